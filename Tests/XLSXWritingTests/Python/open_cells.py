# Counts the sheets that are locked, and the cells that nevertheless can be filled in.
import re
import sys
import zipfile

book = zipfile.ZipFile(sys.argv[1])
styles = book.read('xl/styles.xml').decode()
formats = re.findall(r'<xf [^>]*/>|<xf .*?</xf>', re.search(r'<cellXfs.*?</cellXfs>', styles)[0])
unlocked = {place for place, text in enumerate(formats) if 'locked="0"' in text}
sheets = [book.read(name).decode() for name in book.namelist()
          if name.startswith('xl/worksheets/sheet')]
cells = sum(int(style) in unlocked
            for sheet in sheets for style in re.findall(r'<c r="[A-Z0-9]+" s="(\d+)"', sheet))
print(sum('<sheetProtection ' in sheet for sheet in sheets), 'sheets locked,', cells, 'cells open')
