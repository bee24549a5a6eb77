import Findings
import Plans

/// The classes of a set by a key, and those for keys that no record has, that are not known, or
/// that are none.
enum ClassRows {
  static func make(
    _ source: ClassSource, _ frame: FrameID, _ evaluator: Evaluator
  ) -> (RootRows, ClassIndex) {
    let set = evaluator.members(source.set)
    let key = evaluator.settled(source.key)
    let codes = KeyCodes(key)
    var rows: [KeyCodes.Code: UInt32] = [:]
    var places: [[Int]] = []
    var unknown: [Int] = []
    for place in set.ids.indices {
      switch key.reason(place) {
      case .present:
        let row = rows[codes[place], default: UInt32(places.count)]
        if Int(row) == places.count {
          rows[codes[place]] = row
          places.append([])
        }
        places[Int(row)].append(place)
      case .none: break
      default: unknown.append(place)
      }
    }
    var draft = MemberDraft(rows: places.count + 2)
    let open = set.open(0)
    func add(_ place: Int, _ reason: Reason) {
      let own = evaluator.unions.union(set.reason(place), key.reason(place))
      let membership = evaluator.unions.union(own, reason)
      if set.ids[place] == .max {
        draft.add(stranger: set.stranger(place), membership)
      } else {
        draft.add(set.ids[place], membership)
      }
    }
    for own in places + [[]] {
      for place in own { add(place, .present) }
      for place in unknown { add(place, .present) }
      draft.endRow(open: open)
    }
    for place in set.ids.indices where key.reason(place) != .none { add(place, .pending) }
    draft.endRow(open: open)
    draft.endRow(open: open)
    let count = places.count + 3
    return (
      RootRows(frame: frame, count: count, members: draft.members), ClassIndex(rows: rows)
    )
  }
}
