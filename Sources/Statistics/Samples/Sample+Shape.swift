package import Values

/// How values lie around their mean. Each needs a root, so each is rounded to 9 digits.
extension Sample {
  /// The standard deviation of a sample: n - 1 below the line, as `STDEV.S`.
  ///
  /// What is judged is never everything that could have been bid.
  package func standardDeviation() throws(Undefined) -> ExactDecimal {
    try need(2)
    return rounded(Deviations(values[...], .squares).standardDeviation)
  }

  /// The coefficient of variation: the standard deviation over the mean, the sign of the mean left
  /// out, since "hardly any variation" is never said of values below zero alone.
  package func variation() throws(Undefined) -> ExactDecimal {
    try need(2)
    let total = total
    guard total != 0 else { throw .divisionByZero }
    let deviations = Deviations(values[...], .squares)
    let root = (deviations.squares.double / Double(count - 1)).squareRoot()
    return NineDigits.of(root / Double(nearest: total.magnitude))
  }

  /// The adjusted Fisher-Pearson skewness, as `SKEW` of spreadsheets.
  package func skewness() throws(Undefined) -> ExactDecimal {
    try need(3)
    let sums = Deviations(values[...], .cubes)
    guard !sums.squares.isZero else { throw .divisionByZero }
    let isLeft = sums.cubesAbove < sums.cubesBelow
    var cubes = isLeft ? sums.cubesBelow : sums.cubesAbove
    cubes -= isLeft ? sums.cubesAbove : sums.cubesBelow
    let n = Double(count)
    let squares = sums.squares.double
    let shape = cubes.double / (squares * squares.squareRoot())
    let size = shape * n * (n - 1).squareRoot() / (n - 2)
    return NineDigits.of(isLeft ? -size : size)
  }

  /// The excess kurtosis, corrected for the size of the sample, as `KURT` of spreadsheets: 0 for a
  /// bell curve.
  package func kurtosis() throws(Undefined) -> ExactDecimal {
    try need(4)
    let sums = Deviations(values[...], .fourths)
    guard !sums.squares.isZero else { throw .divisionByZero }
    // (n-1) / ((n-2)(n-3)) · (n(n+1) Σe⁴ - 3(n-1) (Σe²)²) / (Σe²)²: the difference is exact, so
    // that its sign is never that of a rounding.
    let n = UInt128(count)
    let squared = sums.squares * sums.squares
    let peaks = WideInteger(n * (n + 1)) * sums.fourths
    let bell = WideInteger(3 * (n - 1)) * squared
    let isFlat = peaks < bell
    var excess = isFlat ? bell : peaks
    excess -= isFlat ? peaks : bell
    let size =
      excess.double / squared.double * Double(count - 1)
      / (Double(count - 2) * Double(count - 3))
    return NineDigits.of(isFlat ? -size : size)
  }
}
