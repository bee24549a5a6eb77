import FlagSemantics

/// Where the text of a cell comes from, once the columns of the source are known.
enum CellPath: Sendable, Hashable {
  case column(Int)
  /// The piece of a cell that `split by` cut out.
  case piece
  /// What names the row for ever.
  case row
  /// The number of the part.
  case number
}

/// A `CellSource` on the columns of one source: the columns it has, in the order asked for.
struct PlannedCell: Sendable {
  let paths: [CellPath]
  let cuts: [CellSource.Cut]

  /// Nil when the source has none of the alternatives.
  init?(_ source: CellSource, in columns: some ColumnFinder) {
    paths = source.alternatives.compactMap { columns.path(of: $0) }
    cuts = source.cuts
    if paths.isEmpty { return nil }
  }

  /// The column when the cell is taken as it is.
  var wholeColumn: Int? {
    guard cuts.isEmpty, paths.count == 1, case .column(let index) = paths[0] else { return nil }
    return index
  }
}

/// Finds the columns that a mapping names in one kind of source.
protocol ColumnFinder {
  /// `takesAll` asks for all values where a document has several, as a test does.
  func path(of name: ColumnName, takesAll: Bool) -> CellPath?
}

extension ColumnFinder {
  func path(of name: ColumnName) -> CellPath? { path(of: name, takesAll: false) }
}
