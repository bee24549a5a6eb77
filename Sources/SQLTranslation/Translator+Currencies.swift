import FlagSemantics
import Plans

/// Amounts that each name their currency: known only where the currencies are surely one.
extension Translator {
  func inOneCurrency(_ id: NodeID, _ amounts: [Operation.Amount], _ node: Node) -> SQLValue {
    guard Set(amounts.map { plan[$0.currency].type.scalar }).count == 1 else {
      return unknown(node)
    }
    let sides = amounts.map { (value: value($0.currency), fitsAll: fitsAll($0.currency)) }
    guard sides.allSatisfy({ $0.value.key != nil }) else { return unknown(node) }
    var tests: [String] = []
    for (place, side) in sides.enumerated() {
      for other in sides[(place + 1)...] {
        let pair = [side, other]
        let own = pair.map { $0.value.key ?? "NULL" }.joined(separator: " = ")
        let any = pair.compactMap { $0.fitsAll ? $0.value.none : nil }
        tests.append("(\((any + [own]).joined(separator: " OR ")))")
      }
      if sides.count == 1 {
        let any = side.fitsAll ? side.value.none.map { "\($0) OR " } ?? "" : ""
        tests.append("(\(any)\(side.value.key ?? "NULL") IS NOT NULL)")
      }
    }
    let own = value(id)
    let isOne = tests.joined(separator: " AND ")
    var result = own.map { expression, part in
      part == "none" ? expression : "CASE WHEN \(isOne) THEN \(expression) END"
    }
    result.isExact = false
    result.level = max(own.level, sides.map(\.value.level).max() ?? 0)
    return result
  }

  /// Whether the currency is that of a set, which of no amounts at all fits every other.
  private func fitsAll(_ id: NodeID) -> Bool {
    switch plan[id].operation {
    case .oneCurrency: true
    case .outer(let inner), .viewed(_, let inner), .lookedUp(_, let inner): fitsAll(inner)
    default: false
    }
  }

  /// The currency of all amounts of a set; none where there are no members.
  func oneCurrency(_ id: NodeID, _ currency: NodeID) -> SQLValue? {
    guard let set = set(id), let around = relation(plan.frame(of: id)),
      let key = value(currency).key
    else { return nil }
    let after = max(set.level, value(currency).level)
    func counted(_ function: String, _ value: String) -> (column: String, level: Int) {
      self.counted(
        set, "\(function)(\(value))" + filter(set.possible), after: after, around)
    }
    let (all, known) = (counted("COUNT", "*"), counted("COUNT", key))
    let (least, most) = (counted("MIN", key), counted("MAX", key))
    return SQLValue(
      .key(
        "CASE WHEN \(all.column) = \(known.column) AND \(least.column) = \(most.column) "
          + "THEN \(least.column) END"),
      none: "(COALESCE(\(all.column), 0) = 0)", isExact: false,
      level: [all, known, least, most].map(\.level).max() ?? 0)
  }

  func whereMissing(
    _ id: NodeID, _ first: NodeID, else second: NodeID, _ node: Node
  ) -> SQLValue {
    let (own, assumed, other) = (value(id), value(first), value(second))
    guard let one = assumed.key, let two = other.key, plan[first].type == plan[second].type else {
      return unknown(node)
    }
    let isThere =
      own.none.map { "\($0) OR \(own.presence) IS NOT NULL" } ?? "\(own.presence) IS NOT NULL"
    let rest = own.isExact ? one : dialect.null(.key)
    return SQLValue(
      .key("CASE WHEN \(isThere) THEN \(two) ELSE \(rest) END"), isExact: false,
      level: max(own.level, assumed.level, other.level))
  }
}
