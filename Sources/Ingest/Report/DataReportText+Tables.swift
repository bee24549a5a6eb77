import Diagnostics
import FlagSemantics
import Tables

/// What is said of the records that came of all sources.
extension DataReportText {
  mutating func writeTables() {
    guard !report.tables.isEmpty else { return }
    lines.append(say("records", "紀錄"))
    add(
      AlignedRows(
        report.tables.map { table in
          [
            table.name, table.labels.text(in: language, orName: ""), table.records.grouped,
            rest(table),
          ]
        }, indent: 2, right: [2]))
    for table in report.tables { writeDoubts(table) }
    lines.append("")
  }

  /// What became of the rows that stand for no record of their own.
  private func rest(_ table: TableReport) -> String {
    list(
      table.superseded.map { reason, number in
        switch reason {
        case .repeated: count(number, "row repeats another", "rows repeat others", "列重複")
        case .older: count(number, "older row", "older rows", "列已由較新者取代")
        case .completed: count(number, "row completes another", "rows complete others", "列併入他列")
        case .elsewhere:
          count(
            number, "row whose end is of another kind", "rows whose end is of another kind",
            "列的端點屬於另一種紀錄")
        case .contradicted:
          count(number, "row contradicts another", "rows contradict others", "列與他列不一致")
        }
      })
  }

  private mutating func writeDoubts(_ table: TableReport) {
    for field in table.fields {
      let name = "\(table.name).\(field.name)"
      if let doubt = field.dangling {
        let text = count(doubt.count, "points to no record", "point to no record", "筆查無對應紀錄")
        add(doubt, name, text)
      }
      if let doubt = field.future {
        let text = say("{0} after {1}", "{0} 筆晚於 {1}", doubt.count.grouped, "\(report.today)")
        add(doubt, name, text)
      }
      if let doubt = field.reversed {
        let text = count(
          doubt.count, "comes before what it should follow", "come before what they should follow",
          "筆早於應在其前的日期")
        add(doubt, name, text)
      }
    }
    writeContradictions(table)
  }

  private mutating func add(_ doubt: TableReport.Doubt, _ name: String, _ text: String) {
    lines.append("  ! " + name + say(": ", "：") + text)
    for sample in doubt.samples {
      lines.append("      `\(DisplayWidth.drawn(sample.value))`" + place(sample))
    }
  }

  private mutating func writeContradictions(_ table: TableReport) {
    guard table.contradictionCount > 0 else { return }
    lines.append(
      "  ! " + table.name + say(": ", "：")
        + count(
          table.contradictionCount, "value differs under one key; the first stands",
          "values differ under one key; the first stands", "個值在同一鍵下不一致，以先出現者為準"))
    for sample in table.contradictions {
      let text = say(
        "{0}: `{1}`, but `{2}`", "{0}：`{1}`，另為 `{2}`", sample.field,
        DisplayWidth.drawn(sample.value), DisplayWidth.drawn(sample.other ?? ""))
      lines.append("      " + text + place(sample))
    }
  }

  private func place(_ sample: TableReport.Sample) -> String {
    let source = report.sources[sample.origin.source]
    return "  " + source.name + ":" + (sample.origin.pointer ?? "\(sample.origin.number)")
  }
}
