import Diagnostics
import SourceReading

/// What is said of each source.
extension DataReportText {
  mutating func write(_ source: SourceReport) {
    lines.append(source.name)
    if source.sha256 != nil || !source.details.isEmpty || source.trouble == nil {
      let details = [source.format] + source.details
      lines.append("  " + details.map { $0.text(in: language) }.joined(separator: " · "))
    }
    if let hash = source.sha256 { lines.append("  SHA-256 " + hash) }
    if let trouble = source.trouble { write(trouble, of: source) }
    for note in source.notes { lines.append("  " + DisplayWidth.drawn(note.text(in: language))) }
    if let mapping = source.mapping {
      lines.append(
        "  " + say("mapping {0}, {1}", "對應 {0}，{1}", mapping, rows(source.allRows)))
      writeFills(source)
      writeColumns(source)
      writeFaults(source)
    } else if let unmapped = source.unmapped, source.trouble == nil {
      writeUnmapped(unmapped, source)
    }
    lines.append("")
  }

  private mutating func write(_ trouble: SourceTrouble, of source: SourceReport) {
    let isPartly = source.rows > 0 || source.mapping != nil
    lines.append(
      "  ! "
        + (isPartly ? say("not read to its end: ", "未讀取完畢：") : say("not read: ", "無法讀取："))
        + DisplayWidth.drawn(trouble.text(in: language)))
    if let advice = trouble.advice {
      lines.append("    = " + DisplayWidth.drawn(advice.text(in: language)))
    }
  }

  private mutating func writeFills(_ source: SourceReport) {
    let fills = source.fills.map { fill in
      let counts = fill.counts
      var parts = [rows(counts.taken)]
      if counts.untaken > 0 {
        parts.append(
          say("{0} left out by `where`", "{0} 列不符 `where` 條件", counts.untaken.grouped))
      }
      if counts.blank > 0 { parts.append(say("{0} blank", "{0} 列空白", counts.blank.grouped)) }
      if counts.rejected > 0 {
        parts.append(say("{0} rejected", "退回 {0} 列", counts.rejected.grouped))
      }
      if counts.unreadCells > 0 {
        parts.append(
          count(counts.unreadCells, "cell unreadable", "cells unreadable", "格無法讀取"))
      }
      return ["→ " + fill.target, list(parts)]
    }
    add(AlignedRows(fills, indent: 2))
  }

  private mutating func writeColumns(_ source: SourceReport) {
    guard !source.columns.isEmpty else { return }
    let hasUnread = source.columns.contains { $0.unread > 0 }
    let head = [say("column", "欄位"), say("filled", "有值"), say("distinct", "相異值")]
    var rows = [
      (cells: head + (hasUnread ? [say("unreadable", "無法讀取")] : []), list: [say("fills", "填入")])
    ]
    for column in source.columns {
      var cells = [
        column.name, column.filled.grouped,
        distinct(column),
      ]
      if hasUnread { cells.append(column.unread == 0 ? "" : column.unread.grouped) }
      rows.append(
        (cells, column.fields.isEmpty ? [say("– not mapped", "– 未對應")] : column.fields))
    }
    add(rows, right: hasUnread ? [1, 2, 3] : [1, 2])
  }

  /// Nothing where the column was not counted: it has no more cells than would be.
  private func distinct(_ column: ColumnReport) -> String {
    if let count = column.distinct { return count.grouped }
    return column.filled > ColumnProfile.limit ? "> \(ColumnProfile.limit.grouped)" : ""
  }

  private mutating func writeFaults(_ source: SourceReport) {
    let limit = DataReportText.shownFaults
    // In the order of the rows, whether the reader or the mapping could not take them.
    var shown = source.rejected.prefix(limit).map { ($0.place.number, text(of: $0)) }
    shown += source.faults.prefix(limit).map { ($0.place.number, text(of: $0)) }
    shown.sort { $0.0 < $1.0 }
    lines += shown.prefix(limit).map { "  ! " + DisplayWidth.drawn($0.1) }
    let more =
      source.rejected.count + source.faults.count + source.unlisted - min(limit, shown.count)
    if more > 0 {
      lines.append(
        "  ! "
          + say(
            "and {0} more; `--rejected FOLDER` writes them all", "另有 {0} 項；`--rejected 資料夾` 可全部寫出",
            more.grouped))
    }
  }

  private func text(of row: RejectedRow) -> String {
    place(row.place) + say(": ", "：") + row.reason.text(in: language)
      + say(" – rejected", "，退回")
  }

  private func text(of fault: RowFault) -> String {
    let columns = fault.columns.joined(separator: " + ")
    let field = columns.isEmpty ? fault.field ?? "" : columns
    let limit = 40
    let text = fault.text.count > limit ? fault.text.prefix(limit) + "…" : fault.text[...]
    let value = text.isEmpty ? "" : "`\(text)` "
    return place(fault.place) + say(", {0}: ", "「{0}」：", field) + value
      + fault.reason.text(in: language) + (fault.isRejection ? say(" – no record", "，未成紀錄") : "")
  }

  private func place(_ place: RowPlace) -> String {
    if let pointer = place.pointer { return pointer }
    return say("row {0}", "第 {0} 列", place.number.grouped)
  }

  private mutating func writeUnmapped(_ unmapped: SourceReport.Unmapped, _ source: SourceReport) {
    if unmapped.alsoFitting.count > 1 {
      lines.append(
        "  ! "
          + say(
            "several mappings fit equally: {0}", "有多個對應同樣符合：{0}", list(unmapped.alsoFitting)))
      lines.append(
        "    = "
          + say(
            "name more columns after `with` in one of them", "請在其中一個的 `with` 之後列出更多欄位"))
      return
    }
    if let nearest = unmapped.nearest {
      lines.append(
        "  ! "
          + say(
            "no mapping fits; the nearest, {0}, also asks for {1}", "沒有符合的對應；最接近的 {0} 還需要 {1}",
            nearest, list(unmapped.lacking.map { "`\($0)`" })))
    } else {
      lines.append("  ! " + say("no mapping fits", "沒有符合的對應"))
    }
    if !source.columns.isEmpty { lines.append("    = " + columnsOf(source)) }
    lines.append(
      "    = "
        + say("`probity map {0}` writes a first one", "`probity map {0}` 可產生初稿", source.path))
  }

  private func columnsOf(_ source: SourceReport) -> String {
    let limit = 12
    let names = source.columns.prefix(limit).map { DisplayWidth.drawn($0.name) }
    let rest = source.columns.count - names.count
    return say("its columns: {0}", "其欄位：{0}", list(names))
      + (rest > 0
        ? say(
          " and {0} more", "等 {0} 欄", (language == .english ? rest : source.columns.count).grouped)
        : "")
  }
}
