# In which order the schema of spreadsheets wants the children of an element, by its name.
orders = {element: children.split() for element, children in {
    'worksheet': '''sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr
      sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate
      customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks
      printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties
      cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects
      controls webPublishItems tableParts extLst''',
    'sheetPr': 'tabColor outlinePr pageSetUpPr',
    'sheetView': 'pane selection pivotSelection extLst',
    'sheetData': 'row',
    'row': 'c extLst',
    'c': 'f v is extLst',
    'si': 't rPh phoneticPr',
    'is': 't rPh phoneticPr',
    'conditionalFormatting': 'cfRule extLst',
    'dataBar': 'cfvo color borderColor negativeFillColor negativeBorderColor axisColor',
    'dataValidation': 'formula1 formula2',
    'headerFooter': 'oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter',
    'workbook': '''fileVersion fileSharing workbookPr workbookProtection bookViews sheets
      functionGroups externalReferences definedNames calcPr oleSize extLst''',
    'styleSheet': '''numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles
      colors extLst''',
    'xf': 'alignment protection extLst',
    'dxf': 'font numFmt fill alignment border protection extLst',
    'patternFill': 'fgColor bgColor',
    'border': 'start end left right top bottom diagonal vertical horizontal',
    'table': 'autoFilter sortState tableColumns tableStyleInfo extLst',
    'tableColumn': 'calculatedColumnFormula totalsRowFormula xmlColumnPr extLst',
    'twoCellAnchor': 'from to sp grpSp graphicFrame cxnSp pic contentPart clientData',
    'from': 'col colOff row rowOff',
    'to': 'col colOff row rowOff',
    'graphicFrame': 'nvGraphicFramePr xfrm graphic',
    'chartSpace': '''date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr
      txPr externalData printSettings userShapes extLst''',
    'chart': '''title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend
      plotVisOnly dispBlanksAs extLst''',
    'title': 'tx layout overlay spPr txPr',
    'plotArea': 'layout barChart catAx valAx dateAx serAx dTable spPr',
    'barChart': 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId',
    'ser': '''idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val
      shape''',
    'catAx': '''axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark
      minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset
      noMultiLvlLbl''',
    'valAx': '''axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark
      minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit
      minorUnit''',
    'scaling': 'logBase orientation max min',
    'legend': 'legendPos legendEntry layout overlay spPr txPr',
    'strRef': 'f strCache',
    'numRef': 'f numCache',
}.items()}
