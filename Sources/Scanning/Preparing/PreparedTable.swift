/// The records of one kind as a database reads them: by numbers for keys, with texts in their
/// canonical form and times as the seconds between which they lie.
///
/// Rows that stand for no record are not here; records that are only referred to are, and say so.
package struct PreparedTable: Sendable {
  package let name: String
  package let columns: [Column]
  package let rows: Int
  /// Fields that were supplied and can't be told to a database: they are left to the engine.
  package let left: Set<String>
  /// The place of the record of each row.
  private let places: [UInt32]
  private let cells: [Cells]

  package struct Column: Sendable, Hashable {
    package let name: String
    package let storage: Storage
  }

  package enum Storage: Sendable, Hashable {
    case truth, whole, text
    /// So many decimals; of numbers that are whole, none.
    case decimal(scale: Int)
  }

  /// The cells of one column by the places of records; nil is what nobody knows.
  typealias Cells = @Sendable (UInt32) -> String?

  init(
    _ name: String, _ places: [UInt32], _ columns: [(Column, Cells)], left: Set<String>
  ) {
    self.name = name
    self.places = places
    rows = places.count
    self.left = left
    self.columns = columns.map(\.0)
    cells = columns.map(\.1)
  }

  /// The cells of a row.
  package func row(_ index: Int) -> [String?] { cells.map { $0(places[index]) } }
}
