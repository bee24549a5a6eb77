package import Diagnostics
import FlagSemantics
import SourceReading

/// The report for people: what each file was taken for, what is doubtful, what rules can decide.
package struct DataReportText {
  let report: DataReport
  let language: Language
  var lines: [String] = []

  /// How many faults of a source are shown; the files of rejected rows have them all.
  static let shownFaults = 10
  /// Lists go on in the next line rather than beyond this column.
  static let width = 100

  package static func text(_ report: DataReport, in language: Language) -> String {
    var text = DataReportText(report: report, language: language)
    text.write()
    return text.lines.map { $0 + "\n" }.joined()
  }

  private mutating func write() {
    for source in report.sources { write(source) }
    writeLeftAside()
    writeTables()
    writeRules()
    writeSummary()
  }

  // MARK: Words

  func say(_ english: String, _ chinese: String, _ arguments: String...) -> String {
    Wording(en: english, zh: chinese).filled(with: arguments.map { Wording(verbatim: $0) })
      .text(in: language)
  }

  /// `1 row`, `1,234 rows`, `1,234 列`.
  func count(_ number: Int, _ one: String, _ many: String, _ chinese: String) -> String {
    language == .english
      ? "\(number.grouped) \(number == 1 ? one : many)" : "\(number.grouped) \(chinese)"
  }

  func rows(_ number: Int) -> String { count(number, "row", "rows", "列") }

  func list(_ parts: [String]) -> String {
    parts.joined(separator: language == .english ? ", " : "、")
  }

  // MARK: Lines

  /// A table ends its own lines.
  mutating func add(_ table: AlignedRows) {
    let text = table.text
    if !text.isEmpty { lines.append(String(text.dropLast())) }
  }

  /// Adds rows whose last cell is a list, which goes on below itself where it is too long.
  mutating func add(_ rows: [(cells: [String], list: [String])], right: Set<Int> = []) {
    let columns = rows.map(\.cells.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { DisplayWidth.columns(of: $0.cells[column]) }.max() ?? 0
    }
    let room = max(30, DataReportText.width - 2 - widths.reduce(0) { $0 + ($1 > 0 ? $1 + 2 : 0) })
    add(
      AlignedRows(
        rows.flatMap { row in
          let lines = wrapped(row.list, room)
          return lines.enumerated().map { index, line in
            (index == 0 ? row.cells : row.cells.map { _ in "" }) + [line]
          }
        }, indent: 2, right: right))
  }

  private func wrapped(_ items: [String], _ room: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for (index, item) in items.enumerated() {
      let piece = item + (index + 1 < items.count ? "," : "")
      let isTooLong = DisplayWidth.columns(of: line) + 1 + DisplayWidth.columns(of: piece) > room
      if !line.isEmpty, isTooLong {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + piece
    }
    return lines + [line]
  }

  // MARK: Rules

  private mutating func writeRules() {
    // Without a record there is nothing that any rule could lack less.
    guard !report.rules.isEmpty, !report.isEmpty else { return }
    lines.append(say("rules", "規則"))
    add(
      report.rules.map { rule in
        (
          [
            rule.rule.name, rule.rule.titles.text(in: language, orName: ""), state(rule.state),
          ], rule.lacking.map(lack)
        )
      })
    lines.append("")
  }

  private func state(_ state: RuleReadiness.State) -> String {
    switch state {
    case .ready: say("can decide", "可判定")
    case .limited: say("lacks", "欠缺")
    case .blind: say("no subjects", "無對象")
    }
  }

  private func lack(_ lack: RuleReadiness.Lack) -> String {
    switch lack.reason {
    case .table, .column: lack.field
    case .blank: lack.field + say(" (blank)", "（空白）")
    }
  }

  // MARK: The whole

  private mutating func writeLeftAside() {
    guard !report.leftAside.isEmpty else { return }
    lines.append(say("left aside", "未讀取的檔案"))
    add(
      AlignedRows(report.leftAside.map { [$0.path, $0.reason.text(in: language)] }, indent: 2))
    lines.append("")
  }

  private mutating func writeSummary() {
    let mapped = report.sources.filter { $0.mapping != nil }
    let read = mapped.reduce(0) { $0 + $1.allRows }
    lines.append(
      say(
        "{0}, {1} mapped; {2}, {3} rejected", "{0}，其中 {1} 個有對應；共 {2}，退回 {3} 列",
        count(report.sources.count, "source", "sources", "個來源"), mapped.count.grouped,
        rows(read), report.rejectedRows.grouped))
  }
}

extension SourceReport {
  package var name: String { part.map { "\(path) › \($0)" } ?? path }
}
