import FlagSemantics
import Plans
import Workers

/// Finds the subjects of a frame.
struct SubjectFinder {
  private let once: Evaluator
  private let workers: Workers

  init(_ once: Evaluator, _ workers: Workers) {
    self.once = once
    self.workers = workers
  }

  func space(_ frame: FrameID) -> SubjectSpace {
    switch once.plan[frame] {
    case .records(let record): return records(record, frame)
    case .everyone(let record):
      return SubjectSpace(frame: frame, rows: .records(Array(0..<UInt32(once.store[record].count))))
    case .pairs(let source): return pairs(source, frame)
    case .groups(let source): return groups(source, frame)
    case .classes(let source):
      let (rows, index) = ClassRows.make(source, frame, once)
      return SubjectSpace(frame: frame, rows: .classes(rows, index))
    case .once, .members: return SubjectSpace(frame: frame, rows: .records([]))
    }
  }

  private func records(_ record: RecordID, _ frame: FrameID) -> SubjectSpace {
    switch once.plan.views[record] {
    case .records(let set):
      let members = once.members(set)
      return SubjectSpace(
        frame: frame, rows: .members(members), isView: true, open: members.open(0))
    case .pairs(let source): return pairs(source, frame, isView: true)
    case .groups(let source): return groups(source, frame, isView: true)
    case nil: return SubjectSpace(frame: frame, rows: .records(once.store[record].places))
    }
  }

  private func pairs(
    _ source: PairSource, _ frame: FrameID, isView: Bool = false
  ) -> SubjectSpace {
    let pairs = PairRows(source, once, workers)
    return SubjectSpace(
      frame: frame, rows: .pairs(pairs), isView: isView, leftOut: pairs.leftOut,
      open: once.members(source.set).open(0))
  }

  private func groups(
    _ source: GroupSource, _ frame: FrameID, isView: Bool = false
  ) -> SubjectSpace {
    let groups = GroupRows(source, once)
    return SubjectSpace(
      frame: frame, rows: .groups(groups), isView: isView, leftOut: groups.leftOut,
      open: groups.open)
  }
}
