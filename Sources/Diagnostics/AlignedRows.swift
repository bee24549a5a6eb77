/// Rows of cells in columns of the terminal; a CJK character takes two.
///
/// Each column is as wide as its widest cell, two columns apart; the last one is as long as it is,
/// and no line ends in a space.
package struct AlignedRows {
  private let rows: [[String]]
  private let indent: String
  private let leastFirst: Int
  /// The columns that stand to the right, as numbers do.
  private let right: Set<Int>

  /// `leastFirst` keeps the first column of several tables, one below the other, alike.
  package init(
    _ rows: [[String]], indent: Int = 0, leastFirst: Int = 0, right: Set<Int> = []
  ) {
    self.rows = rows
    self.leastFirst = leastFirst
    self.right = right
    self.indent = String(repeating: " ", count: indent)
  }

  /// One line for each row, each with its line end.
  package var text: String {
    var widths = (0..<(rows.map(\.count).max() ?? 0)).map { column in
      rows.map { $0.count > column ? DisplayWidth.columns(of: $0[column]) : 0 }.max() ?? 0
    }
    if !widths.isEmpty { widths[0] = max(widths[0], leastFirst) }
    return rows.map { row in
      var line = indent
      var owed = 0
      for (column, width) in widths.enumerated() where width > 0 && column < row.count {
        let cell = row[column]
        let rest = width - DisplayWidth.columns(of: cell)
        if right.contains(column) { owed += rest }
        if !cell.isEmpty {
          line += String(repeating: " ", count: owed) + DisplayWidth.drawn(cell)
          owed = 0
        }
        owed += right.contains(column) ? 2 : rest + 2
      }
      return line + "\n"
    }.joined()
  }
}
