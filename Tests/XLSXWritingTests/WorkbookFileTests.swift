import Diagnostics
import Files
import Reporting
import SampleReports
import TestSupport
import Testing
import Workers
import XLSXWriting

/// Workbooks as files: what Python finds in them, and that they are the same each time.
@Suite struct WorkbookFileTests {
  private let folder = TemporaryFolder()

  private func write(
    _ scan: Scan, _ name: String, _ voice: Voice = .one(.english),
    cellsInMemory: Int = WorkbookFile.cellsInMemory, threads: Int = 1
  ) throws {
    try WorkbookFile.write(
      scan.workbook(in: voice), to: folder(name), scratch: folder.path,
      cellsInMemory: cellsInMemory, workers: Workers(threads))
  }

  /// All rows go to the disk as they come, or none.
  private static let ways = [-1, Int.max]

  /// Runs a program of Python over a file and gives what it prints.
  private func python(_ program: String, _ names: String...) throws -> String {
    let programs = #filePath.dropLast("WorkbookFileTests.swift".count) + "Python/"
    let files = names.map { "'\(folder($0))'" }.joined(separator: " ")
    return ShellCommand("/usr/bin/python3 '\(programs)\(program).py' \(files) 2>&1").output
  }

  @Test("the same workbook gives the same bytes, and none of the clock")
  func bytes() throws {
    let scan = SampleScan.scan(findings: 20)
    try write(scan, "a.xlsx")
    _ = ShellCommand("sleep 2.1")
    try write(scan, "b.xlsx")
    #expect(try FileBytes.read(folder("a.xlsx")) == FileBytes.read(folder("b.xlsx")))
    let output = try python("years", "a.xlsx")
    #expect(output == "{(1980, 1, 1, 0, 0, 0)}\n")
  }

  @Test("rows that are made on several threads stand in their order")
  func threads() throws {
    let scan = SampleScan.scan(findings: 700)
    try write(scan, "a.xlsx", cellsInMemory: -1)
    try write(scan, "b.xlsx", cellsInMemory: -1, threads: 3)
    #expect(try FileBytes.read(folder("a.xlsx")) == FileBytes.read(folder("b.xlsx")))
    try folder.write("b.json", scan.json.indented)
    let output = try python("../../Python/against_json", "b.xlsx", "b.json")
    #expect(output == "700 findings, 2800 lines of evidence\n")
  }

  @Test("no text becomes a formula or a link to outside, and all of it comes back", arguments: ways)
  func injections(cellsInMemory: Int) throws {
    let texts = SampleScan.injections
    try write(
      SampleScan.scan(findings: texts.count) { texts[$0] }, "a.xlsx", .both,
      cellsInMemory: cellsInMemory)
    let output = try python("texts", "a.xlsx")
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

  @Test("it is as Excel insists on, so that it opens without an offer of repair", arguments: ways)
  func parts(cellsInMemory: Int) throws {
    let texts = SampleScan.injections
    for voice in [Voice.one(.chinese), .both] {
      try write(
        SampleScan.scan(findings: texts.count) { texts[$0] }, "a.xlsx", voice,
        cellsInMemory: cellsInMemory)
      let output = try python("parts", "a.xlsx")
      #expect(output == "10 sheets, 8 tables\n")
    }
  }

  @Test(
    "another reader finds every finding and every cell of evidence that the JSON has",
    arguments: ways)
  func openpyxl(cellsInMemory: Int) throws {
    guard ShellCommand("/usr/bin/python3 -c 'import openpyxl' 2>/dev/null").status == 0 else {
      print("openpyxl is not installed: the workbook was not held against the JSON")
      return
    }
    let texts = SampleScan.injections
    let scan = SampleScan.scan(findings: texts.count) { texts[$0] }
    try write(scan, "a.xlsx", cellsInMemory: cellsInMemory)
    try folder.write("a.json", scan.json.indented)
    let output = try python("../../Python/against_json", "a.xlsx", "a.json")
    #expect(output == "19 findings, 76 lines of evidence\n")
  }

  @Test("protection leaves only the cells of the review open")
  func protection() throws {
    let scan = SampleScan.scan(findings: 2)
    try WorkbookFile.write(
      scan.workbook(in: .one(.english)), to: folder("a.xlsx"), scratch: folder.path,
      isProtected: true)
    let output = try python("open_cells", "a.xlsx")
    #expect(output == "10 sheets locked, 10 cells open\n")
  }

  @Test("many rows go to the disk as they come, and are a table all the same")
  func streamed() throws {
    let count = WorkbookFile.cellsInMemory / 20
    let sheet = Sheet(
      name: "big", columns: Array(repeating: .init(width: 9), count: 20),
      rows: .init(count: count + 1) { row in
        .init(
          (0..<20).map { column in
            row == 0 ? .text("c\(column)", .heading) : .text("r\(row)", .text)
          })
      },
      table: TableArea(
        name: "big", area: CellArea(rows: 0...count, columns: 0...19),
        headings: (0..<20).map { "c\($0)" }),
      page: .init(header: "", footer: ""))
    let book = Workbook(
      properties: .init(title: "", subject: "", author: "", comments: "", created: 0),
      sheets: [sheet], font: "Calibri")
    try WorkbookFile.write(book, to: folder("a.xlsx"), scratch: folder.path)
    let output = try python("last_row", "a.xlsx")
    #expect(output == "2501 r2500 big A1:T2501\n")
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
