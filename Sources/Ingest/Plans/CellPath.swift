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
  struct Pick: Sendable {
    let path: CellPath
    let cuts: [CellPick.Cut]
  }

  let picks: [Pick]

  /// Nil when the source has none of the alternatives.
  init?(_ source: CellSource, in columns: some ColumnFinder) {
    picks = source.alternatives.compactMap { pick in
      columns.path(of: pick.column).map { Pick(path: $0, cuts: pick.cuts) }
    }
    if picks.isEmpty { return nil }
  }

  /// The path when the cell is taken as it is and there is no choice.
  var wholePath: CellPath? {
    picks.count == 1 && picks[0].cuts.isEmpty ? picks[0].path : nil
  }

  /// The column when the cell is taken as it is.
  var wholeColumn: Int? {
    guard case .column(let index)? = wholePath else { return nil }
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
