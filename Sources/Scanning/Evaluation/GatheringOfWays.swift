/// Gathers members that are known by the edge or the chain that leads to them, each of those once:
/// sure when one way to it is, else for the causes of all ways.
struct GatheringOfWays {
  private var draft: MemberDraft
  private var row: [Member] = []
  private var places: [Way: Int] = [:]

  private struct Member {
    let id: UInt32
    let edge: UInt32?
    let chain: ChainEnd?
    let stranger: Reason
    var reason: Reason
  }

  private enum Way: Hashable {
    case edge(UInt32)
    /// From where the chains start to where they end.
    case chain(ChainEnd.Spot, end: UInt32)
  }

  init(rows: Int) { draft = MemberDraft(rows: rows) }

  var members: Members { draft.members }

  mutating func add(
    _ place: Int, of set: Members, _ reason: Reason, _ unions: inout ReasonUnions
  ) {
    let edge = set.edges.isEmpty ? nil : set.edges[place]
    let chain = set.chains.isEmpty ? nil : set.chains[place]
    let way =
      edge.map { Way.edge($0) }
      ?? chain.map { Way.chain($0.shortest.start, end: $0.place) }
    if let way, let known = places[way] {
      row[known].reason = unions.eitherWay(row[known].reason, reason)
      return
    }
    if let way { places[way] = row.count }
    row.append(
      Member(
        id: set.ids[place], edge: edge, chain: chain, stranger: set.stranger(place),
        reason: reason))
  }

  mutating func endRow(open: Reason) {
    for member in row {
      if member.id == .max {
        draft.add(stranger: member.stranger, member.reason, edge: member.edge)
      } else if let chain = member.chain {
        draft.add(chain, id: member.id, member.reason)
      } else {
        draft.add(member.id, member.reason, edge: member.edge)
      }
    }
    draft.endRow(open: open)
    row.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
  }
}
