import FlagSemantics
import SourceReading
import Tables

/// How many cells of each column are filled, and how many differ.
struct ColumnProfile: Sendable {
  /// Above this nobody needs to know how many differ.
  static let limit = 1_000_000

  private var columns: [CellCount]

  init(columns: Int) { self.columns = Array(repeating: CellCount(), count: columns) }

  mutating func take(_ batch: CellBatch) {
    for column in 0..<min(batch.columns, columns.count) {
      batch.hand(column, to: &columns[column])
    }
  }

  mutating func add(_ other: ColumnProfile) {
    for column in columns.indices { columns[column].add(other.columns[column]) }
  }

  func filled(_ column: Int) -> Int { columns[column].filled }

  /// Nil when there are more than the limit.
  func distinct(_ column: Int) -> Int? { columns[column].distinct }
}

private struct CellCount: CellReceiver {
  private(set) var filled = 0
  /// The hashes of the texts met: with a million of them two are alike once in 30 million runs.
  private var met: Set<UInt64> = []
  private var isOver = false
  private var last: UInt64?

  var distinct: Int? { isOver ? nil : met.count }

  mutating func take(_ cell: Span<UInt8>) {
    guard !CellText.isBlank(cell) else { return }
    filled += 1
    guard !isOver else { return }
    let hash = TextHash.hash(cell)
    if hash == last { return }
    last = hash
    met.insert(hash)
    stopOverLimit()
  }

  mutating func add(_ other: CellCount) {
    filled += other.filled
    isOver = isOver || other.isOver
    if !isOver { met.formUnion(other.met) }
    stopOverLimit()
  }

  private mutating func stopOverLimit() {
    if met.count > ColumnProfile.limit { isOver = true }
    if isOver { met = [] }
  }
}
