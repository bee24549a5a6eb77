import Diagnostics
import FlagSyntax
import Values

/// Comparisons: order, equality, succession, nearness, membership.
extension ExpressionChecker {
  func order(_ node: SyntaxNode) -> Expression {
    let signs = node.ownTokens.compactMap { OrderSign(rawValue: node.text($0)) }
    guard let first = node.nodes.first.map(check), signs.count >= 1, node.nodes.count >= 2 else {
      return broken(node.place)
    }
    let rest = node.nodes.dropFirst().map { value($0, comparedWith: first) }
    let operands = [first] + rest
    for (index, operand) in operands.enumerated() where operand.type.isMany {
      let other = operands[index == 0 ? 1 : index - 1]
      let sign = index == 0 ? signs[0] : signs[index - 1].mirrored
      log.report(
        .oneWithMany, at: operand.place, label: .oneForEach(operand, in: model),
        notes: Wording.proposals(for: operand, sign, other.place.text))
      return broken(node.place)
    }
    guard operands.count > 2, signs.count > 1 else {
      guard fits(operands[0], signs[0], operands[1], node) else { return broken(node.place) }
      return Expression(.order(operands[0], signs[0], operands[1]), .truth, node.place)
    }
    guard fits(operands[0], signs[0], operands[1], node),
      fits(operands[1], signs[1], operands[2], node)
    else { return broken(node.place) }
    return Expression(
      .between(operands[0], signs[0], operands[1], signs[1], operands[2]), .truth, node.place)
  }

  private func fits(
    _ left: Expression, _ sign: OrderSign, _ right: Expression, _ node: SyntaxNode
  ) -> Bool {
    if left.type.isBroken || right.type.isBroken { return false }
    let (a, b) = (left.type.scalar, right.type.scalar)
    if a.isOrdered(with: b) { return true }
    if a.isTime, b.isTime {
      let words = sign.inTime
      let token = node.ownTokens.first { node.text($0) == sign.rawValue }
      let place = token.map(node.place) ?? node.place
      let isChain = node.nodes.count > 2
      log.report(
        .dateOrderSign, at: place, Wording(verbatim: words),
        fix: isChain ? nil : Fix(replacing: place, with: words))
      return false
    }
    if a == b {
      log.report(.noOrder, at: left.place, .type(left.type, in: model))
    } else {
      mismatch(left, right)
    }
    return false
  }

  func equality(_ node: SyntaxNode) -> Expression {
    let parts = node.nodes
    guard parts.count >= 2 else { return broken(node.place) }
    let left = single(check(parts[0]))
    let right = value(parts[1], comparedWith: left)
    let negated = node.has(.not)
    guard !left.type.isBroken, !right.type.isBroken else { return broken(node.place) }
    if right.type.isMany {
      log.report(
        .oneWithMany, at: right.place, label: .oneForEach(right, in: model),
        others: [.init(left.place, .type(left.type, in: model))],
        notes: [.writeInstead("\(left.place.text) is in \(right.place.text)")])
      return broken(node.place)
    }
    guard left.type.scalar.isComparable(with: right.type.scalar, in: model) else {
      mismatch(left, right)
      return broken(node.place)
    }
    return maybeNot(negated, .equal(left, right), node)
  }

  /// The right side of `is`: a bare word is a code when the left side has codes.
  private func value(_ node: SyntaxNode, comparedWith left: Expression) -> Expression {
    if left.type.isBroken, isPerhapsCode(node) { return broken(node.place) }
    guard case .code(let list) = left.type.scalar else { return check(node) }
    return code(node, of: list, in: left.place) ?? check(node)
  }

  /// A bare word beside a mistake may well be a code: it is not complained of too.
  private func isPerhapsCode(_ node: SyntaxNode) -> Bool {
    node.kind == .path && node.ownTokens.count == 1
  }

  /// A code written as a bare word or in quotes, if that is what stands here.
  func code(_ node: SyntaxNode, of list: CodeListID, in owner: Place) -> Expression? {
    let tokens = node.ownTokens
    guard tokens.count == 1, let token = tokens.first,
      node.kind == .path || node.kind == .string
    else { return nil }
    // The parser has said that names have no capitals.
    if token.kind == .capital { return broken(node.place) }
    let name = node.kind == .string ? node.unquoted(token) : node.text(token)
    let type = ValueType(.code(list))
    if model[list].has(name) {
      return Expression(.literal(.code(name)), type, node.place)
    }
    if node.kind == .path, scope.names[name] != nil || context.parameters[name] != nil {
      return nil
    }
    let near = Suggestion.closest(to: name, among: model[list].codes.map(\.name))
    log.report(
      .unknownCode, at: node.place, Wording(verbatim: name), Wording(verbatim: owner.text),
      notes: [near.map { Wording.didYouMean($0) } ?? .codesAre(model[list])],
      fix: near.map { Fix(replacing: node.place, with: CodeList.written($0)) })
    return broken(node.place)
  }

  func maybeNot(_ negated: Bool, _ kind: Expression.Kind, _ node: SyntaxNode) -> Expression {
    let positive = Expression(kind, .truth, node.place)
    return negated ? Expression(.not(positive), .truth, node.place) : positive
  }

  func missing(_ node: SyntaxNode) -> Expression {
    guard let operand = node.nodes.first.map(check) else { return broken(node.place) }
    if operand.type.isBroken { return operand }
    guard !operand.type.isMany else {
      let words = node.text.dropFirst(operand.place.text.utf8.count)
      log.report(
        .oneWithMany, at: operand.place, label: .oneForEach(operand, in: model),
        notes: Wording.proposals(for: operand, asked: String(words)))
      return broken(node.place)
    }
    guard node.kind == .noneTest else {
      return maybeNot(node.has(.not), .isMissing(operand), node)
    }
    guard operand.unnamed.field(in: model)?.mayBeNone ?? false else {
      log.report(.neverNone, at: operand.place, Wording(verbatim: operand.place.text))
      return broken(node.place)
    }
    return maybeNot(node.has(.not), .isNone(operand), node)
  }

  func membership(_ node: SyntaxNode) -> Expression {
    let parts = node.nodes
    guard parts.count >= 2 else { return broken(node.place) }
    let left = single(check(parts[0]))
    let negated = node.has(.not)
    guard !left.type.isBroken else {
      if parts[1].kind == .path { _ = memberSource(parts[1], of: left) }
      return left
    }
    if parts[1].kind == .valueList {
      let values = parts[1].nodes.map { single(value($0, comparedWith: left)) }
      for value in values where !value.type.isBroken {
        guard !left.type.scalar.isComparable(with: value.type.scalar, in: model) else { continue }
        mismatch(left, value)
        return broken(node.place)
      }
      return maybeNot(negated, .isIn(left, values), node)
    }
    let source = memberSource(parts[1], of: left)
    guard !source.type.isBroken else { return broken(node.place) }
    guard source.type.isMany else {
      log.report(
        .notRecords, at: source.place, "`is in`", .type(source.type, in: model),
        notes: [.writeInstead("\(left.place.text) is \(source.place.text)")])
      return broken(node.place)
    }
    guard left.type.scalar.isComparable(with: source.type.scalar, in: model) else {
      mismatch(left, source)
      return broken(node.place)
    }
    return maybeNot(negated, .isIn(left, [source]), node)
  }

  /// A list by its name, or the values of a path.
  private func memberSource(_ node: SyntaxNode, of left: Expression) -> Expression {
    guard node.kind == .path, node.ownTokens.count == 1, let token = node.ownTokens.first,
      scope.names[node.text(token)] == nil, let list = context.lists[node.text(token)]
    else { return check(node) }
    context.markUsed(list.name)
    readParameters.append(list.name)
    if list.isDated { datedUses.append((DatedUse(list.name), node.place)) }
    let scalar = codesFit(list, left, at: node.place) ? left.type.scalar : list.scalar
    return Expression(.list(list.name), ValueType(scalar, isMany: true), node.place)
  }

  /// Whether a list of codes is tested against a field that has all of them.
  private func codesFit(_ list: NamedList, _ left: Expression, at place: Place) -> Bool {
    guard case .codes(let codes) = list.source, case .code(let id) = left.type.scalar else {
      return false
    }
    if let code = codes.first(where: { !model[id].has($0) }) {
      log.report(
        .unknownCode, at: place, Wording(verbatim: code), Wording(verbatim: left.place.text),
        others: [.init(list.place)], notes: [.codesAre(model[id])])
    }
    return true
  }

  func succession(_ node: SyntaxNode) -> Expression {
    let parts = node.nodes
    guard parts.count >= 2 else { return broken(node.place) }
    let (left, right) = (single(check(parts[0])), single(check(parts[1])))
    guard !left.type.isBroken, !right.type.isBroken else { return broken(node.place) }
    let word = node.has(.before) ? "`before`" : "`after`"
    for side in [left, right] where !side.type.scalar.isTime && !isOrderedRecord(side) {
      log.report(
        .notATime, at: side.place, Wording(verbatim: word), .type(side.type, in: model))
      return broken(node.place)
    }
    guard left.type.scalar.isTime == right.type.scalar.isTime else {
      mismatch(left, right)
      return broken(node.place)
    }
    return maybeNot(
      node.has(.not), node.has(.before) ? .before(left, right) : .after(left, right), node)
  }

  /// Records whose model says what orders them compare with `before` and `after`.
  private func isOrderedRecord(_ expression: Expression) -> Bool {
    guard let shape = expression.type.record else { return false }
    return shape.records.allSatisfy { !model[$0].order.isEmpty }
  }

  func nearness(_ node: SyntaxNode) -> Expression {
    let parts = node.nodes
    guard parts.count >= 3 else { return broken(node.place) }
    let values = parts.prefix(3).map { single(check($0)) }
    guard !values.contains(where: { $0.type.isBroken }) else { return broken(node.place) }
    let (value, radius, center) = (values[0], values[1], values[2])
    guard isRadius(radius.type.scalar, of: value.type.scalar, center.type.scalar) else {
      if !value.type.scalar.isComparable(with: center.type.scalar, in: model) {
        mismatch(value, center)
      } else if let wanted = self.radius(around: value.type.scalar) {
        log.report(
          .wrongArgument, at: radius.place, "within", .type(ValueType(wanted), in: model),
          .type(radius.type, in: model))
      } else {
        log.report(
          .wrongArgument, at: value.place, "within", .requires(.one(.quantity)),
          .type(value.type, in: model))
      }
      return broken(node.place)
    }
    return maybeNot(node.has(.not), .within(value, radius: radius, of: center), node)
  }

  /// In what the distance from a value is counted; nothing where there is no distance.
  private func radius(around value: Scalar) -> Scalar? {
    switch value {
    case .number, .text(.serial): .number
    case .date, .datetime: .duration
    case .percent, .money, .duration: value
    default: nil
    }
  }

  private func isRadius(_ radius: Scalar, of value: Scalar, _ center: Scalar) -> Bool {
    switch (value, center) {
    case (.number, .number), (.text(.serial), .text(.serial)): radius == .number
    case (.percent, .percent): radius == .percent
    case (.money, .money):
      value.isSameCurrency(as: center) && (radius == .percent || radius.isMoney)
    case (.date, .date), (.date, .datetime), (.datetime, .date), (.datetime, .datetime):
      radius == .duration || radius == .period || radius == .workingDays
    case (.duration, .duration): radius == .duration
    default: false
    }
  }

  /// Says in what the two sides differ, as closely as can be told.
  func mismatch(_ left: Expression, _ right: Expression) {
    Mismatch(left: left, right: right, context: context).report()
  }
}
