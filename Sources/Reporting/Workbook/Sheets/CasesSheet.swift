import Diagnostics
import Findings
import FlagSemantics

/// Findings about the same, put together: a row for each case and below it its findings.
struct CasesSheet {
  let ledger: Ledger

  func table() -> TableSheet<Ledger.CaseLine> {
    TableSheet(
      name: ledger.voice.name(.cases), key: "cases", columns: who + why, items: ledger.caseLines,
      tab: .work, frozenColumns: 3, level: { line, _ in line.finding == nil ? 0 : 1 },
      voice: ledger.voice)
  }

  private typealias Column = TableSheet<Ledger.CaseLine>.Column

  private var who: [Column] {
    let (ledger, voice) = (ledger, ledger.voice)
    return [
      Column(heading: voice.words("Case", "案件"), width: .fixed(7)) { line, _ in
        .number(line.number, .ordinal)
      },
      Column(
        heading: voice.words("Priority", "優先"), width: .fixed(8),
        emphases: Priority.allCases.map { ($0.rawValue, $0.tone) }
      ) { line, _ in .text(line.one.priority.rawValue, .grade) },
      Column(heading: voice.words("About", "對象"), width: .fitting(16...36)) { line, _ in
        .text(
          line.finding == nil ? voice.words(ledger.scan.title(of: line.one.subject)) : "", .label)
      },
      Column(heading: voice.words("Findings", "發現數"), width: .fixed(10)) { line, _ in
        line.finding == nil ? .number(line.one.findings.count) : .blank(.number)
      },
      Column(heading: voice.words("Points", "分數"), width: .fixed(9)) { line, _ in
        line.finding == nil
          ? Cell(.number(Double(line.one.score.hundredths) / 100), .decimal) : .blank(.decimal)
      },
      Column(heading: voice.words("Finding", "發現編號"), width: .fixed(10)) { line, index in
        guard let finding = line.finding else { return .blank(.ordinal) }
        let link = index < Ledger.linkLimit ? ledger.findingPlaces.place(of: finding) : nil
        return Cell(.number(Double(finding + 1)), .ordinal, link: link)
      },
    ]
  }

  private var why: [Column] {
    let (ledger, voice) = (ledger, ledger.voice)
    return [
      Column(
        heading: voice.words("Why this priority, or what was found", "優先理由或發現內容"),
        width: .fitting(34...58)
      ) {
        line, _ in
        guard let place = line.finding else {
          return .text(voice.sentence(ledger.scan.reason(for: line.one)), .text)
        }
        let finding = ledger.findings[place]
        return .text(voice.pair(ledger.title(ofRule: finding.rule), ledger.message(finding)), .text)
      },
      Column(heading: voice.words("What proves what", "各自證明之事項"), width: .fitting(20...40)) {
        line, _ in
        guard let place = line.finding else { return .text(ledger.proofs(line.one), .text) }
        return .text(ledger.proofs(line.one, of: ledger.findings[place].fingerprint), .text)
      },
      Column(heading: voice.words("Combination met", "符合之組合"), width: .fitting(14...32)) {
        line, _ in
        .text(line.finding == nil ? ledger.rows(line.one) : "", .text)
      },
      Column(heading: voice.words("Next steps", "後續查核"), width: .fitting(26...44)) { line, _ in
        .text(line.finding == nil ? ledger.nextSteps(line.one) : "", .text)
      },
    ]
  }
}

extension Ledger {
  /// Each group with its points, one a line.
  fileprivate func proofs(_ one: Case) -> String {
    one.groups.map { group in
      voice.pair(
        voice.words(scan.title(ofGroup: group.name)), voice.words(Scan.points(group.points)))
    }.joined(separator: "\n")
  }

  fileprivate func proofs(_ one: Case, of fingerprint: String) -> String {
    one.groups.filter { $0.findings.contains(fingerprint) }
      .map { voice.words(scan.title(ofGroup: $0.name)) }.joined(separator: "\n")
  }

  fileprivate func rows(_ one: Case) -> String {
    one.rows.map { "\($0.code) \(voice.words(scan.title(of: $0)))" }.joined(separator: "\n")
  }

  fileprivate func nextSteps(_ one: Case) -> String {
    one.rows.compactMap { scan.next(after: $0).map(voice.sentence) }.joined(separator: "\n")
  }
}
