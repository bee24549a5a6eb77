/// Every result is exact. `nil` says that a number on the way outgrew 128 bits.
extension Ratio {
  package func adding(_ other: Ratio) -> Ratio? {
    let common = Int128(
      greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude))
    let mine = numerator.multipliedReportingOverflow(by: other.denominator / common)
    let theirs = other.numerator.multipliedReportingOverflow(by: denominator / common)
    let sum = mine.partialValue.addingReportingOverflow(theirs.partialValue)
    let lower = denominator.multipliedReportingOverflow(by: other.denominator / common)
    guard !mine.overflow, !theirs.overflow, !sum.overflow, !lower.overflow else { return nil }
    return Ratio(sum.partialValue, lower.partialValue)
  }

  package func subtracting(_ other: Ratio) -> Ratio? { adding(-other) }

  package func multiplied(by other: Ratio) -> Ratio? {
    product(
      other.numerator.magnitude, over: other.denominator.magnitude,
      isNegative: isNegative != other.isNegative)
  }

  /// `nil` too for a division by zero; ask `other == .zero` to tell the two apart.
  package func divided(by other: Ratio) -> Ratio? {
    product(
      other.denominator.magnitude, over: other.numerator.magnitude,
      isNegative: isNegative != other.isNegative)
  }

  /// Reduces across before it multiplies, so that only a result too large fails; what both lose has
  /// nothing left in common.
  private func product(_ upper: UInt128, over lower: UInt128, isNegative: Bool) -> Ratio? {
    guard lower != 0 else { return nil }
    guard numerator != 0, upper != 0 else { return .zero }
    let falling = greatestCommonDivisor(numerator.magnitude, lower)
    let rising = greatestCommonDivisor(upper, denominator.magnitude)
    let top = (numerator.magnitude / falling).multipliedReportingOverflow(by: upper / rising)
    let bottom = (denominator.magnitude / rising).multipliedReportingOverflow(by: lower / falling)
    guard !top.overflow, !bottom.overflow else { return nil }
    return Ratio(isNegative: isNegative, reduced: top.partialValue, bottom.partialValue)
  }

  package static prefix func - (value: Ratio) -> Ratio { Ratio(negating: value) }

  private init(negating value: Ratio) {
    numerator = -value.numerator
    denominator = value.denominator
  }
}
