import sys, zipfile
import xml.etree.ElementTree as tree
order = '''sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr
  sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews
  mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions
  pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches
  ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls
  webPublishItems tableParts extLst'''.split()
book = zipfile.ZipFile(sys.argv[1])
sheets = [name for name in book.namelist() if name.startswith('xl/worksheets/sheet')]
for name in sheets:
    places = [order.index(part.tag.split('}')[1]) for part in tree.fromstring(book.read(name))]
    assert places == sorted(places), name
print(len(sheets))
