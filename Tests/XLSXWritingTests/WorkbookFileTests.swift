import Diagnostics
import Files
import Reporting
import SampleReports
import TestSupport
import Testing
import XLSXWriting

/// Workbooks as files: what Python finds in them, and that they are the same each time.
@Suite struct WorkbookFileTests {
  private let folder = TemporaryFolder()

  private func write(_ scan: Scan, _ name: String, _ voice: Voice = .one(.english)) throws {
    try WorkbookFile.write(scan.workbook(in: voice), to: folder(name), scratch: folder.path)
  }

  /// Runs a program of Python over a file and gives what it prints.
  private func python(_ program: String, _ name: String) throws -> String {
    try folder.write("program.py", program)
    return ShellCommand("python3 '\(folder("program.py"))' '\(folder(name))' 2>&1").output
  }

  @Test("the same workbook gives the same bytes, and none of the clock")
  func bytes() throws {
    let scan = SampleScan.scan(findings: 20)
    try write(scan, "a.xlsx")
    _ = ShellCommand("sleep 2.1")
    try write(scan, "b.xlsx")
    #expect(try FileBytes.read(folder("a.xlsx")) == FileBytes.read(folder("b.xlsx")))
    let years = """
      import zipfile, sys
      print({entry.date_time for entry in zipfile.ZipFile(sys.argv[1]).infolist()})
      """
    #expect(try python(years, "a.xlsx") == "{(1980, 1, 1, 0, 0, 0)}\n")
  }

  @Test("no text becomes a formula or a link to outside, and all of it comes back")
  func injections() throws {
    let texts = SampleScan.injections
    try write(SampleScan.scan(findings: texts.count) { texts[$0] }, "a.xlsx", .both)
    let program = """
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
      texts = [''.join(t.text or '' for t in item.iter(space + 't'))
               for item in tree.fromstring(book.read('xl/sharedStrings.xml'))]
      literal = lambda text: re.sub('_x([0-9A-Fa-f]{4})_', lambda m: chr(int(m[1], 16)), text)
      for text in sorted(literal(text) for text in texts):
          print(ascii(text))
      """
    let output = try python(program, "a.xlsx")
    let lines = Set(output.split(separator: "\n").map(String.init))
    for text in [
      "'=1+1'", "'+1+1'", "'-1+1'", "'@SUM(A1)'", #""=cmd|'/c calc'!A1""#, #"'\t=1'"#,
      "'http://example.invalid/'", "'00123'", "'1E5'", "'2024-03-01'", "'TRUE'", "'_x0041_'",
      #"'a\\x07b\\xFFFE'"#, #"'  two  '"#, #"'line\nbreak'"#, "'a\"b<c>&d'",
    ] {
      #expect(lines.contains(text), "\(text) in\n\(output)")
    }
    #expect(output.contains(#"\U00020bb7\u91ce\u5bb6 \U0001f468\u200d"#))
  }

  @Test("parts stand in the order that Excel insists on")
  func order() throws {
    try write(SampleScan.scan(findings: 5), "a.xlsx", .one(.chinese))
    let program = """
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
      """
    #expect(try python(program, "a.xlsx") == "10\n")
  }

  @Test("a place that cannot be written is told by its number")
  func refused() throws {
    let workbook = SampleScan.scan(findings: 1).workbook(in: .one(.english))
    #expect {
      try WorkbookFile.write(workbook, to: "/nowhere/a.xlsx", scratch: "/tmp")
    } throws: { error in
      (error as? WorkbookFile.Trouble)?.systemError == 2
    }
  }
}
