import Findings
import FlagSemantics
import Plans
import Values

/// Sets of sets: each record once, however many ways lead to it.
extension Evaluator {
  func joined(_ set: Members, _ inner: NodeID) -> Vector {
    if case .members(let inside) = vector(inner).values { return flattened(set, inside) }
    return projected(set, vector(inner))
  }

  /// The record that each member names.
  private func projected(_ set: Members, _ record: Vector) -> Vector {
    let ids = record.numbers
    var gathering = Gathering(rows: set.rows)
    for row in 0..<set.rows {
      for place in set.range(row) {
        let reason = record.reason(place)
        if reason == .none { continue }
        let membership = set.reason(place)
        if reason.isMissing {
          gathering.addUnknown(unions.union(membership, reason))
        } else {
          gathering.add(ids[place], membership, &unions)
        }
      }
      gathering.endRow(open: set.open(row))
    }
    return Vector(.members(gathering.members))
  }

  private func flattened(_ set: Members, _ inside: Members) -> Vector {
    // Edges and chains belong to the way, so each way stays a member.
    let hasWays = !inside.edges.isEmpty || !inside.chains.isEmpty
    var gathering = Gathering(rows: set.rows)
    var draft = MemberDraft(rows: set.rows)
    for row in 0..<set.rows {
      var open = set.open(row)
      for place in set.range(row) {
        let membership = set.reason(place)
        let own = inside.open(place)
        // A member that nobody knows leads nobody knows where.
        if set.ids[place] == .max { open = unions.union(open, membership) }
        if own.isMissing { open = unions.union(open, own) }
        for member in inside.range(place) {
          let reason = unions.union(membership, inside.reason(member))
          let id = inside.ids[member]
          if hasWays {
            if inside.chains.isEmpty {
              draft.add(id, reason, edge: inside.edges[member])
            } else {
              draft.add(inside.chains[member], id: id, reason)
            }
          } else if id == .max {
            gathering.addUnknown(reason)
          } else {
            gathering.add(id, reason, &unions)
          }
        }
      }
      if hasWays { draft.endRow(open: open) } else { gathering.endRow(open: open) }
    }
    return Vector(.members(hasWays ? draft.members : gathering.members))
  }

  func distinct(_ set: Members) -> Members {
    var gathering = Gathering(rows: set.rows)
    for row in 0..<set.rows {
      for place in set.range(row) {
        if set.ids[place] == .max {
          gathering.addUnknown(set.reason(place))
        } else {
          gathering.add(set.ids[place], set.reason(place), &unions)
        }
      }
      gathering.endRow(open: set.open(row))
    }
    return gathering.members
  }

  func common(_ left: Members, _ right: Members) -> Vector {
    var draft = MemberDraft(rows: left.rows)
    for row in 0..<left.rows {
      var places: [UInt32: Int] = [:]
      for place in right.range(row) { places[right.ids[place]] = place }
      var unknown = Reason.present
      for place in left.range(row) {
        let id = left.ids[place]
        guard id != .max else {
          unknown = unions.union(unknown, left.reason(place))
          continue
        }
        if let other = places[id] {
          draft.add(id, unions.union(left.reason(place), right.reason(other)))
        }
      }
      for place in right.range(row) where right.ids[place] == .max {
        unknown = unions.union(unknown, right.reason(place))
      }
      let open = unions.union(unions.union(left.open(row), right.open(row)), unknown)
      draft.endRow(open: open)
    }
    return Vector(.members(draft.members))
  }

  /// One member for each different value; one that is missing stays, as a member nobody knows.
  func distinctValues(_ set: Members, _ value: Vector) -> Vector {
    let codes = KeyCodes(value)
    var places: [Int] = []
    var offsets: [Int32] = [0]
    var kept: [Reason] = []
    for row in 0..<set.rows {
      var seen: [KeyCodes.Code: Int] = [:]
      for place in set.range(row) {
        let reason = value.reason(place)
        if reason == .none { continue }
        let membership = unions.union(set.reason(place), reason)
        if reason == .present, let known = seen[codes[place]] {
          if membership == .present {
            kept[known] = .present
          } else if kept[known] != .present {
            kept[known] = unions.union(kept[known], membership)
          }
          continue
        }
        if reason == .present { seen[codes[place]] = places.count }
        places.append(place)
        kept.append(membership)
      }
      offsets.append(Int32(places.count))
    }
    return Vector(.members(set.keeping(places, offsets: offsets, reasons: kept)))
  }
}

/// Gathers the members of a row, each record once: sure when one way to it is, else for the causes
/// of all ways.
private struct Gathering {
  private var draft: MemberDraft
  private var row: [(id: UInt32, reason: Reason)] = []
  private var places: [UInt32: Int] = [:]
  private var unknown: [Reason] = []

  init(rows: Int) { draft = MemberDraft(rows: rows) }

  var members: Members { draft.members }

  mutating func add(_ id: UInt32, _ reason: Reason, _ unions: inout ReasonUnions) {
    if let place = find(id) {
      let known = row[place].reason
      row[place].reason =
        known == .present || reason == .present ? .present : unions.union(known, reason)
    } else {
      if row.count >= Gathering.few {
        if places.isEmpty { for (place, member) in row.enumerated() { places[member.id] = place } }
        places[id] = row.count
      }
      row.append((id, reason))
    }
  }

  mutating func addUnknown(_ reason: Reason) { unknown.append(reason) }

  mutating func endRow(open: Reason) {
    for (id, reason) in row { draft.add(id, reason) }
    for reason in unknown { draft.add(.max, reason) }
    draft.endRow(open: open)
    row.removeAll(keepingCapacity: true)
    unknown.removeAll(keepingCapacity: true)
    if !places.isEmpty { places.removeAll(keepingCapacity: true) }
  }

  /// Up to so many members a look at all is faster than a table.
  private static let few = 16

  private func find(_ id: UInt32) -> Int? {
    if !places.isEmpty { return places[id] }
    return row.firstIndex { $0.id == id }
  }
}
