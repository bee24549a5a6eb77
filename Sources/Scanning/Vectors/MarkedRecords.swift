/// The records of a set, ready to be asked whether one is among them.
///
/// Pairs stand together by their first member, so most sets are the same as the one before.
struct MarkedRecords {
  private var bits: [UInt64] = []
  private var marked: [UInt32] = []

  mutating func mark(_ records: Span<UInt32>) {
    if isMarked(records) { return }
    for record in marked { bits[Int(record >> 6)] = 0 }
    marked.removeAll(keepingCapacity: true)
    for index in records.indices {
      let word = Int(records[index] >> 6)
      while bits.count <= word { bits += repeatElement(0, count: max(64, bits.count)) }
      bits[word] |= 1 << UInt64(records[index] & 63)
      marked.append(records[index])
    }
  }

  private func isMarked(_ records: Span<UInt32>) -> Bool {
    guard records.count == marked.count else { return false }
    for index in records.indices where records[index] != marked[index] { return false }
    return true
  }

  @inline(__always)
  func holds(_ record: UInt32) -> Bool {
    let word = Int(record >> 6)
    return word < bits.count && bits[word] >> UInt64(record & 63) & 1 != 0
  }
}
