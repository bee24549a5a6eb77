import Workers

/// Pairs of members of a set by their places, and why it is not sure that they share all they should.
struct ListedPairs: Sendable {
  private(set) var lefts: [UInt32] = []
  private(set) var rights: [UInt32] = []
  /// Empty while all are sure.
  private var reasons: [Reason] = []

  var count: Int { lefts.count }

  func reason(_ pair: Int) -> Reason { reasons.isEmpty ? .present : reasons[pair] }

  mutating func add(_ left: UInt32, _ right: UInt32, _ reason: Reason = .present) {
    if reason != .present, reasons.isEmpty {
      reasons = Array(repeating: .present, count: count)
    }
    if reason != .present || !reasons.isEmpty { reasons.append(reason) }
    lefts.append(left)
    rights.append(right)
  }

  mutating func add(_ others: ListedPairs) {
    if !others.reasons.isEmpty || !reasons.isEmpty {
      if reasons.isEmpty { reasons = Array(repeating: .present, count: count) }
      reasons +=
        others.reasons.isEmpty
        ? Array(repeating: .present, count: others.count) : others.reasons
    }
    lefts += others.lefts
    rights += others.rights
  }
}

/// Finds the pairs that share something in several ways: each once, however much they share.
struct PairListing: Sendable {
  private typealias Reached = [UInt32: Reason]

  /// The members by what they share, and what each of them has to share.
  private let shared: Relation
  private let sharedBy: StandingSets
  private let rows: Int
  /// What else both must share: the records that each member reaches, with why it is not sure.
  private let others: [[Reached]]
  /// The texts by which both must resemble each other.
  private let alike: [LikeTexts]
  private let pool: ReasonPool

  init(
    _ shared: Relation, by sharedBy: StandingSets, rows: Int, _ others: [StandingSets],
    _ alike: [LikeTexts], _ pool: ReasonPool
  ) {
    self.shared = shared
    self.sharedBy = sharedBy
    self.alike = alike
    self.rows = rows
    self.pool = pool
    var unions = ReasonUnions(pool)
    self.others = others.map { sets in
      (0..<sets.rows).map { PairListing.reached(sets.members, sets.range($0), &unions) }
    }
  }

  /// The pairs of each member with those after it.
  func pairs(_ workers: Workers) -> ListedPairs {
    let size = PairListing.partSize
    var pairs = ListedPairs()
    let work: @Sendable (Int) -> ListedPairs = { part in
      self.pairs(part * size..<min(rows, (part + 1) * size))
    }
    workers.forEach((rows + size - 1) / size, work) { pairs.add($1) }
    return pairs
  }

  private static let partSize = 1024

  private func pairs(_ lefts: Range<Int>) -> ListedPairs {
    var met = [UInt32](repeating: .max, count: rows)
    var others = [UInt32](repeating: 0, count: rows + 1)
    var found = ListedPairs()
    var unions = ReasonUnions(pool)
    for left in UInt32(lefts.lowerBound)..<UInt32(lefts.upperBound) {
      let count = meet(left, &met, &others)
      for right in others[..<count] where alike.allSatisfy({ $0.isAlike(left, right) }) {
        if let reason = reason(left, right, &unions) { found.add(left, right, reason) }
      }
    }
    return found
  }

  /// How many come after one and share something with it: they are the first of the others.
  ///
  /// Each that is met is written down, and stays where it was not met before: a question for each
  /// would mostly be guessed wrong by the processor.
  private func meet(_ one: UInt32, _ met: inout [UInt32], _ others: inout [UInt32]) -> Int {
    let (owners, sharers) = (sharedBy.members.ids.span, shared.records.span)
    var lastMet = met.mutableSpan
    var list = others.mutableSpan
    var count = 0
    for place in sharedBy.range(Int(one)) {
      // The sharers of each owner stand in order.
      var range = shared.range(owners[place])
      while let sharer = range.popLast(), sharers[sharer] > one {
        let other = sharers[sharer]
        list[count] = other
        count += lastMet[Int(other)] == one ? 0 : 1
        lastMet[Int(other)] = one
      }
    }
    return count
  }

  /// Why it is not sure that two share all they should; nil where they surely don't.
  private func reason(_ left: UInt32, _ right: UInt32, _ unions: inout ReasonUnions) -> Reason? {
    var reason = Reason.present
    for reached in others {
      guard let common = PairListing.inCommon(reached[Int(left)], reached[Int(right)], &unions)
      else { return nil }
      reason = unions.union(reason, common)
    }
    return reason
  }

  /// What nobody knows is shared with nobody.
  private static func reached(
    _ set: Members, _ places: Range<Int>, _ unions: inout ReasonUnions
  ) -> Reached {
    var reached: Reached = [:]
    for place in places where set.ids[place] != .max {
      let reason = set.reason(place)
      let known = reached[set.ids[place]] ?? reason
      reached[set.ids[place]] = unions.eitherWay(known, reason)
    }
    return reached
  }

  private static func inCommon(
    _ left: Reached, _ right: Reached, _ unions: inout ReasonUnions
  ) -> Reason? {
    var common: Reason?
    for (record, reason) in left {
      guard let other = right[record] else { continue }
      let both = unions.union(reason, other)
      common = unions.eitherWay(common ?? both, both)
    }
    return common
  }
}
