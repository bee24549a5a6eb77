# What Excel insists on before it opens a workbook without an offer of repair: parts.py WORKBOOK
# The schema of spreadsheets is a matter of order above all; the rest is what its limits say.
import posixpath
import re
import sys
import xml.etree.ElementTree as tree
import zipfile

from orders import orders

book = zipfile.ZipFile(sys.argv[1])
names = book.namelist()
main = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
office = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'
parts = {name: tree.fromstring(book.read(name)) for name in names if not name.endswith('.png')}
sheets = [name for name in names if name.startswith('xl/worksheets/sheet')]


def local(element):
    return element.tag.split('}')[1]


def place(reference):
    letters, row = re.fullmatch(r'\$?([A-Z]+)\$?(\d+)', reference).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(row), column


def area(reference):
    first, _, last = reference.partition(':')
    return place(first), place(last or first)


def units(text):
    return len(text.encode('utf-16-le')) // 2


def literal(text):
    return re.sub('_x([0-9A-Fa-f]{4})_', lambda m: chr(int(m[1], 16)), text)


# Every element has its children in the order of its type.
checked = 0
for name, root in parts.items():
    for element in root.iter():
        if 'count' in element.attrib and local(element) != 'sst':
            assert int(element.get('count')) == len(element), (name, local(element))
        # Parts for later versions are put in elsewhere and have types of their own.
        order = None if '2009/9/main' in element.tag else orders.get(local(element))
        if order is None:
            continue
        checked += 1
        children = [local(child) for child in element if local(child) != 'AlternateContent']
        assert set(children) <= set(order), (name, local(element), set(children) - set(order))
        places = [order.index(child) for child in children]
        assert places == sorted(places), (name, local(element), children)

# Every part has a type, and every relation leads to a part of this file.
types = parts['[Content_Types].xml']
endings = {one.get('Extension') for one in types if local(one) == 'Default'}
overrides = {one.get('PartName')[1:] for one in types if local(one) == 'Override'}
assert overrides <= set(names) and len(set(names)) == len(names)
for name in names:
    assert name in overrides or name.rsplit('.', 1)[-1] in endings, name
    if name.endswith('.rels'):
        folder = posixpath.dirname(posixpath.dirname(name))
        for one in parts[name]:
            assert one.get('TargetMode') != 'External', (name, one.attrib)
            target = posixpath.normpath(posixpath.join(folder, one.get('Target').lstrip('/')))
            assert target in names or one.get('Target').lstrip('/') in names, (name, target)

# Sheets have names that Excel takes, and names of formulas and links lead to them.
workbook = parts['xl/workbook.xml']
titles = [one.get('name') for one in workbook.iter(main + 'sheet')]
assert len({title.lower() for title in titles}) == len(titles) == len(sheets)
for title in titles:
    assert 0 < units(title) <= 31 and not re.search(r"[\[\]:*?/\\]|^'|'$", title), title
quoted = {"'" + title.replace("'", "''") + "'" for title in titles}
defined = [one.text for one in workbook.iter(main + 'definedName')]
for formula in defined:
    assert formula.rpartition('!')[0].strip("'").replace("''", "'") in titles, formula

styles = parts['xl/styles.xml']
formats = len(styles.find(main + 'cellXfs'))
overlays = len(styles.find(main + 'dxfs'))
strings = [''.join(text.text or '' for text in item.iter(main + 't'))
           for item in parts['xl/sharedStrings.xml']]
tables = set()
for name in sheets:
    root = parts[name]
    texts = {}
    before = 0
    for row in root.iter(main + 'row'):
        number = int(row.get('r'))
        assert before < number <= 1_048_576, (name, number)
        before = number
        last = 0
        for cell in row:
            cell_row, column = place(cell.get('r'))
            assert cell_row == number and last < column <= 16_384, (name, cell.get('r'))
            last = column
            assert int(cell.get('s', 0)) < formats, (name, cell.get('r'))
            text = None
            if cell.get('t') == 's':
                text = strings[int(cell.find(main + 'v').text)]
            elif cell.get('t') == 'inlineStr':
                text = ''.join(one.text or '' for one in cell.iter(main + 't'))
            if text is not None:
                assert units(literal(text)) <= 32_767, (name, cell.get('r'))
                texts[number, column] = text
    links = list(root.iter(main + 'hyperlink'))
    assert len(links) <= 65_530, name
    for link in links:
        assert link.get('location').rpartition('!')[0] in quoted, (name, link.get('location'))
    for one in root.iter(main + 'dataValidation'):
        limits = {'promptTitle': 32, 'errorTitle': 32, 'prompt': 255, 'error': 225}
        for key, limit in limits.items():
            assert units(one.get(key, '')) <= limit, (name, key)
        for formula in one:
            assert units(formula.text) <= 257, (name, formula.text)
    rules = list(root.iter(main + 'cfRule'))
    assert len({rule.get('priority') for rule in rules}) == len(rules), name
    for rule in rules:
        assert int(rule.get('dxfId', 0)) < max(1, overlays), name
    for one in root.iter(main + 'headerFooter'):
        assert all(units(text.text) <= 255 for text in one), name
    relations = parts.get(name.replace('worksheets/', 'worksheets/_rels/') + '.rels', [])
    targets = {one.get('Id'): one.get('Target') for one in relations}
    for part in root.iter(main + 'tablePart'):
        table = parts['xl/' + targets[part.get(office + 'id')].removeprefix('../')]
        key = table.get('displayName')
        assert re.fullmatch(r'[A-Za-z_]\w*', key) and key.lower() not in tables, key
        tables |= {key.lower(), table.get('id')}
        first, last = area(table.get('ref'))
        assert first[0] < last[0] <= before, (name, table.get('ref'))
        heads = [one.get('name') for one in table.iter(main + 'tableColumn')]
        assert len(heads) == last[1] - first[1] + 1 == len({head.lower() for head in heads})
        for column, head in enumerate(heads, first[1]):
            assert texts[first[0], column].replace('\n', '_x000a_') == head.replace(
                '\n', '_x000a_'), (name, head)
        assert table.find(main + 'autoFilter').get('ref') == table.get('ref'), name
        assert root.find(main + 'autoFilter') is None, name
assert checked > 500, checked
print(len(sheets), 'sheets,', len(tables) // 2, 'tables')
