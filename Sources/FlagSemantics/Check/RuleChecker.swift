import Diagnostics
import FlagSyntax
import Values

/// Checks one rule, clause by clause, in the order in which names become known.
final class RuleChecker {
  let context: Context
  let node: SyntaxNode
  let checker: ExpressionChecker
  private var lets: [CheckedRule.LetBinding] = []
  private var letPlaces: [(name: String, place: Place)] = []

  init(_ context: Context, _ node: SyntaxNode) {
    self.context = context
    self.node = node
    checker = ExpressionChecker(context, Scope())
  }

  var model: Model { context.model }
  var log: DiagnosticLog { context.log }

  func check() -> CheckedRule? {
    guard let name = node.names.first(where: { $0.keyword != .rule }) else { return nil }
    let place = node.place(name)
    LanguageCheck(context: context).check(node.labels, at: place)
    let subject = SubjectChecker(self).check()
    let asOf = node.first(.asOf).flatMap { asOfClause($0) }
    let (scope, flag) = conditions()
    let severities = node.first(.severity).map { severity($0) } ?? []
    for condition in [scope, flag].compactMap({ $0 }) { bindWitnesses(condition) }
    let show = node.first(.showClause).map { showClause($0) } ?? []
    let messages = node.first(.sayClause).map { say($0, scope: scope, flag: flag) } ?? []
    checkDays(asOf)
    for binding in letPlaces where !checker.usedNames.contains(binding.name) {
      log.report(.unusedLet, at: binding.place, Wording(verbatim: binding.name))
    }
    guard let subject, let flag, !severities.isEmpty else { return nil }
    Lints(context: context).check(scope: scope, flag: flag, subject: subject)
    return CheckedRule(
      name: node.text(name), titles: node.labels, laws: Citation.reading(node.first(.law)),
      severities: severities, asOf: asOf, subject: subject, lets: lets, scope: scope, flag: flag,
      show: show, messages: messages, documentation: Documentation(before: node),
      confirmsOnly: Confirmation(context: context).relations(flag, at: place),
      parameters: uniqueParameters(), place: place)
  }

  private func uniqueParameters() -> [String] {
    var seen: [String] = []
    for use in checker.readParameters where !seen.contains(use) { seen.append(use) }
    return seen
  }

  // MARK: Clauses

  private func asOfClause(_ clause: SyntaxNode) -> Expression? {
    guard let body = clause.nodes.first else { return nil }
    let day = checker.check(body)
    guard !day.type.isBroken else { return day }
    guard day.type.scalar.isTime, !day.type.isMany else {
      log.report(.asOfNotADate, at: day.place, .type(day.type, in: model))
      return checker.broken(day.place)
    }
    return day
  }

  /// `let` and `where` in the order they are written, then `flag when`.
  private func conditions() -> (scope: Expression?, flag: Expression?) {
    var scope: Expression?
    var flag: Expression?
    for clause in node.nodes {
      switch clause.kind {
      case .letClause: letClause(clause)
      case .whereClause: scope = scope ?? clause.nodes.first.map(checker.condition)
      case .flagClause: flag = flag ?? clause.nodes.first.map(checker.condition)
      default: break
      }
    }
    return (scope, flag)
  }

  private func letClause(_ clause: SyntaxNode) {
    guard let name = clause.names.first(where: { $0.keyword != .let }),
      let body = clause.nodes.first(where: { $0.kind != .texts })
    else { return }
    LanguageCheck(context: context).check(clause.labels, at: clause.place(name))
    let value = checker.check(body)
    let text = clause.text(name)
    checker.declare(
      text, at: clause.place(name), Expression(.named(text, value), value.type, value.place))
    lets.append(.init(name: text, labels: clause.labels, value: value))
    letPlaces.append((text, clause.place(name)))
  }

  private func severity(_ clause: SyntaxNode) -> [CheckedRule.SeverityCase] {
    let cases = clause.all(.severityCase).compactMap { severityCase($0) }
    let first = cases.first?.severity.level
    var seen: Set<Severity> = []
    for (place, entry) in cases {
      let isReached = entry.condition == nil || (first.map { entry.level > $0 } ?? true)
      if !isReached || !seen.insert(entry.level).inserted {
        log.report(.caseUnreachable, at: place)
      }
    }
    return cases.map(\.severity)
  }

  private func severityCase(
    _ node: SyntaxNode
  ) -> (place: Place, severity: CheckedRule.SeverityCase)? {
    guard let name = node.names.first(where: { $0.keyword != .when }) else { return nil }
    let text = node.text(name)
    let condition = node.nodes.first.map(checker.condition)
    guard let level = Severity(rawValue: text) else {
      log.reportUnknownSeverity(text, at: node.place(name))
      return nil
    }
    return (node.place, .init(level: level, condition: condition))
  }

  private func showClause(_ clause: SyntaxNode) -> [Expression] {
    clause.nodes.map { checker.check($0) }
  }

  /// Names bound by an `any` of the conditions may be shown: all its witnesses are.
  ///
  /// A `not any` has none, and a name bound to two kinds of record means neither.
  private func bindWitnesses(_ condition: Expression) {
    if case .not = condition.kind { return }
    if case .exists(let bindings, _) = condition.kind {
      for binding in bindings { bindWitness(binding) }
    }
    for part in condition.parts { bindWitnesses(part) }
  }

  private func bindWitness(_ binding: Expression.Binding) {
    guard let shape = binding.path.type.record else { return }
    let type = ValueType(.record(shape))
    if let earlier = checker.scope.names[binding.name] {
      if case .element(.anyMember) = earlier.expression.kind, earlier.expression.type != type {
        checker.scope.remove(binding.name)
      }
      return
    }
    checker.scope.add(
      binding.name,
      Expression(.element(.anyMember(binding.name)), type, binding.path.place), at: nil)
  }

  private func say(_ clause: SyntaxNode, scope: Expression?, flag: Expression?) -> [Message] {
    let labels = clause.labels
    let say = clause.ownTokens.first.map(clause.place) ?? clause.place
    LanguageCheck(context: context).check(labels, at: say)
    let messages = labels.entries.map { MessageChecker(checker).check($0) }
    Certainty(of: [scope, flag].compactMap { $0 }, in: model).check(messages, log)
    return messages
  }

  // MARK: Which day counts

  /// What depends on the day needs `as of`.
  private func checkDays(_ asOf: Expression?) {
    guard asOf == nil else { return }
    var said: Set<String> = []
    for (use, place) in checker.datedUses where said.insert(use.name).inserted {
      let parameter = context.parameters[use.name]
      let changed = parameter?.values.compactMap(\.from).max()?.description
      log.report(
        .datedWithoutAsOf, at: place, Wording(verbatim: use.name),
        changed.map { Wording(verbatim: $0) } ?? .differentDays,
        label: parameter.map { .values(of: $0) },
        notes: [.asOfChoices(SubjectChecker(self).days())])
    }
  }
}
