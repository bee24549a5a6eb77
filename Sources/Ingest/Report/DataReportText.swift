package import Diagnostics
import FlagSemantics
import SourceReading
import Tables

/// The report for people: what each file was taken for, what is doubtful, what rules can decide.
package struct DataReportText {
  private let report: DataReport
  private let language: Language
  private var lines: [String] = []

  /// How many faults of a source are shown; the file of rejected rows has them all.
  static let shownFaults = 10

  package static func text(_ report: DataReport, in language: Language) -> String {
    var text = DataReportText(report: report, language: language)
    text.write()
    return text.lines.map { $0 + "\n" }.joined()
  }

  private init(report: DataReport, language: Language) {
    self.report = report
    self.language = language
  }

  private mutating func write() {
    for source in report.sources { write(source) }
    writeLeftAside()
    writeTables()
    writeRules()
    writeSummary()
  }

  private func say(_ english: String, _ chinese: String, _ arguments: String...) -> String {
    Wording(en: english, zh: chinese).filled(with: arguments.map { Wording(verbatim: $0) })
      .text(in: language)
  }

  /// A table ends its own lines.
  private mutating func add(_ table: AlignedRows) {
    let text = table.text
    if !text.isEmpty { lines.append(String(text.dropLast())) }
  }

  // MARK: Sources

  private mutating func write(_ source: SourceReport) {
    lines.append(source.name)
    let details = [source.format] + source.details
    lines.append("  " + details.map { $0.text(in: language) }.joined(separator: " · "))
    if let hash = source.sha256 { lines.append("  SHA-256 " + hash) }
    if let trouble = source.trouble {
      lines.append("  " + say("not read to its end: ", "未能讀完：") + trouble.text(in: language))
      if let advice = trouble.advice { lines.append("    = " + advice.text(in: language)) }
    }
    for note in source.notes { lines.append("  " + note.text(in: language)) }
    if let mapping = source.mapping {
      lines.append("  " + say("mapping {0}, {1} rows", "對應 {0}，{1} 列", mapping, source.rows.grouped))
      writeFills(source)
      writeColumns(source)
      writeFaults(source)
    } else if let unmapped = source.unmapped {
      writeUnmapped(unmapped, source)
    }
    lines.append("")
  }

  private mutating func writeFills(_ source: SourceReport) {
    let rows = source.fills.map { fill in
      var parts = [say("{0} rows", "{0} 列", fill.counts.taken.grouped)]
      if fill.counts.untaken > 0 {
        parts.append(say("{0} left out by `where`", "{0} 列不符 `where`", fill.counts.untaken.grouped))
      }
      if fill.counts.blank > 0 { parts.append(say("{0} blank", "{0} 列空白", fill.counts.blank.grouped)) }
      if fill.counts.rejected > 0 {
        parts.append(say("{0} rejected", "{0} 列退回", fill.counts.rejected.grouped))
      }
      if fill.counts.unreadCells > 0 {
        parts.append(say("{0} cells unreadable", "{0} 格無法讀取", fill.counts.unreadCells.grouped))
      }
      return ["→ " + fill.target, parts.joined(separator: language == .english ? ", " : "、")]
    }
    add(AlignedRows(rows, indent: 2))
  }

  private mutating func writeColumns(_ source: SourceReport) {
    var rows = [
      [
        say("column", "欄位"), say("filled", "有值"), say("distinct", "相異"),
        say("fills", "填入"), say("unreadable", "無法讀取"),
      ]
    ]
    for column in source.columns {
      let fields =
        column.fields.isEmpty
        ? say("– not mapped", "– 未對應") : column.fields.joined(separator: ", ")
      rows.append([
        column.name, column.filled.grouped,
        distinct(column), fields,
        column.unread == 0 ? "" : column.unread.grouped,
      ])
    }
    add(AlignedRows(rows, indent: 2, right: [1, 2, 4]))
  }

  /// Nothing where the column was not counted: it has no more cells than would be.
  private func distinct(_ column: ColumnReport) -> String {
    if let count = column.distinct { return count.grouped }
    return column.filled > ColumnProfile.limit ? "> \(ColumnProfile.limit.grouped)" : ""
  }

  private mutating func writeFaults(_ source: SourceReport) {
    var shown: [String] = []
    for row in source.rejected {
      shown.append(
        say("row {0}: ", "第 {0} 列：", row.place.number.grouped) + row.reason.text(in: language))
    }
    for fault in source.faults {
      let columns = fault.columns.joined(separator: " + ")
      shown.append(
        say("row {0}, {1}: `{2}` ", "第 {0} 列 {1}：`{2}` ", fault.place.number.grouped, columns, fault.text)
          + fault.reason.text(in: language)
          + (fault.isRejection ? say(" – no record", " – 未成紀錄") : ""))
    }
    lines += shown.prefix(DataReportText.shownFaults).map { "  ! " + DisplayWidth.drawn($0) }
    if shown.count > DataReportText.shownFaults {
      lines.append(
        "  ! "
          + say(
            "and {0} more; `--rejected FILE` writes the rows", "另有 {0} 項；`--rejected FILE` 可寫出各列",
            (shown.count - DataReportText.shownFaults).grouped))
    }
  }

  private mutating func writeUnmapped(_ unmapped: SourceReport.Unmapped, _ source: SourceReport) {
    if unmapped.alsoFitting.count > 1 {
      lines.append(
        "  "
          + say(
            "several mappings fit equally: {0}; name more columns after `with` in one of them",
            "有多個對應同樣符合：{0}；請在其中一個的 `with` 之後列出更多欄位",
            unmapped.alsoFitting.joined(separator: ", ")))
    } else if let nearest = unmapped.nearest {
      lines.append(
        "  "
          + say(
            "no mapping fits; the nearest, {0}, also asks for {1}", "沒有符合的對應；最接近的 {0} 還需要 {1}",
            nearest, unmapped.lacking.joined(separator: ", ")))
    } else {
      lines.append("  " + say("no mapping fits", "沒有符合的對應"))
    }
    lines.append(
      "    = "
        + say("`probity map {0}` writes a first one", "`probity map {0}` 可產生初稿", source.path))
  }

  private mutating func writeLeftAside() {
    guard !report.leftAside.isEmpty else { return }
    lines.append(say("left aside", "未讀取"))
    add(AlignedRows(
      report.leftAside.map { [$0.path, $0.reason.text(in: language)] }, indent: 2))
    lines.append("")
  }

  // MARK: Tables

  private mutating func writeTables() {
    guard !report.tables.isEmpty else { return }
    lines.append(say("records", "紀錄"))
    add(AlignedRows(
      report.tables.map { table in
        [table.name, table.labels.text(in: language, orName: ""), table.records.grouped, rest(table)]
      }, indent: 2, right: [2]))
    for table in report.tables { writeDoubts(table) }
    lines.append("")
  }

  private func rest(_ table: TableReport) -> String {
    let parts = table.superseded.map { reason, count in
      switch reason {
      case .repeated: say("{0} rows repeated", "{0} 列重複", count.grouped)
      case .older: say("{0} superseded", "{0} 列已更正", count.grouped)
      case .completed: say("{0} completed others", "{0} 列補充他列", count.grouped)
      case .elsewhere:
        say("{0} whose end is of another kind", "{0} 列的端點屬於另一種紀錄", count.grouped)
      case .contradicted: say("{0} contradict", "{0} 列互相矛盾", count.grouped)
      }
    }
    return parts.joined(separator: language == .english ? ", " : "、")
  }

  private mutating func writeDoubts(_ table: TableReport) {
    for field in table.fields {
      let name = "\(table.name).\(field.name)"
      if let doubt = field.dangling {
        add(doubt, say("{0}: {1} point to no record", "{0}：{1} 筆查無對應紀錄", name, doubt.count.grouped))
      }
      if let doubt = field.future {
        add(
          doubt,
          say(
            "{0}: {1} after {2}", "{0}：{1} 筆晚於 {2}", name, doubt.count.grouped, "\(report.today)"))
      }
      if let doubt = field.reversed {
        add(doubt, say("{0}: {1} end before they begin", "{0}：{1} 筆迄日早於起日", name, doubt.count.grouped))
      }
    }
    if table.contradictionCount > 0 {
      lines.append(
        "  ! "
          + say(
            "{0}: {1} values differ under one key; the first stands", "{0}：{1} 個值在同一鍵下不一致，以先出現者為準",
            table.name, table.contradictionCount.grouped))
      for sample in table.contradictions {
        lines.append(
          "      "
            + say(
              "{0}: `{1}`, but `{2}`", "{0}：`{1}`，另為 `{2}`", sample.field, sample.value,
              sample.other ?? "") + place(sample))
      }
    }
  }

  private mutating func add(_ doubt: TableReport.Doubt, _ text: String) {
    lines.append("  ! " + text)
    for sample in doubt.samples { lines.append("      `\(sample.value)`" + place(sample)) }
  }

  private func place(_ sample: TableReport.Sample) -> String {
    let source = report.sources[sample.origin.source]
    return "  " + source.name + ":" + (sample.origin.pointer ?? "\(sample.origin.number)")
  }

  // MARK: Rules

  private mutating func writeRules() {
    guard !report.rules.isEmpty else { return }
    lines.append(say("rules", "規則"))
    add(AlignedRows(
      report.rules.map { rule in
        [
          rule.rule.name, rule.rule.titles.text(in: language, orName: ""), state(rule.state),
          rule.lacking.map(lack).joined(separator: ", "),
        ]
      }, indent: 2))
    lines.append("")
  }

  private func state(_ state: RuleReadiness.State) -> String {
    switch state {
    case .ready: say("can decide", "可以判定")
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

  private mutating func writeSummary() {
    let mapped = report.sources.filter { $0.mapping != nil }
    lines.append(
      say(
        "{0} sources, {1} mapped, {2} rows, {3} rejected", "{0} 個來源，{1} 個有對應，{2} 列，退回 {3} 列",
        report.sources.count.grouped, mapped.count.grouped,
        mapped.reduce(0) { $0 + $1.rows }.grouped, report.rejectedRows.grouped))
  }
}

extension SourceReport {
  package var name: String { part.map { "\(path) › \($0)" } ?? path }
}

extension Int {
  /// `1,234`.
  var grouped: String {
    var text = ""
    for (index, digit) in String(magnitude).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text = "," + text }
      text = String(digit) + text
    }
    return self < 0 ? "-" + text : text
  }
}
