import FlagSemantics
import Plans

/// Exact arithmetic: fractions stay fractions, and what would outgrow the database is left out.
extension Translator {
  /// Products of more decimals than this are left to the engine.
  private static var widest: Int { 12 }

  func arithmetic(
    _ sign: Scalar.Operator, _ left: NodeID, _ right: NodeID, _ node: Node
  ) -> SQLValue {
    let (a, b) = (value(left), value(right))
    let scalars = (plan[left].type.scalar, plan[right].type.scalar)
    let none = either(a.none, b.none)
    let level = max(a.level, b.level)
    if case .time = a.shape, case .time = b.shape, sign == .minus {
      let (first, second) = aligned(a, scalars.0, b, scalars.1)
      let (least, most) = (
        "(\(first.from) - \(second.until))", "(\(first.until) - \(second.from))"
      )
      return SQLValue(
        .number(
          SQLNumber(least: least, most: first.isPoint && second.isPoint ? least : most, scale: 0)),
        none: none, isExact: false, level: level)
    }
    guard let x = a.number, let y = b.number else { return unknown(node) }
    guard !x.isApproximate, !y.isApproximate,
      let number = settled(x).flatMap({ x in settled(y).flatMap { combined(sign, x, $0) } })
    else { return approximated(sign, left, right, node) ?? unknown(node) }
    return SQLValue(.number(number), none: none, isExact: false, level: level)
  }

  /// One value, where both limits are the same.
  func settled(_ number: SQLNumber) -> SQLNumber? {
    number.isExact
      ? number
      : SQLNumber(
        "CASE WHEN \(number.least) = \(number.most) THEN \(number.least) END", over: number.over,
        scale: number.scale)
  }

  private func combined(
    _ sign: Scalar.Operator, _ x: SQLNumber, _ y: SQLNumber
  ) -> SQLNumber? {
    let scale = x.scale + y.scale
    guard scale <= Translator.widest else { return nil }
    switch sign {
    case .plus, .minus:
      guard x.over == nil, y.over == nil else { return nil }
      return SQLNumber(
        sign == .plus ? dialect.sum(x.least, y.least) : dialect.difference(x.least, y.least),
        scale: max(x.scale, y.scale))
    case .times:
      guard x.over == nil || y.over == nil else { return nil }
      return SQLNumber(
        dialect.product(x.least, y.least), over: x.over ?? y.over, scale: scale)
    case .over:
      guard x.over == nil, y.over == nil else { return nil }
      // What it is divided by is never negative: the sign goes to what is divided.
      return SQLNumber(
        "CASE WHEN \(y.least) < 0 THEN -(\(x.least)) ELSE \(x.least) END",
        over: "NULLIF(ABS(\(y.least)), 0)", scale: max(x.scale, y.scale))
    }
  }

  func negative(_ operand: SQLValue, _ node: Node) -> SQLValue {
    guard let number = operand.number.flatMap(settled), !number.isApproximate else {
      return unknown(node)
    }
    var value = operand
    value.shape = .number(
      SQLNumber("(-(\(number.least)))", over: number.over, scale: number.scale))
    value.isExact = false
    return value
  }

  /// Only where it is known whether the first is missing.
  func ifMissing(_ first: NodeID, _ second: NodeID, _ node: Node) -> SQLValue {
    let (a, b) = (value(first), value(second))
    guard a.isExact, plan[first].type.scalar == plan[second].type.scalar else {
      return unknown(node)
    }
    let isThere =
      a.none.map { "(\($0) OR \(a.presence) IS NOT NULL)" } ?? "\(a.presence) IS NOT NULL"
    func chosen(_ own: String, _ other: String) -> String {
      "CASE WHEN \(isThere) THEN \(own) ELSE \(other) END"
    }
    let shape: SQLValue.Shape
    switch (a.shape, b.shape) {
    case (.truth(let own), .truth(let other)): shape = .truth(chosen(own, other))
    case (.key(let own), .key(let other)): shape = .key(chosen(own, other))
    case (.number(let own), .number(let other))
    where own.isExact && other.isExact && own.over == nil && other.over == nil:
      shape = .number(
        SQLNumber(chosen(own.least, other.least), scale: max(own.scale, other.scale)))
    case (.time(let from, let until), .time(let first, let last)):
      shape = .time(from: chosen(from, first), until: chosen(until, last))
    default: return unknown(node)
    }
    var none = a.none
    if let other = b.none {
      none = "(\(a.none ?? "FALSE") OR (NOT (\(isThere)) AND \(other)))"
    }
    return SQLValue(shape, none: none, isExact: b.isExact, level: max(a.level, b.level))
  }

  func either(_ left: String?, _ right: String?) -> String? {
    guard let left, let right else { return left ?? right }
    return "(\(left) OR \(right))"
  }

  // MARK: Functions of single values

  func function(_ function: Builtin, _ operands: [NodeID], _ node: Node) -> SQLValue {
    switch function {
    case .howMany:
      let truths = operands.map(value)
      let texts = truths.compactMap(\.truth)
      func all(_ test: String) -> String {
        "(" + texts.map { "CASE WHEN \($0) \(test) THEN 1 ELSE 0 END" }.joined(separator: " + ")
          + ")"
      }
      return SQLValue(
        .number(SQLNumber(least: all("IS TRUE"), most: all("IS NOT FALSE"), scale: 0)),
        isExact: false, level: truths.map(\.level).max() ?? 0)
    case .number:
      let own = value(operands[0])
      if let number = own.number {
        return SQLValue(.number(number), none: own.none, isExact: false, level: own.level)
      }
      guard let truth = own.truth else { return unknown(node) }
      return SQLValue(
        .number(SQLNumber("CASE WHEN \(truth) THEN 1 WHEN NOT \(truth) THEN 0 END", scale: 0)),
        none: own.none, isExact: false, level: own.level)
    default: return unknown(node)
    }
  }
}
