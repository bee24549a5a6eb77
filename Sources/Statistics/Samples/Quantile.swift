package import Values

/// The place at which a share of the values lies below: `PERCENTILE.INC` of spreadsheets,
/// `percentile_cont` of databases, type 7 of Hyndman and Fan (1996).
///
/// Of the definitions in use this is the one that auditors meet in Excel, the one that all
/// databases compute alike, and the one for which 50% is the median.
package struct Quantile: Sendable, Hashable {
  /// The value at or just below the place, counted from 0.
  package let index: Int
  /// How far the place lies between this value and the next: 0 up to, not including, 1.
  package let fraction: Ratio

  /// The place (n - 1) · share among n values.
  package init(at share: Ratio, among count: Int) throws(Undefined) {
    guard count > 0 else { throw .tooFew }
    guard share.numerator >= 0, share.numerator <= share.denominator else { throw .outOfRange }
    let (product, overflow) = share.numerator.multipliedReportingOverflow(by: Int128(count - 1))
    guard !overflow else { throw .tooLarge }
    let (whole, rest) = product.quotientAndRemainder(dividingBy: share.denominator)
    guard let fraction = Ratio(rest, share.denominator) else { throw .tooLarge }
    index = Int(whole)
    self.fraction = fraction
  }

  /// The same of quotients, exactly.
  package static func value(of ratios: [Ratio], at share: Ratio) throws(Undefined) -> Ratio {
    let place = try Quantile(at: share, among: ratios.count)
    let sorted = ratios.sorted()
    let low = sorted[place.index]
    guard place.fraction != .zero else { return low }
    let step = sorted[place.index + 1].subtracting(low)
    guard let value = step?.multiplied(by: place.fraction)?.adding(low) else { throw .tooLarge }
    return value
  }
}

extension Sample {
  /// Exact: a value of the sample, or a point between two neighbours.
  package func percentile(_ share: Ratio) throws(Undefined) -> Ratio {
    let place = try Quantile(at: share, among: count)
    let low = values[place.index]
    var numerator = Int128(low)
    var denominator: Int128 = 1
    if place.fraction != .zero {
      let step = Int128(values[place.index + 1]) - Int128(low)
      denominator = place.fraction.denominator
      let start = numerator.multipliedReportingOverflow(by: denominator)
      let part = step.multipliedReportingOverflow(by: place.fraction.numerator)
      let sum = start.partialValue.addingReportingOverflow(part.partialValue)
      guard !start.overflow, !part.overflow, !sum.overflow else { throw .tooLarge }
      numerator = sum.partialValue
    }
    let lower = denominator.multipliedReportingOverflow(by: unit)
    guard !lower.overflow else { throw .tooLarge }
    return try exact(numerator, lower.partialValue)
  }

  /// The middle value; of an even number, half-way between the two in the middle.
  package func median() throws(Undefined) -> Ratio {
    try need(1)
    let middle = Int128(values[(count - 1) / 2]) + Int128(values[count / 2])
    return try exact(middle, 2 * unit)
  }

  /// The sum over the number.
  package func mean() throws(Undefined) -> Ratio {
    try need(1)
    return try exact(total, Int128(count) * unit)
  }
}
