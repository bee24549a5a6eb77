/// Every result is exact. `nil` says that the exact result has more digits than fit.
extension ExactDecimal {
  package func adding(_ other: ExactDecimal) -> ExactDecimal? {
    if mantissa == 0 { return other }
    if other.mantissa == 0 { return self }
    let (high, low) = exponent >= other.exponent ? (self, other) : (other, self)
    let shift = Int(high.exponent) - Int(low.exponent)
    // Digits above 2 · 10³⁸ can't come back into range: the other number is below 10³⁸.
    guard let aligned = PowerOfTen.shift(high.mantissa.magnitude, by: shift),
      aligned < 2 * PowerOfTen[38]
    else { return nil }
    let rest = low.mantissa.magnitude
    let exponent = Int(low.exponent)
    if high.isNegative == low.isNegative {
      // Below 3 · 10³⁸, which 128 bits hold.
      return ExactDecimal(
        isNegative: high.isNegative, magnitude: aligned + rest, exponent: exponent)
    }
    return aligned >= rest
      ? ExactDecimal(isNegative: high.isNegative, magnitude: aligned - rest, exponent: exponent)
      : ExactDecimal(isNegative: low.isNegative, magnitude: rest - aligned, exponent: exponent)
  }

  package func subtracting(_ other: ExactDecimal) -> ExactDecimal? { adding(-other) }

  package func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let product = mantissa.magnitude.multipliedFullWidth(by: other.mantissa.magnitude)
    var (high, low) = (product.high, product.low)
    var power = Int(exponent) + Int(other.exponent)
    // Digits such as 2ⁿ · 5ⁿ end in zeros: take them off until the product fits in 128 bits.
    while high != 0 {
      let upper = high.quotientAndRemainder(dividingBy: 10)
      let lower = UInt128(10).dividingFullWidth((upper.remainder, low))
      guard lower.remainder == 0 else { return nil }
      (high, low) = (upper.quotient, lower.quotient)
      power += 1
    }
    return ExactDecimal(
      isNegative: isNegative != other.isNegative, magnitude: low, exponent: power)
  }

  /// An exact fraction, since 1 / 3 is no decimal; `nil` for zero below the line.
  package func divided(by other: ExactDecimal) -> Ratio? { Ratio(self).divided(by: Ratio(other)) }

  /// Moves the point: `150` with a power of 4 is 150萬, `25` with a power of -2 is 25%.
  package func scaled(byPowerOfTen power: Int) -> ExactDecimal? {
    guard (-100...100).contains(power) else { return mantissa == 0 ? self : nil }
    return ExactDecimal(
      isNegative: isNegative, normalDigits: mantissa.magnitude, exponent: Int(exponent) + power)
  }

  package var absolute: ExactDecimal { isNegative ? -self : self }

  /// The value as a machine integer, when it is whole and small enough.
  package var integer: Int? {
    guard exponent >= 0, let digits = PowerOfTen.shift(mantissa.magnitude, by: Int(exponent))
    else { return nil }
    // Below 10³⁸, so the sign fits too.
    return Int(exactly: isNegative ? -Int128(digits) : Int128(digits))
  }
}
