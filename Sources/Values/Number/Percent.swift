/// A share of a whole, written `25%`.
///
/// It computes as its fraction, 0.25, but is a type of its own: a rule that compares a percentage
/// with the bare number 0.25 has mistaken one for the other.
package struct Percent: Sendable, Hashable {
  /// 0.25 for 25%.
  package let fraction: ExactDecimal

  package init(fraction: ExactDecimal) { self.fraction = fraction }

  /// The number before the sign: 25 for 25%; `nil` when its digits do not fit.
  package init?(points: ExactDecimal) {
    guard let fraction = points.scaled(byPowerOfTen: -2) else { return nil }
    self.init(fraction: fraction)
  }

  /// A quotient as a percentage with this many digits after the point, for showing.
  package init?(rounding ratio: Ratio, toPlaces places: Int) {
    guard let fraction = ratio.rounded(toPlaces: places + 2) else { return nil }
    self.init(fraction: fraction)
  }
}

extension Percent: Comparable {
  package static func < (left: Percent, right: Percent) -> Bool { left.fraction < right.fraction }
}

extension Percent: CustomStringConvertible {
  package var description: String { fraction.text(pointMovedRight: 2) + "%" }
}
