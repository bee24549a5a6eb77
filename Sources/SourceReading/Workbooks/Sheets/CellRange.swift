/// A block of cells that are merged: the value stands in the first, the others are blank.
struct CellRange: Sendable, Equatable, CustomStringConvertible {
  let first: CellAddress
  let last: CellAddress

  /// Reads `B2:D5`.
  init?(_ text: String) {
    let ends = text.utf8.split(separator: UInt8(ascii: ":"))
    guard ends.count == 2, let first = CellAddress(ends[0]), let last = CellAddress(ends[1]),
      first.row > 0, last.row >= first.row, last.column >= first.column
    else { return nil }
    self.first = first
    self.last = last
  }

  var rows: ClosedRange<Int> { first.row...last.row }
  var columns: ClosedRange<Int> { first.column...last.column }
  var description: String { "\(first):\(last)" }
}
