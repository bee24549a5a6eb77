# Holds a workbook against the JSON beside it, as another reader sees both.
import json
import re
import sys
import warnings

import openpyxl

warnings.simplefilter('ignore')  # of what openpyxl would lose if it saved
book = openpyxl.load_workbook(sys.argv[1])
scan = json.load(open(sys.argv[1].replace('.xlsx', '.json')))


def shown(text):
    """As a cell shows it: what XML forbids is visible, and a line break is one."""
    forbidden = '[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]'
    return re.sub(forbidden, lambda m: '\\x%02X' % ord(m[0]), text)


def read(value):
    """openpyxl leaves the escapes in texts that stand in the sheet itself."""
    return value.replace('_x005F_', '_') if isinstance(value, str) else value


def rows(name):
    sheet = book[name]
    head = [cell.value for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            assert cell.data_type != 'f', (name, cell.coordinate)
        yield {key: read(cell.value) for key, cell in zip(head, row)}


findings = {one['fingerprint']: one for one in scan['findings']}
told = list(rows('Findings'))
assert {row['Fingerprint'] for row in told} == set(findings)
for row in told:
    one = findings[row['Fingerprint']]
    assert row['Rule id'] == one['rule']
    assert row['Severity'] == one['severity']
    assert row['Priority'] == one['priority']
    assert row['Finding'] == shown(one['messages']['en']), (row['Finding'], one['messages']['en'])
    assert row['Subject'] == shown('/'.join(one['subject']['key'])), row['Subject']
    assert row['Day'].strftime('%Y-%m-%d') == one['day']

lines = list(rows('Evidence'))
given = []
for row in told:
    for record in findings[row['Fingerprint']]['evidence']:
        for cell in record['cells']:
            given.append((row['No.'], record, cell))
assert len(given) == len(lines), (len(given), len(lines))
for (number, record, cell), line in zip(given, lines):
    assert line['Finding'] == number
    value = '(missing)' if cell['given'] is None else shown(cell['given'])
    assert line['Value as given'] == value, (line['Value as given'], value)
    assert line['File'] == record['place']['path'] and line['Row'] == record['place']['row']
    assert cell['field'] in line['Field']
print(len(told), 'findings,', len(lines), 'lines of evidence')
