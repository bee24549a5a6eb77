/// A serial number of which the series has a number and the counter fits in 64 bits.
///
/// Millions of them are compared without looking at their texts; what they say is what `Serial` says.
package struct ShortSerial: Sendable, Hashable {
  package let counter: UInt64
  package let form: Form

  /// What the serials of one series mostly have in common.
  package struct Form: Sendable, Hashable {
    /// The same for the same prefix.
    package var series: UInt32
    /// The digits of the counter, and whether they are filled up with zeros.
    package let width: UInt8
    package let isFilledUp: Bool

    fileprivate func mayMeet(_ other: Form) -> Bool {
      series == other.series && (width == other.width || !(isFilledUp || other.isFilledUp))
    }
  }

  package init(counter: UInt64, form: Form) {
    self.counter = counter
    self.form = form
  }

  /// Nil where the counter has more than 19 digits.
  package init?(_ digits: Span<UInt8>, series: UInt32) {
    guard !digits.isEmpty, digits.count <= 19 else { return nil }
    var counter: UInt64 = 0
    for index in digits.indices {
      counter = counter * 10 + UInt64(digits[index] &- UInt8(ascii: "0"))
    }
    self.counter = counter
    form = Form(
      series: series, width: UInt8(digits.count),
      isFilledUp: digits.count > 1 && digits[0] == UInt8(ascii: "0"))
  }

  /// Whether both belong to one series and their counters are at most so many steps apart.
  package func isWithin(_ steps: UInt64, of other: ShortSerial) -> Bool {
    form.mayMeet(other.form) && max(counter, other.counter) - min(counter, other.counter) <= steps
  }
}
