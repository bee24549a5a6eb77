import Diagnostics
import Findings
import Reporting
import SampleReports
import Testing

/// What auditors filled in before, and what came of it.
@Suite struct ReviewTests {
  private let scan = SampleScan.scan(findings: 4)

  private func row(
    _ place: Int, _ status: ReviewRow.Status, severity: String? = nil, message: String? = nil,
    note: String = ""
  ) -> ReviewRow {
    let finding = scan.report.findings[place]
    return ReviewRow(
      fingerprint: finding.fingerprint, rule: "late", subject: finding.subject.text,
      severity: severity ?? (place % 2 == 0 ? "high" : "low"),
      message: message ?? "finding \(place)", status: status, reviewer: "甲", secondReviewer: "",
      reviewedOn: "2026-01-31", note: note)
  }

  private func findings(_ history: ReviewHistory, _ voice: Voice = .one(.english)) -> Sheet {
    scan.workbook(in: voice, since: history).sheets[1]
  }

  @Test("words are known in either language and in both, a blank one is open")
  func words() {
    for status in ReviewStatus.allCases {
      #expect(ReviewStatus(status.wording.english) == status)
      #expect(ReviewStatus(status.wording.chinese) == status)
      #expect(ReviewStatus(" \(status.wording.chinese)  \(status.wording.english) ") == status)
      #expect(ReviewStatus(status.wording.english.uppercased()) == status)
    }
    #expect(ReviewStatus("  ") == .open)
    #expect(ReviewStatus("查無實據") == nil)
  }

  @Test("what was filled in stands there again, in the words of the new workbook")
  func carried() {
    let history = ReviewHistory(
      rows: [row(0, .known(.confirmed), note: "=1"), row(2, .unknown("maybe"))], mistakes: [])
    let sheet = findings(history, .one(.chinese))
    #expect(sheet.cell("處理狀態", 1)?.value == .text("成立"))
    #expect(sheet.cell("查核人員", 1)?.value == .text("甲"))
    #expect(sheet.cell("查核日期", 1)?.value == .day(20_484))
    #expect(sheet.cell("備註", 1)?.value == .text("=1"))
    #expect(sheet.cell("處理狀態", 2)?.value == .text("maybe"))
    #expect(sheet.cell("處理狀態", 3)?.value == .text("未處理"))
  }

  @Test("a finding is new, as before, or changed, and then it says how")
  func changes() {
    let history = ReviewHistory(
      rows: [
        row(0, .known(.open), message: "說明：finding  0 "),
        row(2, .known(.open), severity: "medium", message: "other"),
      ], mistakes: [])
    let sheet = findings(history)
    let words = (1...4).map { sheet.cell("Since the last review", $0)?.text }
    #expect(words == ["as before", "changed", "new", "new"])
    #expect(sheet.cell("What changed", 2)?.text == "severity was medium\nit said: other")
    #expect(sheet.cell("What changed", 1)?.text == "")
  }

  @Test("what is there no longer is listed with what was made of it")
  func gone() throws {
    let old = ReviewRow(
      fingerprint: "00", rule: "late", subject: "T9", severity: "high", message: "m",
      status: .known(.referred), reviewer: "乙", secondReviewer: "丙", reviewedOn: "soon", note: "n")
    let book = scan.workbook(
      in: .one(.english), since: ReviewHistory(rows: [row(0, .known(.open)), old], mistakes: []))
    let gone = try #require(book["Gone"])
    #expect(gone.rows.count == 2)
    #expect(gone.cell("Status", 1)?.text == "referred")
    #expect(gone.cell("Reviewed on", 1)?.value == .text("soon"))
    #expect(scan.workbook(in: .one(.english))["Gone"] == nil)
  }

  @Test("of a row that was copied the one that was worked on counts")
  func copies() {
    let untouched = ReviewRow(
      fingerprint: "1", rule: "r", subject: "", severity: "", message: "", status: .known(.open),
      reviewer: "", secondReviewer: "", reviewedOn: "", note: "")
    let touched = ReviewRow(
      fingerprint: "1", rule: "r", subject: "", severity: "", message: "", status: .known(.cleared),
      reviewer: "", secondReviewer: "", reviewedOn: "", note: "")
    for rows in [[untouched, touched], [touched, untouched]] {
      #expect(ReviewHistory(rows: rows, mistakes: [])["1"] == touched)
    }
  }

  @Test("the measured precision leaves out what nobody decided, and has Wilson's interval")
  func precision() throws {
    let outcome = ReviewOutcome(upheld: 8, cleared: 2, open: 5)
    #expect(outcome.precision == 0.8)
    let interval = try #require(outcome.interval)
    #expect(abs(interval.lowerBound - 0.490162) < 1e-5)
    #expect(abs(interval.upperBound - 0.943318) < 1e-5)
    #expect(ReviewOutcome(upheld: 0, cleared: 0, open: 3).interval == nil)
    #expect(ReviewOutcome(upheld: 3, cleared: 0, open: 0).interval?.upperBound == 1)
    let history = ReviewHistory(
      rows: [row(0, .known(.confirmed)), row(1, .known(.cleared)), row(2, .known(.exempt))],
      mistakes: [])
    let rules = try #require(scan.workbook(in: .one(.english), since: history)["Rules"])
    #expect(rules.cell("Measured precision", 1)?.value == .number(0.5))
    #expect(rules.cell("95 % interval (Wilson)", 1)?.text == "9%–91%")
  }
}

/// What two workbooks say otherwise.
@Suite struct ReviewDifferenceTests {
  private func row(
    _ fingerprint: String, _ status: ReviewStatus = .open, severity: String = "high",
    message: String = "m", note: String = "", isGone: Bool = false
  ) -> ReviewRow {
    ReviewRow(
      fingerprint: fingerprint, rule: "late", subject: "T\(fingerprint)", severity: severity,
      message: message, status: .known(status), reviewer: "", secondReviewer: "", reviewedOn: "",
      note: note, isGone: isGone)
  }

  private func history(_ rows: [ReviewRow], _ voice: Voice = .one(.english)) -> ReviewHistory {
    ReviewHistory(rows: rows, mistakes: [], voice: voice)
  }

  @Test("new, gone and changed findings, and how many are as before")
  func parts() {
    let difference = ReviewDifference(
      from: history([row("1"), row("2"), row("3"), row("9", isGone: true)]),
      to: history([row("2", .cleared, note: "n"), row("3"), row("4"), row("1", isGone: true)]))
    #expect(difference.new.map(\.fingerprint) == ["4"])
    #expect(difference.gone.map(\.fingerprint) == ["1"])
    #expect(difference.same == 1)
    #expect(
      difference.text(in: .english) == """
        1 new, 1 gone, 1 changed, 1 as before

        new  late  T4
          m

        gone  late  T1
          m

        changed  late  T2
          m
            Status: open → cleared
            Note: – → n

        """)
  }

  @Test("the same in another language is no difference, another severity is")
  func languages() {
    let chinese = history(
      [row("1", severity: "高", message: "說"), row("2", severity: "中")], .one(.chinese))
    let difference = ReviewDifference(from: history([row("1"), row("2")]), to: chinese)
    #expect(difference.same == 1)
    #expect(
      difference.changed.map(\.changes) == [
        [.init(heading: .severity, from: "high", to: "medium")]
      ])
    #expect(!difference.isEmpty)
    #expect(ReviewDifference(from: chinese, to: chinese).isEmpty)
  }
}
