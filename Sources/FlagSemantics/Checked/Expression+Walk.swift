/// Walking over an expression and naming it.
extension Expression {
  /// The expressions directly inside this one.
  package var parts: [Expression] {
    switch kind {
    case .literal, .list, .dataDay, .element, .all, .definition, .broken: []
    case .parameter(_, let key): key.map { [$0] } ?? []
    case .parameterOn(_, let day): [day]
    case .named(_, let value): [value]
    case .step(let base, _): [base]
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

  /// A text that is the same for two expressions of the same meaning, whatever their names and blanks.
  package var signature: String {
    switch kind {
    case .literal(let literal): "\(literal)"
    case .parameter(let name, _), .list(let name), .definition(let name): name + inner
    case .parameterOn(let name, _): "in_force(\(name))" + inner
    case .dataDay: "data_day"
    case .element(let element): "\(element)"
    case .named(_, let value): value.signature
    case .all(let record): "all \(record.index)"
    case .step(_, let step): inner + ".\(step)"
    case .filter: "filter" + inner
    case .negative: "-" + inner
    case .isMissing: "missing" + inner
    case .isNone: "none" + inner
    case .not: "not" + inner
    case .call(let builtin, _): builtin.rawValue + inner
    case .arithmetic(let op, _, _): op.rawValue + inner
    case .order(_, let sign, _): sign.rawValue + inner
    case .equal: "is" + inner
    case .before: "before" + inner
    case .after: "after" + inner
    case .resembles: "resembles" + inner
    case .ifMissing: "if missing" + inner
    case .between(_, let first, _, let second, _): first.rawValue + second.rawValue + inner
    case .isIn: "in" + inner
    case .within: "within" + inner
    case .conjunction: "and" + inner
    case .disjunction: "or" + inner
    case .exists(let bindings, _): "any " + bindings.map(\.name).joined(separator: ",") + inner
    case .broken: "?"
    }
  }

  private var inner: String { "(" + parts.map(\.signature).joined(separator: ", ") + ")" }

  /// What a `let` stands for, under its name.
  package var unnamed: Expression {
    if case .named(_, let value) = kind { value.unnamed } else { self }
  }
}
