/// An exact fraction: what a division gives, as 2 of 3 bids or the share of one price in another.
///
/// It is compared by multiplying across in 256 bits, so 1/3 is below 33.34% and above 33.33% on
/// every machine, in whatever order the engine adds. The form is reduced and the lower number is
/// positive, so equal fractions are equal bit for bit.
package struct Ratio: Sendable, Hashable {
  package let numerator: Int128
  package let denominator: Int128

  package static let zero = Ratio(ExactDecimal.zero)

  /// `nil` for a denominator of zero, and for a number that can't change its sign in 128 bits.
  package init?(_ numerator: Int128, _ denominator: Int128) {
    self.init(
      isNegative: (numerator < 0) != (denominator < 0), numerator.magnitude, denominator.magnitude)
  }

  /// Every decimal is a fraction over a power of ten.
  package init(_ decimal: ExactDecimal) {
    let digits = decimal.mantissa
    if decimal.exponent >= 0 {
      numerator = digits * Int128(PowerOfTen[Int(decimal.exponent)])  // below 10³⁸
      denominator = 1
    } else {
      (numerator, denominator) = Ratio.reduced(digits, byPowerOfTen: -Int(decimal.exponent))
    }
  }

  /// A whole number over a power of ten up to 10³⁷, as columns hold decimals.
  package init(_ units: Int64, scale: Int) {
    (numerator, denominator) = Ratio.reduced(Int128(units), byPowerOfTen: scale)
  }

  /// Twos and fives are all that a number can have in common with a power of ten.
  private static func reduced(
    _ digits: Int128, byPowerOfTen scale: Int
  ) -> (upper: Int128, lower: Int128) {
    guard digits != 0 else { return (0, 1) }
    guard var narrow = Int64(exactly: digits), scale < PowersOfFive.narrow.count else {
      let lower = PowerOfTen[scale]
      let common = greatestCommonDivisor(digits.magnitude, lower)
      return (digits / Int128(common), Int128(lower / common))
    }
    let twos = min(scale, narrow.trailingZeroBitCount)
    narrow >>= Int64(twos)
    var fives = 0
    while fives < scale {
      let (fifth, rest) = narrow.quotientAndRemainder(dividingBy: 5)
      guard rest == 0 else { break }
      narrow = fifth
      fives += 1
    }
    return (Int128(narrow), Int128(PowersOfFive.narrow[scale - fives]) << Int128(scale - twos))
  }

  /// Reduces a fraction of two magnitudes; `nil` when it is no number or does not fit.
  init?(isNegative: Bool, _ upper: UInt128, _ lower: UInt128) {
    guard lower != 0 else { return nil }
    let common = greatestCommonDivisor(upper, lower)
    guard let numerator = Int128(exactly: common == 1 ? upper : upper / common),
      let denominator = Int128(exactly: common == 1 ? lower : lower / common)
    else { return nil }
    self.numerator = isNegative ? -numerator : numerator
    self.denominator = denominator
  }

  /// Two magnitudes that have nothing in common; `nil` when they do not fit.
  init?(isNegative: Bool, reduced upper: UInt128, _ lower: UInt128) {
    guard let numerator = Int128(exactly: upper), let denominator = Int128(exactly: lower) else {
      return nil
    }
    self.numerator = isNegative ? -numerator : numerator
    self.denominator = denominator
  }

  package var isNegative: Bool { numerator < 0 }
}

extension Ratio: Comparable {
  package static func < (left: Ratio, right: Ratio) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    if let (a, b) = left.narrow, let (c, d) = right.narrow {
      return Int128(a) * Int128(d) < Int128(c) * Int128(b)
    }
    guard left.isNegative == right.isNegative else { return left.isNegative }
    let a = left.numerator.magnitude.multipliedFullWidth(by: right.denominator.magnitude)
    let b = right.numerator.magnitude.multipliedFullWidth(by: left.denominator.magnitude)
    return left.isNegative ? (b.high, b.low) < (a.high, a.low) : (a.high, a.low) < (b.high, b.low)
  }

  /// Both numbers where 64 bits hold them, as they mostly do.
  private var narrow: (Int64, Int64)? {
    guard let numerator = Int64(exactly: numerator), let denominator = Int64(exactly: denominator)
    else { return nil }
    return (numerator, denominator)
  }

  /// A fraction against a limit that was written as a decimal or a percentage.
  package static func < (left: Ratio, right: ExactDecimal) -> Bool { left < Ratio(right) }
  package static func < (left: ExactDecimal, right: Ratio) -> Bool { Ratio(left) < right }
  package static func == (left: Ratio, right: ExactDecimal) -> Bool { left == Ratio(right) }
}

/// The greatest number that divides both, by halving: no division in 128 bits.
func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
  if first == 0 || first == second { return second }
  if second == 0 { return first }
  let twos = min(first.trailingZeroBitCount, second.trailingZeroBitCount)
  var a = first >> first.trailingZeroBitCount
  var b = second >> second.trailingZeroBitCount
  while a != b, (a | b) >> 64 != 0 {
    if a < b { swap(&a, &b) }
    a -= b
    a >>= a.trailingZeroBitCount
  }
  if a == b { return a << twos }
  // Both are narrow now, and narrow numbers are many times faster.
  var (c, d) = (UInt64(truncatingIfNeeded: a), UInt64(truncatingIfNeeded: b))
  while c != d {
    let (less, more) = c < d ? (c, d) : (d, c)
    c = more - less
    c >>= c.trailingZeroBitCount
    d = less
  }
  return UInt128(c) << twos
}

private enum PowersOfFive {
  static let narrow: [Int64] = (0..<28).map { power in
    (0..<power).reduce(1) { product, _ in product * 5 }
  }
}
