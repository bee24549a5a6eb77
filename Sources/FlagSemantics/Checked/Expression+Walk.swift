/// Walking over an expression and naming it.
extension Expression {
  /// The expressions directly inside this one.
  package var parts: [Expression] {
    switch kind {
    case .literal, .list, .dataDay, .element, .all, .definition, .broken: []
    case .parameter(_, let key): key.map { [$0] } ?? []
    case .parameterOn(_, let key, let day): (key.map { [$0] } ?? []) + [day]
    case .named(_, let value): [value]
    case .step(let base, _): [base]
    case .converted(let amount, _, let day): [amount] + [day].compactMap { $0 }
    case .filter(let base, let condition): [base, condition]
    case .negative(let value), .isMissing(let value), .isNone(let value),
      .not(let value):
      [value]
    case .call(_, let arguments): arguments.flatMap { [$0.value] + ($0.order.map { [$0] } ?? []) }
    case .arithmetic(_, let left, let right), .order(let left, _, let right),
      .equal(let left, let right), .before(let left, let right), .after(let left, let right),
      .resembles(let left, let right), .ifMissing(let left, let right, _):
      [left, right]
    case .between(let low, _, let value, _, let high): [low, value, high]
    case .isIn(let value, let others): [value] + others
    case .within(let value, let radius, let center): [value, radius, center]
    case .conjunction(let operands), .disjunction(let operands): operands
    case .exists(let bindings, let condition): bindings.map(\.path) + [condition]
    }
  }

  /// This expression and everything inside it, from the outside in.
  package func walk(_ visit: (Expression) -> Void) {
    visit(self)
    for part in parts { part.walk(visit) }
  }

  /// Whether something in it was not understood, so that nothing can be said about the whole.
  var hasMistake: Bool { type.isBroken || parts.contains(where: \.hasMistake) }

  package var isLiteral: Bool {
    if case .literal = kind { true } else { false }
  }

  /// Whether it joins conditions by `and` or `or`.
  package var isJoined: Bool {
    switch kind {
    case .conjunction, .disjunction: true
    default: false
    }
  }

  /// What a `let` stands for, under its name.
  package var unnamed: Expression {
    if case .named(_, let value) = kind { value.unnamed } else { self }
  }
}
