import FlagSemantics
import Plans
import Values

/// Functions of the values of a set, of which all must be known.
extension Translator {
  func aggregate(_ aggregate: Operation.Aggregate, _ node: Node) -> SQLValue? {
    if aggregate.order == nil, let id = aggregate.value, case .time = value(id).shape {
      return time(aggregate, id)
    }
    guard aggregate.order == nil, aggregate.second == nil, let id = aggregate.value,
      let set = set(aggregate.set),
      let around = relation(plan.frame(of: aggregate.set)),
      let number = value(id).number.flatMap(settled), number.over == nil, !number.isApproximate
    else { return nil }
    let own = value(id)
    let values = Values(
      members: set, around: around, text: number.least, number: number,
      after: max(set.level, own.level))
    switch aggregate.function {
    case .sum: return sum(values, plan.isNeverNegative(id, model))
    case .min: return extreme(values, "MIN")
    case .max: return extreme(values, "MAX")
    case .mean: return mean(values)
    case .cv: return variation(values)
    case .median: return quantile(values, at: ExactDecimal("0.5"))
    case .percentile:
      guard let share = aggregate.others.first.map(value)?.number, share.isExact, share.over == nil
      else { return nil }
      return quantile(values, at: ExactDecimal(share.least))
    default: return nil
    }
  }

  /// The value at place (n - 1) times the share, between two places as far between their values.
  private func quantile(_ values: Values, at share: ExactDecimal?) -> SQLValue? {
    guard let share, values.number.scale <= 6, share.exponent >= -4, share.exponent <= 0,
      let parts = share.scaled(byPowerOfTen: -Int(share.exponent))?.integer
    else { return nil }
    let whole = (0..<(-Int(share.exponent))).reduce(1) { product, _ in product * 10 }
    guard (0...whole).contains(Int(parts)) else { return nil }
    let (isKnown, count, level) = known(values)
    let sorted = counted(
      values.members,
      dialect.sorted(values.text, values.members.sure), after: values.after, values.around)
    let place = "((\(count) - 1) * \(parts))"
    let low = dialect.element(of: sorted.column, at: dialect.quotient(place, whole))
    let high = dialect.element(
      of: sorted.column, at: "LEAST(\(count) - 1, \(dialect.quotient(place, whole)) + 1)")
    let rest = "MOD(\(place), \(whole))"
    let value = dialect.sum(
      dialect.product(low, "(\(whole) - \(rest))"), dialect.product(high, rest))
    return SQLValue(
      .number(
        SQLNumber(
          "CASE WHEN \(count) > 0 AND \(isKnown) THEN \(value) END", over: "\(whole)",
          scale: values.number.scale)), isExact: false, level: max(level, sorted.level))
  }

  /// The values of a set, of which all must be known.
  struct Values {
    let members: SQLSet
    let around: Relation
    let text: String
    let number: SQLNumber
    let after: Int
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
    let (isKnown, count, level) = known(values)
    let sum = column(values, "SUM")
    let own = dialect.total(sum.column, over: count)
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

  /// The first or last of times that are all known to the second, or of days.
  private func time(_ aggregate: Operation.Aggregate, _ id: NodeID) -> SQLValue? {
    let own = value(id)
    guard case .time(let from, let until) = own.shape, let set = set(aggregate.set),
      let around = relation(plan.frame(of: aggregate.set))
    else { return nil }
    let function: String
    switch aggregate.function {
    case .min, .first: function = "MIN"
    case .max, .last: function = "MAX"
    default: return nil
    }
    let point = from == until ? from : "CASE WHEN \(from) = \(until) THEN \(from) END"
    let values = Values(
      members: set, around: around, text: point, number: SQLNumber(point, scale: 0),
      after: max(set.level, own.level))
    let (isKnown, _, level) = known(values)
    let found = column(values, function)
    let text = "CASE WHEN \(isKnown) THEN \(found.column) END"
    return SQLValue(
      .time(from: text, until: text), isExact: false, level: max(level, found.level))
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
