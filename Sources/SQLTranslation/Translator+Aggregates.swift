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

  private func filter(_ condition: String?) -> String {
    condition.map { " FILTER (WHERE \($0))" } ?? ""
  }

  func count(_ id: NodeID) -> SQLValue? {
    guard let set = set(id), let around = relation(plan.frame(of: id)) else { return nil }
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

  // MARK: Functions of values

  func aggregate(_ aggregate: Operation.Aggregate, _ node: Node) -> SQLValue? {
    guard aggregate.order == nil, aggregate.second == nil, aggregate.others.isEmpty,
      let id = aggregate.value, let set = set(aggregate.set),
      let around = relation(plan.frame(of: aggregate.set)), let number = value(id).number,
      number.isExact, number.over == nil
    else { return nil }
    let own = value(id)
    let values = Values(
      members: set, around: around, text: number.least, number: number,
      after: max(set.level, own.level))
    switch aggregate.function {
    case .sum: return sum(values, isNeverNegative(id))
    case .min: return extreme(values, "MIN")
    case .max: return extreme(values, "MAX")
    case .mean: return mean(values)
    case .cv: return variation(values)
    default: return nil
    }
  }

  /// The values of a set, of which all must be known.
  struct Values {
    let members: SQLSet
    let around: Relation
    let text: String
    let number: SQLNumber
    let after: Int
  }

  private func isNeverNegative(_ id: NodeID) -> Bool {
    switch plan[id].operation {
    case .field(let base, let name):
      (plan[base].type.record?.records ?? []).allSatisfy {
        model[$0].fields[name]?.isNonNegative ?? false
      }
    case .outer(let inner): isNeverNegative(inner)
    case .count: true
    default: false
    }
  }

  /// Whether every value that may count is there, and surely counts; and how many there are.
  private func known(_ values: Values) -> (isKnown: String, count: String, level: Int) {
    let set = values.members
    let most = counted(set, "COUNT(*)" + filter(set.possible), after: values.after, values.around)
    let sure = counted(
      set, "COUNT(\(values.text))" + filter(set.sure),
      after: values.after, values.around)
    let closed = set.closed?.truth.map { " AND \($0)" } ?? ""
    return (
      "COALESCE(\(most.column), 0) = COALESCE(\(sure.column), 0)\(closed)",
      "COALESCE(\(sure.column), 0)", max(most.level, sure.level, set.closed?.level ?? 0)
    )
  }

  private func column(_ values: Values, _ function: String) -> (column: String, level: Int) {
    counted(
      values.members,
      "\(function)(\(values.text))"
        + filter(values.members.sure),
      after: values.after, values.around)
  }

  private func sum(_ values: Values, _ isNeverNegative: Bool) -> SQLValue {
    let (isKnown, _, level) = known(values)
    let sum = column(values, "SUM")
    let own = "COALESCE(\(sum.column), 0)"
    let exact = "CASE WHEN \(isKnown) THEN \(own) END"
    return SQLValue(
      .number(
        SQLNumber(
          least: isNeverNegative ? own : exact, most: exact, scale: values.number.scale)),
      isExact: false, level: max(level, sum.level))
  }

  private func mean(_ values: Values) -> SQLValue {
    let (isKnown, count, level) = known(values)
    let sum = column(values, "SUM")
    return SQLValue(
      .number(
        SQLNumber(
          "CASE WHEN \(isKnown) THEN \(sum.column) END", over: "NULLIF(\(count), 0)",
          scale: values.number.scale)), isExact: false, level: max(level, sum.level))
  }

  /// Floating point may lose a little, so the limits stand a little apart; what lies between them is
  /// asked of the engine, which counts exactly.
  private func variation(_ values: Values) -> SQLValue {
    let (isKnown, count, level) = known(values)
    let approximate = dialect.cast(values.text, .approximate)
    let floating = Values(
      members: values.members, around: values.around, text: approximate, number: values.number,
      after: values.after)
    let deviation = column(floating, "STDDEV_SAMP")
    let mean = column(floating, "AVG")
    let own = "(\(deviation.column) / NULLIF(ABS(\(mean.column)), 0))"
    func limit(_ sign: String) -> String {
      "CASE WHEN \(count) >= 2 AND \(isKnown) THEN \(own) \(sign) (\(own) * 1e-6 + 1e-6) END"
    }
    return SQLValue(
      .number(
        SQLNumber(least: limit("-"), most: limit("+"), scale: 0, isApproximate: true)),
      isExact: false, level: max(level, deviation.level, mean.level))
  }

  private func extreme(_ values: Values, _ function: String) -> SQLValue {
    let (isKnown, _, level) = known(values)
    let value = column(values, function)
    return SQLValue(
      .number(
        SQLNumber("CASE WHEN \(isKnown) THEN \(value.column) END", scale: values.number.scale)),
      isExact: false, level: max(level, value.level))
  }
}
