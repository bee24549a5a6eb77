import FlagSemantics
import Plans

/// Pairs: a set beside itself, joined by what two records share.
extension Translator {
  func pairs(_ source: PairSource) -> Relation? {
    guard let set = set(source.set), set.relation.identity.count == 1, !set.relation.isAggregated,
      let table = set.relation.table?.table, catalog.scale("rank", of: table) != nil
    else { return nil }
    let shared = source.sharing.map(\.node)
    if source.sharing.allSatisfy(\.isValue) { return pairs(source, set, table, byValues: shared) }
    guard shared.count == 1, case .set(let node) = source.sharing[0], let inner = self.set(node)
    else {
      return nil
    }
    return pairs(source, set, table, bySet: inner)
  }

  /// Two records with equal values.
  private func pairs(
    _ source: PairSource, _ set: SQLSet, _ table: String, byValues nodes: [NodeID]
  ) -> Relation? {
    let values = nodes.map(value)
    let keys = values.compactMap(classKey)
    guard keys.count == values.count else { return nil }
    let level = ([set.relation.base, set.level] + values.map(\.level)).max() ?? 0
    let sharing = keys.map { "\(Row.read($0, as: "a")) = \(Row.read($0, as: "b"))" }
    let beside = Relation.Join(
      kind: "JOIN", source: .relation(set.relation, as: "b"),
      condition: sharing.joined(separator: " AND "))
    let sure = sides(set.sure).map { "COALESCE(\($0), FALSE)" }
    return pairs(source, set, table, [beside], sure, isGrouped: false, level: level + 1)
  }

  /// Two records with a member in common, however many they have.
  private func pairs(
    _ source: PairSource, _ set: SQLSet, _ table: String, bySet inner: SQLSet
  ) -> Relation? {
    guard inner.relation.identity.count == 2 else { return nil }
    let own = set.relation.identity[0]
    let (owner, member) = (inner.relation.identity[0], inner.relation.identity[1])
    func possible(_ side: String) -> String {
      inner.possible.map { " AND " + Row.read($0, as: side) } ?? ""
    }
    let joins = [
      Relation.Join(
        kind: "JOIN", source: .relation(inner.relation, as: "sa"),
        condition: "sa.\(owner) = a.\(own)" + possible("sa")),
      Relation.Join(
        kind: "JOIN", source: .relation(inner.relation, as: "sb"),
        condition: "sb.\(member) = sa.\(member)" + possible("sb")),
      Relation.Join(
        kind: "JOIN", source: .relation(set.relation, as: "b"),
        condition: "b.\(own) = sb.\(owner)"),
    ]
    let sure =
      sides(set.sure) + (inner.sure.map { [Row.read($0, as: "sa"), Row.read($0, as: "sb")] } ?? [])
    let level = max(set.relation.base, set.level, inner.relation.base, inner.level) + 1
    return pairs(
      source, set, table, joins, sure.map { "COALESCE(\($0), FALSE)" }, isGrouped: true,
      level: level)
  }

  private func sides(_ expression: String?) -> [String] {
    expression.map { [Row.read($0, as: "a"), Row.read($0, as: "b")] } ?? []
  }

  /// The one whose key comes first is the first, as `rank` numbers them.
  private func pairs(
    _ source: PairSource, _ set: SQLSet, _ table: String, _ joins: [Relation.Join],
    _ sure: [String], isGrouped: Bool, level: Int
  ) -> Relation {
    let own = set.relation.identity[0]
    let names = ["a", "b"].map { quoted("\($0)_\(relations.count)") }
    let rank = set.relation.sideColumn("rank", dialect)
    let isSure = sure.isEmpty ? "TRUE" : sure.joined(separator: " AND ")
    let order = source.isOrdered ? "<>" : "<"
    return add(
      Relation(
        fresh("pairs of \(table)"), identity: names, base: level,
        .init(
          columns: [
            .init(expression: "a.\(own)", name: names[0]),
            .init(expression: "b.\(own)", name: names[1]),
            .init(expression: isGrouped ? "BOOL_OR(\(isSure))" : isSure, name: quoted("is_sure")),
          ], source: .relation(set.relation, as: "a"), joins: joins,
          conditions: sides(set.possible) + ["a.\(rank) \(order) b.\(rank)"],
          grouping: isGrouped ? ["a.\(own)", "b.\(own)"] : []), paired: set.relation))
  }
}

extension PairSource.Shared {
  fileprivate var isValue: Bool { if case .value = self { true } else { false } }
}
