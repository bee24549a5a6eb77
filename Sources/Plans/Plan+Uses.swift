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

  /// Whether serial numbers are only asked how far apart they are, never which ones are the same.
  ///
  /// Then each needs its series and its counter, and none a look-up among all the others.
  package var onlyMeasuresSerials: Bool {
    let grouping = frames.indices.flatMap { sources(of: FrameID(index: $0)) }
    let shown = rules.flatMap(\.recordedShow).flatMap(\.nodes)
    guard !(grouping + shown).contains(where: isSerial) else { return false }
    return nodes.allSatisfy { node in
      if node.type.scalar == .text(.serial), !node.operation.isCarrying { return false }
      let takesSerials = node.operation.operands.contains(where: isSerial)
      return !takesSerials || node.operation.isMeasuring || node.operation.isCarrying
    }
  }

  private func isSerial(_ node: NodeID) -> Bool { self[node].type.scalar == .text(.serial) }

  /// A text of a record, which is read where the record stands.
  private func isText(_ node: NodeID) -> Bool {
    guard case .text = self[node].type.scalar, case .field = self[node].operation else {
      return false
    }
    return true
  }
}

extension Operation {
  /// Reads a value or hands it on as it is.
  fileprivate var isCarrying: Bool {
    switch self {
    case .field, .outer: true
    default: false
    }
  }

  fileprivate var isMeasuring: Bool {
    switch self {
    case .within, .isMissing, .isNone: true
    default: false
    }
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
