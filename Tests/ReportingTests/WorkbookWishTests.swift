import Diagnostics
import Findings
import Reporting
import SampleReports
import Testing

/// What a workbook has only where somebody asks for it, and what it has for formulas.
@Suite struct WorkbookWishTests {
  private let scan = SampleScan.scan(findings: 3)

  private func book(_ change: (inout WorkbookWishes) -> Void) -> Workbook {
    var wishes = WorkbookWishes()
    change(&wishes)
    return scan.workbook(in: .one(.english), with: wishes)
  }

  private func texts(_ sheet: Sheet?) -> [String] {
    guard let sheet else { return [] }
    return (0..<sheet.rows.count).flatMap { sheet.rows[$0].cells.map(\.text) }
  }

  @Test("the memo says what was found and what it is worth, on one page, and accuses nobody")
  func memo() {
    let memo = book { $0.hasMemo = true }["Memo"]
    let texts = texts(memo)
    #expect(memo?.page.isSingle == true)
    #expect(memo?.page.isLandscape == false)
    for part in [
      "Findings of the examination of 1 files with 9 rows by the rules “sample”, for decision.",
      "The data end on 2024-06-30.", "Money at stake: 3,703,701 TWD", "Head of the agency",
    ] {
      #expect(texts.contains(part), "\(part) in \(texts)")
    }
    #expect(
      texts.contains { $0.hasPrefix("1 rules were applied; they gave 3 findings in 3 cases") })
    #expect(texts.contains { $0.contains("not a proof") })
  }

  @Test("a referral has who is involved, what happened and the rows, and leaves open the unit")
  func referral() throws {
    let finding = scan.findings[1]
    let sheet = book { $0.referrals = [finding.fingerprint] }["Referral 2"]
    let texts = texts(sheet)
    for part in [
      "Finding 2, fingerprint \(finding.fingerprint)", finding.messages[1].text, "late", "GPA 34",
      "a.csv row 4", "=示例", "Subject: tender finding 2",
      "Money at stake: 1,234,567 TWD", "The evidence is of 2024-01-03 to 2024-03-15.",
    ] {
      #expect(texts.contains(part), "\(part) in \(texts)")
    }
    let inputs = try #require(sheet).rows
    let open = (0..<inputs.count).flatMap { inputs[$0].cells }.filter { $0.style == .input }
    #expect(open.count == 5 * 3)
  }

  @Test("findings are called by their number or the beginning of their fingerprint")
  func called() {
    let prints = scan.findings.map(\.fingerprint)
    #expect(scan.fingerprint(called: "2") == prints[1])
    #expect(scan.fingerprint(called: String(prints[2].prefix(8))) == prints[2])
    for name in ["0", "4", "", String(prints[0].prefix(7)), "00000000"] {
      #expect(scan.fingerprint(called: name) == nil, "\(name)")
    }
  }

  @Test("findings of one case stand together, and fold under the first")
  func outline() throws {
    let one = SampleScan.scan(findings: 4) { $0 == 0 || $0 == 3 ? "same" : "other \($0)" }
    let sheet = try #require(one.workbook(in: .one(.english))["Findings"])
    let subject = try #require(sheet.rows[0].cells.firstIndex { $0.text == "Subject" })
    let rows = (1..<sheet.rows.count).map { sheet.rows[$0] }
    let places = rows.indices.filter { rows[$0].cells[subject].text == "same" }
    #expect(places.count == 2)
    #expect(places[1] == places[0] + 1)
    #expect(rows.map(\.level) == rows.indices.map { $0 == places[1] ? 1 : 0 })
  }

  @Test("the names for formulas are those of the tables, in whatever language")
  func names() throws {
    for voice in [Voice.one(.english), .one(.chinese), .both] {
      let book = scan.workbook(in: voice)
      #expect(
        book.names.map(\.name)
          == ["All_findings", "All_evidence", "All_cases", "All_rules", "Review_status"])
      for name in book.names { #expect(book[name.sheet] != nil) }
    }
    let first = try #require(scan.workbook(in: .one(.english)).names.first)
    #expect(first.formula.hasPrefix("='Findings'!$A$1:$"))
    #expect(first.formula.hasSuffix("$4"))
  }

  @Test("a sample tells of each whether it is a finding, and the summary how it was drawn")
  func sample() throws {
    let subject = scan.findings[0].subject
    let drawn = ScanSample(
      size: 1, seed: 7, clear: 2000,
      subjects: [
        .init(rule: "late", subject: subject, isFlagged: true),
        .init(rule: "late", subject: subject, isFlagged: false),
      ])
    let sampled = scan.replacing(
      scan.report.replacing(scan.report.findings, sample: drawn), parties: [], untold: [])
    let book = sampled.workbook(in: .one(.english))
    let sheet = try #require(book["Sample"])
    #expect((1...2).map { sheet.rows[$0].cells[0].text } == ["flagged", "clear"])
    #expect(sheet.choices.count == 2)
    #expect(
      texts(book["Summary"]).contains(
        "The sheet “Sample” has 1 findings and 1 of 2,000 clear subjects, drawn by lot with the seed 7."
      ))
    let again = try Scan(json: Array((sampled.json.compact).utf8))
    #expect(again.report.sample == drawn)
  }

  @Test("long sentences of a page are broken where a reader expects it")
  func paragraphs() {
    let sheet = book { $0.hasMemo = true }["Memo"]
    let lines = texts(sheet)
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= 100 })
    #expect(!lines.contains { $0.hasPrefix("，") || $0.hasPrefix("。") || $0.hasPrefix(" ") })
  }
}
