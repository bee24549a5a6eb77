import re, sys, zipfile
book = zipfile.ZipFile(sys.argv[1])
for name in book.namelist():
    part = book.read(name).decode()
    if name.endswith('.rels'):
        assert 'TargetMode="External"' not in part, name
    if name.startswith('xl/worksheets/sheet'):
        assert '<f>' not in part and '<f ' not in part, name
import xml.etree.ElementTree as tree
space = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
texts = set()
for name in book.namelist():
    if name == 'xl/sharedStrings.xml':
        items = tree.fromstring(book.read(name))
    elif name.startswith('xl/worksheets/sheet'):
        items = tree.fromstring(book.read(name)).iter(space + 'is')
    else:
        continue
    texts |= {''.join(t.text or '' for t in item.iter(space + 't')) for item in items}
literal = lambda text: re.sub('_x([0-9A-Fa-f]{4})_', lambda m: chr(int(m[1], 16)), text)
for text in sorted(literal(text) for text in texts):
    print(ascii(text))
