# The number of rows of the first sheet, what stands first in the last, and what is filtered.
import re
import sys
import zipfile

sheet = zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet1.xml').decode()
last = sheet[sheet.rindex('<row '):]
rows = re.search(r'r="(\d+)"', last)[1]
print(rows, re.search(r'<t[^>]*>(.*?)</t>', last)[1], re.search(r'<autoFilter ref="(.*?)"', sheet)[1])
