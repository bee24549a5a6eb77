import Tables

/// The records that name each owner, by the place of the owner.
struct Relation: Sendable {
  /// Where the records of each owner begin; one more than there are owners.
  let starts: [UInt32]
  let records: [UInt32]

  init(starts: [UInt32], records: [UInt32]) {
    self.starts = starts
    self.records = records
  }

  /// From the owner that each row names; rows that stand for nothing, or name no owner, are left out.
  ///
  /// Where the rows of one owner follow those of the one before, the records are the rows themselves.
  init(owners: [UInt32], of rows: [UInt32], ownerCount: Int) {
    self.init(.some(rows, owners), ownerCount, inOrder: rows)
  }

  init(owners: [UInt32], ownerCount: Int) { self.init(.all(owners), ownerCount) }

  /// From the owners of each set: a set that has several stands with each of them.
  init(ownersOf sets: StandingSets, ownerCount: Int) { self.init(.sets(sets), ownerCount) }

  /// The other way round: for each of so many records those that it was named by.
  init(reversing relation: Relation, recordCount: Int) {
    self.init(.reversed(relation), recordCount)
  }

  var owners: Int { starts.count - 1 }

  private init(_ rows: Rows, _ ownerCount: Int, inOrder names: [UInt32]? = nil) {
    let limit = UInt32(ownerCount)
    var starts = [UInt32](repeating: 0, count: ownerCount + 1)
    var (last, ascend): (UInt32, Bool) = (0, true)
    starts.withSpan { counts in
      rows.forEach { owner, _ in
        if owner < limit { counts[Int(owner) + 1] += 1 }
        ascend = ascend && owner >= last && owner < limit
        last = owner
      }
      for owner in 0..<ownerCount { counts[owner + 1] += counts[owner] }
    }
    if ascend, let names {
      self.init(starts: starts, records: names)
      return
    }
    var records = [UInt32](repeating: 0, count: Int(starts[ownerCount]))
    var next = starts
    next.withSpan { next in
      records.withSpan { records in
        rows.forEach { owner, name in
          guard owner < limit else { return }
          records[Int(next[Int(owner)])] = name
          next[Int(owner)] += 1
        }
      }
    }
    self.init(starts: starts, records: records)
  }

  /// The records of each owner as a set.
  var members: Members { Members(offsets: starts.map { Int32($0) }, ids: records) }

  func range(_ owner: UInt32) -> Range<Int> {
    guard Int(owner) + 1 < starts.count else { return 0..<0 }
    return Int(starts[Int(owner)])..<Int(starts[Int(owner) + 1])
  }
}

/// Rows with the owner that each names.
private enum Rows {
  case all([UInt32])
  case some([UInt32], [UInt32])
  case sets(StandingSets)
  case reversed(Relation)

  @inline(__always)
  func forEach(_ body: (_ owner: UInt32, _ name: UInt32) -> Void) {
    switch self {
    case .all(let owners):
      let owners = owners.span
      for row in owners.indices { body(owners[row], UInt32(row)) }
    case .some(let rows, let owners):
      let owners = owners.span
      for row in rows { body(owners[Int(row)], row) }
    case .sets(let sets): sets.forEach(body)
    case .reversed(let relation):
      let records = relation.records.span
      for owner in 0..<UInt32(relation.owners) {
        for place in relation.range(owner) { body(records[place], owner) }
      }
    }
  }
}

extension [UInt32] {
  /// Changes elements in a loop that does not ask at each who else has the array.
  @inline(__always)
  fileprivate mutating func withSpan(_ body: (inout MutableSpan<UInt32>) -> Void) {
    var span = mutableSpan
    body(&span)
  }
}

/// From when until when each record or edge holds, in days; absent as the columns say.
struct Limits: Sendable {
  let since: [Int32]
  let until: [Int32]
  let blankIsOpen: Bool
  let sinceReason: Reason
  let untilReason: Reason
  /// Where both limits are missing.
  let bothReasons: Reason

  /// Whether a row holds on a day: present for yes, nil for no, else why it is not known.
  func holds(_ row: Int, on day: Int32) -> Reason? {
    let (from, to) = (since[row], until[row])
    if !from.isAbsent, day < from { return nil }
    if !to.isAbsent, day > to { return nil }
    return doubt(row)
  }

  /// Why a limit of a row is not known.
  func doubt(_ row: Int) -> Reason {
    let lacksEnd = until[row] == .missing && !blankIsOpen
    if since[row] == .missing { return lacksEnd ? bothReasons : sinceReason }
    return lacksEnd ? untilReason : .present
  }

  /// Whether the day makes no difference.
  func isUnlimited(_ row: Int) -> Bool {
    (since[row] == .none) && (until[row] == .none || (blankIsOpen && until[row] == .missing))
  }
}
