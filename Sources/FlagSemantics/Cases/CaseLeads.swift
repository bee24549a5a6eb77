/// How the subject of a rule leads to what cases are about.
package struct CaseLeads: Sendable {
  /// To the matter, from the record, from both of the pair, or from each key of the group.
  package let matters: [Expression]
  /// To parties, from each member of a pair by itself and around the matter.
  package let members: [[Expression]]
  /// To parties, through the matter where need be: the winner of a tender.
  package let parties: [Expression]

  package var all: [Expression] { matters + members.flatMap { $0 } + parties }

  static let none = CaseLeads(matters: [], members: [], parties: [])
}

extension CheckedPack {
  /// Nothing where the pack does not say what cases are about.
  package func leads(of rule: CheckedRule) -> CaseLeads {
    LeadFinder(model: model, definitions: definitions, views: views, cases: cases).leads(of: rule)
  }
}

/// Finds the ways from the subject of a rule to what cases are about.
struct LeadFinder {
  let model: Model
  let definitions: [Definition]
  let views: [View]
  let cases: CaseRules

  func leads(of rule: CheckedRule) -> CaseLeads {
    let matter = cases.matter.flatMap { model.record(named: $0.value) }
    let party = cases.party.flatMap { model.record(named: $0.value) }
    guard matter != nil || party != nil else { return .none }
    let ways = ReferencePaths(model: model, definitions: definitions)
    func leads(_ starts: [Expression], to end: RecordID?, around avoided: RecordID?) -> [Expression]
    {
      starts.flatMap { start -> [Expression] in
        guard let end, let kinds = start.type.record?.records, kinds.count == 1 else { return [] }
        return ways.shortest(from: kinds[0], to: end, around: avoided).map { walk($0, from: start) }
      }
    }
    let members = self.members(of: rule)
    return CaseLeads(
      matters: leads(members, to: matter, around: nil),
      members: members.count < 2 ? [] : members.map { leads([$0], to: party, around: matter) },
      parties: leads(members, to: party, around: nil))
  }

  private func walk(_ steps: [ReferencePaths.Step], from start: Expression) -> Expression {
    steps.reduce(start) { base, step in
      Expression(
        .step(base, step.step), ValueType(.record(RecordShape(step.end))), start.place)
    }
  }

  /// The records that a subject consists of; of a view from pairs the two of its pair.
  private func members(of rule: CheckedRule) -> [Expression] {
    func element(_ element: Expression.Element, _ type: ValueType) -> Expression {
      Expression(.element(element), type, rule.place)
    }
    switch rule.subject {
    case .record(let id, let name):
      let record = element(.subject(name), ValueType(.record(RecordShape(id))))
      guard case .pairs(let pair)? = views.first(where: { $0.record == id })?.source else {
        return [record]
      }
      let two = pair.names.compactMap { name -> Expression? in
        guard case .one(let end)? = model[id].fields[name]?.kind else { return nil }
        return walk([.init(step: .field(name), end: end)], from: record)
      }
      return two.count == 2 ? two : [record]
    case .pair(let pair):
      return pair.names.map { element(.pairMember($0), ValueType(pair.source.type.scalar)) }
    case .group(let group):
      return group.keys.filter { $0.value.type.record != nil }
        .map { element(.groupKey($0.name), $0.value.type) }
    }
  }
}
