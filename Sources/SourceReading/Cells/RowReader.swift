package import Diagnostics

/// Gives the rows of one table piece by piece: a CSV file, a sheet, a table of a database.
package protocol RowReader: ~Copyable {
  /// The names of the columns, as the source has them.
  var columns: [String] { get }

  /// What is worth knowing; complete when there are no more rows.
  var notes: [SourceNote] { get }

  /// Fills an emptied batch with some rows; false when there are no more.
  ///
  /// Rows that can't be understood are added to `rejected` and left out of the batch.
  mutating func next(
    _ batch: inout CellBatch, rejected: inout [RejectedRow]
  ) throws(SourceTrouble) -> Bool
}

/// A row that a reader or a mapping could not take, whole, so that it can be corrected.
package struct RejectedRow: Sendable, Hashable {
  package let place: RowPlace
  package let reason: Wording
  /// The row as it stands in the source.
  package let bytes: [UInt8]

  package init(_ place: RowPlace, _ reason: Wording, bytes: [UInt8]) {
    self.place = place
    self.reason = reason
    self.bytes = bytes
  }
}
