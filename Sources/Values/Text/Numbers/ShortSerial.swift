/// A serial number of which the series has a number and the counter fits in 64 bits.
///
/// Millions of them are compared without looking at their texts; what they say is what `Serial` says.
package struct ShortSerial: Sendable, Hashable {
  package let counter: UInt64
  /// The same for the same prefix.
  package private(set) var series: UInt32
  /// The digits of the counter, and whether they are filled up with zeros.
  package let width: UInt8
  package let isFilledUp: Bool

  /// Nil where the counter has more than 19 digits.
  package init?(_ digits: Span<UInt8>, series: UInt32) {
    guard !digits.isEmpty, digits.count <= 19 else { return nil }
    var counter: UInt64 = 0
    for index in digits.indices {
      counter = counter * 10 + UInt64(digits[index] &- UInt8(ascii: "0"))
    }
    self.series = series
    self.counter = counter
    width = UInt8(digits.count)
    isFilledUp = digits.count > 1 && digits[0] == UInt8(ascii: "0")
  }

  /// The same serial when its series has another number.
  package func inSeries(_ series: UInt32) -> ShortSerial {
    var other = self
    other.series = series
    return other
  }

  /// Whether both belong to one series and their counters are at most so many steps apart.
  package func isWithin(_ steps: UInt64, of other: ShortSerial) -> Bool {
    guard series == other.series, width == other.width || !(isFilledUp || other.isFilledUp) else {
      return false
    }
    return max(counter, other.counter) - min(counter, other.counter) <= steps
  }
}
