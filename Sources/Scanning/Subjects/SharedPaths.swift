import FlagSemantics
import Plans
import Workers

/// What both members of a pair have to share: values, records that they reach, texts that are alike.
struct SharedPaths {
  /// All values as one code.
  private var values: DenseCodes?
  private var sets: [StandingSets] = []
  private var alike: [LikeTexts] = []

  init(_ source: PairSource, _ evaluator: Evaluator) {
    for path in source.sharing {
      switch path {
      case .value(let node):
        let codes = DenseCodes(evaluator.vector(node))
        if values == nil { values = codes } else { values?.combine(codes) }
      case .set(let node): sets.append(evaluator.sets(node, of: source.set))
      case .similar(let node): alike.append(LikeTexts(node, evaluator))
      }
    }
  }

  /// Places of members by their value; nil where they have to share anything else.
  func membersByValue(_ ids: [UInt32]) -> Relation? {
    sets.isEmpty && alike.isEmpty ? values.map { SharedPaths.members(by: $0, ids) } : nil
  }

  private static func members(by values: DenseCodes, _ ids: [UInt32]) -> Relation {
    // The places of all records of a kind are the records themselves.
    let isEveryone = ids.elementsEqual(0..<UInt32(ids.count))
    return Relation(
      owners: values.codes, of: isEveryone ? ids : Array(0..<UInt32(ids.count)),
      ownerCount: values.count)
  }

  /// Each pair once, however much both share.
  func pairs(among ids: [UInt32], _ pool: ReasonPool, _ workers: Workers) -> ListedPairs {
    if let values {
      let shared = SharedPaths.members(by: values, ids)
      let sharedBy = Relation(reversing: shared, recordCount: ids.count).members
      return PairListing(shared, by: StandingSets(sharedBy), rows: ids.count, sets, alike, pool)
        .pairs(workers)
    }
    guard let first = sets.first else { return pairsOfAlike(workers) }
    // What two surely share by the first set needs no second look.
    let others = first.members.reasons.isEmpty ? Array(sets.dropFirst()) : sets
    return PairListing(
      SharedPaths.members(by: first), by: first, rows: ids.count, others, alike, pool
    ).pairs(workers)
  }

  /// The members that reach each record, surely or perhaps.
  private static func members(by sets: StandingSets) -> Relation {
    // What nobody knows is shared with nobody.
    let count = sets.members.ids.reduce(0) { $1 == .max ? $0 : max($0, Int($1) + 1) }
    return Relation(ownersOf: sets, ownerCount: count)
  }

  /// Where nothing else is shared, the texts themselves say who may be a pair.
  private func pairsOfAlike(_ workers: Workers) -> ListedPairs {
    var pairs = ListedPairs()
    for (left, right) in alike.first?.pairs(workers) ?? []
    where alike.dropFirst().allSatisfy({ $0.isAlike(left, right) }) {
      pairs.add(left, right)
    }
    return pairs
  }
}

extension Evaluator {
  /// The sets of the members of another set; where they were worked out for every record, from there.
  func sets(_ node: NodeID, of set: NodeID) -> StandingSets {
    guard let asked = plan.askedOfEveryone(node, of: set),
      case .members(let all)? = shared.table(asked)?.values
    else { return StandingSets(members(node)) }
    return StandingSets(all, at: members(set).ids)
  }
}
