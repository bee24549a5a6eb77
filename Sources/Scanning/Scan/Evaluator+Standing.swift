import Findings
import FlagSemantics
import Plans

extension Evaluator {
  /// What a subject is about. A reference that is missing leads nowhere; a matter is named only where
  /// all others lead to the same one, a pair only where each of its two leads to one party.
  func standing(_ leads: RulePlan.Leads, _ row: Int) -> Standing {
    let matters = names(leads.matters, row)
    let members = leads.members.map { names($0, row) }.filter { !$0.isEmpty }
    let pair = members.allSatisfy { $0.count == 1 } ? Set(members.flatMap { $0 }) : []
    return Standing(
      matter: matters.count == 1 ? matters[0] : nil,
      pair: members.count == 2 && pair.count == 2 ? pair.sorted() : [],
      parties: names(leads.parties, row))
  }

  /// The records that nodes have in a row, each once.
  private func names(_ nodes: [NodeID], _ row: Int) -> [RecordName] {
    let found = nodes.compactMap { node -> RecordName? in
      recordPlace(node, row).map { record, place in
        RecordName(record: model[record].name, key: key(of: place, record))
      }
    }
    return Set(found).sorted()
  }
}
