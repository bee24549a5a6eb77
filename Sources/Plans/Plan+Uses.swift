import FlagSemantics

extension Plan {
  /// The nodes whose values are worked with: all but texts that a finding only prints.
  ///
  /// Such a text stands as its source has it, so its canonical form is not needed. What is shown and
  /// traced is worked with as well.
  package var workedWith: Set<NodeID> {
    var found: Set<NodeID> = []
    var open = frames.indices.flatMap { sources(of: FrameID(index: $0)) }
    open += rules.flatMap(\.recordedShow).flatMap(\.nodes)
    for (clause, nodes) in rules.flatMap(\.clauses) {
      let isShown = clause == .show || clause == .say
      open += nodes.flatMap { isShown && isText($0) ? self[$0].operation.operands : [$0] }
    }
    while let id = open.popLast() {
      guard found.insert(id).inserted else { continue }
      open += self[id].operation.operands
    }
    return found
  }

  /// A text of a record, which is read where the record stands.
  private func isText(_ node: NodeID) -> Bool {
    guard case .text = self[node].type.scalar, case .field = self[node].operation else {
      return false
    }
    return true
  }
}

extension PlannedExpression {
  fileprivate var nodes: [NodeID] {
    switch value {
    case .one(let node): [node]
    case .many(let set, let value): [set] + [value].compactMap { $0 }
    }
  }
}
