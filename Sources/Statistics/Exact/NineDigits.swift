package import Values

/// Rounds to 9 significant digits, before anything is compared.
///
/// What needs a root is computed in floating point: the four operations and the square root, which
/// give the same bits on every machine, but whose last digits say nothing. Nine digits are far
/// above that noise, and what is rounded is a decimal that every database holds.
package enum NineDigits {
  /// Nothing is smaller than the 38th place after the point; halves go away from zero.
  package static func of(_ value: Double) -> ExactDecimal {
    let size = value.magnitude
    guard size >= 1e-39 else { return .zero }
    guard size < 1e38 else { return .aboveEveryLimit }
    // 10⁸ <= size · 10^places < 10⁹; powers of ten up to 10²² are exact.
    var places = 0
    var scaled = size
    while scaled >= 1e9 {
      places -= 1
      scaled = shifted(size, places)
    }
    while scaled < 1e8, places < 38 {
      places += 1
      scaled = shifted(size, places)
    }
    // Below 2³⁰, so the half is added exactly.
    let digits = Int(scaled + 0.5)
    let decimal = ExactDecimal(value < 0 ? -digits : digits)
    return decimal.scaled(byPowerOfTen: -places) ?? .aboveEveryLimit
  }

  /// A fraction, the same way.
  package static func of(_ ratio: Ratio) -> ExactDecimal {
    of(Double(ratio.numerator) / Double(ratio.denominator))
  }

  private static func shifted(_ size: Double, _ places: Int) -> Double {
    places < 0 ? size / power(-places) : size * power(places)
  }

  private static func power(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<min(exponent, 22) { result *= 10 }
    for _ in 22..<max(exponent, 22) { result *= 10 }
    return result
  }
}

extension ExactDecimal {
  /// Stands for a distance without measure: the greatest whole number of 38 digits.
  ///
  /// No limit in a rule can be greater, and a database column holds it.
  package static let aboveEveryLimit: ExactDecimal = {
    var value = ExactDecimal(99_999_999_999_999_999)
    for _ in 0..<21 {
      value = value.multiplied(by: 10)?.adding(9) ?? value
    }
    return value
  }()
}

extension Double {
  /// The nearest floating-point number.
  init(_ ratio: Ratio) { self = Double(ratio.numerator) / Double(ratio.denominator) }

  init(_ decimal: ExactDecimal) { self.init(Ratio(decimal)) }
}
