/// Which fields a rule reads.
extension CheckedRule {
  /// Every expression of the rule that its verdict rests on.
  package var deciding: [Expression] {
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
  func fieldsRead(_ context: Context, leads: CaseLeads = .none) -> FieldsRead {
    var judged: [RecordID] = []
    if case .record(let record, _) = subject { judged = [record] }
    return FieldsRead(
      deciding: fields(of: deciding, judging: judged, context),
      shown: fields(of: shown + leads.all, context))
  }

  private func fields(
    of expressions: [Expression], judging records: [RecordID] = [], _ context: Context
  ) -> Set<String> {
    var reader = FieldReader(context: context)
    for record in records { reader.readView(record) }
    for expression in expressions { reader.read(expression) }
    return reader.fields
  }

  /// What is read only to show a finding.
  var shown: [Expression] {
    let said = messages.flatMap(\.parts).compactMap { part in
      if case .value(let value) = part { value } else { nil }
    }
    return show + said
  }

  /// Whether a part that the verdict rests on was not understood.
  var hasMistake: Bool { deciding.contains(where: \.hasMistake) }
}

/// Gathers the fields that expressions read, definitions included.
private struct FieldReader {
  let context: Context
  var fields: Set<String> = []
  private var seen: Set<String> = []
  private var views: Set<RecordID> = []

  init(context: Context) { self.context = context }

  mutating func read(_ expression: Expression) {
    if case .step(let base, let step) = expression.kind, let shape = base.type.record {
      for record in shape.records { read(step, of: record, link: shape.link) }
    }
    for record in expression.type.record?.records ?? [] { readView(record) }
    if case .list(let name) = expression.kind { fields.insert(name) }
    if expression.isConversion { fields.insert(FieldsRead.rates) }
    if expression.asksOfficeDays { fields.insert(FieldsRead.calendar) }
    if case .definition(let name) = expression.kind { readDefinition(name, of: nil) }
    readOrder(of: expression)
    for part in expression.parts { read(part) }
  }

  /// What the records of a view are made from, whichever of its fields is read.
  mutating func readView(_ record: RecordID) {
    guard views.insert(record).inserted else { return }
    switch context.view(record)?.source {
    case .records(let source): read(source)
    case .pairs(let pair): for part in [pair.source] + pair.sharing { read(part) }
    case .groups(let group):
      for part in [group.source] + group.keys.map(\.value) { read(part) }
      if let window = group.window { for part in [window.width, window.day] { read(part) } }
    case nil: break
    }
  }

  /// Records compare with `before` by the fields that their model orders them by.
  private mutating func readOrder(of expression: Expression) {
    let sides: [Expression] =
      switch expression.kind {
      case .before(let left, let right), .after(let left, let right): [left, right]
      default: []
      }
    for record in sides.flatMap({ $0.type.record?.records ?? [] }) {
      let type = context.model[record]
      for name in type.order { fields.insert("\(type.name).\(name)") }
    }
  }

  private mutating func read(_ step: Expression.Step, of record: RecordID, link: LinkID?) {
    let model = context.model
    switch step {
    case .field(let name):
      fields.insert("\(model[record].name).\(name)")
      if let currency = model[record].fields[name]?.type.scalar.currencyColumn {
        fields.insert("\(model[record].name).\(currency)")
      }
    case .records(let name):
      fields.insert("\(model[record].name).\(name)")
      if case .many(let target, let by, let completeness)? = model[record].fields[name]?.kind {
        fields.insert("\(model[target].name).\(by)")
        readValidity(of: target)
        if case .completeWhere(let flag) = completeness {
          fields.insert("\(model[record].name).\(flag)")
        }
      }
    case .link(let link, _): readEnds(link)
    case .linkField(let name):
      guard let link else { return }
      for column in [name, model[link].field(name)?.type.scalar.currencyColumn].compactMap(\.self) {
        fields.insert("\(model[link].name).\(column)")
      }
    case .define(let name): readDefinition(name, of: record)
    }
  }

  /// A relation that is sliced by the day reads from when until when each record holds.
  private mutating func readValidity(of record: RecordID) {
    let type = context.model[record]
    guard let validity = type.validity else { return }
    for name in [validity.from, validity.to] { fields.insert("\(type.name).\(name)") }
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
      switch reach.relation {
      case .link(let link, _): readEnds(link)
      case .field(let name): fields.insert("\(context.model[reach.ends].name).\(name)")
      }
      if let condition = reach.condition { read(condition) }
    case .broken: break
    }
  }
}

extension Expression {
  fileprivate var isConversion: Bool { if case .converted = kind { true } else { false } }

  /// Whether it counts in office days itself, or is a number of them.
  fileprivate var asksOfficeDays: Bool {
    switch kind {
    case .call(.workingDays, _), .call(.isWorkingDay, _): true
    default: type.scalar == .workingDays
    }
  }
}
