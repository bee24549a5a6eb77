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
    of(Double(ratio))
  }

  private static func shifted(_ size: Double, _ places: Int) -> Double {
    places < 0 ? size / power(-places) : size * power(places)
  }

  private static func power(_ exponent: Int) -> Double { powers[exponent] }

  /// Up to what brings the smallest number and the greatest to nine digits.
  private static let powers: [Double] = (0...48).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
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
  /// The nearest floating-point number, but for the rounding of both parts.
  init(_ ratio: Ratio) {
    let (upper, lower) = (ratio.numerator.magnitude, ratio.denominator.magnitude)
    let size = Double(nearest: upper) / Double(nearest: lower)
    self = ratio.isNegative ? -size : size
  }

  /// The nearest floating-point number, halves to even. The library's own way from 128 bits is many
  /// times slower.
  init(nearest value: UInt128) {
    let narrow = UInt64(truncatingIfNeeded: value)
    self = value >> 64 == 0 ? Double(narrow) : WideInteger(value).double
  }

  init(_ decimal: ExactDecimal) { self.init(Ratio(decimal)) }
}
