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

  /// From the owner that each record names; records that stand for nothing are left out.
  init(owners: [UInt32], standing: [UInt32]?, ownerCount: Int) {
    var starts = [UInt32](repeating: 0, count: ownerCount + 1)
    let limit = UInt32(ownerCount)
    let rows = StandingRows(standing, of: owners.count)
    rows.forEach { row in
      if owners[Int(row)] < limit { starts[Int(owners[Int(row)]) + 1] += 1 }
    }
    for owner in 0..<ownerCount { starts[owner + 1] += starts[owner] }
    var records = [UInt32](repeating: 0, count: Int(starts[ownerCount]))
    var next = starts
    rows.forEach { row in
      let owner = owners[Int(row)]
      guard owner < limit else { return }
      records[Int(next[Int(owner)])] = row
      next[Int(owner)] += 1
    }
    self.starts = starts
    self.records = records
  }

  func range(_ owner: UInt32) -> Range<Int> {
    guard Int(owner) + 1 < starts.count else { return 0..<0 }
    return Int(starts[Int(owner)])..<Int(starts[Int(owner) + 1])
  }
}

/// The rows that stand for records: some, or all of them.
private struct StandingRows {
  private let some: [UInt32]?
  private let count: Int

  init(_ some: [UInt32]?, of count: Int) {
    self.some = some
    self.count = count
  }

  func forEach(_ body: (UInt32) -> Void) {
    guard let some else { return (0..<UInt32(count)).forEach(body) }
    some.forEach(body)
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
