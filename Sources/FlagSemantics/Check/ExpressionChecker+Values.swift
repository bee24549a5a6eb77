import Diagnostics
import FlagSyntax
import Values

/// Sums, products, literals and assumptions.
extension ExpressionChecker {
  func arithmetic(_ node: SyntaxNode) -> Expression {
    let parts = node.nodes
    guard parts.count <= ExpressionChecker.longest else {
      log.report(.tooLong, at: node.place, "\(ExpressionChecker.longest)")
      return broken(node.place)
    }
    let signs = node.ownTokens.compactMap { Scalar.Operator(rawValue: node.text($0)) }
    let operands = parts.map { single(check($0)) }
    guard var result = operands.first, signs.count + 1 <= operands.count else {
      return broken(node.place)
    }
    for (sign, right) in zip(signs, operands.dropFirst()) {
      let place = Place(
        node.tree.file,
        node.range.lowerBound..<max(right.place.range.upperBound, node.range.lowerBound))
      guard !result.type.isBroken, !right.type.isBroken else {
        result = broken(place)
        continue
      }
      guard let scalar = result.type.scalar.applying(sign, right.type.scalar) else {
        reportArithmetic(result, sign, right)
        result = broken(place)
        continue
      }
      result = Expression(.arithmetic(sign, result, right), ValueType(scalar), place)
    }
    return result
  }

  private func reportArithmetic(_ left: Expression, _ sign: Scalar.Operator, _ right: Expression) {
    let (a, b) = (left.type.scalar, right.type.scalar)
    if a.isMoney, b.isMoney, !a.isSameCurrency(as: b) {
      log.report(
        .currenciesDiffer, at: right.place, .type(left.type, in: model),
        .type(right.type, in: model), others: [.init(left.place)])
      return
    }
    let (first, second) = (Wording.type(left.type, in: model), Wording.type(right.type, in: model))
    log.report(
      .noSuchArithmetic, at: right.place, Wording(verbatim: sign.rawValue), first, second,
      label: second, others: [.init(left.place, first)])
  }

  func negative(_ node: SyntaxNode) -> Expression {
    guard let operand = node.nodes.first.map(check) else { return broken(node.place) }
    let value = single(operand)
    switch value.type.scalar {
    case .number, .percent, .ratio, .money, .duration, .period, .workingDays:
      return Expression(.negative(value), value.type, node.place)
    case .broken: return value
    default:
      log.report(
        .noSuchArithmetic, at: node.place, "-", .type(.init(.number), in: model),
        .type(value.type, in: model))
      return broken(node.place)
    }
  }

  /// `x if missing 0% because "…"`: an assumption that every finding prints.
  func ifMissing(_ node: SyntaxNode) -> Expression {
    let parts = node.nodes
    guard parts.count >= 2 else { return broken(node.place) }
    let value = single(check(parts[0]))
    let other = self.value(parts[1], like: value)
    guard !value.type.isBroken, !other.type.isBroken else { return broken(node.place) }
    guard value.type.scalar.isComparable(with: other.type.scalar, in: model) else {
      mismatch(value, other)
      return broken(node.place)
    }
    return Expression(
      .ifMissing(value, other, because: node.reason ?? ""), value.type, node.place)
  }

  /// `bid.amount in TWD`: by the rate of the rule's day, or of the day after `on`.
  func conversion(_ node: SyntaxNode) -> Expression {
    guard let operand = node.nodes.first.map(check), let token = node.token(.capital) else {
      return broken(node.place)
    }
    let amount = single(operand)
    let text = node.text(token)
    guard let currency = CurrencyCode(text) else { return broken(node.place) }
    var day: Expression?
    if node.has(.on), node.nodes.count > 1 {
      let checked = single(check(node.nodes[1]))
      guard checked.type.isBroken || checked.type.scalar.isTime else {
        log.report(
          .wrongArgument, at: checked.place, "on", .requires(.one(.date)),
          .type(checked.type, in: model))
        return broken(node.place)
      }
      day = checked
    } else {
      datedUses.append((DatedUse(FieldsRead.rates), node.place))
    }
    guard !amount.type.isBroken, day?.type.isBroken != true else { return broken(node.place) }
    guard amount.type.scalar.isMoney else {
      log.report(
        .wrongArgument, at: amount.place, "in \(text)", .anAmount,
        .type(amount.type, in: model))
      return broken(node.place)
    }
    return Expression(
      .converted(amount, into: currency, on: day), ValueType(.money(.fixed(currency))), node.place)
  }

  private func value(_ node: SyntaxNode, like other: Expression) -> Expression {
    if case .code(let list) = other.type.scalar, let code = code(node, of: list, in: other.place) {
      return code
    }
    return single(check(node))
  }

  func literal(_ node: SyntaxNode) -> Expression {
    guard let literal = LiteralReader(node: node, log: log).read() else {
      return broken(node.place)
    }
    return Expression(.literal(literal), ValueType(literal.scalar), node.place)
  }
}

extension Literal {
  var scalar: Scalar {
    switch self {
    case .truth: .truth
    case .number, .steps: .number
    case .percent: .percent
    case .money(let money): .money(.fixed(money.currency))
    case .date: .date
    case .datetime: .datetime
    case .span(.duration): .duration
    case .span(.workingDays): .workingDays
    case .span(.period): .period
    case .text: .text(.text)
    case .code: .text(.text)
    }
  }
}
