package import Values

/// Keeps false alarms rare where many subjects are tested at once (Benjamini and Hochberg 1995).
///
/// Of a thousand honest firms ten have a p value below 1%. A report that lists those whose adjusted
/// value is below 5% expects at most 5% of what it lists to be chance.
package enum FalseDiscovery {
  /// For each p value the least share of false alarms at which it would still be listed:
  /// the least of p · m / rank over all values that are at least as great. In the order given.
  package static func adjusted(_ chances: [ExactDecimal]) -> [ExactDecimal] {
    let order = chances.indices.sorted { (chances[$0], $0) < (chances[$1], $1) }
    var result = chances
    var least = ExactDecimal.one
    for (place, index) in order.enumerated().reversed() {
      let share = Double(chances[index]) * Double(chances.count) / Double(place + 1)
      least = min(least, NineDigits.of(share))
      result[index] = least
    }
    return result
  }
}
