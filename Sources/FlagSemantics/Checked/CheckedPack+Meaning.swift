/// What a rule decides by, as one text.
extension CheckedPack {
  /// Everything that a verdict or severity rests on: the clauses, and the definitions they use. Titles,
  /// messages and comments are left out, so a better sentence is the same rule; the values of
  /// parameters too, which are told with each finding.
  package func meaningText(of rule: CheckedRule) -> String {
    var parts = rule.deciding.map(\.signature)
    parts.append(rule.severities.map(\.level.rawValue).joined(separator: " "))
    var used: [Definition] = []
    var open = rule.deciding
    while let expression = open.popLast() {
      expression.walk { part in
        for definition in definitions where part.uses(definition) {
          guard
            !used.contains(where: { $0.owner == definition.owner && $0.name == definition.name })
          else { continue }
          used.append(definition)
          open += definition.bodyParts
        }
      }
    }
    for definition in used.sorted(by: { $0.fullName < $1.fullName }) {
      parts.append(definition.fullName + " = " + definition.signature)
    }
    return parts.joined(separator: "\n")
  }
}

extension Expression {
  fileprivate func uses(_ definition: Definition) -> Bool {
    switch kind {
    case .definition(let name): definition.owner == nil && definition.name == name
    case .step(let base, .define(let name)):
      definition.name == name
        && (base.type.record?.records ?? []).contains { $0 == definition.owner }
    default: false
    }
  }
}

extension Definition {
  fileprivate var fullName: String { (owner.map { "\($0.index)." } ?? "") + name }

  fileprivate var bodyParts: [Expression] {
    switch body {
    case .value(let value): [value]
    case .reach(let reach): [reach.condition].compactMap { $0 }
    case .broken: []
    }
  }

  fileprivate var signature: String {
    switch body {
    case .value(let value): value.signature
    case .reach(let reach):
      "along \(reach.relation.signature) \(reach.ends.index) within \(reach.steps) where "
        + (reach.condition?.signature ?? "")
    case .broken: "?"
    }
  }
}

extension Definition.Reach.Relation {
  fileprivate var signature: String {
    switch self {
    case .link(let link, let direction): (direction == .forward ? "+" : "-") + String(link.index)
    case .field(let name): name
    }
  }
}
