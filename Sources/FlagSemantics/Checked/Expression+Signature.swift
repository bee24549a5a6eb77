import Values

/// One text for one meaning, so that two expressions can be compared.
///
/// Names of `let`s are looked through and places left out: `n >= 3` and `count(bids) >= 3` read the
/// same when `n` stands for `count(bids)`. Written by hand, because a description by reflection
/// takes most of the time of a check.
extension Expression {
  package var signature: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch kind {
    case .named(_, let value): return value.write(to: &text)
    case .step(let base, let step):
      base.write(to: &text)
      text += "."
      return text += step.signature
    default: text += head
    }
    let parts = self.parts
    guard !parts.isEmpty else { return }
    text += "("
    for part in parts {
      part.write(to: &text)
      text += ","
    }
    text += ")"
  }

  /// What this expression is, without its parts.
  private var head: String {
    switch kind {
    case .literal(let literal): literal.signature
    case .parameter(let name, _), .list(let name), .definition(let name): name
    case .parameterOn(let name, _, _): "in_force " + name
    case .dataDay: "data_day"
    case .element(let element): element.signature
    case .all(let record): "all " + String(record.index)
    case .filter: "where"
    case .negative: "-"
    case .isMissing: "missing"
    case .isNone: "none"
    case .not: "not"
    case .call(let builtin, _): builtin.rawValue
    case .arithmetic(let op, _, _): op.rawValue
    case .order(_, let sign, _): sign.rawValue
    case .between(_, let first, _, let second, _): first.rawValue + " " + second.rawValue
    case .equal: "is"
    case .before: "before"
    case .after: "after"
    case .resembles: "resembles"
    case .ifMissing: "if missing"
    case .converted(_, let currency, _): "in " + currency.description
    case .isIn: "in"
    case .within: "within"
    case .conjunction: "and"
    case .disjunction: "or"
    case .exists(let bindings, _): "any " + bindings.map(\.name).joined(separator: " ")
    case .broken: "?"
    case .named, .step: ""
    }
  }
}

extension Expression.Element {
  fileprivate var signature: String {
    switch self {
    case .subject(let name), .pairMember(let name), .groupKey(let name), .members(let name),
      .anyMember(let name):
      name
    case .its(let level): "its " + String(level)
    }
  }
}

extension Expression.Step {
  fileprivate var signature: String {
    switch self {
    case .field(let name), .records(let name), .define(let name): name
    case .linkField(let name): "~" + name
    case .link(let link, let direction):
      (direction == .forward ? "+" : "-") + String(link.index)
    }
  }
}

extension Literal {
  fileprivate var signature: String {
    switch self {
    case .truth(let truth): truth ? "yes" : "no"
    case .number(let number): number.description
    case .percent(let percent): percent.description
    case .money(let money): money.description
    case .date(let date): date.description
    case .datetime(let instant): instant.description
    case .span(let span): span.description
    case .steps(let steps): String(steps) + " steps"
    case .text(let text): "\"" + text + "\""
    case .code(let code): "#" + code
    }
  }
}
