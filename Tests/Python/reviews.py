# What was filled in on the English sheet of findings, a finding a line: reviews.py WORKBOOK
import sys
import warnings

import openpyxl

warnings.simplefilter('ignore')  # of what openpyxl would lose if it saved
sheet = openpyxl.load_workbook(sys.argv[1])['Findings']
head = [cell.value for cell in sheet[1]]
asked = ['No.', 'Status', 'Reviewer', 'Second reviewer', 'Reviewed on', 'Note', 'Since the last review']
for row in sheet.iter_rows(min_row=2, values_only=True):
    told = dict(zip(head, row))
    if told['Reviewer']:
        print(*(ascii(str(told[name])) for name in asked))
