# Holds the texts of a workbook against those that were written, cell by cell:
# every_text.py WORKBOOK TEXTS, where TEXTS has for each sheet lists of row, column and text.
import json
import re
import sys
import warnings

import openpyxl

warnings.simplefilter('ignore')  # of what openpyxl would lose if it saved
book = openpyxl.load_workbook(sys.argv[1])
written = json.load(open(sys.argv[2]))


def shown(text):
    """What XML forbids is visible; a text that no cell holds is cut, by UTF-16 units."""
    forbidden = '[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]'
    text = re.sub(forbidden, lambda m: '\\x%02X' % ord(m[0]), text)
    units = text.encode('utf-16-le')
    if len(units) <= 2 * 32_767:
        return text
    return units[:2 * (32_767 - len(' […]'))].decode('utf-16-le', 'ignore') + ' […]'


count = 0
for sheet in book:
    expected = {(row, column): shown(text) for row, column, text in written[sheet.title]}
    for row in sheet.iter_rows():
        for cell in row:
            assert cell.data_type != 'f', (sheet.title, cell.coordinate)
            text = expected.pop((cell.row, cell.column), None)
            if text is None:
                assert not isinstance(cell.value, str), (sheet.title, cell.coordinate, cell.value)
                continue
            # openpyxl leaves the escapes in texts that stand in the sheet itself.
            found = cell.value.replace('_x005F_', '_')
            assert found == text, (sheet.title, cell.coordinate, found[:80], text[:80])
            count += 1
    assert not expected, (sheet.title, expected)
print(len(book.sheetnames), 'sheets,', count > 1000)
