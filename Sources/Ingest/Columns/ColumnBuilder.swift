import SourceReading
import Tables

/// Reads the cells of one field into the storage of its column.
///
/// `take` is the one meaning of a cell. A cell that can't be read becomes a missing value and a fault.
protocol CellTaker {
  /// How many rows there are.
  var count: Int { get }
  var faults: CellFaults { get set }

  mutating func take(_ cell: Span<UInt8>)
  /// Makes room for so many rows.
  mutating func reserve(_ rows: Int)
  /// Whether a row has no value.
  func isAbsent(_ row: Int) -> Bool
  mutating func finish() -> Column
}

/// Cells that could not be read, since they were last handed over.
struct CellFaults {
  private(set) var all: [(row: Int, mistake: CellMistake)] = []

  mutating func add(_ mistake: CellMistake, at row: Int) { all.append((row, mistake)) }
  mutating func removeAll() { all.removeAll() }
}

/// A column in the making, whatever its kind.
class ColumnBuilder {
  var count: Int { 0 }

  func take(_ cell: Span<UInt8>) {}

  func reserve(_ rows: Int) {}

  /// Every cell of a column of a batch.
  func takeAll(_ batch: borrowing CellBatch, column: Int) {}

  func isAbsent(_ row: Int) -> Bool { true }

  final var lastIsAbsent: Bool { count == 0 || isAbsent(count - 1) }

  /// The rows from this one on that have no value.
  func absentRows(from first: Int) -> [Int] { [] }

  func handOverFaults() -> [(row: Int, mistake: CellMistake)] { [] }

  func finish() -> Column { .truths([]) }
}

/// A column that is made by one kind of taker.
///
/// While a batch is read the taker is a local value, so that no cell pays for the class.
final class TakerBuilder<Taker: CellTaker>: ColumnBuilder {
  private var taker: Taker?

  init(_ taker: Taker) { self.taker = taker }

  override var count: Int { taker?.count ?? 0 }

  override func take(_ cell: Span<UInt8>) { taker?.take(cell) }

  override func reserve(_ rows: Int) { taker?.reserve(rows) }

  override func takeAll(_ batch: borrowing CellBatch, column: Int) {
    guard var local = taker.take() else { return }
    batch.forEachCell(in: column) { local.take($0) }
    taker = local
  }

  override func isAbsent(_ row: Int) -> Bool { taker?.isAbsent(row) ?? true }

  override func absentRows(from first: Int) -> [Int] {
    guard let taker else { return [] }
    return (first..<taker.count).filter { taker.isAbsent($0) }
  }

  override func handOverFaults() -> [(row: Int, mistake: CellMistake)] {
    guard let faults = taker?.faults.all, !faults.isEmpty else { return [] }
    taker?.faults.removeAll()
    return faults
  }

  override func finish() -> Column { taker?.finish() ?? .truths([]) }
}
