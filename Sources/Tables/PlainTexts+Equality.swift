extension PlainTexts {
  /// For each row the first row with the same text; nil when all texts differ.
  ///
  /// Absent texts are equal to nothing. One table of row numbers is all it takes.
  package func numbersOfEqualTexts() -> [UInt32]? {
    var size = 1024
    while size < count * 2 { size *= 2 }
    let mask = size - 1
    var slots = [UInt32](repeating: .missing, count: size)
    var hashes = [UInt32](repeating: 0, count: size)
    var firsts: [UInt32]?
    for row in 0..<count where presence(row) == .value {
      let text = self[row]
      let hash = TextHash.hash(text.span)
      let tag = UInt32(truncatingIfNeeded: hash >> 32)
      var index = Int(truncatingIfNeeded: hash) & mask
      while slots[index] != .missing {
        if hashes[index] == tag, self[Int(slots[index])] == text { break }
        index = (index + 1) & mask
      }
      if slots[index] == .missing {
        slots[index] = UInt32(row)
        hashes[index] = tag
        firsts?[row] = UInt32(row)
      } else {
        if firsts == nil {
          firsts = (0..<count).map { $0 < row ? UInt32($0) : .missing }
          for earlier in 0..<row where presence(earlier) != .value { firsts?[earlier] = .missing }
        }
        firsts?[row] = slots[index]
      }
    }
    return firsts
  }
}
