import FlagSemantics
import Plans

/// All subjects of one frame, in blocks that fit in the cache.
struct SubjectSpace: Sendable {
  let frame: FrameID
  let rows: Rows
  /// Whether the rows are the records of a view, numbered as they come.
  let isView: Bool
  /// Records that could not be placed: without what a pair shares, or without a key of a group.
  let leftOut: Int
  /// Why there may be more subjects than the data have.
  let open: Reason

  enum Rows: Sendable {
    case records([UInt32])
    case members(Members)
    case pairs(PairRows)
    case groups(GroupRows)
    case classes(RootRows, ClassIndex)
  }

  /// For each block of a view of pairs the number of its first record.
  private var starts: [Int] = []

  static let blockSize = 2048

  init(
    frame: FrameID, rows: Rows, isView: Bool = false, leftOut: Int = 0, open: Reason = .present
  ) {
    self.frame = frame
    self.rows = rows
    self.isView = isView
    self.leftOut = leftOut
    self.open = open
    guard isView, case .pairs(let pairs) = rows else { return }
    var start = 0
    for index in pairs.blocks.indices {
      starts.append(start)
      start += pairs.block(index, frame).count
    }
  }

  /// A block of no subjects, whose keys still have their types.
  var empty: RootRows {
    if case .groups(let groups) = rows { return groups.rows(0..<0, frame) }
    return RootRows(frame: frame, count: 0)
  }

  /// The records of a view as one set: those that may not be there stay uncertain.
  var whole: Members {
    var draft = MemberDraft(rows: 1)
    var next: UInt32 = 0
    for index in 0..<blocks {
      let block = self.block(index)
      for row in 0..<block.count {
        draft.add(next, block.reasons.isEmpty ? .present : block.reasons[row])
        next += 1
      }
    }
    draft.endRow(open: open)
    return draft.members
  }

  var blocks: Int {
    switch rows {
    case .records(let places): SubjectSpace.blocks(of: places.count)
    case .members(let set): SubjectSpace.blocks(of: set.ids.count)
    case .pairs(let pairs): pairs.blocks.count
    case .groups(let groups): SubjectSpace.blocks(of: groups.count)
    case .classes(let rows, _): SubjectSpace.blocks(of: rows.count)
    }
  }

  private static func blocks(of rows: Int) -> Int { (rows + blockSize - 1) / blockSize }

  private func range(_ index: Int, of rows: Int) -> Range<Int> {
    let start = index * SubjectSpace.blockSize
    return start..<min(rows, start + SubjectSpace.blockSize)
  }

  /// The block and the row there of a record of a view, by its number.
  func spot(of number: UInt32) -> (block: Int, row: Int)? {
    let number = Int(number)
    guard case .pairs = rows else {
      return (number / SubjectSpace.blockSize, number % SubjectSpace.blockSize)
    }
    guard let block = starts.lastIndex(where: { $0 <= number }) else { return nil }
    return (block, number - starts[block])
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
    case .pairs(let pairs):
      var rows = pairs.block(index, frame)
      if isView { rows.ids = (0..<rows.count).map { UInt32(starts[index] + $0) } }
      return rows
    case .groups(let groups):
      let range = range(index, of: groups.count)
      var rows = groups.rows(range, frame)
      rows.ids = range.map { UInt32($0) }
      return rows
    case .classes(let rows, _):
      return rows.gathered(range(index, of: rows.count).map { UInt32($0) })
    }
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
}
