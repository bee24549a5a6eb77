import Findings
import FlagSemantics
import Plans
import Values

/// Pairs of records that have something in common, found by what they share and never by comparing
/// all with all.
struct PairRows: Sendable {
  /// The members of the set, and why it is not sure that they are.
  private let ids: [UInt32]
  private let reasons: [Reason]
  private let isOrdered: Bool
  private let order: KeyOrder
  private let pool: ReasonPool
  private let source: Source
  let blocks: [Range<Int>]
  /// Records that pair with nobody because what they would share is missing.
  let leftOut: Int

  private enum Source: Sendable {
    /// Places of members by the value they share; pairs are made when their block is judged.
    case shared(Relation)
    /// Pairs of places that came up in several ways, each once.
    case listed([Listed])
  }

  /// Two members of the set by their places, and why it is not sure that they share all they should.
  private struct Listed: Sendable {
    let left: UInt32
    let right: UInt32
    let reason: Reason
  }

  init(_ source: PairSource, _ evaluator: Evaluator) {
    let set = evaluator.members(source.set)
    ids = set.ids
    reasons = set.reasons
    isOrdered = source.isOrdered
    pool = evaluator.reasons
    leftOut = Unpaired.count(source, among: set.ids.count, evaluator)
    let store = evaluator.store
    let record = evaluator.plan[source.set].type.record?.records.first
    order = KeyOrder(set.ids, record ?? RecordID.all(of: store.model)[0], store)
    var values: DenseCodes?
    var sets: [Members] = []
    for path in source.sharing {
      switch path {
      case .value(let node):
        let codes = DenseCodes(evaluator.vector(node))
        if values == nil { values = codes } else { values?.combine(codes) }
      case .set(let node): sets.append(evaluator.members(node))
      }
    }
    let shared =
      values.map { Relation(owners: $0.codes, standing: nil, ownerCount: $0.count) }
      ?? sets.first.map { PairRows.relation($0) }
      ?? Relation(owners: [], standing: nil, ownerCount: 0)
    if values != nil, sets.isEmpty {
      self.source = .shared(shared)
      blocks = PairRows.blocks(of: shared, isOrdered: source.isOrdered)
    } else {
      // What two surely share by the first set needs no second look.
      let isSure = values == nil && sets.first?.reasons.isEmpty ?? true
      let pairs = PairRows.listed(
        shared, set.ids.count, Array(isSure ? sets.dropFirst() : sets[...]), evaluator)
      self.source = .listed(pairs)
      blocks = stride(from: 0, to: pairs.count, by: SubjectSpace.blockSize).map {
        $0..<min(pairs.count, $0 + SubjectSpace.blockSize)
      }
    }
  }

  /// The members that reach each record, surely or perhaps.
  private static func relation(_ set: Members) -> Relation {
    var owners: [UInt32] = []
    var places: [UInt32] = []
    for row in 0..<set.rows {
      for place in set.range(row) where set.ids[place] != .max {
        owners.append(set.ids[place])
        places.append(UInt32(row))
      }
    }
    let count = Int(owners.max().map { $0 + 1 } ?? 0)
    let relation = Relation(owners: owners, standing: nil, ownerCount: count)
    return relation.renamed { places[Int($0)] }
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

  /// The pairs of each member with those after it, each once however much they share.
  private static func listed(
    _ shared: Relation, _ rows: Int, _ others: [Members], _ evaluator: Evaluator
  ) -> [Listed] {
    let sets = others.map { members in
      (0..<members.rows).map { reached(members, $0, evaluator) }
    }
    let sharedBy = Relation(sharesOf: shared, rows: rows)
    var met = [UInt32](repeating: .max, count: rows)
    var found: [Listed] = []
    for left in 0..<UInt32(rows) {
      for owner in sharedBy.records[sharedBy.range(left)] {
        for right in shared.records[shared.range(owner)] where right > left {
          guard met[Int(right)] != left else { continue }
          met[Int(right)] = left
          var reason: Reason? = .present
          for set in sets {
            let common = inCommon(set[Int(left)], set[Int(right)], evaluator)
            reason = reason.flatMap { known in common.map { evaluator.unions.union(known, $0) } }
          }
          if let reason { found.append(Listed(left: left, right: right, reason: reason)) }
        }
      }
    }
    return found
  }

  /// The records that a member reaches, each with why it is not sure; what nobody knows is shared
  /// with nobody.
  private static func reached(
    _ set: Members, _ row: Int, _ evaluator: Evaluator
  ) -> [UInt32: Reason] {
    var reached: [UInt32: Reason] = [:]
    for place in set.range(row) where set.ids[place] != .max {
      let reason = set.reason(place)
      let known = reached[set.ids[place]] ?? reason
      reached[set.ids[place]] = evaluator.eitherWay(known, reason)
    }
    return reached
  }

  /// Why it is not sure that two have a record in common; nil where they surely have none.
  private static func inCommon(
    _ left: [UInt32: Reason], _ right: [UInt32: Reason], _ evaluator: Evaluator
  ) -> Reason? {
    var common: Reason?
    for (record, reason) in left {
      guard let other = right[record] else { continue }
      let both = evaluator.unions.union(reason, other)
      common = evaluator.eitherWay(common ?? both, both)
    }
    return common
  }

  func block(_ index: Int, _ frame: FrameID) -> RootRows {
    var draft = Draft()
    switch source {
    case .shared(let shared):
      for owner in blocks[index] {
        let range = shared.range(UInt32(owner))
        guard range.count > 1 else { continue }
        let places = sorted(shared.records[range])
        for (place, left) in places.enumerated() {
          for right in places[(place + 1)...] { add(left, right, to: &draft) }
        }
      }
    case .listed(let pairs):
      for pair in pairs[blocks[index]] {
        let places = sorted([pair.left, pair.right])
        add(places[0], places[1], pair.reason, to: &draft)
      }
    }
    return RootRows(
      frame: frame, count: draft.first.count, records: [draft.first, draft.second],
      reasons: draft.reasons.contains { $0 != .present } ? draft.reasons : [])
  }

  private struct Draft {
    var first: [UInt32] = []
    var second: [UInt32] = []
    var reasons: [Reason] = []
  }

  private func add(
    _ left: UInt32, _ right: UInt32, _ shared: Reason = .present, to draft: inout Draft
  ) {
    var reason = shared
    if !reasons.isEmpty {
      reason = pool.union(reason, pool.union(reasons[Int(left)], reasons[Int(right)]))
    }
    for (a, b) in isOrdered ? [(left, right), (right, left)] : [(left, right)] {
      draft.first.append(ids[Int(a)])
      draft.second.append(ids[Int(b)])
      draft.reasons.append(reason)
    }
  }

  private static let few = 32

  /// By the bytes of their keys, so that a pair is the same in whatever order the rows came.
  private func sorted(_ places: ArraySlice<UInt32>) -> [UInt32] {
    guard places.count <= PairRows.few else {
      return places.sorted { [order] in order.precedes($0, $1) }
    }
    var sorted = Array(places)
    // By insertion: what shares a value is mostly few, and mostly in order.
    for place in sorted.indices.dropFirst() {
      let moved = sorted[place]
      var target = place
      while target > 0, order.precedes(moved, sorted[target - 1]) {
        sorted[target] = sorted[target - 1]
        target -= 1
      }
      sorted[target] = moved
    }
    return sorted
  }
}

extension Relation {
  var owners: Int { starts.count - 1 }

  /// The other way round: for each of so many rows the values that it shares.
  init(sharesOf relation: Relation, rows: Int) {
    var owners: [UInt32] = []
    owners.reserveCapacity(relation.records.count)
    for owner in 0..<UInt32(relation.owners) {
      owners += repeatElement(owner, count: relation.range(owner).count)
    }
    let turned = Relation(owners: relation.records, standing: nil, ownerCount: rows)
    self = turned.renamed { owners[Int($0)] }
  }

  func renamed(_ name: (UInt32) -> UInt32) -> Relation {
    Relation(starts: starts, records: records.map(name))
  }
}
