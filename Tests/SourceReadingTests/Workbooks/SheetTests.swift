import Diagnostics
import SourceReading
import Testing
import TestSupport

@Suite struct SheetTests {
  private static let header = ReadSheet.row(1, ["案號", "名稱", "金額"])

  private func read(_ rows: String, behind: String = "", before: String = "") throws -> ReadSheet {
    var sheet = WorkbookWriter.Sheet("決標", Self.header + rows)
    sheet.behind = behind
    sheet.before = before
    return try ReadSheet(WorkbookWriter([sheet]))
  }

  @Test("rows and cells without addresses follow each other")
  func noAddresses() throws {
    let sheet = try read("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>")
    #expect(sheet.rows == [["1", "", "3"], ["4", "", ""]])
    #expect(sheet.numbers == [2, 3])
  }

  @Test("blank rows, sparse rows and empty cells at the end")
  func sparse() throws {
    let sheet = try read(
      #"<row r="2"/><row r="3"><c r="A3" s="1"/><c r="C3"/></row>"#
        + #"<row r="5"><c r="C5"><v>5</v></c></row>"#
        + #"<row r="1048576"><c r="A1048576"><v>9</v></c><c r="D1048576" s="3"/></row>"#)
    #expect(sheet.rows == [["", "", "5"], ["9", "", ""]])
    #expect(sheet.numbers == [5, 1_048_576])
    #expect(sheet.notes == [])
  }

  @Test("cells out of order find their columns")
  func cellsOutOfOrder() throws {
    let sheet = try read(
      #"<row r="2"><c r="C2"><v>3</v></c><c r="A2"><v>1</v></c><c><v>2</v></c></row>"#)
    #expect(sheet.rows == [["1", "2", "3"]])
  }

  @Test("rows out of order keep their numbers, and it is told")
  func rowsOutOfOrder() throws {
    let sheet = try read(
      (2...150).reversed().map { #"<row r="\#($0)"><c><v>\#($0)</v></c></row>"# }.joined())
    #expect(sheet.numbers.sorted() == Array(2...150))
    #expect(zip(sheet.numbers, sheet.first).allSatisfy { "\($0)" == $1 })
    #expect(
      sheet.notes
        == ["rows that do not stand in the order of their numbers: 148 (first row 149, …)"])
  }

  @Test("a part in UTF-16")
  func wide() throws {
    let writer = WorkbookWriter(rows: Self.header + ReadSheet.row(2, ["甲", "𠮷", ""]))
    var parts = writer.parts()
    let last = parts.count - 1
    let text = String(decoding: parts[last].bytes, as: UTF8.self)
      .replacing("UTF-8", with: "UTF-16")
    let units = [0xFEFF] + text.utf16
    parts[last] = ArchiveWriter.Part(
      parts[last].name, units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
    let workbook = try Workbook(bytes: ArchiveWriter(parts).bytes(), name: "t.xlsx")
    #expect(try ReadSheet(workbook).rows == [["甲", "𠮷", ""]])
  }

  @Test("a stated dimension that lies changes nothing")
  func dimension() throws {
    let sheet = try read(
      #"<row r="2"><c r="A2"><v>1</v></c><c r="C2"><v>3</v></c></row>"#,
      before: #"<dimension ref="A1:A1"/>"#)
    #expect(sheet.rows == [["1", "", "3"]])
  }

  @Test("cells as far as column XFD")
  func farRight() throws {
    let sheet = try read(#"<row r="2"><c r="A2"><v>1</v></c><c r="XFD2"><v>2</v></c></row>"#)
    #expect(sheet.columns.count == 16_384)
    #expect(sheet.rows.first?.last == "2")
  }

  @Test("what stands beside the table is not read, and told")
  func outside() throws {
    let rows = (2...200).map { ReadSheet.row($0, ["a", "b", "c"]) }.joined()
    let sheet = try read(
      rows + ReadSheet.row(201, ["a", "b", "c", "", "注意"]) + ReadSheet.row(203, ["", "", "", "x"]))
    #expect(sheet.rows.count == 200)
    #expect(
      sheet.notes
        == ["cells beside the table, under no header, not read: 2 (E201, D203)"])
  }

  @Test(
    "a row that contradicts itself is refused, whole",
    arguments: [
      (#"<c r="B2"><v>1</v></c><c r="B2"><v>2</v></c>"#, "the cell B2 stands in the file twice"),
      (
        #"<c r="A2"/><c r="XFE2"><v>2</v></c>"#, "the address `XFE2` of a cell in it does not exist"
      ),
      (#"<c r="2B"><v>2</v></c>"#, "the address `2B` of a cell in it does not exist"),
      (
        #"<c r="A2" t="s"><v>7</v></c>"#, "the cell A2 refers to shared text 7, but there are 0"
      ),
      (
        #"<c r="A2" t="s"><v>99999999999999999999</v></c>"#,
        "the cell A2 refers to shared text 99999999999999999999, but there are 0"
      ),
    ])
  func contradiction(cells: String, reason: String) throws {
    let sheet = try read(
      #"<row r="2">\#(cells)<c r="C2" t="str"><v>x "y"</v></c></row>"#
        + ReadSheet.row(3, ["a", "b", "c"]))
    #expect(sheet.rows == [["a", "b", "c"]])
    #expect(sheet.rejected.map(\.reason.english) == [reason])
    #expect(sheet.rejected.map(\.place.number) == [2])
    #expect(sheet.rejected.allSatisfy { $0.bytes.ends(with: #""x ""y""""#.utf8) })
  }

  @Test("a row number that is none")
  func impossibleRow() throws {
    let sheet = try read(#"<row r="x"><c><v>1</v></c></row><row r="0"><c><v>1</v></c></row>"#)
    #expect(
      sheet.rejected.map(\.reason.english)
        == ["its row number `x` is none", "its row number `0` is none"])
  }

  @Test("errors, formulas without a result, hidden rows and merged data are told")
  func notes() throws {
    let sheet = try read(
      #"<row r="2" hidden="1"><c t="e"><v>#N/A</v></c><c t="e"><v>#REF!</v></c></row>"#
        + #"<row r="3"><c t="e"><v>#N/A</v></c><c><f>A1</f></c><c><v>1</v></c></row>"#,
      behind: #"<mergeCells><mergeCell ref="A3:A9"/></mergeCells>"#,
      before: #"<cols><col min="2" max="2" hidden="true"/></cols>"#)
    #expect(sheet.rows == [["", "", "1"]])
    #expect(
      sheet.notes == [
        "hidden rows, which are read like all others: 1",
        "hidden columns are read like all others",
        "cells with the error #N/A, read as blank: 2 (A2, A3)",
        "cells with the error #REF!, read as blank: 1 (B2)",
        "formulas without a stored result, read as blank: 1 (B3); open and save the workbook in "
          + "Excel or LibreOffice",
        "merged cells below the header: 1 (A3:A9); the value is read in the first cell of each, the "
          + "others are blank",
      ])
  }

  @Test("an empty sheet has no columns and no rows", arguments: ["", "<row/>", "<row><c/></row>"])
  func empty(rows: String) throws {
    let sheet = try ReadSheet(WorkbookWriter(rows: rows))
    #expect(sheet.columns == [])
    #expect(sheet.rows == [])
    #expect(sheet.notes == ["the sheet is empty"])
  }

  @Test("many rows come in order, in batches that stay small")
  func batches() throws {
    let rows = (2...30_000).map { #"<row r="\#($0)"><c><v>\#($0)</v></c></row>"# }.joined()
    let workbook = try Workbook(
      bytes: WorkbookWriter(rows: Self.header + rows).bytes(), name: "t.xlsx")
    var reader = try workbook.rows(of: workbook.sheets[0])
    var batch = CellBatch(columns: reader.columns.count)
    var rejected: [RejectedRow] = []
    var numbers: [Int] = []
    while try reader.next(&batch, rejected: &rejected) {
      numbers += batch.places.map(\.number)
      #expect(batch.bytes.count < 1 << 19)
      #expect(batch.bytes.count >= Int(batch.ends.last ?? 0) + CellBatch.padding)
    }
    #expect(numbers == Array(2...30_000))
    #expect(batch.rows == 0)
  }

  @Test("a large text that many cells share does not fill the memory")
  func sharedBomb() throws {
    let rows = (2...400).map { #"<row r="\#($0)"><c t="s"><v>0</v></c></row>"# }.joined()
    var writer = WorkbookWriter(rows: Self.header + rows)
    writer.texts = ["<t>" + String(repeating: "x", count: 1 << 20) + "</t>"]
    let workbook = try Workbook(bytes: writer.bytes(), name: "t.xlsx")
    var reader = try workbook.rows(of: workbook.sheets[0])
    var batch = CellBatch(columns: reader.columns.count)
    var rejected: [RejectedRow] = []
    var count = 0
    while try reader.next(&batch, rejected: &rejected) {
      count += batch.rows
      #expect(batch.bytes.count < 6 << 20)
    }
    #expect(count == 399)
  }
}

extension [UInt8] {
  fileprivate func ends(with other: String.UTF8View) -> Bool {
    suffix(other.count).elementsEqual(other)
  }
}
