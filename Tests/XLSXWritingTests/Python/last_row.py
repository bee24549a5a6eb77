# The number of rows of the first sheet, what stands first in the last, and its table.
import re
import sys
import zipfile

book = zipfile.ZipFile(sys.argv[1])
sheet = book.read('xl/worksheets/sheet1.xml').decode()
table = book.read('xl/tables/table1.xml').decode()
last = sheet[sheet.rindex('<row '):]
rows = re.search(r'r="(\d+)"', last)[1]
name, area = re.search(r'displayName="(.*?)" ref="(.*?)"', table).groups()
print(rows, re.search(r'<t[^>]*>(.*?)</t>', last)[1], name, area)
