import FlagSemantics

/// Statistics of drawn sets.
extension RandomRules {
  private mutating func quantities(_ scope: RandomScope) -> String? {
    values({ $0 == .number || $0 == .percent || $0.isMoney }, scope)?.0
  }

  /// A statistic that is a share or a chance.
  mutating func statistic(_ scope: RandomScope) -> String? {
    switch draw.number(0...9) {
    case 0...4:
      let names = [
        "cv", "spread", "concentration", "uneven_steps", "uneven_ratios", "benford_gap",
      ]
      let name = draw.pick(names)
      return quantities(scope).map { "\(name)(\($0))" }
    case 5: return turns()
    case 6:
      guard let chances = values({ $0 == .percent }, scope) else { return nil }
      return "chance_tail(\(draw.number(0...3)), \(chances.0))"
    case 7:
      guard let hits = count(scope), let tries = count(scope) else { return nil }
      return draw.pick([
        "wilson_low(\(hits), \(tries))", "binomial_tail(\(hits), \(tries), 25%)",
        "fisher(\(hits), \(tries), 2, 3)",
      ])
    case 8:
      guard let first = values({ $0 == .number }, scope),
        let second = values({ $0 == .number }, scope)
      else { return nil }
      return "mann_whitney(\(first.0), \(second.0))"
    default:
      guard let one = path(.text(.name), scope), let other = path(.text(.name), scope) else {
        return nil
      }
      return "similarity(\(one), \(other))"
    }
  }

  /// A statistic that is a number.
  mutating func shape(_ scope: RandomScope) -> String? {
    let name = draw.pick(["skewness", "kurtosis", "relative_distance"])
    return quantities(scope).map { "\(name)(\($0))" }
  }

  private mutating func turns() -> String? {
    let name = draw.pick(["turn_taking", "rotation_p"])
    let sets = [
      "all bids.bidder by made_at", "all bids.bidder by price", "all awards.vendor by awarded_on",
    ]
    return "\(name)(\(draw.pick(sets)))"
  }
}
