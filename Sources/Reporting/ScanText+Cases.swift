import Diagnostics
import Findings
import FlagSemantics

/// Cases in the text: those in which findings meet, each with what it rests on in a few lines.
extension ScanText {
  mutating func writeCases() {
    let met = scan.report.cases.filter { $0.findings.count > 1 }
    guard !met.isEmpty else { return }
    lines.append(
      say("cases: findings that are about the same", "案件：涉及同一對象之多項結果") + "\n\n")
    for one in met.prefix(most ?? met.count) { write(one) }
    if let most, met.count > most {
      lines.append(
        say(
          "{0} more cases; `--format json` has all of them", "另有 {0} 件案件；`--format json` 可列出全部",
          (met.count - most).grouped) + "\n\n")
    }
    lines.append(say("findings", "各項結果") + "\n\n")
  }

  private mutating func write(_ one: Case) {
    let title = scan.title(of: one.subject).text(in: language)
    let count = say("{0} findings", "{0} 項結果", one.findings.count.grouped)
    lines.append(DisplayWidth.drawn("\(one.priority.rawValue)  \(title)  \(count)") + "\n")
    lines.append(
      "  " + DisplayWidth.drawn(scan.reason(for: one).text(in: language)) + "\n")
    for row in one.rows {
      guard let next = scan.next(after: row) else { continue }
      lines.append("  = \(row.code): " + DisplayWidth.drawn(next.text(in: language)) + "\n")
    }
    let groups = one.groups.map { group in
      [
        "    " + Scan.points(group.points).text(in: language),
        scan.title(ofGroup: group.name).text(in: language), members(of: group),
      ]
    }
    lines.append(AlignedRows(groups, right: [0]).text + "\n")
  }

  /// The findings of a group, each by rule and subject; the first few.
  private func members(of group: Case.Group) -> String {
    let shown = group.findings.prefix(3).compactMap { fingerprint in
      scan.finding(fingerprint).map { "\($0.rule) \($0.subject.text)" }
    }
    let more = group.findings.count - shown.count
    let rest = more > 0 ? [say("{0} more", "另 {0} 項", more.grouped)] : []
    return DisplayWidth.drawn((shown + rest).joined(separator: ", "))
  }
}
