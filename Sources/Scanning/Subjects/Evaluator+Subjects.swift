import FlagSemantics
import Plans
import Values

/// The names of subjects.
extension Evaluator {
  /// The parts of the key of a subject.
  func subject(_ row: Int) -> [String] {
    switch plan[root.frame] {
    case .records(let record):
      switch plan.views[record] {
      case .groups(let source): return keys(source, row)
      case .pairs(let source): return pair(source, row)
      case .records(let set):
        return key(of: root.records[0][row], kind(of: set))
      case nil: return store.key(of: root.ids[row], record)
      }
    case .pairs(let source): return pair(source, row)
    case .groups(let source): return keys(source, row)
    case .once, .everyone, .members, .classes: return []
    }
  }

  /// The key of a record; of one of a view, that of what it is made of.
  func key(of place: UInt32, _ record: RecordID) -> [String] {
    guard let space = shared.spacesOfViews[record], let spot = space.spot(of: place) else {
      return store.key(of: place, record)
    }
    return Evaluator(plan, store, shared, space.block(spot.block)).subject(spot.row)
  }

  /// Whether the key of one record comes before that of another, by bytes.
  func precedes(_ left: UInt32, _ right: UInt32, _ record: RecordID) -> Bool {
    guard shared.spacesOfViews[record] != nil else { return store.precedes(left, right, record) }
    // Where nobody asked for the keys, the order does not matter.
    guard let keys = shared.keysOfViews[record] else { return left < right }
    return keys[Int(left)].utf8.lexicographicallyPrecedes(keys[Int(right)].utf8)
  }

  func firstDay(_ row: Int) -> String? {
    guard !root.firstDays.isEmpty, let day = root.firstDays[row] else { return nil }
    return CalendarDate(dayNumber: Int(day))?.description
  }

  private func kind(of set: NodeID) -> RecordID {
    plan[set].type.record?.records.first ?? RecordID.all(of: model)[0]
  }

  private func pair(_ source: PairSource, _ row: Int) -> [String] {
    let kind = kind(of: source.set)
    return root.records.prefix(2).flatMap { key(of: $0[row], kind) }
  }

  private func keys(_ source: GroupSource, _ row: Int) -> [String] {
    source.keys.indices.map { index in
      keyText(root.keys[index], row, plan[source.keys[index]].type.scalar) ?? "?"
    }
  }
}
