package import Diagnostics
package import SourceReading
import Tables

/// The records that one fill made of a piece of a source.
struct FillPiece: Sendable {
  /// The place of the plan among those of its source.
  let plan: Int
  let identity: FillIdentity
  /// Whether the order takes the newest value of each field rather than the newest row.
  let ordersValues: Bool
  /// Columns by field; keys among them still have numbers of this piece.
  var columns: [String: Column]
  var origins: Origins
  /// The texts that say which row is newest, one column for each cell of the order.
  var order: [Column]
  var counts = FillCounts()
  var faults: [RowFault] = []
  /// How many faults are not among them.
  var unlisted = 0
  /// Cells of each column of the source that could not be read.
  var unread: [String: Int] = [:]
  /// The numbers of the rows of which no record came.
  var rejectedRows: Set<Int> = []
  /// By field, how each record has it in its source; empty where nobody asked for it.
  var texts: [String: [[UInt8]]] = [:]
  var rows: Int { origins.count }

  /// Keeps what is to be told, once the rows stand in their table.
  mutating func dropRows() {
    columns = [:]
    origins = Origins()
    order = []
  }
}

/// What became of the rows that a fill was offered.
package struct FillCounts: Sendable, Hashable {
  /// Rows that gave a record.
  package internal(set) var taken = 0
  /// Rows that the `where` of the fill leaves out.
  package internal(set) var untaken = 0
  /// Rows in which every cell of the fill is blank.
  package internal(set) var blank = 0
  /// Rows without a key, or with a key that can't be read.
  package internal(set) var rejected = 0
  /// Cells that could not be read; their rows were taken.
  package internal(set) var unreadCells = 0

  static func + (left: FillCounts, right: FillCounts) -> FillCounts {
    var sum = left
    sum.taken += right.taken
    sum.untaken += right.untaken
    sum.blank += right.blank
    sum.rejected += right.rejected
    sum.unreadCells += right.unreadCells
    return sum
  }
}

/// A row of a source of which something could not be taken.
package struct RowFault: Sendable, Hashable {
  package let place: RowPlace
  /// The field, and the columns of the source that it comes from; nil for the whole row.
  package let field: String?
  package let columns: [String]
  /// What stands there, cut to a length that can be shown.
  package let text: String
  package let reason: Wording
  /// Whether no record came of it; else only this cell is missing.
  package let isRejection: Bool
  /// The row as it stands in the source; empty where nobody asked for rows.
  package let row: [UInt8]
}
