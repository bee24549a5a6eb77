import Diagnostics
import FlagSyntax
import Values

/// Checks `for each …` and gives its names to the rest of the rule.
struct SubjectChecker {
  let rule: RuleChecker

  init(_ rule: RuleChecker) { self.rule = rule }

  private var checker: ExpressionChecker { rule.checker }
  private var model: Model { rule.model }
  private var log: DiagnosticLog { rule.log }

  func check() -> Subject? {
    let subject = declared()
    if subject == nil { checker.scope.isLenient = true }
    return subject
  }

  private func declared() -> Subject? {
    if let each = rule.node.first(.eachRecord) { return record(each) }
    if let each = rule.node.first(.eachPair) { return pair(each) }
    if let each = rule.node.first(.eachGroup) { return group(each) }
    return nil
  }

  private func record(_ node: SyntaxNode) -> Subject? {
    guard let name = node.names.first(where: { ![.for, .each].contains($0.keyword) }) else {
      return nil
    }
    let text = node.text(name)
    guard let record = model.record(named: text) else {
      // The rest is read as if the record that was nearly named had been.
      let near = TypeReader(model: model, log: log).reportUnknownRecord(name, in: node)
      near.map { declare($0, as: model[$0].name, at: node.place(name)) }
      return nil
    }
    declare(record, as: text, at: node.place(name))
    return .record(record, name: text)
  }

  private func declare(_ record: RecordID, as name: String, at place: Place) {
    checker.scope.add(
      name, Expression(.element(.subject(name)), ValueType(.record(RecordShape(record))), place),
      at: place)
  }

  // MARK: Pairs

  private func pair(_ node: SyntaxNode) -> Subject? {
    let paths = node.all(.path)
    guard let sourceNode = paths.first, let source = source(sourceNode),
      let shape = source.type.record
    else { return nil }
    let names = node.names.filter {
      ![.for, .each, .pair, .of, .then, .sharing].contains($0.keyword)
    }
    guard names.count >= 2 else { return nil }
    for name in names.prefix(2) {
      let text = node.text(name)
      checker.declare(
        text, at: node.place(name),
        Expression(.element(.pairMember(text)), ValueType(.record(shape)), node.place(name)))
    }
    let shared = node.nodes.filter { [.path, .similarPath].contains($0.kind) }.dropFirst()
    let sharing = shared.map { path in
      checker.inside(checker.scope.reading(from: shape, at: path.place)) {
        path.kind == .path ? checker.path(path) : checker.similarity(path)
      }
    }
    return .pair(
      .init(
        source: source, names: names.prefix(2).map(node.text), isOrdered: node.has(.then),
        sharing: Array(sharing)))
  }

  /// All records of a plural name, or of a define that filters them.
  private func source(_ node: SyntaxNode) -> Expression? {
    guard let token = node.ownTokens.first(where: { $0.keyword != .all }) else { return nil }
    let text = node.text(token)
    let place = node.place(token)
    if let record = model.record(plural: text) {
      return Expression(
        .all(record), ValueType(.record(RecordShape(record)), isMany: true), place)
    }
    if let definition = rule.context.definition(text, of: nil, asked: place) {
      rule.context.markUsed(text)
      checker.datedUses += definition.datedBy.map { ($0, place) }
      let value = Expression(.definition(text), definition.type, place)
      return checker.records(value, for: "`for each`") == nil ? nil : value
    }
    let known = model.recordsByPlural.keys.sorted() + rule.context.definitionNames(of: nil)
    let near =
      model.record(named: text).map { model[$0].plural }
      ?? Suggestion.closest(to: text, among: known)
    log.report(
      .unknownRecord, at: place, Wording(verbatim: text),
      notes: near.map { [.didYouMean($0)] } ?? [],
      fix: near.map { Fix(replacing: place, with: $0) })
    return nil
  }

  // MARK: Groups

  private func group(_ node: SyntaxNode) -> Subject? {
    guard let sourceNode = node.first(.path), let source = source(sourceNode),
      let shape = source.type.record
    else { return nil }
    let members = sourceNode.text
    checker.declare(
      members, at: sourceNode.place,
      Expression(
        .element(.members(members)), ValueType(.record(shape), isMany: true), sourceNode.place))
    let keys = node.all(.groupKey).compactMap { self.key($0, shape) }
    let window = node.first(.window).flatMap { self.window($0, shape) }
    return .group(.init(source: source, members: members, keys: keys, window: window))
  }

  private func key(_ node: SyntaxNode, _ shape: RecordShape) -> Subject.Group.Key? {
    guard let body = node.nodes.first else { return nil }
    let value = checker.inside(checker.scope.reading(from: shape, at: body.place)) {
      checker.check(body)
    }
    if value.type.isBroken { checker.scope.isLenient = true }
    if value.type.isMany {
      checker.scope.isLenient = true
      log.report(
        .keyOfMany, at: body.place, label: .oneForEach(value, in: model))
      return nil
    }
    let given = node.token(.equals) == nil ? nil : node.names.first
    guard let name = given ?? lastName(body) else { return nil }
    let holder = given == nil ? body : node
    let text = holder.text(name)
    let place = holder.place(name)
    checker.declare(text, at: place, Expression(.element(.groupKey(text)), value.type, place))
    return .init(name: text, value: value)
  }

  /// `tender.buyer` is called `buyer`, `year(awarded_on)` is called `year`.
  private func lastName(_ body: SyntaxNode) -> Token? {
    if body.kind == .call { return body.ownTokens.first }
    return body.ownTokens.last { $0.kind == .name }
  }

  private func window(_ node: SyntaxNode, _ shape: RecordShape) -> Subject.Group.Window? {
    let parts = node.nodes
    guard parts.count >= 2 else { return nil }
    let width = checker.single(checker.check(parts[0]))
    let day = checker.inside(checker.scope.reading(from: shape, at: parts[1].place)) {
      checker.single(checker.check(parts[1]))
    }
    guard !width.type.isBroken, !day.type.isBroken else { return nil }
    guard day.type.scalar.isTime else {
      log.report(.notATime, at: day.place, "`within`", .type(day.type, in: model))
      return nil
    }
    guard [.duration, .period, .workingDays].contains(width.type.scalar) else {
      log.report(
        .typesDiffer, at: width.place, .type(width.type, in: model),
        .type(ValueType(.duration), in: model))
      return nil
    }
    return .init(width: width, day: day)
  }

  // MARK: Days

  /// The dates that this subject has, as `as of` could name them.
  func days() -> [String] {
    var days: [String] = []
    for (name, value) in checker.scope.names.sorted(by: { $0.key < $1.key }) {
      guard let shape = value.expression.type.record, shape.link == nil,
        let record = shape.records.first
      else { continue }
      for field in model[record].fieldOrder {
        guard case .value(let scalar)? = model[record].fields[field]?.kind, scalar.isTime else {
          continue
        }
        days.append(value.expression.type.isMany ? "first(\(name).\(field))" : "\(name).\(field)")
      }
    }
    return days
  }
}
