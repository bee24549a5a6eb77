import FlagSemantics
import Plans

/// Conditions: TRUE, FALSE, or NULL for what is not known or left to the engine.
extension Translator {
  func condition(_ node: Node) -> SQLValue {
    switch node.operation {
    case .all(let operands): return joined(operands, " AND ")
    case .any(let operands): return joined(operands, " OR ")
    case .not(let operand):
      let own = value(operand)
      return truth("(NOT \(own.truth ?? dialect.null(.truth)))", own.isExact, own.level)
    case .order(let left, let sign, let right): return order(left, sign, right)
    case .equal(let left, let right): return equal(left, right)
    case .before(let left, let right): return before(left, right)
    case .within(let value, let radius, let center): return within(value, radius, center, node)
    case .isMissing(let operand): return isMissing(value(operand))
    case .isNone(let operand): return isNone(value(operand))
    case .inList(let value, let name, let day): return inList(value, name, day, node)
    default: return unknown(node)
    }
  }

  private func truth(_ text: String, _ isExact: Bool, _ level: Int) -> SQLValue {
    SQLValue(.truth(text), isExact: isExact, level: level)
  }

  private func joined(_ operands: [NodeID], _ word: String) -> SQLValue {
    let all = operands.map(value)
    let texts = all.map { $0.truth ?? dialect.null(.truth) }
    return truth(
      "(\(texts.joined(separator: word)))", all.allSatisfy(\.isExact), all.map(\.level).max() ?? 0)
  }

  /// What a comparison gives where a side is none: no.
  private func compared(_ text: String, _ sides: [SQLValue]) -> SQLValue {
    let none = sides.compactMap(\.none)
    let guarded =
      none.isEmpty
      ? text : "CASE WHEN \(none.joined(separator: " OR ")) THEN FALSE ELSE \(text) END"
    return truth(
      none.isEmpty ? "(\(guarded))" : guarded, sides.allSatisfy(\.isExact),
      sides.map(\.level).max() ?? 0)
  }

  // MARK: Order and equality

  private func order(_ left: NodeID, _ sign: OrderSign, _ right: NodeID) -> SQLValue {
    let (a, b) = (value(left), value(right))
    guard let x = a.number, let y = b.number, let (low, high) = scaled(x, y) else {
      return truth(dialect.null(.truth), false, 0)
    }
    let isLess: (yes: String, no: String) =
      switch sign {
      case .less: ("\(low.most) < \(high.least)", "\(low.least) >= \(high.most)")
      case .lessOrEqual: ("\(low.most) <= \(high.least)", "\(low.least) > \(high.most)")
      case .greater: ("\(low.least) > \(high.most)", "\(low.most) <= \(high.least)")
      case .greaterOrEqual: ("\(low.least) >= \(high.most)", "\(low.most) < \(high.least)")
      }
    if low.isExact, high.isExact { return compared(isLess.yes, [a, b]) }
    return compared("CASE WHEN \(isLess.yes) THEN TRUE WHEN \(isLess.no) THEN FALSE END", [a, b])
  }

  /// Both sides times what the other is divided by.
  private func scaled(_ x: SQLNumber, _ y: SQLNumber) -> (SQLNumber, SQLNumber)? {
    guard x.over != nil || y.over != nil else { return (x, y) }
    guard x.scale + y.scale <= 16, !x.isApproximate, !y.isApproximate else {
      guard let one = limits(x), let other = limits(y) else { return nil }
      return (one, other)
    }
    return (x.times(y.over, dialect), y.times(x.over, dialect))
  }

  /// A fraction between two limits in floating point.
  private func limits(_ number: SQLNumber) -> SQLNumber? {
    number.over == nil ? number : approximation(number)?.number
  }

  private func equal(_ left: NodeID, _ right: NodeID) -> SQLValue {
    let (a, b) = (value(left), value(right))
    if let first = a.key, let second = b.key {
      let kinds = (plan[left].type.record?.records, plan[right].type.record?.records)
      return kinds.0 == kinds.1
        ? compared("\(first) = \(second)", [a, b]) : truth(dialect.null(.truth), false, 0)
    }
    switch (a.shape, b.shape) {
    case (.truth(let first), .truth(let second)): return compared("\(first) = \(second)", [a, b])
    case (.number(let x), .number(let y)):
      guard let (low, high) = scaled(x, y) else { break }
      if low.isExact, high.isExact { return compared("\(low.least) = \(high.least)", [a, b]) }
      return compared(
        "CASE WHEN \(low.most) < \(high.least) OR \(high.most) < \(low.least) THEN FALSE "
          + "WHEN \(low.least) = \(low.most) AND \(high.least) = \(high.most) "
          + "THEN \(low.least) = \(high.least) END", [a, b])
    case (.time, .time):
      let (first, second) = aligned(a, plan[left].type.scalar, b, plan[right].type.scalar)
      if first.isPoint, second.isPoint {
        return compared("\(first.from) = \(second.from)", [a, b])
      }
      return compared(
        "CASE WHEN \(first.until) < \(second.from) OR \(second.until) < \(first.from) THEN FALSE "
          + "WHEN \(first.from) = \(first.until) AND \(second.from) = \(second.until) THEN TRUE END",
        [a, b])
    default: break
    }
    return truth(dialect.null(.truth), false, 0)
  }

  // MARK: Times

  struct Stretch {
    let from: String
    let until: String
    var isPoint: Bool { from == until }
  }

  /// A day beside a time of day is all of that day.
  func aligned(
    _ a: SQLValue, _ first: Scalar, _ b: SQLValue, _ second: Scalar
  ) -> (Stretch, Stretch) {
    func stretch(_ value: SQLValue, isWhole: Bool) -> Stretch {
      guard case .time(let from, let until) = value.shape else {
        return Stretch(from: dialect.null(.whole), until: dialect.null(.whole))
      }
      if !isWhole { return Stretch(from: from, until: until) }
      let end = "(\(from) + 86399)"
      return Stretch(from: from, until: from == until ? end : "GREATEST(\(end), \(until))")
    }
    let days = (first == .date, second == .date)
    return (
      stretch(a, isWhole: days.0 && !days.1), stretch(b, isWhole: days.1 && !days.0)
    )
  }

  private func before(_ left: NodeID, _ right: NodeID) -> SQLValue {
    let (a, b) = (value(left), value(right))
    let (first, second) = aligned(a, plan[left].type.scalar, b, plan[right].type.scalar)
    if first.isPoint, second.isPoint { return compared("\(first.from) < \(second.from)", [a, b]) }
    return compared(
      "CASE WHEN \(first.until) < \(second.from) THEN TRUE "
        + "WHEN \(first.from) >= \(second.until) THEN FALSE END", [a, b])
  }

  private func within(
    _ id: NodeID, _ radius: NodeID, _ center: NodeID, _ node: Node
  ) -> SQLValue {
    let (a, r, b) = (value(id), value(radius), value(center))
    guard let limit = r.number, limit.isExact, limit.over == nil else { return unknown(node) }
    if case .time = a.shape, case .time = b.shape {
      guard plan[radius].type.scalar == .duration else { return unknown(node) }
      let (x, y) = aligned(a, plan[id].type.scalar, b, plan[center].type.scalar)
      let far = "GREATEST(\(x.until) - \(y.from), \(y.until) - \(x.from))"
      let near = "GREATEST(0, \(x.from) - \(y.until), \(y.from) - \(x.until))"
      // GREATEST passes over NULL: both times must be there.
      let isThere = "(\(x.from) + \(y.from) + \(limit.least)) IS NOT NULL"
      return compared(
        "CASE WHEN \(isThere) AND \(far) <= \(limit.least) THEN TRUE "
          + "WHEN \(isThere) AND \(near) > \(limit.least) THEN FALSE END", [a, r, b])
    }
    if case .serial(let x) = a.shape, case .serial(let y) = b.shape {
      return limit.scale == 0 ? compared(near(x, limit.least, y), [a, r, b]) : unknown(node)
    }
    guard let x = a.number, let y = b.number, x.isExact, y.isExact, x.over == nil, y.over == nil,
      !x.isApproximate, !y.isApproximate, x.scale + y.scale + limit.scale <= 16
    else { return unknown(node) }
    let isShare = plan[radius].type.scalar == .percent && plan[id].type.scalar.isMoney
    let most =
      isShare ? dialect.product(limit.least, "ABS(\(y.least))") : limit.least
    return compared("ABS(\(dialect.difference(x.least, y.least))) <= \(most)", [a, r, b])
  }

  /// The same series and counters so many steps apart. Counters of different widths are of one
  /// series where neither is filled up with zeros.
  private func near(_ x: SQLSerial, _ steps: String, _ y: SQLSerial) -> String {
    let isThere =
      Row.isConstant(steps) && !steps.contains("NULL") ? "" : " AND \(steps) IS NOT NULL"
    return "CASE WHEN \(x.series) >= -1 AND \(y.series) >= -1\(isThere) THEN "
      + "\(x.series) = \(y.series) AND \(x.series) >= 0 "
      + "AND (ABS(\(x.width)) = ABS(\(y.width)) OR (\(x.width) > 0 AND \(y.width) > 0)) "
      + "AND ABS(\(x.counter) - \(y.counter)) <= \(steps) END"
  }

  // MARK: Missing, none, lists

  private func isMissing(_ own: SQLValue) -> SQLValue {
    let isThere =
      own.none.map { "(\($0) OR \(own.presence) IS NOT NULL)" }
      ?? "(\(own.presence) IS NOT NULL)"
    return truth(
      own.isExact ? "(NOT \(isThere))" : "CASE WHEN \(isThere) THEN FALSE END", own.isExact,
      own.level)
  }

  private func isNone(_ own: SQLValue) -> SQLValue {
    let isThere = "\(own.presence) IS NOT NULL"
    guard let none = own.none else {
      return truth("CASE WHEN \(isThere) THEN FALSE END", own.isExact, own.level)
    }
    return truth(
      "CASE WHEN \(none) THEN TRUE WHEN \(isThere) THEN FALSE END", own.isExact, own.level)
  }

  /// Lists whose entries hold for some days: the entries that are the value are counted by whether
  /// they hold on the day.
  func inList(_ id: NodeID, _ asking: NodeID, _ day: NodeID?, _ node: Node) -> SQLValue? {
    let own = value(id)
    guard let key = own.key, let around = relation(node.frame), !around.identity.isEmpty,
      let table = plan.listTable(of: asking), catalog.isAsking || catalog.isSupplied(table),
      let on = day.map(value), case .time(let from, let until) = on.shape
    else { return nil }
    let known =
      from == until
      ? from : "CASE WHEN \(floored(from)) = \(floored(until)) THEN \(from) END"
    let after = max(own.level, on.level, around.base)
    let entries = add(
      Relation(
        fresh("entries of \(table)"), identity: around.identity, base: after + 1,
        .init(
          columns: around.identity.map { .init(expression: "f.\($0)", name: $0) } + [
            .init(
              expression: Row.read(holds(on: known), as: "f"), name: quoted("holds"))
          ], source: .relation(around, as: "f"),
          joins: [
            .init(
              kind: "JOIN", source: .table(table, as: "l"),
              condition: "l.\(quoted("entry")) = \(Row.read(key, as: "f"))")
          ]), around: "f"))
    let set = SQLSet(relation: entries, level: entries.base)
    let holds = Row.column(quoted("holds"))
    let sure = counted(set, "COUNT(*)" + filter(holds), after: after, around)
    let possible = counted(
      set, "COUNT(*)" + filter("\(holds) IS NOT FALSE"), after: after, around)
    var value = compared(
      "CASE WHEN \(key) IS NULL THEN NULL WHEN COALESCE(\(sure.column), 0) > 0 THEN TRUE "
        + "WHEN COALESCE(\(possible.column), 0) = 0 THEN FALSE END", [own])
    value.isExact = false
    value.level = max(sure.level, possible.level, own.level)
    return value
  }

  /// Whether an entry holds on a day: a limit that is missing or a day that is not known decides
  /// nothing.
  private func holds(on day: String) -> String {
    let sides = [("since", "<="), ("until", ">=")].map { side, sign in
      let start = "\(floored("l.\(quoted(side))")) \(sign) \(floored("(\(day))"))"
      return "(l.\(quoted(ColumnNames.none(side))) OR \(start))"
    }
    return "(\(sides.joined(separator: " AND ")))"
  }

  /// Lists whose entries hold on every day; then it does not matter which day it is.
  private func inList(_ id: NodeID, _ name: String, _ day: NodeID?, _ node: Node) -> SQLValue {
    let own = value(id)
    guard let key = own.key,
      let entries = catalog.entries(of: name, as: plan[id].type.scalar)
    else { return unknown(node) }
    if entries.isEmpty { return compared("(\(key) IS NULL) AND NULL", [own]) }
    let texts = entries.map(dialect.text).joined(separator: ", ")
    return compared("\(key) IN (\(texts))", [own])
  }
}

extension SQLNumber {
  fileprivate func times(_ other: String?, _ dialect: SQLDialect) -> SQLNumber {
    guard let other else { return SQLNumber(least: least, most: most, scale: scale) }
    let low = dialect.product(least, other)
    return SQLNumber(
      least: low, most: isExact ? low : dialect.product(most, other), scale: scale)
  }
}
