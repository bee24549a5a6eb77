import SourceReading
import Tables

/// Reads the cells of one field into the storage of its column.
///
/// `take` is the one meaning of a cell. A cell that can't be read becomes a missing value and a fault.
/// A taker has no type parameters, so that its loop over a column is compiled as one piece.
protocol CellTaker: CellReceiver {
  /// How many rows there are.
  var count: Int { get }
  var faults: CellFaults { get set }

  /// Every cell of a column of a batch.
  mutating func takeAll(_ batch: borrowing CellBatch, column: Int)
  /// The same where it is known what stood beside the keys of these rows before.
  mutating func takeAll(_ batch: borrowing CellBatch, column: Int, beside keys: KeysOfBatch)
  /// The numbers of the keys from a row on; nothing of what is no key.
  func keys(from row: Int) -> [UInt32]
  /// Makes room for so many rows.
  mutating func reserve(_ rows: Int)
  /// Whether a row has no value.
  func isAbsent(_ row: Int) -> Bool
  /// The rows from this one on that have no value.
  func absentRows(from first: Int) -> [Int]
  mutating func finish() -> Column
}

extension CellTaker {
  mutating func takeAll(_ batch: borrowing CellBatch, column: Int) {
    batch.hand(column, to: &self)
  }

  mutating func takeAll(_ batch: borrowing CellBatch, column: Int, beside keys: KeysOfBatch) {
    takeAll(batch, column: column)
  }

  func keys(from row: Int) -> [UInt32] { [] }

  var lastIsAbsent: Bool { count == 0 || isAbsent(count - 1) }

  func absentRows(from first: Int) -> [Int] { (first..<count).filter { isAbsent($0) } }
}

/// Cells that could not be read, since they were last handed over.
struct CellFaults {
  private var all: [(row: Int, mistake: CellMistake)] = []

  mutating func add(_ mistake: CellMistake, at row: Int) { all.append((row, mistake)) }

  mutating func handOver() -> [(row: Int, mistake: CellMistake)] {
    if all.isEmpty { return [] }
    defer { all = [] }
    return all
  }
}
