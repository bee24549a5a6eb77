import FlagSemantics
import Plans

/// What two sets have in common.
///
/// A set that is looked up by a record is not written out for each row first: pairs of firms with
/// hundreds of tenders each would be hundreds of millions of rows.
extension Translator {
  private struct Side {
    let members: SQLSet
    /// The set's own rows go by this column; nil for a set of the rows around.
    let owner: String?
    /// By what a row around finds it.
    let key: String?
    let closed: SQLValue?
    let level: Int

    var relation: Relation { members.relation }
  }

  /// What is in common with what others have in common is what all of them have: the join begins
  /// with the rows around, and with whatever set is the shortest.
  func common(_ left: NodeID, _ right: NodeID, _ node: Node) -> SQLSet? {
    guard let around = relation(node.frame), let first = sides(left, around),
      let second = sides(right, around)
    else { return nil }
    let sides = first + second
    let names = sides.indices.map { "s\($0)" }
    let own = sides.compactMap { $0.relation.identity.last }
    guard own.count == sides.count else { return nil }
    let member = quoted("member_\(relations.count)")
    let level = max(sides.map(\.level).max() ?? 0, around.base) + 1
    let isLookedUp = sides.contains { $0.key != nil }
    let joins = sides.indices.map { place -> Relation.Join in
      var conditions: [String] = []
      if isLookedUp {
        conditions = condition(sides[place], names[place], around)
      } else if place > 0 {
        conditions = around.identity.map { "\(names[place]).\($0) = s0.\($0)" }
      }
      if place > 0 { conditions.append("\(names[place]).\(own[place]) = s0.\(own[0])") }
      return .init(
        kind: "JOIN", source: .relation(sides[place].relation, as: names[place]),
        condition: conditions.joined(separator: " AND "))
    }
    func read(_ part: (SQLSet) -> String?) -> [String] {
      zip(sides, names).compactMap { side, name in
        part(side.members).map { Row.read($0, as: name) }
      }
    }
    let sure = read(\.sure)
    let certain = certainty(sure.isEmpty ? nil : sure.joined(separator: " AND "), "s0")
    let row = isLookedUp ? "f" : "s0"
    let relation = add(
      Relation(
        fresh("common"), identity: around.identity + [member], base: level,
        .init(
          columns: around.identity.map { .init(expression: "\(row).\($0)", name: $0) }
            + [.init(expression: "s0.\(own[0])", name: member)] + certain,
          source: isLookedUp
            ? .relation(around, as: "f") : .relation(sides[0].relation, as: "s0"),
          joins: isLookedUp ? joins : Array(joins.dropFirst()), conditions: read(\.possible)),
        around: isLookedUp ? "f" : nil))
    return SQLSet(
      relation: relation, sure: certain.first.map { Row.column($0.name) },
      closed: closed(sides.compactMap(\.closed)), level: level)
  }

  private func sides(_ id: NodeID, _ around: Relation) -> [Side]? {
    switch plan[id].operation {
    case .distinctRecords(let inner): return sides(inner, around)
    case .common(let left, let right):
      guard let first = sides(left, around), let second = sides(right, around) else { return nil }
      return first + second
    default: return side(id, around).map { [$0] }
    }
  }

  private func side(_ id: NodeID, _ around: Relation) -> Side? {
    switch plan[id].operation {
    case .distinctRecords(let inner): return side(inner, around)
    case .viewed(let record, let inner):
      guard case .everyone = plan[plan.frame(of: inner)], let own = set(inner),
        let outer = relation(plan.frame(of: inner)), let key = value(record).key
      else { return nil }
      return Side(
        members: own, owner: outer.identity[0], key: key,
        closed: closed(own, outer, inner, value(record), id, plan[id], around),
        level: max(own.level, own.relation.base, value(record).level))
    default:
      guard let own = set(id), own.relation.identity.count == around.identity.count + 1 else {
        return nil
      }
      return Side(
        members: own, owner: nil, key: nil, closed: own.closed,
        level: max(own.level, own.relation.base))
    }
  }

  /// Of which row around a set is.
  private func condition(_ side: Side, _ row: String, _ around: Relation) -> [String] {
    guard let owner = side.owner, let key = side.key else {
      return around.identity.map { "f.\($0) = \(row).\($0)" }
    }
    return ["\(row).\(owner) = \(Row.read(key, as: "f"))"]
  }

  private func closed(_ sides: [SQLValue]) -> SQLValue? {
    guard !sides.isEmpty else { return nil }
    return SQLValue(
      .truth("(" + sides.compactMap(\.truth).joined(separator: " AND ") + ")"), isExact: false,
      level: sides.map(\.level).max() ?? 0)
  }
}
