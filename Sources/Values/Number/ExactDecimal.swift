/// A number as it was written: digits and the place of the point, nothing rounded.
///
/// It holds up to 38 significant digits, up to 38 of them after the point, and stays under
/// 10³⁸: exactly what a `DECIMAL(38, s)` column of a database holds for some `s`. What does not
/// fit is reported (`nil` or an error), never cut, so that no verdict hangs on a lost digit.
///
/// The form is normal, so equal numbers are equal bit for bit: `1.50` and `1.5` are one value.
package struct ExactDecimal: Sendable, Hashable {
  /// The digits with their sign; it ends in 0 only when the number is zero.
  package let mantissa: Int128
  /// The power of ten that the digits are multiplied by, from -38 to 37.
  package let exponent: Int8

  package static let zero = ExactDecimal(0)
  package static let one = ExactDecimal(1)

  package init(_ value: Int) {
    var digits = value
    var power: Int8 = 0
    while digits != 0, digits % 10 == 0 {
      digits /= 10
      power += 1
    }
    mantissa = Int128(digits)
    exponent = power
  }

  /// Brings sign, digits and power of ten into the normal form; `nil` when it does not fit.
  init?(isNegative: Bool, magnitude: UInt128, exponent: Int) {
    var digits = magnitude
    var power = exponent
    while digits > UInt64.max, digits % 10 == 0 {
      digits /= 10
      power += 1
    }
    if var narrow = UInt64(exactly: digits), narrow != 0 {
      while narrow % 10 == 0 {
        narrow /= 10
        power += 1
      }
      digits = UInt128(narrow)
    }
    self.init(isNegative: isNegative, normalDigits: digits, exponent: power)
  }

  /// The same for digits that are known not to end in 0.
  init?(isNegative: Bool, normalDigits digits: UInt128, exponent: Int) {
    guard digits != 0 else {
      self = .zero
      return
    }
    // A whole number below 10³⁸ with `exponent` zeros has digits below 10^(38 - exponent).
    guard exponent >= -38, exponent < 38, digits < PowerOfTen[38 - max(exponent, 0)] else {
      return nil
    }
    let mantissa = Int128(digits)
    self.mantissa = isNegative ? -mantissa : mantissa
    self.exponent = Int8(exponent)
  }

  package var isNegative: Bool { mantissa < 0 }

  package static prefix func - (value: ExactDecimal) -> ExactDecimal {
    ExactDecimal(negating: value)
  }

  private init(negating value: ExactDecimal) {
    mantissa = -value.mantissa
    exponent = value.exponent
  }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self.init(value) }
}

extension ExactDecimal: Comparable {
  package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.exponent == right.exponent { return left.mantissa < right.mantissa }
    let sign = left.mantissa.signum()
    guard sign == right.mantissa.signum() else { return sign < right.mantissa.signum() }
    return sign > 0 ? isNearerZero(left, than: right) : isNearerZero(right, than: left)
  }

  /// Compares what is left when both lose their sign; their exponents differ.
  private static func isNearerZero(_ left: ExactDecimal, than right: ExactDecimal) -> Bool {
    let shift = Int(left.exponent) - Int(right.exponent)
    if shift > 0 {
      // Digits that outgrow 128 bits are greater than any mantissa.
      guard let aligned = PowerOfTen.shift(left.mantissa.magnitude, by: shift) else { return false }
      return aligned < right.mantissa.magnitude
    }
    guard let aligned = PowerOfTen.shift(right.mantissa.magnitude, by: -shift) else { return true }
    return left.mantissa.magnitude < aligned
  }
}
