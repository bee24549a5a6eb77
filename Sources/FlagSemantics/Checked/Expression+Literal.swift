import Values

extension Expression {
  /// The literal that it is, with its sign.
  package var literal: Literal? {
    switch kind {
    case .literal(let literal): return literal
    case .negative(let inner): return inner.literal?.negated
    case .named(_, let inner): return inner.literal
    default: return nil
    }
  }
}

extension Literal {
  fileprivate var negated: Literal {
    switch self {
    case .number(let number): .number(-number)
    case .percent(let percent): .percent(Percent(fraction: -percent.fraction))
    case .money(let money): .money(Money(-money.amount, money.currency))
    default: self
    }
  }
}
