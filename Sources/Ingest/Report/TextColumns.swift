import Diagnostics

/// Rows of cells in columns of the terminal, numbers to the right.
struct TextColumns {
  let lines: [String]

  init(_ rows: [[String]], indent: Int = 0, right: Set<Int> = []) {
    let shown = rows.map { $0.map { TextColumns.cut(DisplayWidth.drawn($0)) } }
    let widths = (0..<(shown.map(\.count).max() ?? 0)).map { column in
      shown.map { $0.count > column ? DisplayWidth.columns(of: $0[column]) : 0 }.max() ?? 0
    }
    lines = shown.map { row in
      var line = String(repeating: " ", count: indent)
      for (column, cell) in row.enumerated() where widths[column] > 0 {
        let pad = String(repeating: " ", count: widths[column] - DisplayWidth.columns(of: cell))
        line += (right.contains(column) ? pad + cell : cell + pad) + "  "
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// A cell never takes more than a line.
  private static func cut(_ text: String) -> String {
    guard text.count > 120 else { return text }
    return String(text.prefix(119)) + "…"
  }
}
