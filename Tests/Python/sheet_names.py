# The names of the sheets of a workbook, and behind an empty line its own names for formulas.
import re
import sys
import zipfile

book = zipfile.ZipFile(sys.argv[1]).read('xl/workbook.xml').decode()
print('\n'.join(re.findall(r'<sheet name="(.*?)"', book)))
print()
print('\n'.join(n for n in re.findall(r'<definedName name="(.*?)"', book) if n[0] != '_'))
