import Diagnostics
import Findings
import FlagSemantics

/// One row for each finding, and what the auditor makes of it.
struct FindingsSheet {
  let ledger: Ledger

  private var voice: Voice { ledger.voice }

  func table() -> TableSheet<Finding> {
    TableSheet(
      name: voice.name(.findings), key: "findings", columns: columns, items: ledger.findings,
      tab: .work, frozenColumns: 4, printed: FindingsSheet.printed,
      level: { [ledger] _, place in ledger.level(ofFinding: place) }, voice: voice)
  }

  /// First what is printed, then what only computers ask for.
  private var columns: [TableSheet<Finding>.Column] {
    let review = ReviewColumns(ledger)
    return grades + facts + review.all + review.change + grounds
  }

  private static let printed = 14

  private var grades: [TableSheet<Finding>.Column] {
    let (ledger, voice) = (ledger, voice)
    return [
      .init(heading: voice.words("No.", "編號"), width: .fixed(6)) { _, index in
        let first = index < Ledger.linkedFindings ? ledger.firstEvidence[index] : nil
        return Cell(
          .number(Double(index + 1)), .ordinal,
          link: first.map { ledger.evidencePlaces.place(of: $0) }
        )
      },
      .init(
        heading: voice.words("Priority", "優先"), width: .fixed(8),
        emphases: Priority.allCases.map { ($0.rawValue, $0.tone) }
      ) { finding, _ in .text(finding.priority?.rawValue ?? "", .grade) },
      .init(
        heading: voice.words(ReviewHeading.severity.wording), width: .fitting(10...16),
        emphases: Severity.allCases.map { (voice.words($0.label), $0.tone) }
      ) { finding, _ in .text(voice.words(finding.severity.label), .grade) },
      // LibreOffice wraps no text that leads elsewhere, so the link is on the short name of the rule.
      .init(heading: voice.words("Rule", "規則"), width: .fitting(16...36)) { finding, _ in
        .text(ledger.title(ofRule: finding.rule), .text)
      },
    ]
  }

  private var facts: [TableSheet<Finding>.Column] {
    let (ledger, voice) = (ledger, voice)
    return [
      .init(heading: voice.words(ReviewHeading.subject.wording), width: .fitting(11...20)) {
        finding, _ in
        .text(finding.subject.text, .text)
      },
      .init(heading: voice.words(ReviewHeading.message.wording), width: .fitting(30...44)) {
        finding, _ in
        .text(ledger.message(finding), .text)
      },
      .init(heading: voice.words("Key values", "關鍵數值"), width: .fitting(26...34)) {
        finding, _ in
        .text(KeyValues(finding, ledger).text, .text)
      },
      .init(heading: voice.words("Money at stake", "所涉金額"), width: .fixed(16)) {
        _, place in
        guard let sum = ledger.amount(ofFinding: place) else { return .blank(.money("TWD")) }
        return Cell(.number(sum.amount), .money(sum.currency))
      },
      .init(heading: voice.words("Day", "日期"), width: .fixed(11)) { _, place in
        Cell(ledger.day(ofFinding: place).map { .day($0) } ?? .blank, .date)
      },
    ]
  }

  private var grounds: [TableSheet<Finding>.Column] {
    let (ledger, voice) = (ledger, voice)
    return [
      .init(heading: voice.words("Legal basis", "法規依據"), width: .fitting(12...24)) {
        finding, _ in
        .text(ledger.laws(ofRule: finding.rule), .text)
      },
      .init(heading: voice.words("Case", "案件"), width: .fixed(9)) { finding, index in
        guard let line = ledger.firstCase(of: finding) else { return .blank(.ordinal) }
        let link = index < Ledger.linkedFindings ? ledger.place(ofCase: line.one) : nil
        return Cell(.number(Double(line.number)), .ordinal, link: link)
      },
      .init(heading: voice.words("What it proves", "證據群組"), width: .fitting(12...24)) {
        finding, _ in .text(ledger.groups(of: finding), .text)
      },
      .init(heading: voice.words("First evidence", "證據起日"), width: .fixed(12)) { _, place in
        Cell(ledger.days(ofFinding: place).map { .day($0.lowerBound) } ?? .blank, .date)
      },
      .init(heading: voice.words("Last evidence", "證據迄日"), width: .fixed(12)) { _, place in
        Cell(ledger.days(ofFinding: place).map { .day($0.upperBound) } ?? .blank, .date)
      },
      .init(heading: voice.words(ReviewHeading.rule.wording), width: .fitting(14...32)) {
        finding, index in
        .text(
          finding.rule, .code,
          link: index < Ledger.linkedFindings ? ledger.place(ofRule: finding.rule) : nil)
      },
      .init(heading: voice.words(ReviewHeading.fingerprint.wording), width: .fixed(36)) {
        finding, _ in
        .text(finding.fingerprint, .code)
      },
    ]
  }
}

extension Priority {
  var tone: Emphasis.Tone {
    switch self {
    case .first: .grave
    case .second: .serious
    case .third: .notable
    case .fourth: .quiet
    }
  }
}

extension Severity {
  var tone: Emphasis.Tone {
    switch self {
    case .critical: .grave
    case .high: .serious
    case .medium: .notable
    case .low: .slight
    case .info: .quiet
    }
  }
}

extension Ledger {
  /// Each has three links.
  static let linkedFindings = linkLimit / 3

  /// What a finding proves, in its most urgent case.
  func groups(of finding: Finding) -> String {
    let groups = firstCase(of: finding)?.one.groups ?? []
    return groups.filter { $0.findings.contains(finding.fingerprint) }
      .map { voice.words(scan.title(ofGroup: $0.name)) }.joined(separator: "\n")
  }
}
