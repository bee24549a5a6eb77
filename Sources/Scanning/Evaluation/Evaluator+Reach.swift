import Findings
import FlagSemantics
import Plans
import Tables
import Values

/// Chains: every path over edges of up to so many steps that meets no record twice.
extension Evaluator {
  func reach(
    _ start: Vector, _ type: ValueType, _ reach: Operation.Reach, _ node: Node
  ) -> Vector {
    let starts = start.numbers
    let kinds = type.record?.records ?? []
    let ways = ChainWays(reach, self)
    var walk = ChainWalk(self, ways, reach)
    var draft = MemberDraft(rows: start.count)
    for row in starts.indices {
      let around = start.reason(row)
      guard around == .present else {
        draft.endRow(open: around.isMissing ? around : .present)
        continue
      }
      let kind = RecordNumber.kind(starts[row], of: kinds.count)
      walk.run(row, from: kinds[kind], RecordNumber.place(starts[row], of: kinds.count))
      for end in walk.ends.sorted(by: { $0.place < $1.place }) {
        draft.add(end, id: end.place, end.membership)
      }
      draft.endRow(open: walk.open)
    }
    return Vector(.members(draft.members))
  }
}
