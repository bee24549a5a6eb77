/// The same expression with parts replaced.
extension Expression {
  /// Each part for which there is another gives way to it, from the outside in.
  package func replacing(_ other: (Expression) -> Expression?) -> Expression {
    if let other = other(self) { return other }
    return Expression(kind.mapping { $0.replacing(other) }, type, place)
  }
}

extension Expression.Kind {
  /// The same kind with other parts.
  fileprivate func mapping(_ map: (Expression) -> Expression) -> Expression.Kind {
    switch self {
    case .literal, .list, .dataDay, .element, .all, .definition, .broken: self
    case .parameter(let name, let key): .parameter(name, key: key.map(map))
    case .parameterOn(let name, let key, let day):
      .parameterOn(name, key: key.map(map), day: map(day))
    case .named(let name, let value): .named(name, map(value))
    case .step(let base, let step): .step(map(base), step)
    case .filter(let base, let condition): .filter(map(base), where: map(condition))
    case .call(let builtin, let arguments):
      .call(builtin, arguments.map { .init(value: map($0.value), order: $0.order.map(map)) })
    case .arithmetic(let sign, let left, let right): .arithmetic(sign, map(left), map(right))
    case .negative(let value): .negative(map(value))
    case .order(let left, let sign, let right): .order(map(left), sign, map(right))
    case .between(let low, let first, let value, let second, let high):
      .between(map(low), first, map(value), second, map(high))
    case .ifMissing(let value, let other, let reason):
      .ifMissing(map(value), map(other), because: reason)
    case .converted(let amount, let currency, let day):
      .converted(map(amount), into: currency, on: day.map(map))
    default: mappingCondition(map)
    }
  }

  private func mappingCondition(_ map: (Expression) -> Expression) -> Expression.Kind {
    switch self {
    case .equal(let left, let right): .equal(map(left), map(right))
    case .isMissing(let value): .isMissing(map(value))
    case .isNone(let value): .isNone(map(value))
    case .isIn(let value, let others): .isIn(map(value), others.map(map))
    case .before(let left, let right): .before(map(left), map(right))
    case .after(let left, let right): .after(map(left), map(right))
    case .within(let value, let radius, let center):
      .within(map(value), radius: map(radius), of: map(center))
    case .resembles(let left, let right): .resembles(map(left), map(right))
    case .conjunction(let operands): .conjunction(operands.map(map))
    case .disjunction(let operands): .disjunction(operands.map(map))
    case .not(let operand): .not(map(operand))
    case .exists(let bindings, let condition):
      .exists(bindings.map { .init(name: $0.name, path: map($0.path)) }, where: map(condition))
    default: self
    }
  }
}
