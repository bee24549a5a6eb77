package import Values

/// The Mann-Whitney test: whether one of two sets lies above the other.
extension Chance {
  /// The chance that the ranks of two sets lie at least this far apart, on either side, when every
  /// division of the values into two sets of these sizes is as probable as any other.
  ///
  /// Up to 50 values together all divisions are counted, equal values with the mean of their ranks.
  /// Above that the sum of ranks counts as normal, corrected for equal values and for continuity.
  package static func mannWhitney(
    _ first: [Int64], _ second: [Int64]
  ) throws(Undefined) -> ExactDecimal {
    try chance(RankedPair(first, second))
  }

  /// The same of quotients.
  package static func mannWhitney(
    _ first: [Ratio], _ second: [Ratio]
  ) throws(Undefined) -> ExactDecimal {
    try chance(RankedPair(first, second))
  }

  private static func chance(_ pair: RankedPair) throws(Undefined) -> ExactDecimal {
    guard pair.firstCount > 0, pair.secondCount > 0 else { throw .tooFew }
    if pair.ranks.count <= 50 { return NineDigits.of(pair.shareAsFarApart) }
    return NineDigits.of(pair.normalShareAsFarApart)
  }
}
