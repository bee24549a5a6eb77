import Diagnostics
import FlagSyntax
import Values

/// Calls of built-in functions, and of parameters that have a value for each code.
extension ExpressionChecker {
  func call(_ node: SyntaxNode) -> Expression {
    guard let token = node.ownTokens.first else { return broken(node.place) }
    let name = node.text(token)
    let arguments = node.all(.argument)
    if let builtin = Builtin(rawValue: name) { return call(builtin, arguments, node) }
    if let parameter = context.parameters[name] { return keyed(parameter, arguments, node) }
    let known = Builtin.allCases.map(\.rawValue) + Array(context.parameters.keys).sorted()
    let near = Suggestion.closest(to: name, among: known)
    log.report(
      .unknownFunction, at: node.place(token), Wording(verbatim: name),
      notes: near.map { [.didYouMean($0)] } ?? [],
      fix: near.map { Fix(replacing: node.place(token), with: $0) })
    return broken(node.place)
  }

  private func keyed(
    _ parameter: Parameter, _ arguments: [SyntaxNode], _ node: SyntaxNode
  ) -> Expression {
    guard let codes = parameter.key, arguments.count == 1, let body = arguments[0].nodes.first
    else {
      context.markUsed(parameter.name)
      log.report(
        .argumentCount, at: node.place, Wording(verbatim: parameter.name),
        parameter.key == nil ? "0" : "1", "\(arguments.count)")
      return broken(node.place)
    }
    let key: Expression
    if body.kind == .path, body.ownTokens.count == 1, scope.names[body.text] == nil,
      let literal = code(body, of: codes, in: node.place)
    {
      key = literal
    } else {
      key = single(check(body))
    }
    guard !key.type.isBroken else { return broken(node.place) }
    guard key.type.scalar.isComparable(with: .code(codes), in: model) else {
      log.report(
        .wrongArgument, at: key.place, Wording(verbatim: parameter.name),
        .code(of: model[codes]), .type(key.type, in: model))
      return broken(node.place)
    }
    return use(parameter, key: key, at: node.place)
  }

  private func call(
    _ builtin: Builtin, _ nodes: [SyntaxNode], _ node: SyntaxNode
  ) -> Expression {
    let signature = builtin.signature
    let enough =
      signature.isVariadic
      ? nodes.count >= signature.parameters.count : nodes.count == signature.parameters.count
    guard enough else {
      let wanted = "\(signature.parameters.count)\(signature.isVariadic ? "+" : "")"
      log.report(
        .argumentCount, at: node.place, Wording(verbatim: builtin.rawValue),
        Wording(verbatim: wanted), "\(nodes.count)")
      return broken(node.place)
    }
    if builtin == .inForce { return inForce(nodes, node) }
    let dated = datedUses.count
    defer {
      if builtin == .history {
        datedUses = datedUses[..<dated] + datedUses[dated...].filter { !$0.use.isOfRecords }
      }
    }
    var arguments: [Expression.Argument] = []
    for (index, argument) in nodes.enumerated() {
      let parameter = signature.parameters[min(index, signature.parameters.count - 1)]
      let wanted =
        nodes.count > signature.parameters.count && signature.isVariadic
          && builtin != .howMany ? Builtin.Parameter.one(.quantity) : parameter
      guard let value = self.argument(argument, wanted, of: builtin, order: signature.order) else {
        return broken(node.place)
      }
      arguments.append(value)
    }
    guard agree(arguments, builtin), let first = arguments.first else { return broken(node.place) }
    return Expression(
      .call(builtin, arguments), result(signature.result, of: first.value), node.place)
  }

  /// Arguments of one kind stay of one kind: money with money.
  private func agree(_ arguments: [Expression.Argument], _ builtin: Builtin) -> Bool {
    guard [.min, .max, .remainder, .common, .mannWhitney].contains(builtin),
      let first = arguments.first
    else { return true }
    for other in arguments.dropFirst() {
      guard !first.value.type.scalar.isComparable(with: other.value.type.scalar, in: model) else {
        continue
      }
      mismatch(first.value, other.value)
      return false
    }
    return true
  }

  private func result(_ result: Builtin.Result, of first: Expression) -> ValueType {
    switch result {
    case .fixed(let scalar): ValueType(scalar)
    case .element: ValueType(first.type.scalar)
    case .same: first.type
    }
  }

  private func argument(
    _ node: SyntaxNode, _ parameter: Builtin.Parameter, of builtin: Builtin, order: Builtin.Order
  ) -> Expression.Argument? {
    let parts = node.nodes
    guard let body = parts.first else { return nil }
    let isPlainDates = parameter.isMany && node.first(.sequenceKey) == nil
    var value = check(body)
    guard !value.type.isBroken else { return nil }
    let orderNode = node.first(.sequenceKey)
    var key: Expression?
    if let orderNode, let path = orderNode.first(.path) {
      guard order != .unused else {
        log.report(.noSequence, at: orderNode.place, Wording(verbatim: builtin.rawValue))
        return nil
      }
      key = sequenceKey(path, of: value)
      if key?.type.isBroken ?? true { return nil }
    }
    if order == .needed || (order == .optional && !value.type.scalar.isTime), isPlainDates {
      log.report(.orderNeeded, at: node.place, Wording(verbatim: builtin.rawValue))
      return nil
    }
    if node.has(.where), let filter = parts.last, parts.count > 1 {
      value = filtered(value, by: filter, at: node.place)
      guard !value.type.isBroken else { return nil }
    }
    guard parameter.accepts(value.type) else {
      log.report(
        .wrongArgument, at: value.place, Wording(verbatim: builtin.rawValue), .requires(parameter),
        .type(value.type, in: model))
      return nil
    }
    return Expression.Argument(value: value, order: key)
  }

  /// What a sequence is ordered by, read at the record before the last step of its path.
  private func sequenceKey(_ path: SyntaxNode, of value: Expression) -> Expression {
    guard let element = value.sequenceElement else {
      log.report(.notRecords, at: value.place, "`by`", .type(value.type, in: model))
      return broken(path.place)
    }
    let key = inside(scope.reading(from: element, at: path.place)) { single(check(path)) }
    guard !key.type.isBroken else { return key }
    if key.type.scalar.isTime || key.type.scalar.isOrdered(with: key.type.scalar) { return key }
    log.report(.noOrder, at: path.place, .type(key.type, in: model))
    return broken(path.place)
  }

  /// `in_force(publication_threshold, tender.announced_on)`.
  private func inForce(_ nodes: [SyntaxNode], _ node: SyntaxNode) -> Expression {
    let dated = datedUses
    let value = nodes[0].nodes.first.map(check) ?? broken(node.place)
    // The day is said here: the rule needs none of its own for it.
    datedUses = dated
    guard let day = argument(nodes[1], .one(.date), of: .inForce, order: .unused) else {
      return broken(node.place)
    }
    guard !value.type.isBroken else { return value }
    guard case .parameter(let name, let key) = value.kind else {
      log.report(
        .wrongArgument, at: value.place, "in_force", .requires(.parameterName),
        .type(value.type, in: model))
      return broken(node.place)
    }
    return Expression(.parameterOn(name, key: key, day: day.value), value.type, node.place)
  }
}

extension Expression {
  /// The records that a sequence has one item for each of.
  ///
  /// `tenders.winner by opened_at` takes one item for each tender; `lot.bids by first_price` one
  /// for each bid.
  var sequenceElement: RecordShape? {
    guard type.isMany else { return nil }
    if type.record == nil { return type.element }
    switch kind {
    case .named(_, let inner): return inner.sequenceElement
    case .filter(let base, _): return base.sequenceElement
    case .step(let base, .field) where base.type.isMany:
      guard case .record(let shape) = base.type.scalar else { return nil }
      return shape
    default: return type.record
    }
  }
}

extension Builtin.Parameter {
  var isMany: Bool {
    switch self {
    case .many, .records, .quantities, .percentages, .ordered, .dates: true
    default: false
    }
  }

  func accepts(_ type: ValueType) -> Bool {
    switch self {
    case .many: type.isMany
    case .records: type.isMany && type.record != nil
    case .quantities: type.isMany && type.scalar.isOrdered(with: type.scalar)
    case .percentages: type.isMany && OneOf.percent.accepts(type.scalar)
    case .ordered: type.isMany && (type.scalar.isOrdered(with: type.scalar) || type.scalar.isTime)
    case .dates: type.isMany && type.scalar.isTime
    case .condition: !type.isMany && type.scalar == .truth
    case .parameterName: true
    case .one(let kind): !type.isMany && kind.accepts(type.scalar)
    }
  }
}

extension Builtin.Parameter.OneOf {
  func accepts(_ scalar: Scalar) -> Bool {
    switch self {
    case .date: scalar.isTime
    case .time: scalar == .datetime
    case .number: scalar == .number
    case .percent: scalar == .percent || scalar == .ratio
    case .quantity: scalar.isOrdered(with: scalar) || scalar.isTime
    case .text: scalar.isText
    case .convertible:
      scalar == .number || scalar == .percent || scalar == .ratio || scalar == .truth
    }
  }
}
