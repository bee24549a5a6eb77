internal import Diagnostics

/// The rows of a sheet behind its header, as cells of a batch.
struct SheetTable {
  var batch: CellBatch
  var rejected: [RejectedRow] = []
  /// The sheet columns that belong to the table.
  let columns: ClosedRange<Int>
  /// Cells beside the table, where no header stands and nobody would look for them.
  private(set) var outside: (count: Int, first: [CellAddress]) = (0, [])

  /// A batch with so many bytes and cells is handed on.
  private static let fullSize = 1 << 18

  init(columns: ClosedRange<Int>) {
    self.columns = columns
    batch = CellBatch(columns: columns.count)
  }

  var isFull: Bool {
    batch.bytes.count + 4 * batch.ends.count >= Self.fullSize || rejected.count >= 1000
  }

  mutating func append(_ row: SheetRow) {
    let place = RowPlace(number: row.number, offset: row.ordinal)
    if let fault = row.fault {
      rejected.append(RejectedRow(place, fault, bytes: row.line()))
      return
    }
    var next = columns.lowerBound
    for cell in row.cells {
      guard columns.contains(cell.column) else {
        outside.count += 1
        if outside.first.count < 3 {
          outside.first.append(CellAddress(column: cell.column, row: row.number))
        }
        continue
      }
      while next < cell.column {
        batch.appendBlank()
        next += 1
      }
      batch.append(row.bytes[cell.bytes])
      next += 1
    }
    // A row with nothing inside the table is no row of it.
    if next > columns.lowerBound { batch.endRow(at: place) }
  }
}

extension CellBatch {
  fileprivate mutating func appendBlank() { append(EmptyCollection()) }
}
