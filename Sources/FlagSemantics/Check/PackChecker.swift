import Diagnostics
import FlagSyntax

/// Checks the files of a pack together: model, declarations, rules, tests, local policy.
package struct PackChecker {
  private let sources: PackSources
  private let log = DiagnosticLog()
  private let context: Context
  private let computed: [ModelBuilder.ComputedField]
  private let viewSources: [ModelBuilder.ViewSource]

  package init(_ sources: PackSources) {
    self.sources = sources
    for file in sources.models + sources.rules + sources.mappings { log.append(mistakesOf: file) }
    var builder = ModelBuilder(log: log)
    let built = builder.build(sources.models)
    computed = built.computed
    viewSources = built.sources
    context = Context(model: built.model, log: log, languages: sources.languages)
  }

  package func check() -> CheckedPack {
    let nodes = sources.models.isEmpty ? [] : sources.rules.flatMap(\.declarations)
    if sources.models.isEmpty, let first = sources.rules.first {
      log.report(.noModel, at: Place(first.file, 0..<0))
    }
    checkModelTexts()
    LawCheck(context: context, named: sources.laws).check(nodes)
    declareValues(nodes)
    declareDefinitions(nodes)
    for view in viewSources { context.declare(view: view.record, from: view.source) }
    let definitions = checkDefinitions()
    let views = viewSources.compactMap { view in
      context.view(view.record)?.source.map { View(record: view.record, source: $0) }
    }
    let ruleNodes = self.rules(nodes)
    let (rules, tests) = checkRules(nodes)
    checkDescribed(ruleNodes)
    if !sources.models.isEmpty { CasesCheck(context: context, cases: sources.cases).check() }
    let policy = checkPolicy(nodes, ruleNodes)
    checkUnused(nodes)
    let mappings =
      sources.models.isEmpty
      ? [] : MappingChecker(model: context.model, log: log).check(sources.mappings)
    let leads = LeadFinder(
      model: context.model, definitions: definitions, views: views, cases: sources.cases)
    return CheckedPack(
      model: context.model, mappings: mappings, views: views,
      parameters: context.parameters.values.sorted { $0.name < $1.name },
      lists: context.lists.values.sorted { $0.name < $1.name }, definitions: definitions,
      rules: rules, tests: tests, settings: policy.settings, exceptions: policy.exceptions,
      laws: sources.laws, cases: sources.cases, diagnostics: log.diagnostics,
      fieldsRead: Dictionary(
        rules.map { ($0.name, $0.fieldsRead(context, leads: leads.leads(of: $0))) },
        uniquingKeysWith: { first, _ in first }))
  }

  private func checkModelTexts() {
    let languages = LanguageCheck(context: context)
    for record in context.model.records {
      languages.check(record.labels, at: record.place)
      for field in record.fields.values {
        languages.check(field.labels, at: field.place)
      }
    }
    for link in context.model.links {
      languages.check(link.labels, at: link.place)
      for field in link.fields { languages.check(field.labels, at: field.place) }
    }
    for code in context.model.codeLists.flatMap(\.codes) {
      guard let first = code.labels.entries.first else { continue }
      languages.check(code.labels, at: first.place)
    }
  }

  // MARK: Declarations

  private func declareValues(_ nodes: [SyntaxNode]) {
    var seen = namesOfModel
    for node in nodes where node.kind == .param || node.kind == .list {
      let checker = ParameterChecker(context: context)
      if node.kind == .param, let parameter = checker.parameter(node) {
        guard isNew(parameter.name, parameter.place, &seen) else { continue }
        context.declare(parameter)
      } else if node.kind == .list, let list = checker.list(node) {
        guard isNew(list.name, list.place, &seen) else { continue }
        context.declare(list)
      }
    }
  }

  /// The names that the model has taken: a parameter or a definition may not mean something else.
  private var namesOfModel: [String: Place] {
    var taken: [String: Place] = [:]
    for record in context.model.records {
      taken[record.name] = record.place
      taken[record.plural] = record.place
    }
    return taken
  }

  private func isNew(_ name: String, _ place: Place, _ seen: inout [String: Place]) -> Bool {
    if let earlier = seen[name] {
      log.report(
        .nameTwice, at: place, Wording(verbatim: name), others: [.init(earlier, .earlierHere)])
      return false
    }
    seen[name] = place
    return true
  }

  private func declareDefinitions(_ nodes: [SyntaxNode]) {
    var seen = namesOfModel
    for parameter in context.parameters.values { seen[parameter.name] = parameter.place }
    for list in context.lists.values { seen[list.name] = list.place }
    for field in computed {
      let name = field.body.tree.text(field.name)
      let body = field.body.nodes.first
      context.declare(
        .init(owner: field.record, name: name),
        .init(
          body: body?.kind == .along ? nil : body, along: body?.kind == .along ? body : nil,
          labels: field.labels, place: field.body.place(field.name), isWorkedOut: true,
          access: field.access))
    }
    for node in nodes where node.kind == .define { declareDefinition(node, &seen) }
  }

  private func declareDefinition(_ node: SyntaxNode, _ seen: inout [String: Place]) {
    let parts = node.nodes
    guard let path = parts.first, path.kind == .path else { return }
    let names = path.names
    guard let last = names.last, isNew(path.text, path.place, &seen) else { return }
    var owner: RecordID?
    if names.count > 1 {
      guard names.count == 2, let record = context.model.record(named: path.text(names[0])) else {
        context.markLost(path.text(last))
        TypeReader(model: context.model, log: log).reportUnknownRecord(names[0], in: path)
        return
      }
      owner = record
      if let field = context.model[record].fields[path.text(last)] {
        log.report(
          .nameTwice, at: path.place, Wording(verbatim: path.text),
          others: [.init(field.place, .earlierHere)])
        return
      }
    }
    let body = parts.dropFirst().first { $0.kind != .texts }
    LanguageCheck(context: context).check(node.labels, at: path.place)
    context.declare(
      .init(owner: owner, name: path.text(last)),
      .init(
        body: body?.kind == .along ? nil : body, along: body?.kind == .along ? body : nil,
        labels: node.labels, place: path.place))
  }

  private func checkDefinitions() -> [Definition] {
    let keys = context.definitions.keys.sorted { context.text($0) < context.text($1) }
    return keys.compactMap { key in
      guard let state = context.definitions[key] else { return nil }
      switch state {
      case .checked(let definition): return definition
      case .declared(let source):
        return context.definition(key.name, of: key.owner, asked: source.place)
      }
    }
  }

  // MARK: Rules and tests

  /// Rules by their names; a name declared twice is said once.
  private func rules(_ nodes: [SyntaxNode]) -> [String: SyntaxNode] {
    var found: [String: SyntaxNode] = [:]
    var seen: [String: Place] = [:]
    for node in nodes where node.kind == .rule {
      guard let name = node.names.first(where: { $0.keyword != .rule }),
        isNew(node.text(name), node.place(name), &seen)
      else { continue }
      found[node.text(name)] = node
    }
    return found
  }

  private func checkRules(_ nodes: [SyntaxNode]) -> ([CheckedRule], [CheckedTest]) {
    var rules: [CheckedRule] = []
    var tests: [CheckedTest] = []
    var last: (node: SyntaxNode, rule: CheckedRule?, titles: [String: Place])?
    for node in nodes {
      if node.kind == .rule {
        finish(last)
        let rule = RuleChecker(context, node).check()
        rules += rule.map { [$0] } ?? []
        last = (node, rule, [:])
      } else if node.kind == .test {
        guard last != nil, last?.node.tree.file == node.tree.file else {
          log.report(.testWithoutRule, at: node.ownTokens.first.map(node.place) ?? node.place)
          continue
        }
        if let title = node.token(.string) {
          let text = node.unquoted(title)
          if let earlier = last?.titles[text] {
            log.report(
              .titleTwice, at: node.place(title), others: [.init(earlier, .earlierHere)])
          }
          last?.titles[text] = node.place(title)
        }
        let test = TestChecker(context: context, node: node, rule: last?.rule).check()
        tests += test.map { [$0] } ?? []
      }
    }
    finish(last)
    return (rules, tests)
  }

  /// Rules that the manifest speaks of and that are not there.
  private func checkDescribed(_ rules: [String: SyntaxNode]) {
    for rule in sources.described where rules[rule.value] == nil {
      let near = Suggestion.closest(to: rule.value, among: rules.keys.sorted())
      log.report(
        .unknownRule, at: rule.place, Wording(verbatim: rule.value),
        notes: near.map { [.didYouMean($0)] } ?? [])
    }
  }

  /// What a published pack owes for each rule.
  private func finish(_ last: (node: SyntaxNode, rule: CheckedRule?, titles: [String: Place])?) {
    guard sources.isPublished, let last, let rule = last.rule else { return }
    if last.titles.isEmpty {
      log.report(.untested, at: rule.place, Wording(verbatim: rule.name))
    }
    for heading in Documentation.Heading.allCases
    where rule.documentation.sections[heading] == nil {
      log.report(
        .undocumented, at: rule.place,
        .documentation(heading.rawValue))
    }
  }

  // MARK: Policy

  private func checkPolicy(
    _ nodes: [SyntaxNode], _ rules: [String: SyntaxNode]
  ) -> (settings: [Setting], exceptions: [Exception]) {
    let checker = PolicyChecker(context: context, retired: sources.retired)
    var settings: [Setting] = []
    for node in nodes where node.kind == .set {
      guard let setting = checker.setting(node, rules: Set(rules.keys)) else { continue }
      if setting.because == nil {
        log.report(.missingReason, at: node.place, "`set`")
      }
      let earlier = settings.first { $0.target == setting.target && $0.from == setting.from }
      if let earlier {
        log.report(
          .setTwice, at: setting.place, Wording(verbatim: setting.target.text),
          others: [.init(earlier.place, .earlierHere)])
      } else {
        settings.append(setting)
      }
    }
    let exceptions = nodes.filter { $0.kind == .except }
      .compactMap { checker.exception($0, rules: rules) }
    return (settings, exceptions)
  }

  /// Parameters, lists and definitions that nothing reads.
  private func checkUnused(_ nodes: [SyntaxNode]) {
    guard nodes.contains(where: { $0.kind == .rule }) else { return }
    var unused: [(String, Place)] = []
    for parameter in context.parameters.values { unused.append((parameter.name, parameter.place)) }
    for list in context.lists.values { unused.append((list.name, list.place)) }
    for (key, state) in context.definitions {
      guard case .checked(let definition) = state,
        !computed.contains(where: {
          $0.record == key.owner && $0.body.tree.text($0.name) == key.name
        })
      else { continue }
      unused.append((context.text(key), definition.place))
    }
    for (name, place) in unused where !context.used.contains(name) {
      log.report(.unusedParameter, at: place, Wording(verbatim: name))
    }
  }
}
