import Diagnostics
import FlagSyntax
import Values

/// Names and the walks that begin at them.
extension ExpressionChecker {
  func path(_ node: SyntaxNode) -> Expression {
    var tokens = node.ownTokens.filter { $0.kind == .name || $0.kind == .capital }
    // The parser has said that names have no capitals.
    guard let first = tokens.first, !tokens.contains(where: { $0.kind == .capital }) else {
      return broken(node.place)
    }
    guard tokens.count <= ExpressionChecker.longest else {
      log.report(.tooLong, at: node.place, "\(ExpressionChecker.longest)")
      return broken(node.place)
    }
    if let base = node.nodes.first { return walk(tokens, from: check(base), in: node) }
    let value: Expression
    if first.keyword == .its || first.keyword == .all, tokens.count > 1,
      tokens[1].range.lowerBound > first.range.upperBound
    {
      tokens.removeFirst()
      if first.keyword == .all {
        value = all(tokens.removeFirst(), node)
      } else {
        value = element(first, node)
      }
    } else if first.keyword == .it {
      value = element(tokens.removeFirst(), node)
    } else {
      value = root(tokens.removeFirst(), in: node)
    }
    return walk(tokens, from: value, in: node)
  }

  private func walk(_ tokens: [Token], from base: Expression, in node: SyntaxNode) -> Expression {
    var value = base
    for token in tokens {
      let place = Place(node.tree.file, node.range.lowerBound..<token.range.upperBound)
      value = step(value, node.text(token), at: node.place(token), whole: place)
    }
    return value
  }

  /// The first name of a path: a field, where paths begin at a record, or what the scope knows.
  private func root(_ token: Token, in node: SyntaxNode) -> Expression {
    let text = node.text(token)
    guard let relative = scope.relative, !isValue(text) else { return name(token, node) }
    return step(relative, text, at: node.place(token), whole: node.place(token))
  }

  /// Parameters and `data_day` are known everywhere.
  private func isValue(_ text: String) -> Bool {
    context.parameters[text] != nil || text == "data_day"
  }

  private func element(_ token: Token, _ node: SyntaxNode) -> Expression {
    guard let element = scope.elements.last else {
      log.report(.itsOutside, at: node.place(token), Wording(verbatim: node.text(token)))
      return broken(node.place)
    }
    return Expression(.element(.its(0)), ValueType(.record(element)), node.place(token))
  }

  /// `all bids`: every record of a kind.
  private func all(_ token: Token, _ node: SyntaxNode) -> Expression {
    let text = node.text(token)
    if let record = model.record(plural: text) {
      return Expression(
        .all(record), ValueType(.record(RecordShape(record)), isMany: true), node.place(token))
    }
    if let definition = context.definition(text, of: nil, asked: node.place(token)),
      definition.type.record != nil
    {
      return use(definition, at: node.place(token))
    }
    let singular = model.record(named: text).map { model[$0].plural }
    let near = singular ?? Suggestion.closest(to: text, among: model.recordsByPlural.keys.sorted())
    log.report(
      .unknownRecord, at: node.place(token), Wording(verbatim: text),
      notes: near.map { [.didYouMean($0)] } ?? [],
      fix: near.map { Fix(replacing: node.place(token), with: $0) })
    return broken(node.place)
  }

  private func name(_ token: Token, _ node: SyntaxNode) -> Expression {
    let text = node.text(token)
    let place = node.place(token)
    if let known = scope.names[text] {
      usedNames.insert(text)
      return Expression(known.expression.kind, known.expression.type, place)
    }
    if let parameter = context.parameters[text] { return use(parameter, key: nil, at: place) }
    if text == "data_day" { return Expression(.dataDay, ValueType(.date), place) }
    if let definition = context.definition(text, of: nil, asked: place) {
      return use(definition, at: place)
    }
    if context.lists[text] != nil {
      context.markUsed(text)
      log.report(.listOutOfPlace, at: place, Wording(verbatim: text))
    } else {
      unknown(text, at: place)
    }
    return broken(place)
  }

  func use(_ parameter: Parameter, key: Expression?, at place: Place) -> Expression {
    context.markUsed(parameter.name)
    readParameters.append(parameter.name)
    if parameter.isDated { datedUses.append((DatedUse(parameter.name), place)) }
    if let codes = parameter.key, key == nil {
      log.report(
        .keyUnsaid, at: place, Wording(verbatim: parameter.name),
        Wording(verbatim: model[codes].name ?? "?"))
      return broken(place)
    }
    return Expression(.parameter(parameter.name, key: key), ValueType(parameter.scalar), place)
  }

  private func use(_ definition: Definition, at place: Place) -> Expression {
    context.markUsed(definition.name)
    datedUses += definition.datedBy.map { ($0, place) }
    return Expression(.definition(definition.name), definition.type, place)
  }

  private func unknown(_ text: String, at place: Place) {
    if scope.isLenient { return }
    var known = Array(scope.names.keys) + Array(context.parameters.keys)
    known += context.definitionNames(of: nil) + Array(context.lists.keys)
    var notes: [Wording] = []
    var fix: Fix?
    let owners = scope.names.compactMap { name, value in
      value.expression.type.record.flatMap { shape in
        !value.expression.type.isMany && shape.records.contains { model[$0].fields[text] != nil }
          ? name : nil
      }
    }.sorted()
    if let record = model.record(plural: text) {
      notes.append(.writeInstead("all \(model[record].plural)"))
    } else if let owner = owners.first {
      notes.append(.didYouMean("\(owner).\(text)"))
      fix = owners.count == 1 ? Fix(replacing: place, with: "\(owner).\(text)") : nil
    } else if let near = Suggestion.closest(to: text, among: known.sorted()) {
      notes.append(.didYouMean(near))
      fix = Fix(replacing: place, with: near)
    }
    log.report(.unknownName, at: place, Wording(verbatim: text), notes: notes, fix: fix)
  }

  // MARK: One step

  func step(_ base: Expression, _ name: String, at place: Place, whole: Place) -> Expression {
    if base.type.isBroken { return broken(whole) }
    guard let shape = base.type.record else {
      log.report(
        .notRecords, at: base.place, Wording(verbatim: "`.\(name)`"), .type(base.type, in: model))
      return broken(whole)
    }
    if let special = linkStep(base, shape, name, whole) { return special }
    if let record = shape.records.first, let field = field(name, of: shape) {
      return take(field, of: record, from: base, shape, at: place, whole: whole)
    }
    if let record = shape.records.first,
      let definition = context.definition(name, of: record, asked: place)
    {
      context.markUsed("\(model[record].name).\(name)")
      datedUses += definition.datedBy.map { ($0, place) }
      return Expression(
        .step(base, .define(name)), result(definition.type, from: base, shape), whole)
    }
    unknownField(name, of: shape, at: place)
    return broken(whole)
  }

  /// A field that every kind of record at this place has.
  private func field(_ name: String, of shape: RecordShape) -> Field? {
    let fields = shape.records.map { model[$0].fields[name] }
    guard fields.allSatisfy({ $0 != nil }) else { return nil }
    return fields.first ?? nil
  }

  private func linkStep(
    _ base: Expression, _ shape: RecordShape, _ name: String, _ whole: Place
  ) -> Expression? {
    guard let link = shape.link else { return nil }
    let scalar: Scalar?
    if case .value(let value)? = model[link].field(name)?.kind {
      scalar = value
    } else if shape.isReached, name == "path" {
      scalar = .text(.text)
    } else if shape.isReached, name == "steps" {
      scalar = .number
    } else {
      scalar = nil
    }
    return scalar.map {
      Expression(
        .step(base, .linkField(name)),
        ValueType($0, isMany: base.type.isMany, element: base.type.isMany ? shape : nil), whole)
    }
  }

  private func take(
    _ field: Field, of record: RecordID, from base: Expression, _ shape: RecordShape,
    at place: Place, whole: Place
  ) -> Expression {
    let type: ValueType
    var step = Expression.Step.field(field.name)
    switch field.kind {
    case .value(let scalar): type = ValueType(scalar)
    case .one(let target): type = ValueType(.record(RecordShape(target)))
    case .many(let target, _, _):
      type = ValueType(.record(RecordShape(target)), isMany: true)
      step = .records(field.name)
      if model[target].validity != nil { useOfDay(field, place) }
    case .link(let link, let direction):
      let ends = direction == .forward ? [model[link].to] : model[link].from
      type = ValueType(.record(RecordShape(ends, link: link)), isMany: true)
      step = .link(link, direction)
      if model[link].validity != nil { useOfDay(field, place) }
    }
    return Expression(.step(base, step), result(type, from: base, shape), whole)
  }

  private func useOfDay(_ field: Field, _ place: Place) {
    datedUses.append((DatedUse(field.name, isOfRecords: true), place))
  }

  /// Once a walk has many records, everything further has many values.
  private func result(_ type: ValueType, from base: Expression, _ shape: RecordShape) -> ValueType {
    let isMany = base.type.isMany || type.isMany
    let element: RecordShape? =
      type.record == nil && isMany ? (base.type.isMany ? shape : type.element) : nil
    return ValueType(type.scalar, isMany: isMany, element: element)
  }

  private func unknownField(_ name: String, of shape: RecordShape, at place: Place) {
    guard !context.lostNames.contains(name) else { return }
    // Of several kinds of record, the one that lacks the field.
    guard
      let id = shape.records.first(where: { model[$0].fields[name] == nil }) ?? shape.records.first
    else { return }
    let record = model[id]
    let names = record.fieldOrder + context.definitionNames(of: id)
    let near =
      Suggestion.closest(to: name, among: names)
      ?? record.fieldOrder.first { model[id].fields[$0]?.labels.text(in: .chinese) == name }
    log.report(
      .unknownField, at: place, Wording(verbatim: record.name), Wording(verbatim: name),
      label: .notInTheModel,
      notes: near.map { [.didYouMean($0, field: record.fields[$0], in: model)] } ?? [],
      fix: near.map { Fix(replacing: place, with: $0) })
  }
}
