/// Gathers the members of sets, each record once and in order of place: sure when one way to it is,
/// else for the causes of all ways.
struct Gathering {
  private var draft: MemberDraft
  private var row: [Member] = []
  private var unknown: [(stranger: Reason, reason: Reason)] = []
  private var isOrdered = true
  private var isSure = true

  private struct Member {
    let id: UInt32
    var reason: Reason
  }

  init(rows: Int) { draft = MemberDraft(rows: rows) }

  var members: Members { draft.members }

  mutating func add(_ id: UInt32, _ reason: Reason) {
    if let last = row.last, last.id >= id { isOrdered = false }
    if reason != .present { isSure = false }
    row.append(Member(id: id, reason: reason))
  }

  mutating func add(stranger: Reason, _ reason: Reason) { unknown.append((stranger, reason)) }

  mutating func endRow(open: Reason, _ unions: inout ReasonUnions) {
    if !isOrdered {
      row.sort { $0.id < $1.id }
      join(&unions)
      isOrdered = true
    }
    draft.add(row.lazy.map { ($0.id, $0.reason) }, areSure: isSure)
    isSure = true
    for (stranger, reason) in unknown { draft.add(stranger: stranger, reason) }
    draft.endRow(open: open)
    row.removeAll(keepingCapacity: true)
    unknown.removeAll(keepingCapacity: true)
  }

  /// Makes one of neighbours that are the same record.
  private mutating func join(_ unions: inout ReasonUnions) {
    var kept = 0
    for place in row.indices.dropFirst() {
      let next = row[place]
      guard next.id == row[kept].id else {
        kept += 1
        row[kept] = next
        continue
      }
      row[kept].reason = unions.eitherWay(row[kept].reason, next.reason)
    }
    row.removeSubrange((kept + 1)...)
  }
}
