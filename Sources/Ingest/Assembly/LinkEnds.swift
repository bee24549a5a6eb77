import FlagSemantics
import Tables

/// Finds edges whose start is a record of another kind than their fill supposed.
///
/// A source may name an owner by a number that does not say whether it is a person or a firm, and then
/// fills the link once for each. The edge that starts at a record which exists is the real one.
struct LinkEnds {
  let model: Model
  let tables: [String: Table]
  let keys: [String: TextDictionary]

  func misplaced(in link: LinkType) -> [Table.Superseded] {
    guard link.from.count > 1, let table = tables[link.name] else { return [] }
    let kinds = link.from.map { model[$0].name }
    var found: [Table.Superseded] = []
    for kind in kinds {
      guard case .coded(let numbers, _)? = table.columns["start \(kind)"] else { continue }
      let others = kinds.filter { $0 != kind }
      for (row, number) in numbers.enumerated() where !number.isAbsent {
        guard !exists(number, of: kind), let text = keys[kind]?.text(number),
          others.contains(where: { exists(text, of: $0) })
        else { continue }
        found.append(Table.Superseded(row: row, by: row, reason: .elsewhere))
      }
    }
    return found
  }

  private func exists(_ number: UInt32, of kind: String) -> Bool {
    tables[kind]?.row(ofKey: number) != nil
  }

  private func exists(_ key: String, of kind: String) -> Bool {
    guard let number = keys[kind]?.find(key) else { return false }
    return exists(number, of: kind)
  }
}
