# Holds an English workbook against the JSON of its scan, as another reader sees both, whoever saved
# the workbook and however its rows were sorted: against_json.py WORKBOOK JSON
import datetime
import json
import re
import sys
import warnings

import openpyxl

warnings.simplefilter('ignore')  # of what openpyxl would lose if it saved
book = openpyxl.load_workbook(sys.argv[1])
scan = json.load(open(sys.argv[2]))


def shown(text):
    """As a cell shows it: what XML forbids is visible, and a line break is one."""
    forbidden = '[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]'
    return re.sub(forbidden, lambda m: '\\x%02X' % ord(m[0]), text)


def read(value):
    """openpyxl leaves the escapes in texts that stand in the sheet itself; no text is blank."""
    return value.replace('_x005F_', '_') if isinstance(value, str) else '' if value is None else value


def rows(name):
    sheet = book[name]
    head = [cell.value for cell in sheet[1]]
    return [{key: read(cell.value) for key, cell in zip(head, row)}
            for row in sheet.iter_rows(min_row=2)]


def held(row, expected):
    for heading, value in expected.items():
        assert row[heading] == value, (heading, row[heading], value)


def day(text):
    return datetime.datetime.strptime(text, '%Y-%m-%d')


def label(labels, field):
    """What people call a field, before its name in rules."""
    called = labels.get('en') or next(iter(labels.values()), None)
    return f'{called} ({field})' if called else field


for sheet in book:
    for row in sheet.iter_rows():
        for cell in row:
            assert cell.data_type != 'f', (sheet.title, cell.coordinate, cell.value)

titles = {rule['rule']: rule['titles']['en'] for rule in scan['rules']}
words = {(record['record'], field['field']): label(field['labels'], field['field'])
         for record in scan['model'] for field in record['fields']}
names = {record['record']: record['labels'].get('en', record['record']) for record in scan['model']}
hashes = {(one['path'], one.get('part')): one['sha256'] for one in scan['sources']}
cases = {one['id']: (number, one) for number, one in enumerate(scan['cases'], 1)}

findings = {one['fingerprint']: one for one in scan['findings']}
told = sorted(rows('Findings'), key=lambda row: row['No.'])
assert {row['Fingerprint'] for row in told} == set(findings) and len(told) == len(findings)
assert [row['No.'] for row in told] == list(range(1, len(told) + 1))
for row in told:
    one = findings[row['Fingerprint']]
    number, case = cases[one['cases'][0]]
    proofs = [group['titles']['en'] for group in case['groups']
              if one['fingerprint'] in group['findings']]
    held(row, {
        'Priority': one['priority'], 'Severity': one['severity'], 'Rule id': one['rule'],
        'Rule': titles[one['rule']], 'Subject': shown('/'.join(one['subject']['key'])),
        'Finding': shown(one['messages']['en']), 'Case': number, 'What it proves': '\n'.join(proofs)})
    if 'day' in one:
        held(row, {'Day': day(one['day'])})
    if 'at_stake' in one:
        held(row, {'Money at stake': float(one['at_stake']['digits'])})
    for measure in one['comparisons']:
        if measure['sign'] not in ('is', 'is not'):
            assert shown(measure['value']) in row['Key values'], (measure, row['Key values'])

lines = rows('Evidence')
given = [(row['No.'], findings[row['Fingerprint']], record, cell)
         for row in told for record in findings[row['Fingerprint']]['evidence']
         for cell in record['cells'] or [None]]
assert len(given) == len(lines), (len(given), len(lines))
for (number, one, record, cell), line in zip(given, lines):
    place = record['place']
    part = place.get('part') or place.get('pointer') or ''
    held(line, {
        'Finding': number, 'Subject': shown('/'.join(one['subject']['key'])),
        'Role': record['role'], 'Table': names[record['record']],
        'Record': shown('/'.join(record['key'])), 'File': place['path'],
        'Sheet or place': part, 'Row': place['row'],
        'SHA-256 of the file': hashes[place['path'], place.get('part')]})
    if cell is not None:
        value = '(missing)' if cell['given'] is None else shown(cell['given'])
        held(line, {
            'Field': words.get((record['record'], cell['field']), cell['field']),
            'Value as given': value, 'As compared': shown(cell.get('compared', ''))})
print(len(told), 'findings,', len(lines), 'lines of evidence')
