import FlagSemantics
import Plans

/// All subjects of one frame, in blocks that fit in the cache.
struct SubjectSpace: Sendable {
  let frame: FrameID
  let rows: Rows
  /// Whether the rows are the records of a view, numbered as they come.
  var isView = false
  /// Records that could not be placed: without what a pair shares, or without a key of a group.
  var leftOut = 0

  enum Rows: Sendable {
    case records([UInt32])
    case members(Members)
    case pairs(PairRows)
    case groups(GroupRows)
  }

  static let blockSize = 2048

  var blocks: Int {
    switch rows {
    case .records(let places): SubjectSpace.blocks(of: places.count)
    case .members(let set): SubjectSpace.blocks(of: set.ids.count)
    case .pairs(let pairs): pairs.blocks.count
    case .groups(let groups): SubjectSpace.blocks(of: groups.count)
    }
  }

  private static func blocks(of rows: Int) -> Int { (rows + blockSize - 1) / blockSize }

  private func range(_ index: Int, of rows: Int) -> Range<Int> {
    let start = index * SubjectSpace.blockSize
    return start..<min(rows, start + SubjectSpace.blockSize)
  }

  func block(_ index: Int) -> RootRows {
    switch rows {
    case .records(let places):
      let own = Array(places[range(index, of: places.count)])
      return RootRows(frame: frame, count: own.count, ids: own)
    case .members(let set):
      let range = range(index, of: set.ids.count)
      return RootRows(
        frame: frame, count: range.count, ids: isView ? range.map { UInt32($0) } : [],
        records: [Array(set.ids[range])],
        reasons: set.reasons.isEmpty ? [] : Array(set.reasons[range]))
    case .pairs(let pairs): return pairs.block(index, frame)
    case .groups(let groups):
      let range = range(index, of: groups.count)
      var rows = groups.rows(range, frame)
      if isView { rows.ids = range.map { UInt32($0) } }
      return rows
    }
  }

  /// All subjects at once.
  var whole: RootRows {
    var all = RootRows(frame: frame, count: 0)
    for index in 0..<blocks { all = all.count == 0 ? block(index) : all.appending(block(index)) }
    if isView { all.ids = (0..<UInt32(all.count)).map { $0 } }
    return all
  }
}

extension RootRows {
  /// Some of the subjects, in their order.
  func gathered(_ rows: [UInt32]) -> RootRows {
    RootRows(
      frame: frame, count: rows.count, ids: ids.isEmpty ? [] : gather(ids, rows, .max),
      records: records.map { gather($0, rows, .max) },
      reasons: reasons.isEmpty ? [] : gather(reasons, rows, .present),
      keys: keys.map { $0.gathered(rows) }, members: members?.gathered(rows),
      firstDays: firstDays.isEmpty ? [] : gather(firstDays, rows, nil))
  }

  func appending(_ other: RootRows) -> RootRows {
    let (mine, theirs) = (reasons.isEmpty, other.reasons.isEmpty)
    let joined =
      mine && theirs
      ? []
      : (mine ? Array(repeating: .present, count: count) : reasons)
        + (theirs ? Array(repeating: .present, count: other.count) : other.reasons)
    var members = self.members
    if let own = self.members, let more = other.members,
      case .members(let both) = Vector(.members(own)).appending(Vector(.members(more))).values
    {
      members = both
    }
    return RootRows(
      frame: frame, count: count + other.count, ids: ids + other.ids,
      records: zip(records, other.records).map { $0 + $1 }, reasons: joined,
      keys: zip(keys, other.keys).map { $0.appending($1) }, members: members,
      firstDays: firstDays + other.firstDays)
  }
}
