import Diagnostics
import Findings

/// What was read, column by column, and the rows and cells that could not be taken.
struct QualitySheets {
  let ledger: Ledger

  /// A column of a source; of a source without columns the source itself.
  struct Line: Sendable {
    let source: ScannedSource
    let column: ScannedSource.Column?
  }

  struct Rejection: Sendable {
    let source: ScannedSource
    let trouble: ScannedSource.Trouble
  }

  private var voice: Voice { ledger.voice }

  func columnsTable() -> TableSheet<Line> {
    let lines = ledger.scan.sources.flatMap { source in
      source.columns.isEmpty
        ? [Line(source: source, column: nil)]
        : source.columns.map { Line(source: source, column: $0) }
    }
    return TableSheet(
      name: voice.name(.quality), key: "quality", columns: sourceColumns + cellColumns,
      items: lines, frozenColumns: 1, voice: voice)
  }

  /// Nil where every row and cell was taken.
  func rejectedTable() -> TableSheet<Rejection>? {
    let rows = ledger.scan.sources.flatMap { source in
      source.troubles.map { Rejection(source: source, trouble: $0) }
    }
    if rows.isEmpty { return nil }
    return TableSheet(
      name: voice.name(.rejected), key: "rejected", columns: rejectedColumns, items: rows,
      frozenColumns: 1, voice: voice)
  }

  private var sourceColumns: [TableSheet<Line>.Column] {
    let voice = voice
    return [
      .init(heading: voice.words("File", "檔案"), width: .fitting(18...44)) { line, _ in
        .text(line.source.path, .word)
      },
      .init(heading: voice.words("Sheet or part", "工作表"), width: .fitting(10...24)) { line, _ in
        .text(line.source.part ?? "", .word)
      },
      .init(heading: voice.words("How it was read", "讀取方式"), width: .fitting(18...40)) {
        line, _ in
        .text(
          ([line.source.format] + line.source.details).map(voice.words).joined(separator: " · "),
          .text)
      },
      .init(heading: voice.words("Mapping", "對應"), width: .fitting(12...26)) { line, _ in
        line.source.mapping.map { .text($0, .word) }
          ?? .text(voice.words("(none fits)", "（無適用者）"), .note)
      },
      .init(heading: voice.words("Rows", "列數"), width: .fixed(11)) { line, _ in
        .number(line.source.rows)
      },
      .init(heading: voice.words("Rows rejected", "退件列數"), width: .fixed(11)) { line, _ in
        .number(line.source.rejectedRows)
      },
    ]
  }

  private var cellColumns: [TableSheet<Line>.Column] {
    let voice = voice
    return [
      .init(heading: voice.words("Column", "欄名"), width: .fitting(14...30)) { line, _ in
        .text(line.column?.name ?? "", .text)
      },
      .init(heading: voice.words("Fills", "填入欄位"), width: .fitting(16...40)) { line, _ in
        guard let column = line.column else { return .blank() }
        if column.fields.isEmpty { return .text(voice.words("(not mapped)", "（未對應）"), .note) }
        return .text(column.fields.joined(separator: "\n"), .text)
      },
      .init(heading: voice.words("Filled", "有值"), width: .fixed(11)) { line, _ in
        line.column.map { .number($0.filled) } ?? .blank(.number)
      },
      .init(heading: voice.words("Share filled", "填答率"), width: .fixed(11)) { line, _ in
        guard let column = line.column, line.source.rows > 0 else { return .blank(.percent) }
        return Cell(.number(Double(column.filled) / Double(line.source.rows)), .percent)
      },
      .init(heading: voice.words("Different values", "相異值"), width: .fixed(12)) { line, _ in
        guard let column = line.column else { return .blank(.number) }
        return column.distinct.map { .number($0) }
          ?? .text(voice.words("over 1,000,000", "逾 1,000,000"), .note)
      },
      .init(heading: voice.words("Cells not understood", "無法讀懂"), width: .fixed(12)) { line, _ in
        line.column.map { .number($0.unread) } ?? .blank(.number)
      },
    ]
  }

  private var rejectedColumns: [TableSheet<Rejection>.Column] {
    let voice = voice
    return [
      .init(heading: voice.words("File", "檔案"), width: .fitting(18...44)) { line, _ in
        .text(line.source.path, .word)
      },
      .init(heading: voice.words("Sheet or place", "工作表或位置"), width: .fitting(12...28)) {
        line, _ in .text(line.source.part ?? line.trouble.pointer ?? "", .word)
      },
      .init(heading: voice.words("Row", "列"), width: .fixed(9)) { line, _ in
        .number(line.trouble.row)
      },
      .init(heading: voice.words("Column", "欄名"), width: .fitting(14...30)) { line, _ in
        .text(voice.list(line.trouble.columns), .text)
      },
      .init(heading: voice.words("What stands there", "原文"), width: .fitting(16...44)) {
        line, _ in .text(line.trouble.text ?? "", .text)
      },
      .init(heading: voice.words("Why it was not taken", "未採用原因"), width: .fitting(24...56)) {
        line, _ in .text(voice.sentence(line.trouble.reason), .text)
      },
      .init(heading: voice.words("What was lost", "影響"), width: .fitting(14...24)) { line, _ in
        .text(
          line.trouble.isRejection
            ? voice.words("the whole row", "整列") : voice.words("this cell", "僅此儲存格"), .word)
      },
    ]
  }
}
