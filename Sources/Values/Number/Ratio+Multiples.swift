/// What stands beside round numbers: the rest above a multiple, and the size of a number.
extension Ratio {
  /// What is left after whole multiples of the unit, with the sign of this number, as `%` of
  /// databases; `nil` for a unit of zero and for a result that outgrows 128 bits.
  ///
  ///     7 by 3 leaves 1, -7 by 3 leaves -1, 1,234,500 by 1,000 leaves 500
  package func remainder(dividingBy unit: Ratio) -> Ratio? {
    guard let quotient = divided(by: unit) else { return nil }
    let (whole, rest) = quotient.numerator.quotientAndRemainder(dividingBy: quotient.denominator)
    guard rest != 0 else { return .zero }
    guard let multiples = Ratio(whole, 1)?.multiplied(by: unit) else { return nil }
    return subtracting(multiples)
  }

  /// The greatest power of ten that is not above this number, its sign left out; `nil` for zero,
  /// and below 10⁻³⁸.
  ///
  ///     1,000,000 for 2,350,000; 0.01 for 0.05; 10 for -10
  package var magnitude: ExactDecimal? {
    let upper = numerator.magnitude
    let lower = denominator.magnitude
    if upper >= lower {
      var power = 0
      var rest = upper / lower
      while rest >= 10 {
        rest /= 10
        power += 1
      }
      return ExactDecimal.one.scaled(byPowerOfTen: power)
    }
    // The first place after the point that is not 0, found as in a division by hand.
    var rest = upper
    for place in 1...38 where rest != 0 {
      let scaled = rest.multipliedFullWidth(by: 10)
      let digit = lower.dividingFullWidth((scaled.high, UInt128(scaled.low)))
      if digit.quotient != 0 { return ExactDecimal.one.scaled(byPowerOfTen: -place) }
      rest = digit.remainder
    }
    return nil
  }
}
