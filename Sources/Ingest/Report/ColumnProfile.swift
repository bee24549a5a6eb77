import FlagSemantics
import SourceReading
import Tables

/// How many cells of each column are filled, and how many differ.
struct ColumnProfile: Sendable {
  /// Above this nobody needs to know how many there are.
  static let limit = 1_000_000

  private(set) var filled: [Int]
  /// The hashes of the texts met: with a million of them two are alike once in 30 million runs.
  private var met: [Set<UInt64>]
  private var isOver: [Bool]

  init(columns: Int) {
    filled = Array(repeating: 0, count: columns)
    met = Array(repeating: [], count: columns)
    isOver = Array(repeating: false, count: columns)
  }

  mutating func take(_ batch: CellBatch) {
    for column in 0..<min(batch.columns, filled.count) {
      var count = 0
      var last: UInt64 = 0
      var isFirst = true
      batch.forEachCell(in: column) { cell in
        guard !CellText.isBlank(cell) else { return }
        count += 1
        guard !isOver[column] else { return }
        let hash = TextHash.hash(cell)
        if hash == last, !isFirst { return }
        last = hash
        isFirst = false
        met[column].insert(hash)
        if met[column].count > ColumnProfile.limit {
          isOver[column] = true
          met[column] = []
        }
      }
      filled[column] += count
    }
  }

  mutating func add(_ other: ColumnProfile) {
    for column in filled.indices {
      filled[column] += other.filled[column]
      isOver[column] = isOver[column] || other.isOver[column]
      if !isOver[column] { met[column].formUnion(other.met[column]) }
      if met[column].count > ColumnProfile.limit { isOver[column] = true }
      if isOver[column] { met[column] = [] }
    }
  }

  /// Nil when there are more than the limit.
  func distinct(_ column: Int) -> Int? { isOver[column] ? nil : met[column].count }
}
