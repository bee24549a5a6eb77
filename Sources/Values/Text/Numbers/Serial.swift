/// A serial number in its two parts: a prefix that names the series, and a counter.
///
///     Serial("AB-0012345")  // prefix "ab", counter 0012345
///
/// The counter is the last run of digits of the canonical form and may have any length. Numbers
/// are near each other only inside one series.
package struct Serial: Sendable, Hashable {
  package let prefix: String
  /// The digits as written, with leading zeros.
  package let counter: [UInt8]

  /// Reads a canonical form; `nil` when it does not end with digits.
  package init?(canonical: Span<UInt8>) {
    var start = canonical.count
    while start > 0, canonical[start - 1] &- UInt8(ascii: "0") < 10 { start -= 1 }
    guard start < canonical.count else { return nil }
    var head: [UInt8] = []
    for index in 0..<start { head.append(canonical[index]) }
    var digits: [UInt8] = []
    for index in start..<canonical.count { digits.append(canonical[index]) }
    prefix = String(decoding: head, as: UTF8.self)
    counter = digits
  }

  package init?(_ text: String) {
    guard let canonical = CanonicalForm.serial.text(of: text) else { return nil }
    self.init(canonical: canonical.utf8.span)
  }

  package var width: Int { counter.count }

  /// Whether both belong to one series: the same prefix, and counters of one width, or of
  /// different widths where neither is filled up with zeros.
  package func sharesSeries(with other: Serial) -> Bool {
    guard prefix == other.prefix else { return false }
    return width == other.width || !(isFilledUp || other.isFilledUp)
  }

  private var isFilledUp: Bool { counter.first == UInt8(ascii: "0") && counter.count > 1 }

  /// How many steps apart; `nil` in different series, and when the difference has no place in
  /// 64 bits.
  package func distance(to other: Serial) -> UInt64? {
    guard sharesSeries(with: other) else { return nil }
    let length = max(width, other.width)
    var difference: Int128 = 0
    for place in 0..<length {
      let step = Int128(digit(place, of: length)) - Int128(other.digit(place, of: length))
      difference = difference * 10 + step
      // From here on it can only grow: the digits behind are worth less than two of this one.
      if difference.magnitude > UInt128(UInt64.max) + 10 { return nil }
    }
    return UInt64(exactly: difference.magnitude)
  }

  /// Whether the two stand at most so many steps apart in one series.
  package func isWithin(_ steps: UInt64, of other: Serial) -> Bool {
    distance(to: other).map { $0 <= steps } ?? false
  }

  /// Whether this one was given out before the other; `nil` in different series.
  package func precedes(_ other: Serial) -> Bool? {
    guard sharesSeries(with: other) else { return nil }
    if width != other.width { return width < other.width }
    return counter.lexicographicallyPrecedes(other.counter)
  }

  /// The digit at a place of the counter filled up to a length.
  private func digit(_ place: Int, of length: Int) -> UInt8 {
    let index = place - (length - width)
    return index < 0 ? 0 : counter[index] - UInt8(ascii: "0")
  }
}
