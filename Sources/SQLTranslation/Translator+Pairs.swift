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
    guard shared.count == 1, case .set(let node) = source.sharing[0],
      let inner = self.set(plan.askedOfEveryone(node, of: source.set) ?? node)
    else { return nil }
    return pairs(source, set, table, bySet: inner)
  }

  /// Of pairs that share a set, how much the two have in common: it was counted with them.
  func shared(_ common: NodeID) -> (least: String, most: String)? {
    guard case .common(let left, let right) = plan[common].operation,
      case .pairs(let source) = plan[plan.frame(of: common)], source.sharing.count == 1,
      case .set(let sharing) = source.sharing[0],
      let alone = plan.askedOfEveryone(sharing, of: source.set)
    else { return nil }
    let places = [left, right].compactMap { side -> Int? in
      guard case .viewed(let record, let inner) = plan[side].operation, inner == alone,
        case .pairMember(let place) = plan[record].operation
      else { return nil }
      return place
    }
    guard places.sorted() == [0, 1] else { return nil }
    return (Row.column(quoted("shared_least")), Row.column(quoted("shared_most")))
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
    return pairs(source, set, table, [beside], sure, level: level + 1)
  }

  /// Two records with a member in common, however many they have: how many is counted as well.
  ///
  /// Each two are found once and by their numbers; which of them is the first is looked up where
  /// they stand once.
  private func pairs(
    _ source: PairSource, _ set: SQLSet, _ table: String, bySet inner: SQLSet
  ) -> Relation? {
    guard inner.relation.identity.count == 2 else { return nil }
    let (owner, member) = (inner.relation.identity[0], inner.relation.identity[1])
    let names = ["one", "other"].map { quoted("\($0)_\(relations.count)") }
    func both(_ expression: String) -> [String] {
      ["sa", "sb"].map { Row.read(expression, as: $0) }
    }
    let isSure = inner.sure.map { both("COALESCE(\($0), FALSE)").joined(separator: " AND ") }
    let level = max(set.relation.base, set.level, inner.relation.base, inner.level) + 1
    let shared = add(
      Relation(
        fresh("shared by two of \(table)"), identity: names, base: level,
        .init(
          columns: [
            .init(expression: "sa.\(owner)", name: names[0]),
            .init(expression: "sb.\(owner)", name: names[1]),
            .init(expression: "COUNT(*)", name: quoted("shared_most")),
            .init(
              expression: "COUNT(*)" + filter(isSure), name: quoted("shared_least")),
          ], source: .relation(inner.relation, as: "sa"),
          joins: [
            .init(
              kind: "JOIN", source: .relation(inner.relation, as: "sb"),
              condition:
                "sb.\(member) = sa.\(member) AND sa.\(owner) \(source.isOrdered ? "<>" : "<") sb.\(owner)"
            )
          ],
          conditions: inner.possible.map(both) ?? [], grouping: ["sa.\(owner)", "sb.\(owner)"])))
    return inOrder(shared, source, set, table, level: level + 1)
  }

  /// The pairs that share something, the first of each as `first`, and how much each two share.
  private func inOrder(
    _ shared: Relation, _ source: PairSource, _ set: SQLSet, _ table: String, level: Int
  ) -> Relation {
    let own = set.relation.identity[0]
    let names = ["a", "b"].map { quoted("\($0)_\(relations.count)") }
    let rank = set.relation.sideColumn("rank", dialect)
    func chosen(_ first: String, _ second: String) -> String {
      source.isOrdered
        ? "\(first).\(own)"
        : "CASE WHEN a.\(rank) < b.\(rank) THEN \(first).\(own) ELSE \(second).\(own) END"
    }
    let (least, most) = (quoted("shared_least"), quoted("shared_most"))
    let sure = (sides(set.sure).map { "COALESCE(\($0), FALSE)" } + ["s.\(least) > 0"])
      .joined(separator: " AND ")
    return add(
      Relation(
        fresh("pairs of \(table)"), identity: names, base: level,
        .init(
          columns: [
            .init(expression: chosen("a", "b"), name: names[0]),
            .init(expression: chosen("b", "a"), name: names[1]),
            .init(expression: sure, name: quoted("is_sure")),
            .init(expression: "s.\(least)", name: least),
            .init(expression: "s.\(most)", name: most),
          ], source: .relation(shared, as: "s"),
          joins: zip(["a", "b"], shared.identity).map { side, member in
            .init(
              kind: "JOIN", source: .relation(set.relation, as: side),
              condition: "\(side).\(own) = s.\(member)")
          }, conditions: sides(set.possible))))
  }

  private func sides(_ expression: String?) -> [String] {
    expression.map { [Row.read($0, as: "a"), Row.read($0, as: "b")] } ?? []
  }

  /// The one whose key comes first is the first, as `rank` numbers them.
  private func pairs(
    _ source: PairSource, _ set: SQLSet, _ table: String, _ joins: [Relation.Join],
    _ sure: [String], level: Int
  ) -> Relation {
    let own = set.relation.identity[0]
    let names = ["a", "b"].map { quoted("\($0)_\(relations.count)") }
    let rank = set.relation.sideColumn("rank", dialect)
    return add(
      Relation(
        fresh("pairs of \(table)"), identity: names, base: level,
        .init(
          columns: [
            .init(expression: "a.\(own)", name: names[0]),
            .init(expression: "b.\(own)", name: names[1]),
            .init(
              expression: sure.isEmpty ? "TRUE" : sure.joined(separator: " AND "),
              name: quoted("is_sure")),
          ], source: .relation(set.relation, as: "a"), joins: joins,
          conditions: sides(set.possible) + ["a.\(rank) \(source.isOrdered ? "<>" : "<") b.\(rank)"]
        ),
        paired: set.relation))
  }
}

extension PairSource.Shared {
  fileprivate var isValue: Bool { if case .value = self { true } else { false } }
}
