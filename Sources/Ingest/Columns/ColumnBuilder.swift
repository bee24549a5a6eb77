import FlagSemantics
import SourceReading
import Tables
import Values

/// Reads the cells of one field, one after the other, into a column.
///
/// Each kind of column has a builder of its own; `take` is the one meaning of a cell, and `takeAll`
/// only repeats it for a column of a batch. A cell that can't be read becomes a missing value and a
/// fault that names its row.
class ColumnBuilder {
  let sense: CellSense
  /// Cells that could not be read, since they were last handed over.
  private var faults: [(row: Int, trouble: CellMistake)] = []

  init(_ sense: CellSense) { self.sense = sense }

  /// How many rows there are.
  var count: Int { 0 }

  func take(_ cell: Span<UInt8>) {}

  func takeAll(_ batch: borrowing CellBatch, column: Int) {
    batch.forEachCell(in: column) { take($0) }
  }

  func finish() -> Column { .truths([]) }

  /// Whether the last row has a value.
  var lastIsAbsent: Bool { false }

  /// The rows from this one on that have no value.
  func absentRows(from first: Int) -> [Int] { [] }

  final func fault(_ trouble: CellMistake) { faults.append((count, trouble)) }

  final func handOverFaults() -> [(row: Int, trouble: CellMistake)] {
    if faults.isEmpty { return [] }
    defer { faults.removeAll() }
    return faults
  }
}

/// A column of storage values that are absent at their edge.
class ValueBuilder<Value: Absent>: ColumnBuilder {
  fileprivate(set) final var values: [Value] = []

  final override var count: Int { values.count }
  final override var lastIsAbsent: Bool { values.last?.isAbsent ?? true }

  final override func absentRows(from first: Int) -> [Int] {
    (first..<values.count).filter { values[$0].isAbsent }
  }

  final func append(_ value: Value) { values.append(value) }

  /// What stands in a cell that is no plain value: nothing, or a text that the mapping explains.
  final func appendAbsent(_ absence: CellSense.Absence) {
    values.append(absence == .none ? Value.none : Value.missing)
  }

  final func appendFault(_ trouble: CellMistake) {
    fault(trouble)
    values.append(.missing)
  }
}
