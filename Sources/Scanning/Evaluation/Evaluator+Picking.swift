import Findings
import FlagSemantics
import Plans
import Statistics
import Values

/// Functions that give one of the members or values: the first, the last, the middle of dates.
extension Evaluator {
  func picked(_ call: Call) -> Vector {
    let tooFew = reasons.reason(.tooFew(call.function.rawValue))
    let key = call.order ?? call.value
    var picks = [UInt32](repeating: 0, count: call.set.rows)
    var reasons = [Reason](repeating: .present, count: call.set.rows)
    for row in 0..<call.set.rows {
      let doubts = self.doubts(call, row)
      if doubts != .present {
        reasons[row] = doubts
        continue
      }
      let places = call.set.range(row).filter {
        call.value.reason($0) == .present && key.reason($0) == .present
      }
      guard !places.isEmpty else {
        reasons[row] = tooFew
        continue
      }
      let ordered = Ordering(key, of: call.set, call.kinds, self).sorted(places)
      guard let ordered else {
        reasons[row] = call.orderNode.map { imprecise($0) } ?? tooFew
        continue
      }
      picks[row] = UInt32(ordered[place(call, row, ordered.count)])
    }
    var result = call.value.gathered(picks)
    result.reasons = reasons.contains { $0 != .present } ? reasons : []
    return result
  }

  private func place(_ call: Call, _ row: Int, _ count: Int) -> Int {
    switch call.function {
    case .last, .max: return count - 1
    case .median: return (count - 1) / 2
    case .percentile:
      // Of days and times the one at or just below the place is taken: half a day is no date.
      guard let share = call.others.first?.quantities?[row] else { return 0 }
      return (try? Quantile(at: share, among: count))?.index ?? 0
    default: return 0
    }
  }
}

/// Orders the members of a set by a key; equal keys by the key of the record.
struct Ordering {
  private let key: Vector
  private let ids: [UInt32]
  private let kinds: [RecordID]
  private let evaluator: Evaluator

  init(_ key: Vector, of set: Members, _ kinds: [RecordID], _ evaluator: Evaluator) {
    self.key = key
    ids = set.ids
    self.kinds = kinds
    self.evaluator = evaluator
  }

  /// Nil where two stretches of time overlap that are not the same.
  func sorted(_ places: [Int]) -> [Int]? {
    let sorted = places.sorted { left, right in
      let sign = compare(left, right)
      return sign == 0 ? comesFirst(left, right) : sign < 0
    }
    if case .times(let times) = key.values {
      for (left, right) in zip(sorted, sorted.dropFirst()) {
        let isSame =
          times.earliest[left] == times.earliest[right] && times.latest[left] == times.latest[right]
        if !isSame, times.latest[left] >= times.earliest[right] { return nil }
      }
    }
    return sorted
  }

  private func comesFirst(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (ids[left], ids[right])
    let (kind, other) = (
      RecordNumber.kind(a, of: kinds.count), RecordNumber.kind(b, of: kinds.count)
    )
    // An edge whose end nobody knows comes last.
    guard a != .max, b != .max, kind < kinds.count, other < kinds.count else { return a < b }
    let (place, another) = (
      RecordNumber.place(a, of: kinds.count), RecordNumber.place(b, of: kinds.count)
    )
    if kind == other { return evaluator.precedes(place, another, kinds[kind]) }
    return evaluator.key(of: place, kinds[kind]).joined(separator: "/").utf8
      .lexicographicallyPrecedes(
        evaluator.key(of: another, kinds[other]).joined(separator: "/").utf8)
  }

  private func compare(_ left: Int, _ right: Int) -> Int {
    switch key.values {
    case .times(let times):
      let (a, b) = (times.earliest[left], times.earliest[right])
      if a != b { return a < b ? -1 : 1 }
      let (c, d) = (times.latest[left], times.latest[right])
      return c == d ? 0 : c < d ? -1 : 1
    case .quantities(let values):
      let (a, b) = (values[left], values[right])
      return a == b ? 0 : a < b ? -1 : 1
    default: return 0
    }
  }
}
