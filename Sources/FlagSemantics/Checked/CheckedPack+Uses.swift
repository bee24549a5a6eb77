/// What rests on what, through every define on the way.
extension CheckedPack {
  /// The parameters and lists that a rule reads, itself or through the defines it uses.
  package func parameters(readBy rule: CheckedRule) -> [String] {
    var walk = Walk(definitions: definitions)
    for name in rule.parameters { walk.add(name) }
    for expression in rule.expressions { walk.enter(expression) }
    return walk.found
  }

  /// Whether a rule was not understood, or uses a definition that was not.
  package func restsOnMistake(_ rule: CheckedRule) -> Bool {
    var walk = Walk(definitions: definitions)
    for expression in rule.expressions { walk.enter(expression) }
    return walk.hasMistake
  }

  /// The parameters and lists that the verdict or the severity of a rule rests on.
  package func parameters(deciding rule: CheckedRule) -> [String] { walk(rule).found }

  /// The places in `definitions` of those that the verdict or the severity of a rule rests on.
  package func definitions(deciding rule: CheckedRule) -> [Int] { walk(rule).entered.sorted() }

  private func walk(_ rule: CheckedRule) -> Walk {
    var walk = Walk(definitions: definitions)
    for expression in rule.deciding { walk.enter(expression) }
    return walk
  }

  /// The rules whose verdict, severity or message rests on a parameter or list.
  package func rules(reading name: String) -> [CheckedRule] {
    rules.filter { parameters(readBy: $0).contains(name) }
  }
}

private struct Walk {
  let definitions: [Definition]
  private(set) var found: [String] = []
  private(set) var hasMistake = false
  private(set) var entered: Set<Int> = []

  init(definitions: [Definition]) { self.definitions = definitions }

  mutating func add(_ name: String) {
    if !found.contains(name) { found.append(name) }
  }

  mutating func enter(_ expression: Expression) {
    if expression.hasMistake { hasMistake = true }
    var parts: [Expression] = []
    expression.walk { parts.append($0) }
    for part in parts {
      switch part.kind {
      case .parameter(let name, _), .parameterOn(let name, _, _), .list(let name): add(name)
      case .definition(let name): enter(definitionNamed: name, of: nil)
      case .step(let base, .define(let name)):
        for owner in base.type.record?.records ?? [] { enter(definitionNamed: name, of: owner) }
      default: break
      }
    }
  }

  private mutating func enter(definitionNamed name: String, of owner: RecordID?) {
    guard let index = definitions.firstIndex(where: { $0.name == name && $0.owner == owner }),
      entered.insert(index).inserted
    else { return }
    switch definitions[index].body {
    case .value(let value): enter(value)
    case .reach(let reach): if let condition = reach.condition { enter(condition) }
    case .broken: hasMistake = true
    }
  }
}

extension CheckedRule {
  /// Every expression of the rule; a `let` stands in those that use it.
  fileprivate var expressions: [Expression] { deciding + shown }
}
