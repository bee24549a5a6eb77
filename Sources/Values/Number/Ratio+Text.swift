extension Ratio: CustomStringConvertible {
  /// The fraction as it is held: `2/3`, or `5` when it is whole.
  package var description: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }

  /// The nearest decimal with this many digits after the point, halves away from zero.
  ///
  /// For showing only: verdicts compare the fraction. `nil` when the digits do not fit.
  package func rounded(toPlaces places: Int) -> ExactDecimal? {
    let lower = denominator.magnitude
    var (digits, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: lower)
    for _ in 0..<min(max(places, 0), 38) {
      let scaled = rest.multipliedFullWidth(by: 10)
      let next = lower.dividingFullWidth((scaled.high, UInt128(scaled.low)))
      guard let shifted = PowerOfTen.shift(digits, by: 1), shifted <= UInt128.max - 9 else {
        return nil
      }
      digits = shifted + next.quotient
      rest = next.remainder
    }
    if rest >= lower - rest {
      let (raised, overflow) = digits.addingReportingOverflow(1)
      guard !overflow else { return nil }
      digits = raised
    }
    return ExactDecimal(
      isNegative: isNegative, magnitude: digits, exponent: -min(max(places, 0), 38))
  }
}
