extension Operation {
  /// The nodes that it reads, in whatever frame.
  package var operands: [NodeID] {
    switch self {
    case .literal, .dataDay, .record, .pairMember, .groupKey, .edge, .groupMembers, .classMembers,
      .everything:
      []
    case .parameter(_, let key, let day): [key, day].compactMap { $0 }
    case .outer(let node), .field(let node, _), .negative(let node), .isMissing(let node),
      .isNone(let node), .not(let node), .reread(let node), .just(let node), .day(let node),
      .distinctRecords(let node),
      .count(let node):
      [node]
    case .viewed(let key, let node), .lookedUp(let key, let node): [key, node]
    case .arithmetic(_, let left, let right), .ifMissing(let left, let right, _),
      .order(let left, _, let right), .equal(let left, let right), .before(let left, let right),
      .resembles(let left, let right), .filtered(let left, let right),
      .joined(let left, let right), .withValue(let left, let right),
      .common(let left, let right), .exists(let left, let right):
      [left, right]
    case .converted(let conversion): [conversion.amount, conversion.currency, conversion.day]
    case .distinctValues(let set, let values): [set] + values
    case .function(_, let nodes), .all(let nodes), .any(let nodes): nodes
    case .within(let value, let radius, let center): [value, radius, center]
    case .inList(let value, _, let day): [value] + [day].compactMap { $0 }
    case .firstDecided(let first, let second, let third): [first, second, third]
    case .related(let owner, _, let day), .linked(let owner, _, _, let day):
      [owner] + [day].compactMap { $0 }
    case .reach(let start, let reach): [start] + [reach.day].compactMap { $0 }
    case .inOneCurrency(let node, let amounts, _):
      [node] + amounts.flatMap { [$0.value, $0.currency] }
    case .eitherCurrency(let first, let second): [first, second]
    case .whereMissing(let first, let second, let third),
      .oneCurrency(let first, let second, let third):
      [first, second, third]
    case .aggregate(let aggregate): aggregate.operands
    }
  }
}

extension Operation.Aggregate {
  package var operands: [NodeID] {
    [set] + [value, order].compactMap { $0 } + others
      + (second.map { [$0.set, $0.value] } ?? [])
  }
}
