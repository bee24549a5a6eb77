/// Which record of a sample holds the names of the columns.
struct HeaderLine {
  /// Among the records of the sample.
  let index: Int
  /// The line it begins on, from 0.
  let line: Int
  /// How many lines above it hold something.
  let above: Int

  /// Titles and notes above a table are a few lines.
  private static let farthest = 40

  /// Nil where no record is as wide as the table.
  init?(_ table: SampleTable, width: Int) {
    let records = table.records
    let fitting = records.filter { $0.cells == width }
    let fills = fitting.map(\.filled).sorted()
    guard !fills.isEmpty else { return nil }
    let usual = fills[fills.count / 2]
    let near = records.prefix(HeaderLine.farthest)

    /// A title in a spreadsheet is one cell and many blanks.
    func isFull(_ record: SampleTable.Record) -> Bool {
      record.filled * 5 >= usual * 3 || (record.beginsBlank && record.filled == width - 1)
    }

    let exact = near.firstIndex { $0.cells == width && isFull($0) && $0.filled > 0 }
    guard var found = exact ?? near.firstIndex(where: { $0.cells == width }) else { return nil }

    // Names without the cell that a delimiter at the end of every row makes, or with one more.
    if width >= 4, found > 0, case let before = records[found - 1],
      abs(before.cells - width) == 1, before.numbers == 0, before.filled + 1 >= before.cells,
      isFull(before), records[found].numbers > 0
    {
      found -= 1
    }
    // A row of names for groups of columns, above the names of the columns.
    if found + 1 < records.count, case let (group, names) = (records[found], records[found + 1]),
      group.numbers == 0, (group.cells - group.filled) * 10 >= group.cells * 3,
      names.cells == width, names.numbers == 0, names.filled == width
    {
      found += 1
    }
    index = found
    line = records[found].line
    above = found
  }
}
