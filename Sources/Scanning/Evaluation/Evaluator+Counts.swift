import Findings
import FlagSemantics
import Plans
import Values

/// Counts and existence: what is sure and what is possible.
extension Evaluator {
  func count(_ set: Members) -> Vector {
    let all = (0..<set.rows).map { Int64(set.offsets[$0 + 1] - set.offsets[$0]) }
    if set.isCertain { return Vector(.quantities(.scaled(all, scale: 0))) }
    var least = all
    var open: [UInt8] = []
    var reasons = [Reason](repeating: .present, count: set.rows)
    for row in 0..<set.rows {
      for place in set.range(row)
      where set.reason(place).isMissing || set.stranger(place).isMissing {
        least[row] -= 1
      }
      reasons[row] = doubts(set, row)
    }
    if !set.open.isEmpty { open = set.open.map { $0.isMissing ? Stretches.noMost : 0 } }
    return Vector(
      .stretches(
        Stretches(least: .scaled(least, scale: 0), most: .scaled(all, scale: 0), open: open)),
      reasons)
  }

  /// Why a set is not known for sure.
  func doubts(
    _ set: Members, _ row: Int, where counts: (Int) -> Bool = { _ in true }
  ) -> Reason {
    var reason = set.open(row)
    guard !set.reasons.isEmpty || !set.strangers.isEmpty else { return reason }
    for place in set.range(row) where counts(place) {
      reason = unions.union(unions.union(reason, set.reason(place)), set.stranger(place))
    }
    return reason
  }

  func exists(_ set: Members, _ condition: Vector) -> Vector {
    let truths = condition.truths
    let isCertain = set.isCertain && condition.reasons.isEmpty
    return self.truths(set.rows) { row in
      let range = set.range(row)
      if isCertain {
        for place in range where truths[place] == 2 { return (2, .present) }
        return (0, .present)
      }
      var reason = set.open(row)
      for place in range where truths[place] != 0 {
        let membership = set.reason(place)
        if truths[place] == 2, membership == .present { return (2, .present) }
        reason = unions.union(reason, membership)
        if truths[place] == 1 { reason = unions.union(reason, condition.reason(place)) }
      }
      return reason.isMissing ? (1, reason) : (0, .present)
    }
  }

  /// How many conditions hold, with those that may.
  func howMany(_ conditions: [Vector]) -> Vector {
    let count = conditions[0].count
    var least = [Int64](repeating: 0, count: count)
    var most = least
    var reasons = [Reason](repeating: .present, count: count)
    for condition in conditions {
      let truths = condition.truths
      for row in 0..<count where truths[row] > 0 {
        most[row] += 1
        if truths[row] == 2 { least[row] += 1 }
        reasons[row] = unions.union(reasons[row], condition.reason(row))
      }
    }
    if least == most { return Vector(.quantities(.scaled(least, scale: 0))) }
    return Vector(
      .stretches(Stretches(least: .scaled(least, scale: 0), most: .scaled(most, scale: 0))),
      reasons)
  }
}
