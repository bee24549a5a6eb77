/// What rows that stand for records took over, in one field, from other rows of the same record.
package struct TakenValues: Sendable, Hashable {
  /// The rows that took something, in order, and for each the row that has it.
  private let rows: [UInt32]
  private let sources: [UInt32]

  /// Of several moves to one row the last one counts.
  package init(_ moves: [(from: Int, to: Int)]) {
    var sources: [UInt32: UInt32] = [:]
    for move in moves { sources[UInt32(move.to)] = UInt32(move.from) }
    rows = sources.keys.sorted()
    self.sources = rows.compactMap { sources[$0] }
  }

  /// The row that has what stands in another; nil where that is its own.
  func source(of row: Int) -> Int? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low] == row ? Int(sources[low]) : nil
  }

  /// One of them for all fields that took the same rows, as all fields of one file do.
  package static func sharing(_ fields: [String: TakenValues]) -> [String: TakenValues] {
    var met: Set<TakenValues> = []
    return fields.mapValues { met.insert($0).memberAfterInsert }
  }
}
