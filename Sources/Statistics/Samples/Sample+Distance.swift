package import Values

/// How far apart values stand.
extension Sample {
  /// From the least to the greatest, over the least without its sign. Exact.
  package func spread() throws(Undefined) -> Ratio {
    try need(2)
    let least = Int128(values[0])
    return try exact(Int128(values[count - 1]) - least, Int128(least.magnitude))
  }

  /// From the lowest to the second lowest, in standard deviations of all but the lowest (Imhof,
  /// Karagök and Rutz 2018).
  ///
  /// Cover bids that agree with each other and keep away from the winner make it large. With no
  /// deviation among the losers at all it is above every limit.
  package func relativeDistance() throws(Undefined) -> ExactDecimal {
    try need(3)
    let losers = Deviations(values[1...], .squares)
    guard !losers.squares.isZero else { return .aboveEveryLimit }
    let gap = (Int128(values[1]) - Int128(values[0])).magnitude
    return NineDigits.of(Double(nearest: gap) / losers.standardDeviation)
  }

  /// The sum of the squared shares of the total, the Herfindahl-Hirschman index: 100% when one has
  /// all, 10% when ten have the same. Exact.
  package func concentration() throws(Undefined) -> Ratio {
    try need(1)
    let total = total
    guard total != 0 else { throw .divisionByZero }
    // A common factor is left out of all shares first, so that large amounts fit.
    let common = values.reduce(0 as UInt64) { Sample.commonFactor($0, $1.magnitude) }
    let whole = (total.magnitude / UInt128(common)).multipliedReportingOverflow(
      by: total.magnitude / UInt128(common))
    var squares: UInt128 = 0
    var overflows = whole.overflow
    for value in values {
      let part = UInt128(value.magnitude / common)
      let sum = squares.addingReportingOverflow(part * part)
      squares = sum.partialValue
      overflows = overflows || sum.overflow
    }
    guard !overflows, let upper = Int128(exactly: squares),
      let lower = Int128(exactly: whole.partialValue)
    else { throw .tooLarge }
    return try exact(upper, lower)
  }

  private static func commonFactor(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var (a, b) = (first, second)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
