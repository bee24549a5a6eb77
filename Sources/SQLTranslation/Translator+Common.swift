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

  func common(_ left: NodeID, _ right: NodeID, _ node: Node) -> SQLSet? {
    guard let around = relation(node.frame), let first = side(left, around),
      let second = side(right, around), let own = first.relation.identity.last,
      let other = second.relation.identity.last
    else { return nil }
    let member = quoted("member_\(relations.count)")
    let level = max(first.level, second.level, around.base) + 1
    var joins = [
      Relation.Join(
        kind: "JOIN", source: .relation(second.relation, as: "y"),
        condition: (["y.\(other) = x.\(own)"] + both(first, second, around)).joined(
          separator: " AND "))
    ]
    let isLookedUp = first.key != nil || second.key != nil
    if isLookedUp {
      let conditions = condition(first, "x", around) + condition(second, "y", around)
      joins.append(
        .init(
          kind: "JOIN", source: .relation(around, as: "f"),
          condition: conditions.joined(separator: " AND ")))
    }
    let sure = [
      first.members.sure.map { Row.read($0, as: "x") },
      second.members.sure.map { Row.read($0, as: "y") },
    ].compactMap { $0 }
    let certain = certainty(sure.isEmpty ? nil : sure.joined(separator: " AND "), "x")
    let row = isLookedUp ? "f" : "x"
    let relation = add(
      Relation(
        fresh("common"), identity: around.identity + [member], base: level,
        .init(
          columns: around.identity.map { .init(expression: "\(row).\($0)", name: $0) }
            + [.init(expression: "x.\(own)", name: member)] + certain,
          source: .relation(first.relation, as: "x"), joins: joins,
          conditions: [
            first.members.possible.map { Row.read($0, as: "x") },
            second.members.possible.map { Row.read($0, as: "y") },
          ].compactMap { $0 }), around: isLookedUp ? "f" : nil))
    return SQLSet(
      relation: relation, sure: certain.first.map { Row.column($0.name) },
      closed: closed([first.closed, second.closed].compactMap { $0 }), level: level)
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

  /// Two sets of the rows around are those of the same row.
  private func both(_ first: Side, _ second: Side, _ around: Relation) -> [String] {
    guard first.key == nil, second.key == nil else { return [] }
    return around.identity.map { "y.\($0) = x.\($0)" }
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
