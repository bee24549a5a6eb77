import CommandLineInterface
import TestSupport
import Testing

/// The workbook in LibreOffice: what it reads is what the JSON has, and what people fill in there
/// comes back, from data that look like formulas, links, numbers and escapes.
@Suite struct LibreOfficeTests {
  private let example = ScanExample()

  private static let texts = [
    "=1+1", "+cmd", "-1+1", "@SUM(A1)", "=cmd|'/c calc'!A1", "=HYPERLINK(\"http://x\")",
    "http://example.invalid/", "'=1", "00123", "1E5", "2024-03-01", "TRUE", "_x0041_", "a\u{7}b",
    "a\u{FFFE}b", "𠮷野家", "👨‍👩‍👧 𡘙堃", "a\"b<c>&d", "line\nbreak",
  ]

  private static let findings = """
    rule probe
      zh-TW "試"  en "probe"
      severity low
      for each tender
      flag when tender.title is not tender.winner.name
      say zh-TW "{tender.title} 與 {tender.winner.name} 不同"
          en "{tender.title} is not {tender.winner.name}"

    """

  /// A tender for each text, which is its title, and the name of the firm that won the next one.
  private func write() throws {
    let head = ["標案案號", "標案名稱", "招標方式", "底價公告時間", "決標紀錄時間", "決標日期", "得標廠商代碼"]
    var awards = (head + ["決標金額"]).joined(separator: ",") + "\n"
    var firms = "廠商代碼,廠商名稱,統一編號,電話\n"
    for (place, text) in LibreOfficeTests.texts.enumerated() {
      let quoted = "\"" + text.replacing("\"", with: "\"\"") + "\""
      let winner = (place + 1) % LibreOfficeTests.texts.count
      awards += "\(quoted),\(quoted),公開招標,無,113/03/01 14:30,113/03/01,V\(winner),\(place)000\n"
      firms += "V\(place),\(quoted),12345675,02-2345-0001\n"
    }
    try example.folder.write("exports/awards.csv", awards)
    try example.folder.write("exports/firms.csv", firms)
    try example.folder.write("probe.flag", LibreOfficeTests.findings)
  }

  private func python(_ program: String, _ names: String...) -> String {
    let files = names.map { "'\(example.folder($0))'" }.joined(separator: " ")
    let root = BuiltProgram.repository
    let command = "/usr/bin/python3 '\(root)/Tests/Python/\(program).py' \(files) 2>&1"
    return ShellCommand(command).output
  }

  @Test("it reads every cell as the JSON has it, and hands the review back")
  func reads() throws {
    guard ShellCommand.exists("soffice"),
      ShellCommand("/usr/bin/python3 -c 'import openpyxl' 2>/dev/null").status == 0
    else {
      print("LibreOffice or openpyxl is not installed: no workbook was saved by LibreOffice")
      return
    }
    try write()
    let scan = "scan exports --only probe"
    #expect(example.run("\(scan) -o a.xlsx").errors == "")
    let office = ShellCommand(
      "'\(BuiltProgram.repository)/Tests/LibreOffice/review' '\(example.folder.path)' 2>&1")
    try #require(office.status == 0, "\(office.output)")
    for name in ["a.xlsx", "saved.xlsx", "reviewed.xlsx"] {
      let output = python("against_json", name, "a.json")
      #expect(output == "19 findings, 57 lines of evidence\n", "\(name)")
    }
    let again = example.run("\(scan) -o again.xlsx --previous reviewed.xlsx")
    #expect(
      again.errors.hasPrefix("warning: `reviewed.xlsx` 'Findings'!K19: `perhaps` is no status"))
    #expect(
      python("reviews", "again.xlsx") == #"""
        '1' 'cleared' 'examiner 1' '@SUM(A1)' '2026-01-11 00:00:00' '=1+1' 'as before'
        '2' 'perhaps' 'examiner 2' '@SUM(A1)' '2026-01-12 00:00:00' '\U00020bb7\n\u4e8c' 'as before'

        """#)
    #expect(
      example.run("diff a.xlsx saved.xlsx").output == "0 new, 0 gone, 0 changed, 19 as before\n")
  }
}
