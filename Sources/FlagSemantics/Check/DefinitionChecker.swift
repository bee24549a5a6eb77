import Diagnostics
import FlagSyntax
import Values

/// Checks one `define`, or a field of the model that is worked out from others.
struct DefinitionChecker {
  let context: Context

  func check(_ key: Context.DefinitionKey, _ source: Context.DefinitionSource) -> Definition {
    var scope = Scope()
    if let owner = key.owner {
      if source.isWorkedOut, let view = context.view(owner) { scope = view.names }
      let name = context.model[owner].name
      scope.add(
        name,
        Expression(.element(.subject(name)), ValueType(.record(RecordShape(owner))), source.place),
        at: nil)
    }
    let checker = ExpressionChecker(context, scope)
    let (body, type) = body(source, key, checker)
    var dated: [DatedUse] = []
    for (use, _) in checker.datedUses where !dated.contains(use) { dated.append(use) }
    return Definition(
      owner: key.owner, name: key.name, labels: source.labels, body: body, type: type,
      datedBy: dated, access: source.access, place: source.place)
  }

  private func body(
    _ source: Context.DefinitionSource, _ key: Context.DefinitionKey, _ checker: ExpressionChecker
  ) -> (Definition.Body, ValueType) {
    if let along = source.along {
      guard let reach = reach(along, key, checker) else { return (.broken, .broken) }
      let link: LinkID? = if case .link(let id, _) = reach.relation { id } else { nil }
      let shape = RecordShape([reach.ends], link: link, isReached: true)
      return (.reach(reach), ValueType(.record(shape), isMany: true))
    }
    guard let node = source.body else { return (.broken, .broken) }
    let value = checker.check(node)
    return (.value(value), value.type)
  }

  private func reach(
    _ node: SyntaxNode, _ key: Context.DefinitionKey, _ checker: ExpressionChecker
  ) -> Definition.Reach? {
    let model = context.model
    guard let target = node.first(.path), let relationName = relationName(node),
      let plural = target.ownTokens.first
    else { return nil }
    guard let ends = model.record(plural: target.text(plural)) else {
      let near = Suggestion.closest(
        to: target.text, among: model.recordsByPlural.keys.sorted())
      context.log.report(
        .unknownRecord, at: target.place, Wording(verbatim: target.text),
        notes: near.map { [.didYouMean($0)] } ?? [],
        fix: near.map { Fix(replacing: target.place, with: $0) })
      return nil
    }
    guard let owner = key.owner,
      let relation = relation(relationName, of: owner, to: ends, in: node)
    else {
      return nil
    }
    let (reached, name) = reached(by: relation, from: owner)
    guard reached.contains(ends) else {
      context.log.report(
        .notALink, at: target.place, Wording(verbatim: name), Wording(verbatim: target.text),
        notes: [.choices(reached.map { model[$0].plural })])
      return nil
    }
    guard let steps = steps(node) else { return nil }
    let link: LinkID? = if case .link(let id, _) = relation { id } else { nil }
    if let link, model[link].validity != nil {
      checker.datedUses.append(
        (DatedUse(node.text(relationName), isOfRecords: true), node.place(relationName)))
    }
    let condition = node.has(.where) ? node.nodes.last : nil
    let shape = RecordShape([ends], link: link, isReached: true)
    let checked = condition.map { body in
      checker.inside(checker.scope.entering(shape)) { checker.condition(body) }
    }
    return Definition.Reach(ends: ends, relation: relation, steps: steps, condition: checked)
  }

  private func relationName(_ node: SyntaxNode) -> Token? {
    let tokens = node.ownTokens
    guard let along = tokens.firstIndex(where: { $0.keyword == .along }),
      along + 1 < tokens.count, tokens[along + 1].kind == .name
    else { return nil }
    return tokens[along + 1]
  }

  private func relation(
    _ name: Token, of owner: RecordID, to ends: RecordID, in node: SyntaxNode
  ) -> Definition.Reach.Relation? {
    let record = context.model[owner]
    let text = node.text(name)
    switch record.fields[text]?.kind {
    case .link(let link, let direction): return .link(link, direction)
    case .one(let target) where target == owner: return .field(text)
    default: break
    }
    let known = record.fieldOrder.filter {
      guard case .link(let link, let direction) = record.fields[$0]?.kind else { return false }
      return reached(by: .link(link, direction), from: owner).records.contains(ends)
    }
    let near = Suggestion.closest(to: text, among: known)
    context.log.report(
      .notALink, at: node.place(name), Wording(verbatim: text), Wording(verbatim: record.name),
      notes: near.map { [.didYouMean($0)] } ?? (known.isEmpty ? [] : [.choices(known)]),
      fix: near.map { Fix(replacing: node.place(name), with: $0) })
    return nil
  }

  /// The kinds of record that the last step of a relation can reach.
  private func reached(
    by relation: Definition.Reach.Relation, from owner: RecordID
  ) -> (records: [RecordID], name: String) {
    let model = context.model
    switch relation {
    case .link(let link, .forward): return ([model[link].to], model[link].name)
    case .link(let link, .backward): return (model[link].from, model[link].inverse)
    case .field(let field): return ([owner], field)
    }
  }

  private func steps(_ node: SyntaxNode) -> Int? {
    guard let quantity = node.first(.quantity) ?? node.first(.number),
      case .steps(let steps)? = LiteralReader(node: quantity, log: context.log).read()
    else {
      context.log.report(.stepsUnsaid, at: node.place)
      return nil
    }
    return steps
  }
}
