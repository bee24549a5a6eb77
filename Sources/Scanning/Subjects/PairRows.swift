import Findings
import FlagSemantics
import Plans
import Workers

/// Pairs of records that have something in common, found by what they share and never by comparing
/// all with all.
struct PairRows: Sendable {
  /// The members of the set, and why it is not sure that they are.
  private let ids: [UInt32]
  private let reasons: [Reason]
  private let isOrdered: Bool
  private let keys: RecordKeys
  private let pool: ReasonPool
  private let source: Source
  let blocks: [Range<Int>]
  /// Records that pair with nobody because what they would share is missing.
  let leftOut: Int

  private enum Source: Sendable {
    /// Places of members by the value they share; pairs are made when their block is judged.
    case shared(Relation)
    /// Pairs of places that came up in several ways, each once, and the order of all members.
    case listed(ListedPairs, KeyOrder)
  }

  init(_ source: PairSource, _ evaluator: Evaluator, _ workers: Workers) {
    let set = evaluator.members(source.set)
    ids = set.ids
    reasons = set.reasons
    isOrdered = source.isOrdered
    pool = evaluator.reasons
    leftOut = Unpaired.count(source, among: set.ids.count, evaluator)
    let record =
      evaluator.plan[source.set].type.record?.records.first
      ?? RecordID.all(of: evaluator.store.model)[0]
    keys = RecordKeys(record, evaluator.store, ofView: evaluator.shared.keysOfViews[record])
    let paths = SharedPaths(source, evaluator)
    if let shared = paths.membersByValue(set.ids) {
      self.source = .shared(shared)
      blocks = PairRows.blocks(of: shared, isOrdered: source.isOrdered)
    } else {
      let pairs = paths.pairs(among: set.ids, pool, workers)
      self.source = .listed(pairs, KeyOrder(ids, keys, workers))
      blocks = PairRows.blocks(of: pairs)
    }
  }

  private static func blocks(of pairs: ListedPairs) -> [Range<Int>] {
    stride(from: 0, to: pairs.count, by: SubjectSpace.blockSize).map {
      $0..<min(pairs.count, $0 + SubjectSpace.blockSize)
    }
  }

  private static func blocks(of shared: Relation, isOrdered: Bool) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var (start, pairs) = (0, 0)
    for owner in 0..<shared.owners {
      let count = shared.range(UInt32(owner)).count
      pairs += isOrdered ? count * (count - 1) : count * (count - 1) / 2
      if pairs >= SubjectSpace.blockSize {
        blocks.append(start..<owner + 1)
        (start, pairs) = (owner + 1, 0)
      }
    }
    if pairs > 0 { blocks.append(start..<shared.owners) }
    return blocks
  }

  func block(_ index: Int, _ frame: FrameID) -> RootRows {
    var draft = PairDraft(isOrdered: isOrdered)
    switch source {
    case .shared(let shared):
      let sharers = Sharers(shared, of: blocks[index], ids, keys)
      let places = sharers.places.span
      for range in sharers.ranges {
        for left in range {
          for right in left + 1..<range.upperBound {
            add(places[left], places[right], to: &draft)
          }
        }
      }
    case .listed(let pairs, let order):
      for pair in blocks[index] {
        let (left, right) = (pairs.lefts[pair], pairs.rights[pair])
        let (first, second) = order.precedes(right, left) ? (right, left) : (left, right)
        add(first, second, pairs.reason(pair), to: &draft)
      }
    }
    return RootRows(
      frame: frame, count: draft.first.count, records: [draft.first, draft.second],
      reasons: draft.reasons)
  }

  private func add(
    _ left: UInt32, _ right: UInt32, _ shared: Reason = .present, to draft: inout PairDraft
  ) {
    var reason = shared
    if !reasons.isEmpty {
      reason = pool.union(reason, pool.union(reasons[Int(left)], reasons[Int(right)]))
    }
    draft.add(ids[Int(left)], ids[Int(right)], reason)
  }
}

/// The members that share a value with another, for some of the values, by their places.
private struct Sharers {
  /// Those of one value stand in the order of their keys.
  private(set) var places: [UInt32] = []
  /// Those of one value.
  private(set) var ranges: [Range<Int>] = []

  init(_ shared: Relation, of owners: Range<Int>, _ ids: [UInt32], _ keys: RecordKeys) {
    let records = shared.records.span
    for owner in owners {
      let range = shared.range(UInt32(owner))
      guard range.count > 1 else { continue }
      let start = places.count
      for place in range { places.append(records[place]) }
      ranges.append(start..<places.count)
    }
    sort(places.map { ids[Int($0)] }, keys)
  }

  /// Keys are looked at only where reading them did not show already that they stand in order.
  private mutating func sort(_ members: [UInt32], _ keys: RecordKeys) {
    let loose = keys.texts?.loose(ranges, of: members) ?? ranges
    let order = KeyOrder(loose.flatMap { members[$0] }, keys)
    var start = 0
    for range in loose {
      var sorted = Array(UInt32(start)..<UInt32(start + range.count))
      order.sort(&sorted[...])
      let own = Array(places[range])
      for (target, place) in zip(range, sorted) { places[target] = own[Int(place) - start] }
      start += range.count
    }
  }
}

/// The pairs of a block in the making.
private struct PairDraft {
  let isOrdered: Bool
  private(set) var first: [UInt32] = []
  private(set) var second: [UInt32] = []
  /// Why it is not sure that there is such a pair; empty while all are sure.
  private(set) var reasons: [Reason] = []

  init(isOrdered: Bool) {
    self.isOrdered = isOrdered
    first.reserveCapacity(SubjectSpace.blockSize * 2)
    second.reserveCapacity(SubjectSpace.blockSize * 2)
  }

  mutating func add(_ left: UInt32, _ right: UInt32, _ reason: Reason) {
    put(left, right, reason)
    if isOrdered { put(right, left, reason) }
  }

  private mutating func put(_ left: UInt32, _ right: UInt32, _ reason: Reason) {
    if reason != .present, reasons.isEmpty {
      reasons = Array(repeating: .present, count: first.count)
    }
    first.append(left)
    second.append(right)
    if reason != .present || !reasons.isEmpty { reasons.append(reason) }
  }
}
