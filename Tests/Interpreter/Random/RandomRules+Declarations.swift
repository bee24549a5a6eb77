import FlagSemantics

/// Parameters, lists and definitions.
extension RandomRules {
  mutating func declarations() {
    parameter("limit_number", .number, "number")
    parameter("limit_share", .percent, "percent")
    parameter("limit_amount", RandomRules.money, "money(TWD)")
    line("param limit_by_kind by class money(TWD) zh-TW \"限\" en \"limit\"")
    for kind in ["works", "goods", "services"] {
      line("  is for \(kind) \(literal(RandomRules.money))")
    }
    parameters.append(("limit_by_kind", RandomRules.money, false, true))
    line("list barred name zh-TW \"名單\" en \"barred\" from \"lists/barred.csv\"")
    line("list chosen_kinds code is \(draw.pick(["works", "goods, services"]))")
    reaches()
    for _ in 0..<draw.number(2...4) { definition() }
  }

  private mutating func parameter(_ name: String, _ scalar: Scalar, _ type: String) {
    let isDated = draw.chance(50)
    line("param \(name) \(type) zh-TW \"限\" en \"limit\"")
    if isDated {
      if draw.chance(60) { line("  is \(literal(scalar)) from 2025-03-1\(draw.number(0...2))") }
      line("  is \(literal(scalar)) from 2025-03-1\(draw.number(3...6))")
    } else {
      line("  is \(literal(scalar))")
    }
    parameters.append((name, scalar, isDated, false))
  }

  private mutating func reaches() {
    guard let vendor = record("vendor"), let person = record("person"),
      let tender = record("tender"),
      let owns = model.link(named: "owns"), let kin = model.link(named: "related_to")
    else { return }
    let isDated = model[owns].validity != nil
    let share = draw.chance(70) ? " where its share >= \(literal(.percent))" : ""
    line("define vendor.owners as people along owned_by within \(draw.number(2...4)) steps\(share)")
    definitions.append(
      RandomDefinition(
        owner: vendor, name: "owners", value: nil,
        set: RecordShape([person], link: owns, isReached: true), isDated: isDated))
    line("define person.holdings as vendors along owns within \(draw.number(1...3)) steps")
    definitions.append(
      RandomDefinition(
        owner: person, name: "holdings", value: nil,
        set: RecordShape([vendor], link: owns, isReached: true), isDated: isDated))
    line("define person.family as people along related_to within 2 steps")
    definitions.append(
      RandomDefinition(
        owner: person, name: "family", value: nil,
        set: RecordShape([person], link: kin, isReached: true), isDated: false))
    line("define tender.earlier as tenders along previous within \(draw.number(1...5)) steps")
    definitions.append(
      RandomDefinition(
        owner: tender, name: "earlier", value: nil,
        set: RecordShape([tender], isReached: true), isDated: false))
  }

  /// A value, a truth or a set, of a record or by itself.
  private mutating func definition() {
    let record = draw.pick(["tender", "vendor", "bid", "award", "buyer"])
    guard let owner = self.record(record) else { return }
    var scope = RandomScope(isDated: draw.chance(50), depth: 2)
    let isDated = scope.isDated
    let name = fresh("known")
    if draw.chance(35) {
      // By itself: a filter over all records.
      let body = condition(scope.entering(RecordShape(owner)))
      line("define \(name) as (all \(model[owner].plural) where \(body))")
      definitions.append(
        RandomDefinition(
          owner: nil, name: name, value: nil, set: RecordShape(owner), isDated: isDated))
      return
    }
    scope.records = [(record, RecordShape(owner))]
    if draw.chance(40), let set = set(scope) {
      line("define \(record).\(name) as \(set.text)")
      definitions.append(
        RandomDefinition(owner: owner, name: name, value: nil, set: set.shape, isDated: isDated))
      return
    }
    let scalar = draw.pick([Scalar.number, RandomRules.money, .truth])
    let body = scalar == .truth ? condition(scope) : value(scalar, scope) ?? literal(scalar)
    line("define \(record).\(name) as \(body)")
    definitions.append(
      RandomDefinition(owner: owner, name: name, value: scalar, set: nil, isDated: isDated))
  }
}
