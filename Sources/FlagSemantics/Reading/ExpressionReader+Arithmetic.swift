import Diagnostics
import Values

/// Sums and products, with the signs that everybody knows from school.
extension ExpressionReader {
  func arithmetic(_ expression: Expression) -> Wording {
    guard case .arithmetic(let sign, let left, let right) = expression.kind else {
      return formula(expression)
    }
    if let moved = moved(sign, left, right) { return moved }
    switch sign {
    case .over where right.isLiteral(2):
      return Wording(en: "half of {0}", zh: "{0}之半數").filled(with: [operand(left)])
    case .over where isShare(expression, left, right):
      return share(left, right)
    case .over:
      return Wording(en: "{0} divided by {1}", zh: "{0}除以{1}")
        .filled(with: [operand(left), operand(right)])
    case .times:
      if isTimes(left) { return times(left, right) }
      if isTimes(right) { return times(right, left) }
      if isPercentage(right) { return part(right, of: left) }
      if isPercentage(left) { return part(left, of: right) }
      return formula(expression)
    default: return formula(expression)
    }
  }

  /// Of the same records some and all: "the share of the contracts of the group for which …".
  private func share(_ left: Expression, _ right: Expression) -> Wording {
    if case .call(.count, let some) = left.unnamed.kind,
      case .call(.count, let all) = right.unnamed.kind, let part = some.first?.value,
      let whole = all.first?.value, case .filter(let base, let condition) = part.kind,
      base.signature == whole.signature
    {
      let clause = inner.clause(condition)
      return Wording(en: "the share of {0} {1}", zh: "{0}中，{1}者所占之比率").filled(with: [
        text(base), Wording(en: ExpressionReader.relative(clause), zh: clause.inline.chinese),
      ])
    }
    return Wording(en: "{0} as a share of {1}", zh: "{0}占{1}之比率")
      .filled(with: [operand(left), operand(right)])
  }

  private func isTimes(_ expression: Expression) -> Bool {
    if case .literal(.number) = expression.kind { true } else { false }
  }

  private func times(_ number: Expression, _ value: Expression) -> Wording {
    Wording(en: "{0} times {1}", zh: "{1}之{0}倍").filled(with: [text(number), operand(value)])
  }

  private func part(_ share: Expression, of whole: Expression) -> Wording {
    Wording(en: "{0} of {1}", zh: "{1}之{0}").filled(with: [text(share), operand(whole)])
  }

  /// One percentage, as it stands or by the name of a parameter.
  private func isPercentage(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .literal(.percent): true
    case .parameter: expression.type.scalar == .percent
    default: false
    }
  }

  private func isShare(_ whole: Expression, _ left: Expression, _ right: Expression) -> Bool {
    switch (left.type.scalar, right.type.scalar) {
    case (.money, .money), (.duration, .duration): true
    case (.number, .number): left.unnamed.isCount && right.unnamed.isCount
    default: false
    }
  }

  /// "15 working days after the day of the award", "the time from … to …".
  private func moved(
    _ sign: Scalar.Operator, _ left: Expression, _ right: Expression
  ) -> Wording? {
    let words = [operand(left), operand(right)]
    switch (sign, left.type.scalar.isTime, right.type.scalar.isTime) {
    case (.minus, true, true):
      return Wording(en: "the time from {1} to {0}", zh: "自{1}至{0}之間隔").filled(with: words)
    case (.plus, true, false):
      return Wording(en: "{1} after {0}", zh: "{0}後 {1}").filled(with: words)
    case (.plus, false, true):
      return Wording(en: "{0} after {1}", zh: "{1}後 {0}").filled(with: words)
    case (.minus, true, false):
      return Wording(en: "{1} before {0}", zh: "{0}前 {1}").filled(with: words)
    default: return nil
    }
  }

  private func operand(_ expression: Expression) -> Wording {
    guard expression.isComposed else { return text(expression) }
    let inner = formula(expression)
    let isDeep = inner.english.contains("(")
    return (isDeep ? Wording(en: "[{0}]", zh: "〔{0}〕") : Wording(en: "({0})", zh: "（{0}）"))
      .filled(with: [inner])
  }

  /// With signs only: `a ÷ b − 100%`.
  private func formula(_ expression: Expression) -> Wording {
    switch expression.kind {
    case .arithmetic(let sign, let left, let right):
      if let moved = moved(sign, left, right) { return moved }
      return Wording(en: "{0} {1} {2}", zh: "{0} {1} {2}").filled(with: [
        factor(left, beside: sign, isRight: false), Wording(verbatim: sign.symbol),
        factor(right, beside: sign, isRight: true),
      ])
    case .negative(let value):
      return Wording(en: "−{0}", zh: "−{0}").filled(with: [operand(value)])
    default: return text(expression)
    }
  }

  private func factor(
    _ expression: Expression, beside sign: Scalar.Operator, isRight: Bool
  ) -> Wording {
    guard case .arithmetic(let inner, _, _) = expression.kind else { return operand(expression) }
    let binds = inner.rank > sign.rank || (inner.rank == sign.rank && !isRight)
    return binds ? formula(expression) : operand(expression)
  }
}

extension Expression {
  /// Whether it is a sum or product written out, and not one under a name.
  fileprivate var isComposed: Bool {
    switch kind {
    case .arithmetic, .negative: true
    default: false
    }
  }

  fileprivate func isLiteral(_ number: ExactDecimal) -> Bool {
    if case .literal(.number(number)) = kind { true } else { false }
  }

  var isCount: Bool {
    if case .call(.count, _) = kind { true } else { false }
  }
}

extension Scalar.Operator {
  fileprivate var symbol: String {
    switch self {
    case .plus: "+"
    case .minus: "−"
    case .times: "×"
    case .over: "÷"
    }
  }

  fileprivate var rank: Int { self == .times || self == .over ? 1 : 0 }
}
