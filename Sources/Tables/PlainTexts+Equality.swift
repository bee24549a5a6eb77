extension PlainTexts {
  /// For each row the first row with the same text; nil when all texts differ.
  ///
  /// Absent texts are equal to nothing.
  package func numbersOfEqualTexts() -> [UInt32]? {
    // Keys that were counted up need no look-up to be told apart.
    if ascend { return nil }
    var firsts: [UInt32]?
    var slots: [HashedRow] = []
    for group in HashedRow.groups(of: self) {
      slots.removeAll(keepingCapacity: true)
      slots.append(contentsOf: repeatElement(.empty, count: group.count * 2))
      for entry in group {
        var index = entry.place(among: slots.count)
        while !slots[index].isEmpty, !isSame(slots[index], entry) {
          index = index + 1 == slots.count ? 0 : index + 1
        }
        if slots[index].isEmpty {
          slots[index] = entry
        } else {
          firsts = firsts ?? numbersOfRows()
          firsts?[Int(entry.row)] = slots[index].row
        }
      }
    }
    return firsts
  }

  private func isSame(_ left: HashedRow, _ right: HashedRow) -> Bool {
    left.hash == right.hash && self[Int(left.row)] == self[Int(right.row)]
  }

  /// Each row its own number, where it has a text.
  private func numbersOfRows() -> [UInt32] {
    var numbers = [UInt32](repeating: .missing, count: count)
    forEach { row, _ in numbers[row] = UInt32(row) }
    return numbers
  }
}

/// A row with a part of the hash of its text.
private struct HashedRow {
  let row: UInt32
  let hash: UInt32

  static let empty = HashedRow(row: .missing, hash: 0)

  var isEmpty: Bool { row == .missing }

  func place(among slots: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(hash) &* UInt64(slots)) >> 32)
  }

  /// The rows of a column, in groups whose texts can't be equal; within a group in their order.
  ///
  /// A group and the table of what was met in it stay in the cache of the processor.
  static func groups(of texts: PlainTexts) -> [ArraySlice<HashedRow>] {
    var groups = 1
    while texts.count / groups > 1 << 14 { groups *= 2 }
    let mask = UInt64(groups - 1)
    var hashes = [UInt64](repeating: 0, count: texts.count)
    var ends = [Int](repeating: 0, count: groups)
    texts.forEach { row, text in
      hashes[row] = TextHash.hash(text)
      ends[Int(hashes[row] & mask)] += 1
    }
    for group in ends.indices.dropFirst() { ends[group] += ends[group - 1] }
    var places = [0] + ends.dropLast()
    var rows = [HashedRow](repeating: .empty, count: ends[groups - 1])
    texts.forEach { row, _ in
      let group = Int(hashes[row] & mask)
      rows[places[group]] = HashedRow(
        row: UInt32(row), hash: UInt32(truncatingIfNeeded: hashes[row] >> 32))
      places[group] += 1
    }
    return zip([0] + ends, ends).map { rows[$0..<$1] }
  }
}
