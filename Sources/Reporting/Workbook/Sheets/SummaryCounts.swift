import Diagnostics
import Findings
import FlagSemantics
import Values

/// Findings counted by family, severity and month.
struct SummaryCounts {
  let families: [Family]
  /// The levels that any finding has, the most serious first.
  let levels: [Severity]
  /// Without gaps, the last two years of them.
  let months: [(name: String, count: Int)]

  struct Family {
    let title: String
    let counts: [Severity: Int]
  }

  init(_ ledger: Ledger) {
    var order: [String] = []
    var counts: [String: [Severity: Int]] = [:]
    var months: [Int: Int] = [:]
    for rule in ledger.scan.report.rules {
      let family = ledger.family(ofRule: rule.rule)
      if !order.contains(family) { order.append(family) }
    }
    for (place, finding) in ledger.findings.enumerated() {
      counts[ledger.family(ofRule: finding.rule), default: [:]][finding.severity, default: 0] += 1
      if let day = ledger.day(ofFinding: place), let date = CalendarDate(dayNumber: day) {
        months[date.year * 12 + date.month - 1, default: 0] += 1
      }
    }
    families = order.compactMap { title in counts[title].map { Family(title: title, counts: $0) } }
    levels = Severity.allCases.filter { level in counts.values.contains { $0[level] != nil } }
    guard let first = months.keys.min(), let last = months.keys.max() else {
      self.months = []
      return
    }
    self.months = (max(first, last - 23)...last).map { month in
      let number = month % 12 + 1
      return ("\(month / 12)-\(number < 10 ? "0" : "")\(number)", months[month] ?? 0)
    }
  }

  /// The sum of what findings rest on in each currency, every record counted once.
  static func amounts(_ ledger: Ledger) -> [(currency: String, amount: Double)] {
    var seen: Set<[String]> = []
    var sums: [String: Double] = [:]
    for place in ledger.findings.indices {
      guard let money = ledger.amount(ofFinding: place), seen.insert(money.owner).inserted else {
        continue
      }
      sums[money.currency, default: 0] += money.amount
    }
    return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// One sentence for each family of which something could not be judged, one for each kind of record
  /// that the data lack, and one for each rule that leaves records out.
  static func doubts(_ ledger: Ledger) -> [String] {
    undecided(ledger) + withoutRecords(ledger) + leftOut(ledger)
  }

  private static func leftOut(_ ledger: Ledger) -> [String] {
    ledger.scan.report.rules.filter { $0.leftOut > 0 }.map { rule in
      ledger.voice.sentence(
        Wording(
          en: "{0}: {1} records make no subject, because what pairs or groups them is not known.",
          zh: "{0}：{1} 筆紀錄因配對或分組所需資料不明，未列為審查對象。"
        ).filled(with: [
          Wording(verbatim: ledger.title(ofRule: rule.rule)),
          Wording(verbatim: rule.leftOut.grouped),
        ]))
    }
  }

  private static func withoutRecords(_ ledger: Ledger) -> [String] {
    let idle = ledger.scan.report.rules.filter { $0.judged == 0 && !$0.causes.isEmpty }
    return Dictionary(grouping: idle) { $0.causes[0].cause }.sorted { $0.key < $1.key }.map {
      ledger.voice.sentence(
        Wording(en: "Nobody was judged by {0}: {1}.", zh: "{0} 未審查任何對象：{1}。").filled(with: [
          Wording(verbatim: ledger.voice.list($0.value.map { ledger.title(ofRule: $0.rule) })),
          $0.key.wording,
        ]))
    }
  }

  private static func undecided(_ ledger: Ledger) -> [String] {
    var order: [String] = []
    var undecided: [String: Int] = [:]
    var causes: [String: [Cause: Int]] = [:]
    for rule in ledger.scan.report.rules where rule.undecided > 0 {
      let family = ledger.family(ofRule: rule.rule)
      if undecided[family] == nil { order.append(family) }
      undecided[family, default: 0] += rule.undecided
      for count in rule.causes {
        causes[family, default: [:]][count.cause, default: 0] += count.subjects
      }
    }
    return order.map { family in
      let worst = (causes[family] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(
        2)
      return ledger.voice.sentence(
        Wording(
          en: "{0}: {1} could not be judged, mostly because of {2}.",
          zh: "{0}：{1} 個對象無法判定，主要原因：{2}。"
        ).filled(with: [
          Wording(verbatim: family), Wording(verbatim: (undecided[family] ?? 0).grouped),
          Wording(
            en: worst.map { $0.key.wording.english }.joined(separator: "; "),
            zh: worst.map { $0.key.wording.chinese }.joined(separator: "；")),
        ]))
    }
  }
}
