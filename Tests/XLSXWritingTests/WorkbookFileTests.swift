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
    let programs = #filePath.dropLast("WorkbookFileTests.swift".count) + "Python/"
    return ShellCommand("/usr/bin/python3 '\(programs)\(program).py' '\(folder(name))' 2>&1").output
  }

  @Test("the same workbook gives the same bytes, and none of the clock")
  func bytes() throws {
    let scan = SampleScan.scan(findings: 20)
    try write(scan, "a.xlsx")
    _ = ShellCommand("sleep 2.1")
    try write(scan, "b.xlsx")
    #expect(try FileBytes.read(folder("a.xlsx")) == FileBytes.read(folder("b.xlsx")))
    #expect(try python("years", "a.xlsx") == "{(1980, 1, 1, 0, 0, 0)}\n")
  }

  @Test("no text becomes a formula or a link to outside, and all of it comes back")
  func injections() throws {
    let texts = SampleScan.injections
    try write(SampleScan.scan(findings: texts.count) { texts[$0] }, "a.xlsx", .both)
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

  @Test("parts stand in the order that Excel insists on")
  func order() throws {
    try write(SampleScan.scan(findings: 5), "a.xlsx", .one(.chinese))
    #expect(try python("order", "a.xlsx") == "10\n")
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
