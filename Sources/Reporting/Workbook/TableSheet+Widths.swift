import Diagnostics

/// How wide columns are: as their contents ask, and so that a page across is read without a glass.
extension TableSheet {
  /// So many characters across a page of A4 are printed at seven tenths of their size.
  private static var room: Int { 200 }

  /// The first columns, as many as are to be printed and go on a page.
  var printedColumns: Int {
    let least = columns.map(\.width.least)
    var width = 0
    let fitting = least.prefix { one in
      width += one
      return width <= Self.room
    }.count
    return max(1, min(printed ?? columns.count, fitting))
  }

  /// In characters. Columns that wrap give way to each other where the page is too narrow for all.
  var widths: [Int] {
    var widths = columns.map(asked)
    let printed = 0..<printedColumns
    let spare = printed.map { widths[$0] - columns[$0].width.least }
    let excess = printed.reduce(0) { $0 + widths[$1] } - Self.room
    let all = spare.reduce(0, +)
    guard excess > 0, all > 0 else { return widths }
    for (column, one) in spare.enumerated() {
      widths[column] -= min(one, (one * excess + all - 1) / all)
    }
    return widths
  }

  /// As wide as its contents and its heading are, within the limits of the column.
  private func asked(_ column: Column) -> Int {
    guard case .fitting(let limits) = column.width else { return column.width.least }
    let longest =
      items.prefix(500).enumerated().map { index, item in
        column.cell(item, index).text.split(separator: "\n").map {
          DisplayWidth.columns(of: String($0))
        }
        .max() ?? 0
      }.max() ?? 0
    // The heading has a button beside it, and may take two lines.
    let heading = DisplayWidth.columns(of: column.heading)
    let asked = max(longest + 2, min(heading + 4, heading / 2 + 8))
    return min(max(asked, limits.lowerBound), limits.upperBound)
  }
}

extension TableSheet.Width {
  fileprivate var least: Int {
    switch self {
    case .fixed(let width): width
    case .fitting(let limits): limits.lowerBound
    }
  }
}
