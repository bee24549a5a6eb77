import Diagnostics
package import FlagSemantics

/// A comparison as a rule writes it. Its values are the operands of the node that it became.
package struct PlannedComparison: Sendable {
  package let left: Side
  package let sign: Sign
  package let right: Side

  package struct Side: Sendable {
    /// As the rule writes it, in one line.
    package let text: String
    /// Whether it is set by the rule and the pack alone.
    package let isLimit: Bool
    /// The parameter that it is.
    package let parameter: String?

    init(_ expression: Expression) {
      text = expression.place.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      isLimit = expression.isLimit
      parameter = expression.parameterName
    }
  }

  package enum Sign: Sendable {
    case order(OrderSign)
    case equal
    case before
    /// The node has the sides the other way round.
    case after
    case within
  }
}

extension Planner {
  /// A condition that compares two values, kept beside its node for what a finding tells.
  func comparison(_ expression: Expression, _ names: Names) -> NodeID? {
    switch expression.kind {
    case .order(let left, let sign, let right):
      return order(left, sign, right, one(left, names), one(right, names))
    case .between(let low, let first, let value, let second, let high):
      let middle = one(value, names)
      return truth([
        order(low, first, value, one(low, names), middle),
        order(value, second, high, middle, one(high, names)),
      ]) { .all($0) }
    case .equal(let left, let right):
      return kept(equal(one(left, names), one(right, names)), left, .equal, right)
    case .before(let left, let right):
      return kept(before(one(left, names), one(right, names)), left, .before, right)
    case .after(let left, let right):
      return kept(before(one(right, names), one(left, names)), left, .after, right)
    case .within(let value, let radius, let center):
      let operands = [one(value, names), one(radius, names), one(center, names)]
      let node = truth(inOneCurrency(operands, .compared)) {
        .within($0[0], radius: $0[1], of: $0[2])
      }
      return kept(node, value, .within, center)
    default: return nil
    }
  }

  private func order(
    _ left: Expression, _ sign: OrderSign, _ right: Expression, _ first: NodeID, _ second: NodeID
  ) -> NodeID {
    kept(order(first, sign, second), left, .order(sign), right)
  }

  private func kept(
    _ node: NodeID, _ left: Expression, _ sign: PlannedComparison.Sign, _ right: Expression
  ) -> NodeID {
    comparisons[node] = PlannedComparison(
      left: .init(left), sign: sign, right: .init(right))
    return node
  }
}
