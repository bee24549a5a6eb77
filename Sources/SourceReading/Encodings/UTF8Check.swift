/// Whether bytes are UTF-8, at a speed near that of memory.
///
/// It is meant for pieces of a file where they lie. A piece may end within a character: what
/// `check` then leaves belongs before the next piece. Cut at line ends, pieces need no such care.
///
///     switch UTF8Check.check(buffer, 0..<buffer.count) {
///     case .valid: …
///     case .cutShort(let start): …           // the character at `start` goes on behind the piece
///     case .fault(let start, let count): …   // these bytes are no character
///     }
package enum UTF8Check {
  package enum Finding: Sendable, Hashable {
    case valid
    case cutShort(at: Int)
    /// `count` is how many bytes one U+FFFD stands for, by the advice of the Unicode standard.
    case fault(at: Int, count: Int)
  }

  /// Positions are those of the buffer, not of the range.
  package static func check(_ bytes: [UInt8], _ range: Range<Int>) -> Finding {
    // Safe: the slice lies within the array, which lives through the closure.
    unsafe bytes.withUnsafeBytes { whole in
      unsafe check(UnsafeRawBufferPointer(rebasing: whole[range])).moved(by: range.lowerBound)
    }
  }

  /// Positions count from the beginning of the bytes.
  package static func check(_ bytes: UnsafeRawBufferPointer) -> Finding {
    let count = bytes.count
    guard let base = bytes.baseAddress else { return .valid }
    var next = 0
    while next < count {
      next = unsafe endOfASCII(base, from: next, to: count)
      next = unsafe endOfThrees(base, from: next, to: count)
      if next >= count { break }
      let length = unsafe lengthOfCharacter(bytes, at: next)
      if length < 0 { return unsafe finding(bytes, at: next) }
      next += length
    }
    return .valid
  }

  /// Sixty-four bytes at a time while none has its top bit set.
  @inline(__always)
  private static func endOfASCII(
    _ base: UnsafeRawPointer, from start: Int, to end: Int
  ) -> Int {
    var next = start
    // Safe: every load ends at or before `end`.
    while next + 64 <= end {
      let block =
        unsafe base.loadUnaligned(fromByteOffset: next, as: SIMD8<UInt64>.self)
      let folded = block.lowHalf | block.highHalf
      let half = folded.lowHalf | folded.highHalf
      if (half[0] | half[1]) & 0x8080_8080_8080_8080 != 0 { break }
      next += 64
    }
    while next + 8 <= end {
      let word = unsafe base.loadUnaligned(fromByteOffset: next, as: UInt64.self)
      let marks = word & 0x8080_8080_8080_8080
      if marks != 0 { return next + marks.trailingZeroBitCount / 8 }
      next += 8
    }
    while next < end, unsafe base.load(fromByteOffset: next, as: UInt8.self) < 0x80 { next += 1 }
    return next
  }

  /// Characters of three bytes, which most Chinese ones are, by one load and two comparisons each.
  @inline(__always)
  private static func endOfThrees(
    _ base: UnsafeRawPointer, from start: Int, to end: Int
  ) -> Int {
    var next = start
    // Safe: every load ends at or before `end`.
    while next + 4 <= end {
      let word = UInt32(
        littleEndian: unsafe base.loadUnaligned(fromByteOffset: next, as: UInt32.self))
      if word & 0x00C0_C0F0 != 0x0080_80E0 { break }
      // E0 needs A0 or more behind it, ED less than A0: else it is too long a form, or half a pair.
      let first = word & 0x0F
      let second = word & 0x2000
      if (first == 0 && second == 0) || (first == 0x0D && second != 0) { break }
      next += 3
    }
    return next
  }

  /// How many bytes the character has; -1 where there is none.
  @inline(__always)
  private static func lengthOfCharacter(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Int {
    let first = unsafe bytes[start]
    if first < 0x80 { return 1 }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    if start + length > bytes.count { return -1 }
    let good = unsafe goodBytes(bytes, at: start, to: bytes.count)
    return good == length ? length : -1
  }

  /// How many bytes from `start` on are the beginning of some character.
  private static func goodBytes(
    _ bytes: UnsafeRawBufferPointer, at start: Int, to end: Int
  ) -> Int {
    let first = unsafe bytes[start]
    let length: Int
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return 0
    }
    var good = 1
    while good < length, start + good < end {
      let byte = unsafe bytes[start + good]
      var low: UInt8 = 0x80
      var high: UInt8 = 0xBF
      if good == 1 {
        if first == 0xE0 { low = 0xA0 }
        if first == 0xED { high = 0x9F }
        if first == 0xF0 { low = 0x90 }
        if first == 0xF4 { high = 0x8F }
      }
      if byte < low || byte > high { break }
      good += 1
    }
    return good
  }

  private static func finding(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Finding {
    let good = unsafe goodBytes(bytes, at: start, to: bytes.count)
    if good > 0, start + good == bytes.count { return .cutShort(at: start) }
    return .fault(at: start, count: max(1, good))
  }
}

extension UTF8Check.Finding {
  fileprivate func moved(by distance: Int) -> UTF8Check.Finding {
    switch self {
    case .valid: .valid
    case .cutShort(let start): .cutShort(at: start + distance)
    case .fault(let start, let count): .fault(at: start + distance, count: count)
    }
  }
}
