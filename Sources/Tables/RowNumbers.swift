/// The numbers of rows in their source. Most are one more than the number before, and are not kept.
struct RowNumbers: Sendable {
  /// Where a row does not follow the one before.
  private struct Start {
    let row: UInt32
    let number: UInt32
  }

  private var starts: [Start] = []
  private(set) var count = 0
  private var next: UInt32 = 0

  mutating func append(_ number: Int) {
    let number = UInt32(truncatingIfNeeded: number)
    if number != next || starts.isEmpty {
      starts.append(Start(row: UInt32(count), number: number))
    }
    count += 1
    next = number &+ 1
  }

  mutating func append(contentsOf other: RowNumbers) {
    guard let first = other.starts.first else { return }
    let follows = first.number == next && !starts.isEmpty
    for start in other.starts.dropFirst(follows ? 1 : 0) {
      starts.append(Start(row: UInt32(count) + start.row, number: start.number))
    }
    count += other.count
    next = other.next
  }

  subscript(row: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(starts[middle].row) <= row { low = middle } else { high = middle }
    }
    return Int(starts[low].number &+ (UInt32(row) - starts[low].row))
  }
}
