import FlagSemantics
import Plans

/// What sets give: one grouping of a relation serves all that is asked of it.
extension Translator {
  /// A relation of members, grouped by the rows around.
  struct Counted {
    let source: Relation
    let level: Int
    let relation: Relation
  }

  /// A column that an aggregate over the members of a set gives for each row around; NULL where the
  /// set has no row.
  func counted(
    _ set: SQLSet, _ aggregate: String, after level: Int, _ around: Relation
  ) -> (column: String, level: Int) {
    let source = set.relation
    let place = max(level, set.level, source.base) + 1
    let own = counted.first { $0.source === source && $0.level == place }
    let grouped = own?.relation ?? grouping(source, at: place, around)
    if own == nil { counted.append(.init(source: source, level: place, relation: grouped)) }
    let text = Row.read(aggregate, as: "p")
    let name = quoted("x\(relations.firstIndex { $0 === grouped } ?? 0)_\(grouped.width)")
    let column = grouped.baseColumn(text, name)
    let alias = "g\(relations.firstIndex { $0 === grouped } ?? 0)"
    let join = max(place, around.base) + 1
    let condition = around.identity.map { "\(alias).\($0) = p.\($0)" }
    around.join(
      .init(
        kind: condition.isEmpty ? "CROSS JOIN" : "LEFT JOIN",
        source: .relation(grouped, as: alias), condition: condition.joined(separator: " AND ")),
      [.init(expression: Row.read(column, as: alias), name: bare(column))], at: join)
    return (column, join)
  }

  private func bare(_ column: String) -> String {
    Row.read(column, as: "").split(separator: ".", maxSplits: 1).last.map(String.init) ?? column
  }

  private func grouping(_ source: Relation, at place: Int, _ around: Relation) -> Relation {
    add(
      Relation(
        fresh("counts of \(source.name)"), identity: around.identity, base: place,
        .init(
          columns: around.identity.map { .init(expression: "p.\($0)", name: $0) },
          source: .relation(source, as: "p"), grouping: around.identity.map { "p.\($0)" })))
  }

  // MARK: Counts

  func filter(_ condition: String?) -> String {
    condition.map { " FILTER (WHERE \($0))" } ?? ""
  }

  func count(_ id: NodeID) -> SQLValue? {
    guard let set = set(id), let around = relation(plan.frame(of: id)) else { return nil }
    if let shared = shared(id) {
      let limit = set.closed?.truth.map { "CASE WHEN \($0) THEN \(shared.most) END" }
      return SQLValue(
        .number(SQLNumber(least: shared.least, most: limit ?? shared.most, scale: 0)),
        isExact: false, level: max(around.base, set.closed?.level ?? 0))
    }
    let most = counted(set, "COUNT(*)" + filter(set.possible), after: set.level, around)
    let upper = "COALESCE(\(most.column), 0)"
    if set.sure == nil, set.closed == nil {
      return SQLValue(.number(SQLNumber(upper, scale: 0)), isExact: false, level: most.level)
    }
    let least = counted(set, "COUNT(*)" + filter(set.sure), after: set.level, around)
    let closed = set.closed?.truth
    let limit = closed.map { "CASE WHEN \($0) THEN \(upper) END" } ?? upper
    return SQLValue(
      .number(SQLNumber(least: "COALESCE(\(least.column), 0)", most: limit, scale: 0)),
      isExact: false, level: max(most.level, least.level, set.closed?.level ?? 0))
  }

  func exists(_ id: NodeID, _ condition: NodeID) -> SQLValue? {
    guard let set = set(id), let around = relation(plan.frame(of: id)) else { return nil }
    let holds = value(condition)
    guard let truth = holds.truth else { return nil }
    let after = max(set.level, holds.level)
    let sure = counted(
      set, "COUNT(*)" + filter(both(set.sure, truth)), after: after, around)
    let possible = counted(
      set, "COUNT(*)" + filter(both(set.possible, "\(truth) IS NOT FALSE")), after: after, around)
    let closed = set.closed?.truth.map { " AND \($0)" } ?? ""
    return SQLValue(
      .truth(
        "CASE WHEN \(sure.column) > 0 THEN TRUE"
          + " WHEN COALESCE(\(possible.column), 0) = 0\(closed) THEN FALSE END"),
      isExact: false, level: max(sure.level, possible.level, set.closed?.level ?? 0))
  }
}
