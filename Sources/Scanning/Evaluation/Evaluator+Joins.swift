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
          gathering.add(stranger: reason, membership)
        } else {
          gathering.add(ids[place], membership)
        }
      }
      gathering.endRow(open: set.open(row), &unions)
    }
    return Vector(.members(gathering.members))
  }

  private func flattened(_ set: Members, _ inside: Members) -> Vector {
    // Edges and chains belong to the way, so each way stays a member.
    let hasWays = !inside.edges.isEmpty || !inside.chains.isEmpty
    var gathering = Gathering(rows: set.rows)
    var ways = GatheringOfWays(rows: set.rows)
    for row in 0..<set.rows {
      var open = set.open(row)
      for place in set.range(row) {
        let membership = set.reason(place)
        let own = inside.open(place)
        // A member that nobody knows leads nobody knows where.
        if set.ids[place] == .max {
          open = unions.union(unions.union(open, membership), set.stranger(place))
        }
        if own.isMissing { open = unions.union(open, own) }
        for member in inside.range(place) {
          let reason = unions.union(membership, inside.reason(member))
          let id = inside.ids[member]
          if hasWays {
            ways.add(member, of: inside, reason, &unions)
          } else if id == .max {
            gathering.add(stranger: inside.stranger(member), reason)
          } else {
            gathering.add(id, reason)
          }
        }
      }
      if hasWays { ways.endRow(open: open) } else { gathering.endRow(open: open, &unions) }
    }
    return Vector(.members(hasWays ? ways.members : gathering.members))
  }

  func distinct(_ set: Members) -> Members {
    var gathering = Gathering(rows: set.rows)
    for row in 0..<set.rows {
      for place in set.range(row) {
        if set.ids[place] == .max {
          gathering.add(stranger: set.stranger(place), set.reason(place))
        } else {
          gathering.add(set.ids[place], set.reason(place))
        }
      }
      gathering.endRow(open: set.open(row), &unions)
    }
    return gathering.members
  }

  /// Both sets are in order of place, those that nobody knows at the end.
  func common(_ left: NodeID, _ right: NodeID) -> Vector {
    let (mine, theirs) = (standing(left), standing(right))
    if mine.members.isCertain, theirs.members.isCertain { return certainlyCommon(mine, theirs) }
    return perhapsCommon(members(left), members(right))
  }

  private func perhapsCommon(_ left: Members, _ right: Members) -> Vector {
    var draft = MemberDraft(rows: left.rows)
    for row in 0..<left.rows {
      var open = unions.union(left.open(row), right.open(row))
      let (mine, theirs) = (left.range(row), right.range(row))
      var (place, other) = (mine.lowerBound, theirs.lowerBound)
      while place < mine.upperBound, other < theirs.upperBound {
        let (a, b) = (left.ids[place], right.ids[other])
        if a == .max || b == .max { break }
        if a == b { draft.add(a, unions.union(left.reason(place), right.reason(other))) }
        if a <= b { place += 1 }
        if b <= a { other += 1 }
      }
      open = unions.union(open, unknown(left, mine))
      open = unions.union(open, unknown(right, theirs))
      draft.endRow(open: open)
    }
    return Vector(.members(draft.members))
  }

  private func certainlyCommon(_ left: StandingSets, _ right: StandingSets) -> Vector {
    var offsets: [Int32] = [0]
    offsets.reserveCapacity(left.rows + 1)
    let most = (0..<left.rows).reduce(0) { $0 + right.range($1).count }
    let ids = [UInt32](capacity: most) { common in
      var marks = MarkedRecords()
      let (first, second) = (left.members.ids.span, right.members.ids.span)
      for row in 0..<left.rows {
        if row == 0 || !left.isRepeated(row) { marks.mark(first.extracting(left.range(row))) }
        for place in right.range(row) where marks.holds(second[place]) {
          common.append(second[place])
        }
        offsets.append(Int32(common.count))
      }
    }
    return Vector(.members(Members(offsets: offsets, ids: ids)))
  }

  /// The sets of a node where they stand: those of a table are not taken out for each row.
  private func standing(_ node: NodeID) -> StandingSets {
    if case .viewed(let record, let inner) = plan[node].operation, vector(record).reasons.isEmpty,
      case .members(let table)? = shared.table(inner)?.values, table.isCertain
    {
      return StandingSets(table, at: vector(record).numbers)
    }
    return StandingSets(members(node))
  }

  /// Why there are members that nobody knows: they stand at the end.
  private func unknown(_ set: Members, _ range: Range<Int>) -> Reason {
    var reason = Reason.present
    for place in range.reversed() {
      guard set.ids[place] == .max else { break }
      reason = unions.union(unions.union(reason, set.reason(place)), set.stranger(place))
    }
    return reason
  }

  /// One member for each different value; one that is missing stays, as a member nobody knows.
  func distinctValues(_ set: Members, _ values: [Vector]) -> Vector {
    let all = values.map { KeyCodes($0) }
    var places: [Int] = []
    var offsets: [Int32] = [0]
    var kept: [Reason] = []
    for row in 0..<set.rows {
      var seen: [[KeyCodes.Code]: Int] = [:]
      for place in set.range(row) {
        let reason = values.lazy.map { $0.reason(place) }.first { $0 != .present } ?? .present
        if reason == .none { continue }
        let code = all.map { $0[place] }
        let membership = unions.union(set.reason(place), reason)
        if reason == .present, let known = seen[code] {
          kept[known] = unions.eitherWay(kept[known], membership)
          continue
        }
        if reason == .present { seen[code] = places.count }
        places.append(place)
        kept.append(membership)
      }
      offsets.append(Int32(places.count))
    }
    var members = set.keeping(places, offsets: offsets, reasons: kept)
    // A value that is known is that, whoever it is of.
    for index in members.strangers.indices
    where values.allSatisfy({ $0.reason(places[index]) == .present }) {
      members.strangers[index] = .present
    }
    return Vector(.members(members))
  }
}
