package import Values

/// Quantities of one unit, in order of size: what the statistics of a set are taken from.
///
/// They are whole numbers of one decimal place, as columns hold them: 1.50 and 2.25 at scale 2 are
/// 150 and 225. A sample is sorted once for all that a rule asks of it, so no result hangs on the
/// order in which the values came.
package struct Sample: Sendable {
  /// In ascending order.
  package let values: [Int64]
  /// How many decimals the values have.
  package let scale: Int
  /// Whether the values were quotients that no decimal holds; results are then rounded as well.
  package let isRounded: Bool

  /// Values at one scale from 0 to 18, fewer than 2³² of them.
  package init(_ values: consuming [Int64], scale: Int = 0) {
    precondition((0...18).contains(scale) && UInt32(exactly: values.count) != nil)
    values.sort()
    self.values = values
    self.scale = scale
    isRounded = false
  }

  /// Decimals of any scale, as far as one holds them all.
  package init(decimals: [ExactDecimal]) throws(Undefined) {
    let scale = decimals.reduce(0) { max($0, -Int($1.exponent)) }
    guard scale <= 18 else { throw .tooLarge }
    var values: [Int64] = []
    values.reserveCapacity(decimals.count)
    for decimal in decimals {
      guard let value = decimal.scaled(byPowerOfTen: scale)?.integer else { throw .tooLarge }
      values.append(Int64(value))
    }
    self.init(values, scale: scale)
  }

  /// Quotients, each rounded to 12 decimals, halves away from zero; fewer where the greatest needs
  /// the room.
  ///
  /// Thirty quotients seldom have a common denominator that 128 bits hold, so an exact mean of
  /// them would mostly be missing.
  package init(quotients: [Ratio]) throws(Undefined) {
    for scale in stride(from: 12, through: 0, by: -1) {
      let values = quotients.compactMap {
        $0.rounded(toPlaces: scale)?.scaled(byPowerOfTen: scale)?.integer
      }
      guard values.count == quotients.count else { continue }
      self.values = values.map { Int64($0) }.sorted()
      self.scale = scale
      isRounded = true
      return
    }
    throw .tooLarge
  }

  package var count: Int { values.count }

  /// The sum, in units of the last decimal.
  var total: Int128 { values.reduce(0) { $0 + Int128($1) } }

  /// Ten to the power of the scale.
  var unit: Int128 { (0..<scale).reduce(1) { power, _ in power * 10 } }

  func need(_ fewest: Int) throws(Undefined) {
    guard count >= fewest else { throw .tooFew }
  }

  /// A result that is exact for exact values.
  func exact(_ numerator: Int128, _ denominator: Int128) throws(Undefined) -> Ratio {
    guard denominator != 0 else { throw .divisionByZero }
    guard let ratio = Ratio(numerator, denominator) else { throw .tooLarge }
    return isRounded ? Ratio(NineDigits.of(ratio)) : ratio
  }

  /// A length in units of the last decimal, as it is written.
  func rounded(_ length: Double) -> ExactDecimal {
    NineDigits.of(length).scaled(byPowerOfTen: -scale) ?? .zero
  }
}
