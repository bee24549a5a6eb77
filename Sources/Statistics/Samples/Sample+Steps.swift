package import Values

/// How even the steps between neighbours are, for prices made by a formula.
extension Sample {
  /// The widest step less the narrowest, over the mean step: 0 when the values rise in equal steps.
  /// Exact.
  package func unevenSteps() throws(Undefined) -> Ratio {
    try need(3)
    let steps = zip(values.dropFirst(), values).map { Int128($0) - Int128($1) }
    guard let widest = steps.max(), let narrowest = steps.min() else { throw .tooFew }
    // The mean step is from end to end over the number of steps.
    let length = Int128(values[count - 1]) - Int128(values[0])
    return try exact((widest - narrowest) * Int128(steps.count), length)
  }

  /// The same for the rise of each value over the one before, as a share of that: 0 when each is the
  /// same multiple of the one before. Ratios themselves are all near 1 where prices are near each
  /// other, and would always look even. Rounded, since the mean of many quotients does not fit.
  package func unevenRatios() throws(Undefined) -> ExactDecimal {
    try need(3)
    guard values[0] > 0 else { throw values[0] == 0 ? .divisionByZero : .outOfRange }
    guard values[count - 1] > values[0] else { throw .divisionByZero }
    // In order of size, so that the sum is the same for the same rises.
    let rises = zip(values.dropFirst(), values)
      .map { Double(Int128($0) - Int128($1)) / Double($1) }.sorted()
    let mean = rises.reduce(0, +) / Double(rises.count)
    return NineDigits.of((rises[rises.count - 1] - rises[0]) / mean)
  }
}
