import Diagnostics
import SourceReading
import Testing
import TestSupport

@Suite struct PackagingTests {
  private static let rows =
    ReadSheet.row(1, ["案號", "日"])
    + #"<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>44992</v></c></row>"#

  private var writer: WorkbookWriter {
    var writer = WorkbookWriter(rows: Self.rows)
    writer.texts = ["<t>甲</t>"]
    writer.formats = ["yyyy/m/d"]
    return writer
  }

  private func expectSound(
    _ writer: WorkbookWriter, at location: Testing.SourceLocation = #_sourceLocation
  ) throws {
    #expect(try ReadSheet(writer).rows == [["甲", "2023-03-07"]], sourceLocation: location)
  }

  @Test("the strict form, another prefix, and no namespace at all")
  func namespaces() throws {
    var strict = writer
    strict.namespace = WorkbookWriter.strict
    strict.relationNamespace = WorkbookWriter.strictRelations
    try expectSound(strict)
    var prefixed = writer
    prefixed.prefix = "x:"
    for tag in ["row", "c", "v", "is", "t"] {
      prefixed.sheets[0].rows = prefixed.sheets[0].rows
        .replacing("<\(tag) ", with: "<x:\(tag) ").replacing("<\(tag)>", with: "<x:\(tag)>")
        .replacing("</\(tag)>", with: "</x:\(tag)>")
    }
    prefixed.texts = ["<x:t>甲</x:t>"]
    try expectSound(prefixed)
  }

  @Test("elements of extensions are passed over")
  func extensions() throws {
    var extended = writer
    extended.sheets[0].rows += #"<e:row xmlns:e="urn:e"><e:c><e:v>9</e:v></e:c></e:row>"#
    try expectSound(extended)
  }

  @Test("parts wherever the relations say")
  func places() throws {
    var moved = writer
    moved.mainPath = "a/b/book.xml"
    try expectSound(moved)
    moved.mainPath = "book.xml"
    try expectSound(moved)
    moved = writer
    moved.sheets[0].target = "/elsewhere/s.xml"
    try expectSound(moved)
    moved.sheets[0].target = "/xl/./x/../s.xml"
    #expect(outcome(moved.bytes()) == "the workbook lacks its part `xl/s.xml`")
  }

  @Test("sheets by name and visibility, in their order")
  func sheets() throws {
    var list = ["決標", "隱藏", "深藏", "圖"].map { WorkbookWriter.Sheet($0, Self.rows) }
    list[1].state = "hidden"
    list[2].state = "veryHidden"
    list[3].kind = "chartsheet"
    var many = writer
    many.sheets = list
    let workbook = try Workbook(bytes: many.bytes(), name: "t.xlsx")
    #expect(workbook.sheets.map(\.name) == ["決標", "隱藏", "深藏", "圖"])
    #expect(workbook.sheets.map(\.visibility) == [.visible, .hidden, .veryHidden, .visible])
    #expect(workbook.sheets.map(\.hasRows) == [true, true, true, false])
    #expect(
      workbook.notes.map { "\($0.place?.english ?? ""): \($0.message.english)" } == [
        "sheet 隱藏: the sheet is hidden; it is read", "sheet 深藏: the sheet is hidden; it is read",
        "sheet 圖: the sheet is a chart or a dialog and has no rows",
      ])
    #expect(try ReadSheet(workbook, 2).rows == [["甲", "2023-03-07"]])
    #expect(throws: SourceTrouble.self) { try ReadSheet(workbook, 3) }
  }

  @Test(
    "a part that is missing",
    arguments: [
      ("xl/sharedStrings.xml", "the workbook lacks its part `xl/sharedStrings.xml`"),
      ("xl/styles.xml", "the workbook lacks its part `xl/styles.xml`"),
      ("xl/worksheets/sheet1.xml", "the workbook lacks its part `xl/worksheets/sheet1.xml`"),
      ("xl/workbook.xml", "the workbook lacks its part `xl/workbook.xml`"),
      (
        "xl/_rels/workbook.xml.rels",
        "sheet 決標: the workbook does not say where this sheet is"
      ),
      ("_rels/.rels", "1 rows"), ("[Content_Types].xml", "1 rows"),
    ])
  func missing(part: String, expected: String) {
    let parts = writer.parts().filter { $0.name != part }
    #expect(outcome(ArchiveWriter(parts).bytes()) == expected)
  }

  @Test("a workbook without sheets")
  func noSheets() {
    #expect(outcome(WorkbookWriter([]).bytes()) == "the workbook lists no sheets")
  }
}
