import Findings
import FlagSemantics
import Plans
import Tables
import Values

/// Sets: for each row its members, and whether more are possible.
extension Evaluator {
  func everything(_ record: RecordID) -> Vector {
    if let view = shared.views[record] { return Vector(.members(view)) }
    let kind = store[record]
    let places = kind.places
    var members = Members(offsets: [0, Int32(places.count)], ids: places)
    if kind.table == nil { members.open = [reasons.reason(.open(model[record].plural))] }
    return Vector(.members(members))
  }

  func just(_ record: Vector) -> Vector {
    var draft = MemberDraft(rows: record.count)
    let ids = record.numbers
    for row in ids.indices {
      let reason = record.reason(row)
      if reason == .present { draft.add(ids[row]) }
      if reason.isMissing { draft.add(stranger: reason, .present) }
      draft.endRow()
    }
    return Vector(.members(draft.members))
  }

  func related(
    _ owner: Vector, _ type: ValueType, _ name: String, _ day: NodeID?
  ) -> Vector {
    guard let record = type.record?.records.first,
      case .many(let target, let by, let declared)? = model[record].fields[name]?.kind
    else { return owner }
    let completeness = store.completeness(declared, of: target)
    let relation = store.relations[.init(record: record, field: name)]
    let limits = day == nil ? nil : store.limits[target]
    let open = reasons.reason(.open("\(store[record].name).\(name)"))
    let isSupplied = store.column(.init(record: target, field: by)) != nil
    let owners = owner.numbers
    // A span: a slice for each row would count references to what all threads share.
    let related = relation?.records ?? []
    let records = related.span
    var draft = MemberDraft(rows: owner.count)
    var flags: Vector?
    if case .completeWhere(let flag) = completeness {
      flags = field(flag, of: owner, type, .truth)
    }
    for row in owners.indices {
      let around = owner.reason(row)
      if around == .present, let relation {
        let range = relation.range(owners[row])
        for place in range {
          if let limits {
            add(records[place], limits, day, row, to: &draft)
          } else {
            draft.add(records[place])
          }
        }
      }
      draft.endRow(
        open: around.isMissing
          ? around
          : around == .none
            ? .present
            : self.open(row, isSupplied, completeness, flags, open))
    }
    return Vector(.members(draft.members))
  }

  private func open(
    _ row: Int, _ isSupplied: Bool, _ completeness: Completeness, _ flags: Vector?, _ open: Reason
  ) -> Reason {
    switch completeness {
    case .complete: return isSupplied ? .present : open
    case .partial: return open
    case .completeWhere:
      guard let flags else { return open }
      let reason = flags.reason(row)
      if reason.isMissing { return isSupplied ? reason : unions.union(open, reason) }
      return isSupplied && reason == .present && flags.truths[row] == 2 ? .present : open
    }
  }

  /// The record where it holds on the day of the row.
  private func add(
    _ record: UInt32, _ limits: Limits, _ day: NodeID?, _ row: Int, to draft: inout MemberDraft
  ) {
    guard let reason = holds(Int(record), limits, day, row) else { return }
    draft.add(record, reason)
  }

  /// Whether a record or edge holds on the day of a row; nil where it does not.
  func holds(_ place: Int, _ limits: Limits, _ day: NodeID?, _ row: Int) -> Reason? {
    guard let day else { return .present }
    if let known = dayNumber(vector(day), row) { return limits.holds(place, on: known) }
    if limits.isUnlimited(place) { return .present }
    return unions.union(dayReason(day, row), limits.doubt(place))
  }

  // MARK: Links

  func linked(
    _ owner: Vector, _ type: ValueType, _ id: LinkID, _ direction: Field.Direction,
    _ day: NodeID?
  ) -> Vector {
    guard let link = store.links[id], let record = type.record?.records.first else {
      return owner
    }
    let name = "\(store[record].name).\(model[id].name(direction))"
    let open = !store.isComplete(id) ? reasons.reason(.open(name)) : .present
    let unknown = reasons.reason(
      .missing("\(model[id].name).\(direction == .forward ? "to" : "from")"))
    let ends = direction == .forward ? link.ends : link.starts
    let edges = direction == .forward ? link.forward[record] : link.backward
    let owners = owner.numbers
    var draft = MemberDraft(rows: owner.count)
    for row in owners.indices {
      let around = owner.reason(row)
      if around == .present, let edges {
        for edge in edges.records[edges.range(owners[row])] {
          var reason = Reason.present
          if day != nil, let limits = link.limits {
            guard let holds = holds(Int(edge), limits, day, row) else { continue }
            reason = holds
          }
          let end = ends[Int(edge)]
          if end.isAbsent {
            draft.add(stranger: unknown, reason, edge: edge)
          } else {
            draft.add(end, reason, edge: edge)
          }
        }
      }
      draft.endRow(open: around.isMissing ? around : around == .none ? .present : open)
    }
    return Vector(.members(draft.members))
  }

  // MARK: Filters

  func filtered(_ set: Members, _ condition: Vector) -> Vector {
    let truths = condition.truths
    var places: [Int] = []
    var offsets: [Int32] = [0]
    var kept: [Reason] = []
    let isSimple = set.reasons.isEmpty && condition.reasons.isEmpty
    for row in 0..<set.rows {
      for place in set.range(row) where truths[place] != 0 {
        places.append(place)
        if !isSimple { kept.append(unions.union(set.reason(place), condition.reason(place))) }
      }
      offsets.append(Int32(places.count))
    }
    return Vector(.members(set.keeping(places, offsets: offsets, reasons: kept)))
  }

  func withValue(_ set: Members, _ value: Vector) -> Vector {
    truthsOf(set, value) { reason in reason == .none ? nil : reason }
  }

  private func truthsOf(
    _ set: Members, _ value: Vector, _ membership: (Reason) -> Reason?
  ) -> Vector {
    var places: [Int] = []
    var offsets: [Int32] = [0]
    var kept: [Reason] = []
    for row in 0..<set.rows {
      for place in set.range(row) {
        guard let reason = membership(value.reason(place)) else { continue }
        places.append(place)
        kept.append(unions.union(set.reason(place), reason))
      }
      offsets.append(Int32(places.count))
    }
    return Vector(.members(set.keeping(places, offsets: offsets, reasons: kept)))
  }
}

/// Writes the members of sets, row by row.
struct MemberDraft {
  private(set) var members: Members

  init(rows: Int) {
    members = Members(offsets: [0], ids: [])
    members.offsets.reserveCapacity(rows + 1)
  }

  mutating func add(_ id: UInt32, _ reason: Reason = .present, edge: UInt32? = nil) {
    if reason != .present || !members.reasons.isEmpty {
      while members.reasons.count < members.ids.count { members.reasons.append(.present) }
      members.reasons.append(reason)
    }
    members.ids.append(id)
    if !members.strangers.isEmpty, members.strangers.count < members.ids.count {
      members.strangers.append(.present)
    }
    if let edge { members.edges.append(edge) }
  }

  /// Several members; where all are sure and known nothing but their places is written.
  mutating func add(_ more: some Sequence<(UInt32, Reason)>, areSure: Bool) {
    guard areSure, members.reasons.isEmpty, members.strangers.isEmpty else {
      for (id, reason) in more { add(id, reason) }
      return
    }
    for (id, _) in more { members.ids.append(id) }
  }

  /// A member that nobody knows.
  mutating func add(stranger: Reason, _ reason: Reason, edge: UInt32? = nil) {
    while members.strangers.count < members.ids.count { members.strangers.append(.present) }
    members.strangers.append(stranger)
    add(.max, reason, edge: edge)
  }

  mutating func add(_ end: ChainEnd, id: UInt32, _ reason: Reason) {
    add(id, reason)
    members.chains.append(end)
  }

  mutating func endRow(open: Reason = .present) {
    if open != .present || !members.open.isEmpty {
      while members.open.count < members.offsets.count - 1 { members.open.append(.present) }
      members.open.append(open)
    }
    members.offsets.append(Int32(members.ids.count))
  }
}
