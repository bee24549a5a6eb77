import FlagSemantics
import Plans

/// Arithmetic of fractions that exact columns can't hold: in floating point, with what it may have
/// lost beside it.
///
/// What the engine can't work out exactly in 128 bits is missing there, so the digits are counted as
/// well, and what may have too many is left out.
extension Translator {
  /// A value in floating point: it is at most `error` away from `middle`, and the numerator and the
  /// denominator of the exact one are at most `size`.
  struct Approximation {
    let middle: String
    let error: String
    let size: String

    var number: SQLNumber {
      var number = SQLNumber(
        least: "(\(middle) - \(error))", most: "(\(middle) + \(error))", scale: 0,
        isApproximate: true)
      number.approximation = self
      return number
    }
  }

  /// Far more than one step in floating point loses.
  private static var loss: String { "1e-12" }
  private static var largest: String { "1e36" }

  func approximation(_ number: SQLNumber) -> Approximation? {
    if let known = number.approximation { return known }
    guard let exact = settled(number), !number.isApproximate else { return nil }
    let above = dialect.cast(exact.least, .approximate)
    let power = "1e\(exact.scale)"
    guard let over = exact.over else {
      return Approximation(
        middle: above, error: "(ABS(\(above)) * \(Translator.loss))",
        size: "GREATEST(ABS(\(above)) * \(power), \(power))")
    }
    let below = dialect.cast(over, .approximate)
    let middle = "(\(above) / \(below))"
    return Approximation(
      middle: middle, error: "(ABS(\(middle)) * \(Translator.loss))",
      size: "(GREATEST(ABS(\(above)), ABS(\(below)), 1) * \(power))")
  }

  /// Each step is a column, because the next one reads it several times.
  func approximated(
    _ sign: Scalar.Operator, _ left: NodeID, _ right: NodeID, _ node: Node
  ) -> SQLValue? {
    let (a, b) = (value(left), value(right))
    guard let x = a.number.flatMap(approximation), let y = b.number.flatMap(approximation),
      let relation = relation(node.frame)
    else { return nil }
    var level = max(a.level, b.level)
    func column(_ expression: String, _ part: String, _ after: Int) -> (String, Int) {
      Row.isConstant(expression)
        ? (expression, after)
        : relation.column(
          expression, named("a\(left.index)_\(right.index)_\(sign.word)_\(part)"), after: after)
    }
    let operands = [(x, "x"), (y, "y")].map { side, name in
      let parts = [(side.middle, "m"), (side.error, "e"), (side.size, "s")].map {
        column($0.0, name + $0.1, max(a.level, b.level))
      }
      level = max(level, parts.map(\.1).max() ?? 0)
      return Approximation(middle: parts[0].0, error: parts[1].0, size: parts[2].0)
    }
    let result = combined(sign, operands[0], operands[1])
    let parts = [(result.middle, "m"), (result.error, "e"), (result.size, "s")].map {
      column($0.0, $0.1, level)
    }
    let number = Approximation(middle: parts[0].0, error: parts[1].0, size: parts[2].0).number
    return SQLValue(
      .number(number), none: either(a.none, b.none), isExact: false,
      level: parts.map(\.1).max() ?? level)
  }

  private func combined(
    _ sign: Scalar.Operator, _ x: Approximation, _ y: Approximation
  ) -> Approximation {
    let (a, b) = ("ABS(\(x.middle))", "ABS(\(y.middle))")
    let size = "(2 * \(x.size) * \(y.size))"
    func guarded(_ expression: String, _ condition: String = "") -> String {
      "CASE WHEN \(size) < \(Translator.largest)\(condition) THEN \(expression) END"
    }
    switch sign {
    case .plus, .minus:
      return Approximation(
        middle: guarded("\(x.middle) \(sign == .plus ? "+" : "-") \(y.middle)"),
        error: "(\(x.error) + \(y.error) + (\(a) + \(b)) * \(Translator.loss))", size: size)
    case .times:
      return Approximation(
        middle: guarded("\(x.middle) * \(y.middle)"),
        error: "(\(a) * \(y.error) + \(b) * \(x.error) + \(x.error) * \(y.error) "
          + "+ \(a) * \(b) * \(Translator.loss))", size: size)
    case .over:
      let isApart = "\(b) > 2 * \(y.error)"
      return Approximation(
        middle: guarded("\(x.middle) / \(y.middle)", " AND \(isApart)"),
        error: "CASE WHEN \(isApart) THEN (\(x.error) + \(a) / \(b) * \(y.error)) "
          + "/ (\(b) - \(y.error)) + \(a) / \(b) * \(Translator.loss) END", size: size)
    }
  }
}

extension Scalar.Operator {
  fileprivate var word: String {
    switch self {
    case .plus: "plus"
    case .minus: "minus"
    case .times: "times"
    case .over: "over"
    }
  }
}
