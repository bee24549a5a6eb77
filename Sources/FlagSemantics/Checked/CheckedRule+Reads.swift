/// Which fields a rule reads.
extension CheckedRule {
  /// Every expression of the rule that its verdict rests on.
  var deciding: [Expression] {
    var all = [asOf, scope, flag].compactMap { $0 } + severities.compactMap(\.condition)
    switch subject {
    case .record: break
    case .pair(let pair): all += [pair.source] + pair.sharing
    case .group(let group):
      all += [group.source] + group.keys.map(\.value)
      if let window = group.window { all += [window.width, window.day] }
    }
    return all
  }

  /// `tender.base_price`, `owns.share`: records and links with the fields read of them.
  func fieldsRead(_ context: Context) -> Set<String> {
    var reader = FieldReader(context: context)
    for expression in deciding { reader.read(expression) }
    return reader.fields
  }

  /// Whether a part that the verdict rests on was not understood.
  var hasMistake: Bool { deciding.contains(where: \.hasMistake) }
}

/// Gathers the fields that expressions read, definitions included.
private struct FieldReader {
  let context: Context
  var fields: Set<String> = []
  private var seen: Set<String> = []

  init(context: Context) { self.context = context }

  mutating func read(_ expression: Expression) {
    if case .step(let base, let step) = expression.kind, let shape = base.type.record {
      for record in shape.records { read(step, of: record, link: shape.link) }
    }
    if case .list(let name) = expression.kind { fields.insert(name) }
    if case .definition(let name) = expression.kind { readDefinition(name, of: nil) }
    for part in expression.parts { read(part) }
  }

  private mutating func read(_ step: Expression.Step, of record: RecordID, link: LinkID?) {
    let model = context.model
    switch step {
    case .field(let name): fields.insert("\(model[record].name).\(name)")
    case .records(let name):
      fields.insert("\(model[record].name).\(name)")
      if case .many(let target, let by, _)? = model[record].fields[name]?.kind {
        fields.insert("\(model[target].name).\(by)")
      }
    case .link(let link, _): readEnds(link)
    case .linkField(let name):
      if let link { fields.insert("\(model[link].name).\(name)") }
    case .define(let name): readDefinition(name, of: record)
    }
  }

  private mutating func readEnds(_ link: LinkID) {
    let link = context.model[link]
    for end in ["from", "to"] + link.fields.map(\.name) { fields.insert("\(link.name).\(end)") }
  }

  private mutating func readDefinition(_ name: String, of owner: RecordID?) {
    let key = Context.DefinitionKey(owner: owner, name: name)
    guard seen.insert(context.text(key)).inserted,
      case .checked(let definition)? = context.definitions[key]
    else { return }
    switch definition.body {
    case .value(let value): read(value)
    case .reach(let reach):
      if case .link(let link, _) = reach.relation { readEnds(link) }
      if let condition = reach.condition { read(condition) }
    case .broken: break
    }
  }
}
