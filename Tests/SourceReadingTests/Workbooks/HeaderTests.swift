import SourceReading
import Testing
import TestSupport

@Suite struct HeaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// Cells are separated by `|`; a number is written as a number.
    let rows: [String]
    var merges: [String] = []
    let columns: [String]
    /// The number of the first row of data.
    let first: Int?
    /// How far the rows go on, to be longer than what is looked at ahead.
    var more = 0

    var testDescription: String { name }
  }

  private static let cases = [
    Case(
      name: "in the first row", rows: ["案號|名稱|金額", "A1|甲|100", "A2|乙|200"],
      columns: ["案號", "名稱", "金額"], first: 2),
    Case(
      name: "texts only", rows: ["案號|名稱", "A1|甲", "A2|乙"], columns: ["案號", "名稱"], first: 2),
    Case(name: "one column", rows: ["案號", "A1", "A2"], columns: ["案號"], first: 2),
    Case(name: "header only", rows: ["案號|名稱"], columns: ["案號", "名稱"], first: nil),
    Case(
      name: "titles, the date and the unit above",
      rows: [
        "決標公告清單", "製表日期：|112/03/07||單位：|元", "", "案號|名稱|機關|金額|日期", "A1|甲|某局|100|x",
        "A2|乙|某局|200|x",
      ],
      columns: ["案號", "名稱", "機關", "金額", "日期"], first: 5),
    Case(
      name: "a title merged over the whole table",
      rows: ["決標公告清單", "案號|名稱|金額", "A1|甲|100"], merges: ["A1:C1"],
      columns: ["案號", "名稱", "金額"], first: 3),
    Case(
      name: "a wide title and the unit beside it",
      rows: ["決標公告清單||||單位元", "案號|名稱|機關|金額|日期", "A1|甲|某局|100|x"], merges: ["A1:D1"],
      columns: ["案號", "名稱", "機關", "金額", "日期"], first: 3),
    Case(
      name: "a title of two cells over a narrow table",
      rows: ["決標清單||112年", "案號|名稱|金額", "A1|甲|100", "A2|乙|200"], columns: ["案號", "名稱", "金額"],
      first: 3),
    Case(
      name: "a header with a gap over texts", rows: ["案號||名稱", "A1|注|甲", "A2|注|乙"],
      columns: ["案號", "B", "名稱"], first: 2),
    Case(
      name: "a header with a gap over numbers", rows: ["案號||金額", "A1|注|1", "A2|注|2"],
      columns: ["案號", "B", "金額"], first: 2),
    Case(
      name: "two levels",
      rows: ["標案|預算||廠商", "|金額|幣別|", "A1|100|TWD|甲", "A2|200|TWD|乙"],
      merges: ["A1:A2", "B1:C1", "D1:D2"],
      columns: ["標案", "預算 金額", "預算 幣別", "廠商"], first: 3),
    Case(
      name: "two levels under a title, in a long sheet",
      rows: ["清單", "標案|預算||廠商", "|金額|幣別|", "A1|100|TWD|甲"],
      merges: ["A1:D1", "A2:A3", "B2:C2", "D2:D3"],
      columns: ["標案", "預算 金額", "預算 幣別", "廠商"], first: 4, more: 500),
    Case(
      name: "two levels, the first joined to nothing",
      rows: ["標案|預算||廠商", "|金額|幣別", "A1|100|TWD|甲", "A2|200|TWD|乙"], merges: ["B1:C1"],
      columns: ["標案", "預算 金額", "預算 幣別", "廠商"], first: 3),
    Case(
      name: "groups over every column",
      rows: ["機關||廠商", "代碼|名稱|代碼|名稱", "1|某局|2|甲", "3|某處|4|乙"],
      merges: ["A1:B1", "C1:D1"],
      columns: ["機關 代碼", "機關 名稱", "廠商 代碼", "廠商 名稱"], first: 3),
    Case(
      name: "groups over every column, and data at once",
      rows: ["機關||廠商", "3.1|某局|4|甲", "3|某處|4|乙"], merges: ["A1:B1", "C1:D1"],
      columns: ["機關", "機關 (2)", "廠商", "廠商 (2)"], first: 2),
    Case(
      name: "a header cell merged over two columns of data",
      rows: ["案號|廠商||金額", "A1|甲|x|100", "A2|乙|y|200"], merges: ["B1:C1"],
      columns: ["案號", "廠商", "廠商 (2)", "金額"], first: 2),
    Case(
      name: "a column without a header", rows: ["案號|名稱||金額", "A1|甲|注意|100", "A2|乙||200"],
      columns: ["案號", "名稱", "C", "金額"], first: 2),
    Case(
      name: "names that stand in the header stay with their columns",
      rows: ["B||案號|案號|案號 (2)|a", "x|y|z|1|2|3"],
      columns: ["B", "B (2)", "案號", "案號 (3)", "案號 (2)", "a"], first: 2),
    Case(
      name: "the table begins further right", rows: ["", "||案號|金額", "||A1|100"],
      columns: ["案號", "金額"], first: 3),
    Case(
      name: "columns that are years", rows: ["項目|類別|甲|乙|2023", "a|b|1|2|3"],
      columns: ["項目", "類別", "甲", "乙", "2023"], first: 2),
    Case(
      name: "line breaks and spaces in a header", rows: ["案 &#10;號| 名稱 ", "A1|甲"],
      columns: ["案 號", "名稱"], first: 2),
    Case(
      name: "nothing looks like a header", rows: ["1|2|3", "4|5|6"], columns: ["1", "2", "3"],
      first: 2),
  ]

  @Test("where the table begins", arguments: cases)
  func header(example: Case) throws {
    var rows = example.rows.enumerated().map { index, row in
      let cells = row.split(separator: "|", omittingEmptySubsequences: false)
        .enumerated().map { column, text in
          let address = ReadSheet.letters(column + 1) + "\(index + 1)"
          if text.isEmpty { return #"<c r="\#(address)" s="1"/>"# }
          return Int(text) == nil
            ? #"<c r="\#(address)" t="inlineStr"><is><t>\#(text)</t></is></c>"#
            : #"<c r="\#(address)"><v>\#(text)</v></c>"#
        }
      return #"<row r="\#(index + 1)">\#(cells.joined())</row>"#
    }
    for index in 0..<example.more {
      rows.append(ReadSheet.row(example.rows.count + 1 + index, ["x", "1", "TWD", "y"]))
    }
    var sheet = WorkbookWriter.Sheet("決標", rows.joined())
    sheet.behind =
      "<mergeCells>"
      + example.merges.map { #"<mergeCell ref="\#($0)"/>"# }.joined() + "</mergeCells>"
    let read = try ReadSheet(WorkbookWriter([sheet]))
    #expect(read.columns == example.columns)
    #expect(read.numbers.first == example.first)
    #expect(read.rejected == [])
  }

  @Test("one name merged over all columns is numbered without going through them again and again")
  func mergedOverAll() throws {
    let values = #"<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row>"#
    var sheet = WorkbookWriter.Sheet("決標", ReadSheet.row(1, ["金額"]) + values)
    sheet.behind = #"<mergeCells><mergeCell ref="A1:XFD1"/></mergeCells>"#
    let workbook = try Workbook(bytes: WorkbookWriter([sheet]).bytes(), name: "t.xlsx")
    var columns: [String] = []
    let time = try ContinuousClock().measure { columns = try ReadSheet(workbook).columns }
    #expect(columns == ["金額"] + (2...16_384).map { "金額 (\($0))" })
    // A fraction of a second; names that are sought from the first number on take twenty.
    #expect(time < .seconds(8), "\(time)")
  }

  @Test("what stands above the header, and a guess, are told")
  func notes() throws {
    let titled = try ReadSheet(
      WorkbookWriter(
        rows: ReadSheet.row(1, ["清單"]) + ReadSheet.row(3, ["案號", "名稱"])
          + ReadSheet.row(4, ["A1", "甲"])))
    #expect(
      titled.notes == ["the header stands in row 3", "rows above the header, not read: 1 (清單)"])
    let odd = try ReadSheet(
      WorkbookWriter(
        rows: ReadSheet.row(1, ["案號", "", "案號", "d"]) + ReadSheet.row(2, ["1", "2", "3", "4"])))
    #expect(
      odd.notes == [
        "columns without a header, called by their letters: 1 (B)",
        "columns whose name stands in the header before, with a number: 1 (案號 (2))",
      ])
    let guessed = try ReadSheet(
      WorkbookWriter(rows: "<row><c><v>1</v></c><c><v>2</v></c></row>"))
    #expect(
      guessed.notes == ["no row looks like a header; row 1, the first, is taken for it"])
  }
}
