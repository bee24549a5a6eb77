/// Where the table of a sheet begins, and what its columns are called.
struct SheetHeader: Sendable {
  /// The rows of the header; several where one level stands over another.
  let rows: ClosedRange<Int>
  /// The sheet columns of the table.
  let columns: ClosedRange<Int>
  /// One for each column; levels are joined by a space.
  let names: [String]
  /// Names that were made up: for columns without a header, and for those whose name is taken.
  let unnamed: [String]
  let renamed: [String]
  /// What stands above: the title of the sheet, the date it was made.
  let titles: [String]
  /// No row looked like a header, and the first one was taken.
  let isGuess: Bool

  /// Whether merged cells could change what was found: there is a gap, or something above.
  func mayDependOnMerges(top: Int?) -> Bool {
    isGuess || !unnamed.isEmpty || rows.lowerBound != top
  }
}
