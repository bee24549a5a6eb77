package import Diagnostics
import Findings
import FlagSemantics

/// A scan for people: the table of outcomes, then the cases and the findings, the most urgent first.
package struct ScanText {
  let scan: Scan
  let language: Language
  let most: Int?
  var lines: [String] = []

  /// With `most`, only so many findings of each rule are written out; the others are counted.
  package static func text(_ scan: Scan, in language: Language, most: Int? = nil) -> String {
    var text = ScanText(scan: scan, language: language, most: most)
    text.writeOutcomes()
    text.writeCases()
    text.writeFindings()
    return text.lines.joined()
  }

  private init(scan: Scan, language: Language, most: Int?) {
    self.scan = scan
    self.language = language
    self.most = most
  }

  func say(_ english: String, _ chinese: String, _ values: String...) -> String {
    Wording(en: english, zh: chinese).filled(with: values.map { Wording(verbatim: $0) })
      .text(in: language)
  }

  // MARK: Outcomes

  private mutating func writeOutcomes() {
    let header = [
      say("rule", "規則"), say("flagged", "紅旗"), say("clear", "無紅旗"), say("outside", "不適用"),
      say("could not be evaluated", "無法判定"),
    ]
    let rows = scan.report.rules.map { rule in
      [
        rule.rule, rule.flagged.grouped, rule.clear.grouped, rule.outside.grouped, doubts(rule),
      ]
    }
    lines.append(AlignedRows([header] + rows, right: [1, 2, 3]).text)
    for rule in scan.report.rules {
      for note in notes(rule) { lines.append("  = \(rule.rule): \(note)\n") }
    }
    writeNeverDecided()
    for list in scan.lists where list.entries == 0 {
      lines.append(
        "  = "
          + say("the list {0} has no entry: {1}", "名單 {0} 沒有任何一筆：{1}", list.name, list.path)
          + "\n")
    }
    writeSources()
    lines.append("\n")
  }

  private func doubts(_ rule: RuleSummary) -> String {
    let share =
      rule.undecided == 0
      ? "0" : say("{0} of {1}", "{1} 中之 {0}", rule.undecided.grouped, rule.judged.grouped)
    if rule.subjects == 0, rule.causes.isEmpty { return "0 · " + say("no subject", "無對象") }
    let causes = rule.causes.prefix(3).map { count in
      let words = count.cause.wording.text(in: language)
      return count.subjects == 0
        ? words : say("{0} in {1}", "{0} {1} 件", words, count.subjects.grouped)
    }
    return ([share] + causes).joined(separator: " · ")
  }

  private func notes(_ rule: RuleSummary) -> [String] {
    var notes: [String] = []
    if rule.suppressed > 0 {
      notes.append(
        say(
          "{0} set aside by exceptions of the office", "{0} 件依機關例外排除",
          rule.suppressed.grouped))
    }
    if rule.leftOut > 0 { notes.append(leftOut(rule)) }
    return notes
  }

  /// Of a large pack over data that lack much it would be most of the page, so it is one line.
  private mutating func writeNeverDecided() {
    let never = scan.report.rules.filter(\.isNeverDecided).map(\.rule)
    guard !never.isEmpty else { return }
    let names =
      never.count > 3
      ? say("{0} rules", "{0} 條規則", never.count.grouped)
      : never.joined(separator: say(", ", "、"))
    lines.append(
      "  = \(names): "
        + say(
          "never decided by these data; the causes beside say what is missing",
          "依此資料永遠無法判定；請見旁列原因") + "\n")
  }

  private func leftOut(_ rule: RuleSummary) -> String {
    if scan.rule(named: rule.rule)?.judgesPairs ?? false {
      return say(
        "{0} records pair with nobody, because what they would share is missing",
        "{0} 筆紀錄因配對欄位缺漏而未與任何紀錄配對", rule.leftOut.grouped)
    }
    return say(
      "{0} records are in no group, because a key, a day or whether they belong is not known",
      "{0} 筆紀錄因分組欄位或日期缺漏，或無法確定是否列入，而未歸入任何群組", rule.leftOut.grouped)
  }

  // MARK: Findings

  private mutating func writeFindings() {
    var written: [String: Int] = [:]
    for finding in scan.findings {
      written[finding.rule, default: 0] += 1
      if let most, (written[finding.rule] ?? 0) > most { continue }
      write(finding)
    }
    guard let most else { return }
    for rule in scan.report.rules {
      guard let count = written[rule.rule], count > most else { continue }
      lines.append(
        say(
          "{0}: {1} more findings; `--format json` has all of them\n",
          "{0}：另有 {1} 件；`--format json` 可列出全部\n", rule.rule, (count - most).grouped))
    }
  }

  private mutating func write(_ finding: Finding) {
    let priority = finding.priority.map { "\($0.rawValue)  " } ?? ""
    let level = finding.severity.label.text(in: language)
    var head = "\(priority)\(level)  \(finding.rule)  \(finding.subject.text)"
    if let possible = finding.possibleSeverity {
      head += "  " + say("(could be {0})", "（可能為{0}）", possible.label.text(in: language))
    }
    lines.append(DisplayWidth.drawn(head) + "\n")
    let message = finding.message(in: language.rawValue) ?? finding.messages.first?.text ?? ""
    lines.append("  " + DisplayWidth.drawn(message) + "\n")
    for comparison in finding.comparisons where comparison.isMeasure { write(comparison) }
    for record in finding.evidence { write(record) }
    for use in finding.parameters { write(use) }
    for use in finding.lists { write(use) }
    for use in finding.tables { write(use) }
    for assumption in finding.assumptions {
      lines.append(
        "    "
          + say(
            "supposed: {0}, because {1}", "假設：{0}，理由：{1}", assumption.value,
            assumption.because) + "\n")
    }
    lines.append("\n")
  }

  private mutating func write(_ comparison: Comparison) {
    lines.append("    " + DisplayWidth.drawn(comparison.text) + "\n")
  }

  private mutating func write(_ record: EvidenceRecord) {
    let cells = record.cells.map { cell in
      "\(cell.field) \(cell.given ?? blank(cell))" + text(of: cell.place)
    }
    let place = text(of: record.place)
    let key = record.key.joined(separator: "/")
    let name = record.role == record.record ? record.role : "\(record.role)"
    let line =
      "    \(name) \(key)\(place)" + (cells.isEmpty ? "" : ": ") + cells.joined(separator: " · ")
    lines.append(DisplayWidth.drawn(line) + "\n")
  }

  /// What a blank means.
  private func blank(_ cell: EvidenceRecord.Cell) -> String {
    cell.isNone ? say("none", "無") : say("missing", "缺漏")
  }

  private func text(of place: RowPlace?) -> String {
    place.map { " (\($0.wording.text(in: language)))" } ?? ""
  }

  private mutating func write(_ use: Finding.ParameterUse) {
    let source = [use.from.map { say("from {0}", "自 {0} 起", $0) }, use.source].compactMap { $0 }
    let name = use.code.map { "\(use.name)(\($0))" } ?? use.name
    let line =
      "    \(name) \(use.value)"
      + (source.isEmpty ? "" : " (" + source.joined(separator: ", ") + ")")
    lines.append(DisplayWidth.drawn(line) + "\n")
  }
}

extension ScanText {
  /// `office days calendar/office-days.csv (2024-01-01 to 2025-12-31), sha256 9f86d081…`
  private mutating func write(_ use: Finding.TableUse) {
    guard use.path != nil else { return }
    let line =
      "    \(use.wording.text(in: language))"
      + (use.sha256.map { ", sha256 \($0.prefix(16))…" } ?? "")
    lines.append(DisplayWidth.drawn(line) + "\n")
  }

  /// `debarred lists/debarred.csv row 2 (2024-01-01 to 2024-12-31), sha256 9f86d081…`
  private mutating func write(_ use: Finding.ListUse) {
    guard use.path != nil else { return }
    let line =
      "    \(use.name) \(use.wording.text(in: language))"
      + (use.sha256.map { ", sha256 \($0.prefix(16))…" } ?? "")
    lines.append(DisplayWidth.drawn(line) + "\n")
  }
}
