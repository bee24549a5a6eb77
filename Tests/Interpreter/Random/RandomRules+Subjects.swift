import FlagSemantics

/// Whom a drawn rule judges.
struct RandomSubject {
  let text: String
  let scope: RandomScope
  /// Dates that `as of` may name.
  let days: [String]
}

extension RandomRules {
  mutating func subject() -> RandomSubject {
    switch draw.number(0...9) {
    case 0...4: recordSubject()
    case 5...6: pairSubject()
    default: groupSubject()
    }
  }

  func asOf(_ subject: RandomSubject) -> String? { subject.days.first }

  private func days(of name: String, _ record: RecordID) -> [String] {
    model[record].fieldOrder.filter { field in
      guard case .value(let scalar)? = model[record].fields[field]?.kind else { return false }
      return scalar == .date || scalar == .datetime
    }.map { "\(name).\($0)" }
  }

  private mutating func recordSubject() -> RandomSubject {
    let record = draw.pick(model.records)
    let id = self.record(record.name).map { [$0] } ?? []
    var scope = RandomScope(isDated: draw.chance(60), depth: 3)
    scope.records = [(record.name, RecordShape(id))]
    let days = draw.shuffled(id.flatMap { self.days(of: record.name, $0) } + ["2025-03-10"])
    return RandomSubject(text: record.name, scope: scope, days: days)
  }

  /// What is paired or grouped: all records of a kind, or a definition that filters them.
  private mutating func source(_ names: [String]) -> (text: String, record: RecordID)? {
    guard let record = record(draw.pick(names)) else { return nil }
    let own = definitions.filter { $0.owner == nil && $0.set?.records == [record] }
    if draw.chance(40), let definition = draw.maybe(own) { return (definition.name, record) }
    return (model[record].plural, record)
  }

  private func isDated(_ source: String) -> Bool {
    definitions.contains { $0.name == source && $0.isDated }
  }

  private mutating func pairSubject() -> RandomSubject {
    let names = ["bid", "vendor", "tender", "award", "official"]
    let views = asksMore ? ["dear_bid", "buyer_year", "rival"] : []
    guard let (source, record) = source(names + views + views) else { return recordSubject() }
    let sharing: [String: [String]] = [
      "bid": ["tender", "bidder", "tender.buyer", "made_at", "price"],
      "vendor": ["bids.tender", "wins", "wins.buyer", "bids"],
      "tender": ["buyer", "kind", "winner", "bids.bidder"],
      "award": ["vendor", "tender.buyer", "awarded_on"], "official": ["person", "buyer"],
      "dear_bid": ["bid.tender", "asked"], "buyer_year": ["buyer", "fiscal"],
      "rival": ["a.tender", "b.bidder"],
    ]
    var paths = draw.shuffled(sharing[model[record].name] ?? ["id"])
    if draw.chance(30), let field = draw.maybe(texts(of: record)) {
      paths.insert("similar " + field, at: draw.number(0...1))
    }
    let shared = paths.prefix(draw.chance(80) ? 1 : 2).joined(separator: ", ")
    let link = draw.chance(30) ? " then" : ","
    let bound = [fresh("one"), fresh("two")]
    var scope = RandomScope(isDated: draw.chance(50) || isDated(source), depth: 3)
    scope.records = bound.map { ($0, RecordShape(record)) }
    let days = draw.shuffled(bound.flatMap { self.days(of: $0, record) } + ["2025-03-10"])
    return RandomSubject(
      text: "pair of \(source) \(bound[0])\(link) \(bound[1]) sharing \(shared)", scope: scope,
      days: days)
  }

  private func texts(of record: RecordID) -> [String] {
    model[record].fieldOrder.filter { name in
      if case .value(.text)? = model[record].fields[name]?.kind { true } else { false }
    }
  }

  private mutating func groupSubject() -> RandomSubject {
    guard let (source, record) = source(["award", "bid", "tender", "event", "lot"]),
      let vendor = self.record("vendor"), let buyer = self.record("buyer"),
      let tender = self.record("tender"), let kinds = model.codes(named: "class")
    else { return recordSubject() }
    let byTender: [(String, String, Scalar)] = [
      ("tender", "tender", .record(RecordShape(tender))),
      ("tender.buyer", "buyer", .record(RecordShape(buyer))),
      ("tender.kind", "kind", .code(kinds)),
    ]
    let own: [String: [(String, String, Scalar)]] = [
      "award": byTender + [
        ("vendor", "vendor", .record(RecordShape(vendor))),
        ("moon = month(awarded_on)", "moon", .number),
      ],
      "bid": byTender + [("bidder", "bidder", .record(RecordShape(vendor)))],
      "tender": [
        ("buyer", "buyer", .record(RecordShape(buyer))), ("kind", "kind", .code(kinds)),
        ("winner", "winner", .record(RecordShape(vendor))), ("listed", "listed", .truth),
      ],
      "event": byTender, "lot": byTender,
    ]
    let keys = draw.shuffled(own[model[record].name] ?? []).prefix(draw.number(1...2))
    let day = days(of: "", record).map { String($0.dropFirst()) }
    var text = "group of \(source) by " + keys.map(\.0).joined(separator: ", ")
    if draw.chance(45), let day = draw.maybe(day) {
      text += " within \(draw.pick(["3 days", "10 days", "1 month", "36 hours", "2 working days"]))"
      text += " of " + day
    }
    var scope = RandomScope(isDated: draw.chance(50) || isDated(source), depth: 3)
    scope.sets = [(source, RecordShape(record))]
    for (_, name, scalar) in keys {
      if case .record(let shape) = scalar {
        scope.records.append((name, shape))
      } else {
        scope.values.append((name, scalar))
      }
    }
    let days = draw.shuffled(day.map { "first(\(source).\($0))" }.prefix(2) + ["2025-03-10"])
    return RandomSubject(text: text, scope: scope, days: days)
  }
}
