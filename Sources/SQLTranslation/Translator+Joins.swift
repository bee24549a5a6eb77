import FlagSemantics
import Plans

/// Sets of sets, and sets looked up: each member once for each row of its frame.
extension Translator {
  func joined(_ set: NodeID, _ inner: NodeID, _ node: Node) -> SQLSet? {
    guard let outer = self.set(set), let around = relation(node.frame) else { return nil }
    if plan[inner].type.isMany { return flattened(outer, inner, around) }
    let own = value(inner)
    guard let key = own.key else { return nil }
    let closed = closed(outer, everyMember: presence(own), after: own.level, around)
    return gathered(
      outer.relation, key, possible: outer.possible, sure: outer.isMember,
      level: max(outer.level, own.level), around, closed)
  }

  /// Whether it is known of a value that it is there, or that there is none.
  private func presence(_ value: SQLValue) -> String {
    let present = "\(value.presence) IS NOT NULL"
    return value.none.map { "\($0) OR \(present)" } ?? present
  }

  private func flattened(_ outer: SQLSet, _ inner: NodeID, _ around: Relation) -> SQLSet? {
    guard let found = set(inner), let member = found.relation.identity.last,
      found.relation.identity.count == outer.relation.identity.count + 1
    else { return nil }
    var isClosed = "TRUE"
    var level = 0
    if let closed = found.closed, let truth = closed.truth {
      isClosed = "COALESCE(\(truth), FALSE)"
      level = closed.level
    }
    let closed = closed(outer, everyMember: isClosed, after: level, around)
    // The outer row counts only as far as it is a member itself.
    let isOuter = SQLValue(.truth(outer.isMember), isExact: false, level: outer.level)
    let isPossible = SQLValue(.truth(outer.possible ?? "TRUE"), isExact: false, level: outer.level)
    let name = "m\(inner.index)"
    let sure = carried(isOuter, name + "_sure", outer.relation, into: found.relation)
    let possible = carried(isPossible, name + "_may", outer.relation, into: found.relation)
    guard let isSure = sure.truth, let mayBe = possible.truth else { return nil }
    return gathered(
      found.relation, Row.column(member),
      possible: mayBe == "TRUE" ? found.possible : both(found.possible, mayBe),
      sure: found.sure.map { both($0, isSure) } ?? isSure,
      level: max(found.level, sure.level, possible.level), around,
      closed)
  }

  /// The members of a relation by the rows around, each once.
  private func gathered(
    _ source: Relation, _ key: String, possible: String?, sure: String, level: Int,
    _ around: Relation, _ closed: SQLValue?
  ) -> SQLSet? {
    let member = quoted("member_\(relations.count)")
    let identity = around.identity.map { "p.\($0)" }
    let own = Row.read(key, as: "p")
    let place = max(source.base, level) + 1
    let certain = certainty(sure == "TRUE" ? nil : sure, "p") { "BOOL_OR(\($0))" }
    let relation = add(
      Relation(
        fresh("members"), identity: around.identity + [member], base: place,
        .init(
          columns: around.identity.map { .init(expression: "p.\($0)", name: $0) }
            + [.init(expression: own, name: member)] + certain, source: .relation(source, as: "p"),
          conditions: ["\(own) IS NOT NULL"]
            + [possible].compactMap { $0 }.map {
              Row.read($0, as: "p")
            }, grouping: identity + [Row.grouped(key, as: "p")])))
    return SQLSet(
      relation: relation, sure: certain.first.map { Row.column($0.name) }, closed: closed,
      level: place)
  }

  /// The column that says which members are sure; none where all are.
  func certainty(
    _ sure: String?, _ row: String, _ gathered: (String) -> String = { $0 }
  ) -> [Relation.Column] {
    guard let sure else { return [] }
    let own = gathered("COALESCE(\(Row.read(sure, as: row)), FALSE)")
    return [.init(expression: own, name: quoted("is_sure"))]
  }

  /// Whether a set is closed and something holds for every possible member.
  private func closed(
    _ set: SQLSet, everyMember holds: String, after level: Int, _ around: Relation
  ) -> SQLValue? {
    if holds == "TRUE" { return set.closed }
    let may = set.possible.map { "\($0) AND " } ?? ""
    let count = counted(
      set, "COUNT(*) FILTER (WHERE \(may)NOT (\(holds)))", after: max(level, set.level), around)
    let isFull = "COALESCE(\(count.column), 0) = 0"
    let own = set.closed?.truth.map { "COALESCE(\($0), FALSE) AND " } ?? ""
    return SQLValue(
      .truth("(\(own)\(isFull))"), isExact: false,
      level: max(set.closed?.level ?? 0, count.level))
  }

  /// A set of the frame around, of another record or of a class, for each row.
  func looked(_ set: NodeID, _ id: NodeID, _ node: Node) -> SQLSet? {
    guard let own = self.set(set), let around = relation(node.frame),
      let outer = relation(plan.frame(of: set)), let last = own.relation.identity.last
    else { return nil }
    var key: SQLValue?
    let condition: [String]
    var level = max(own.relation.base, own.level, around.base)
    switch node.operation {
    case .outer: condition = outer.identity.map { "s.\($0) = f.\($0)" }
    case .viewed(let record, _), .lookedUp(let record, _):
      let value = value(record)
      guard let text = classKey(value) else { return nil }
      if case .viewed = node.operation {
        guard case .everyone = plan[plan.frame(of: set)] else { return nil }
      }
      key = value
      level = max(level, value.level)
      condition = ["s.\(outer.identity[0]) = \(Row.read(text, as: "f"))"]
    default: return nil
    }
    let member = quoted("member_\(relations.count)")
    let certain = certainty(own.sure, "s")
    let relation = add(
      Relation(
        fresh("members"), identity: around.identity + [member], base: level + 1,
        .init(
          columns: around.identity.map { .init(expression: "f.\($0)", name: $0) }
            + [.init(expression: "s.\(last)", name: member)] + certain,
          source: .relation(around, as: "f"),
          joins: [
            .init(
              kind: "JOIN", source: .relation(own.relation, as: "s"),
              condition: condition.isEmpty ? "TRUE" : condition.joined(separator: " AND "))
          ], conditions: own.possible.map { [Row.read($0, as: "s")] } ?? []), around: "f"))
    return SQLSet(
      relation: relation, sure: certain.first.map { Row.column($0.name) },
      closed: closed(own, outer, set, key, id, node, around), level: level + 1)
  }

  func closed(
    _ own: SQLSet, _ outer: Relation, _ set: NodeID, _ key: SQLValue?, _ id: NodeID, _ node: Node,
    _ around: Relation
  ) -> SQLValue? {
    guard let key else {
      return own.closed.map { carried($0, "closed_\(set.index)", outer, into: around) }
    }
    // A key that nobody has is not found: that is asked of the engine.
    let place = max(key.level, own.closed?.level ?? 0, outer.base, around.base) + 1
    let alias = "w\(id.index)"
    let name = named("closed_\(id.index)")
    let text = classKey(key) ?? "NULL"
    around.join(
      .init(
        kind: "LEFT JOIN", source: .relation(outer, as: alias),
        condition: "\(alias).\(outer.identity[0]) = \(Row.read(text, as: "p"))"),
      [
        .init(
          expression: own.closed?.truth.map { Row.read($0, as: alias) }
            ?? "(\(alias).\(outer.identity[0]) IS NOT NULL)", name: name)
      ], at: place)
    let none = key.none.map { "\($0) OR " } ?? ""
    return SQLValue(
      .truth("(\(none)COALESCE(\(Row.column(name)), FALSE))"), isExact: false, level: place)
  }

  /// The members of a class; those whose key nobody knows leave every class open.
  func classMembers(_ node: Node) -> SQLSet? {
    guard case .classes(let source) = plan[node.frame], let set = set(source.set),
      let around = relation(node.frame), let own = set.relation.identity.last
    else { return nil }
    let key = value(source.key)
    guard let text = classKey(key) else { return nil }
    let level = max(set.relation.base, set.level, key.level, around.base) + 1
    let member = quoted("member_\(relations.count)")
    let certain = certainty(set.sure, "s")
    let once = relation(.once)
    let may = set.possible.map { "\($0) AND " } ?? ""
    let isUnknown = "NOT (\(presence(key)))"
    guard let once else { return nil }
    let unknown = counted(
      set, "COUNT(*) FILTER (WHERE \(may)\(isUnknown))", after: max(key.level, set.level), once)
    let relation = add(
      Relation(
        fresh("peers"), identity: around.identity + [member], base: level,
        .init(
          columns: [
            .init(expression: Row.read(text, as: "s"), name: around.identity[0]),
            .init(expression: "s.\(own)", name: member),
          ] + certain, source: .relation(set.relation, as: "s"),
          conditions: ["\(Row.read(text, as: "s")) IS NOT NULL"]
            + (set.possible.map { [Row.read($0, as: "s")] } ?? []))))
    let all = SQLValue(
      .truth("(COALESCE(\(unknown.column), 0) = 0\(set.closed?.truth.map { " AND " + $0 } ?? ""))"),
      isExact: false, level: max(unknown.level, set.closed?.level ?? 0))
    return SQLSet(
      relation: relation, sure: certain.first.map { Row.column($0.name) },
      closed: carried(all, "closed_\(source.set.index)", once, into: around), level: level)
  }

  /// One member for each value; one without a value may be any, so the set is open.
  func distinctValues(_ set: NodeID, _ values: [NodeID], _ node: Node) -> SQLSet? {
    guard values.count == 1, let own = self.set(set), let around = relation(node.frame),
      let last = own.relation.identity.last
    else { return nil }
    let value = value(values[0])
    guard let key = classKey(value) else { return nil }
    let closed = closed(own, everyMember: presence(value), after: value.level, around)
    let level = max(own.relation.base, own.level, value.level) + 1
    let member = quoted("member_\(relations.count)")
    let certain = certainty(own.sure, "p") { "BOOL_OR(\($0))" }
    let text = Row.read(key, as: "p")
    let relation = add(
      Relation(
        fresh("values"), identity: around.identity + [member], base: level,
        .init(
          columns: around.identity.map { .init(expression: "p.\($0)", name: $0) } + [
            .init(expression: "MIN(p.\(last))", name: member)
          ] + certain, source: .relation(own.relation, as: "p"),
          conditions: ["\(text) IS NOT NULL"]
            + (own.possible.map { [Row.read($0, as: "p")] } ?? []),
          grouping: around.identity.map { "p.\($0)" } + [Row.grouped(key, as: "p")])))
    return SQLSet(
      relation: relation, sure: certain.first.map { Row.column($0.name) }, closed: closed,
      level: level)
  }
}
