import Diagnostics
import Findings
import Reporting
import SampleReports
import TestSupport
import Testing
import XLSXWriting

/// Every text cell of every sheet in turn holds each text that could be taken for something else.
@Suite struct EveryColumnTests {
  private let folder = TemporaryFolder()

  private static let texts =
    SampleScan.injections + [
      "+cmd", "-cmd|'/c calc'!A0", "@SUM(1)", "\r=1", "a\u{0}\u{1F}\u{85}b", "𪚥龘𠀋",
      String(repeating: "長", count: 40_000), String(repeating: "👍", count: 20_000),
    ]

  /// Which text a cell gets: in a column all of them come in turn.
  private static func text(_ row: Int, _ column: Int) -> String {
    texts[(row + column) % texts.count]
  }

  private static func isText(_ cell: Cell) -> Bool {
    switch cell.style {
    case .heading: false
    case .text, .word, .code, .grade, .input, .sentence, .note, .label, .title, .subtitle,
      .section:
      true
    default: if case .text = cell.value { true } else { false }
    }
  }

  /// The sheet with its texts replaced; of a table as many rows as there are texts.
  private static func filled(_ sheet: Sheet) -> Sheet {
    let items = sheet.rows.count - 1
    let isTable = sheet.table != nil && items > 0
    let count = isTable ? texts.count + 1 : sheet.rows.count
    let rows = Sheet.Rows(count: count) { place in
      let row = sheet.rows[isTable && place > 0 ? 1 + (place - 1) % items : place]
      let cells = row.cells.enumerated().map { column, cell in
        isText(cell) ? Cell.text(text(place, column), cell.style, link: cell.link) : cell
      }
      return Sheet.Row(cells, level: row.level, lines: row.lines)
    }
    let table = sheet.table.map { table in
      TableArea(
        name: table.name, area: CellArea(rows: 0...count - 1, columns: table.area.columns),
        headings: table.headings)
    }
    return Sheet(
      name: sheet.name, columns: sheet.columns, rows: rows, frozen: sheet.frozen,
      table: isTable ? table : sheet.table, choices: sheet.choices, emphases: sheet.emphases,
      charts: sheet.charts, tab: sheet.tab, page: sheet.page)
  }

  /// What was to be written, by sheet: row, column and text of each cell.
  private static func written(_ sheets: [Sheet]) -> JSONValue {
    .object(
      sheets.map { sheet in
        let cells = (0..<sheet.rows.count).flatMap { row in
          sheet.rows[row].cells.enumerated().compactMap { column, cell -> JSONValue? in
            guard case .text(let text) = cell.value else { return nil }
            let given = isText(cell) ? Self.text(row, column) : text
            return .array([.integer(row + 1), .integer(column + 1), .string(given)])
          }
        }
        return .init(sheet.name, .array(cells))
      })
  }

  @Test(
    "no text column of any sheet makes a formula, a link or a number, or loses a sign",
    arguments: [-1, Int.max])
  func everyColumn(cellsInMemory: Int) throws {
    guard ShellCommand("/usr/bin/python3 -c 'import openpyxl' 2>/dev/null").status == 0 else {
      print("openpyxl is not installed: no text was read back from every column")
      return
    }
    var wishes = WorkbookWishes()
    wishes.hasMemo = true
    wishes.listsUndecided = true
    let scan = SampleScan.scan(findings: 3)
    wishes.referrals = [scan.findings[0].fingerprint]
    let book = scan.workbook(in: .one(.english), with: wishes)
    let sheets = book.sheets.map(EveryColumnTests.filled)
    try WorkbookFile.write(
      Workbook(properties: book.properties, sheets: sheets, names: book.names, font: book.font),
      to: folder("a.xlsx"), scratch: folder.path, cellsInMemory: cellsInMemory)
    try folder.write("a.json", EveryColumnTests.written(sheets).indented)
    let texts = python("every_text", "a.xlsx", "a.json")
    #expect(texts == "13 sheets, True\n")
    let parts = python("parts", "a.xlsx")
    #expect(parts == "13 sheets, 8 tables\n")
  }

  private func python(_ program: String, _ names: String...) -> String {
    let programs = #filePath.dropLast("EveryColumnTests.swift".count) + "Python"
    let files = names.map { "'\(folder($0))'" }.joined(separator: " ")
    return ShellCommand("/usr/bin/python3 '\(programs)/\(program).py' \(files) 2>&1").output
  }

  @Test("a sheet as long as Excel has them is a table to its last row")
  func longest() throws {
    let count = 1_048_576
    let sheet = Sheet(
      name: "long", columns: [.init(width: 9)],
      rows: .init(count: count) { .init([.text($0 == 0 ? "c" : "=\($0)", .word)]) },
      table: TableArea(
        name: "long", area: CellArea(rows: 0...count - 1, columns: 0...0), headings: ["c"]),
      page: .init(header: "", footer: ""))
    let book = Workbook(
      properties: .init(title: "", subject: "", author: "", comments: "", created: 0),
      sheets: [sheet], font: "Calibri")
    try WorkbookFile.write(book, to: folder("a.xlsx"), scratch: folder.path)
    let output = python("last_row", "a.xlsx")
    #expect(output == "1048576 =1048575 long A1:A1048576\n")
  }
}
