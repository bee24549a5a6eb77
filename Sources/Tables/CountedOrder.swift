extension Span<UInt8> {
  /// Whether this text stands after another where runs of digits are in the order of their numbers:
  /// T7/10 stands after T7/9, and T08 after T8, since of one number the shorter goes first.
  ///
  /// No text stands after itself, and what stands after a text stands after all before that one.
  package func isCountedAfter(_ other: Span<UInt8>) -> Bool {
    isCountedAfter(other, same: sameBytes(as: other))
  }

  /// The same where it is known how many bytes both begin with.
  func isCountedAfter(_ other: Span<UInt8>, same: Int) -> Bool {
    // Most differ in the last of their digits.
    if same == count - 1, count == other.count, self[same].isDigit == other[same].isDigit {
      return self[same] > other[same]
    }
    var start = same
    while start > 0, self[start - 1].isDigit { start -= 1 }
    let (run, otherRun) = (digits(from: start), other.digits(from: start))
    guard !run.isEmpty, !otherRun.isEmpty else {
      return same < count && (same == other.count || self[same] > other[same])
    }
    let (number, otherNumber) = (withoutZeros(run), other.withoutZeros(otherRun))
    if number.count != otherNumber.count { return number.count > otherNumber.count }
    for (index, otherIndex) in zip(number, otherNumber) where self[index] != other[otherIndex] {
      return self[index] > other[otherIndex]
    }
    // One number: the texts differ in zeros before it, or behind both.
    if run.count != otherRun.count { return run.count > otherRun.count }
    return same < count && (same == other.count || self[same] > other[same])
  }

  /// How many bytes both begin with.
  func sameBytes(as other: Span<UInt8>) -> Int {
    let most = min(count, other.count)
    var same = 0
    while same + TextEntry.word <= most {
      let differing = word(at: same) ^ other.word(at: same)
      if differing != 0 { return same + differing.trailingZeroBitCount / 8 }
      same += TextEntry.word
    }
    while same < most, self[same] == other[same] { same += 1 }
    return same
  }

  private func digits(from start: Int) -> Range<Int> {
    var end = start
    while end < count, self[end].isDigit { end += 1 }
    return start..<end
  }

  private func withoutZeros(_ digits: Range<Int>) -> Range<Int> {
    var start = digits.lowerBound
    while start < digits.upperBound, self[start] == UInt8(ascii: "0") { start += 1 }
    return start..<digits.upperBound
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}
