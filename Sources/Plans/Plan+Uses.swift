package import FlagSemantics

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

  /// Fields of texts of which rules only ask whether one is the same as another, in groups of those
  /// that are held against each other.
  package var comparedTexts: [Set<TextField>] {
    let grouping = frames.indices.flatMap { sources(of: FrameID(index: $0)) }
    var used = Set((grouping + rules.flatMap(\.recordedShow).flatMap(\.nodes)).flatMap(textFields))
    var groups: [Set<TextField>] = []
    for node in nodes {
      switch node.operation {
      case .equal(let left, let right):
        let (first, second) = (textFields(left), textFields(right))
        if first.isEmpty || second.isEmpty {
          used.formUnion(first + second)
        } else {
          let own = Set(first + second)
          let met = groups.filter { !$0.isDisjoint(with: own) }
          groups.removeAll { !$0.isDisjoint(with: own) }
          groups.append(met.reduce(own) { $0.union($1) })
        }
      case .field, .outer, .isMissing, .isNone: break
      default: used.formUnion(node.operation.operands.flatMap(textFields))
      }
    }
    return groups.filter { $0.isDisjoint(with: used) }
  }

  /// The fields whose texts a node hands on as they are.
  package func textFields(_ node: NodeID) -> [TextField] {
    guard case .text = self[node].type.scalar else { return [] }
    switch self[node].operation {
    case .field(let base, let name):
      return (self[base].type.record?.records ?? []).map { TextField(record: $0, name: name) }
    case .outer(let inner): return textFields(inner)
    default: return []
    }
  }

  package struct TextField: Hashable, Sendable {
    package let record: RecordID
    package let name: String
  }

  /// Whether a value can't be below zero, by what the model says of its field.
  package func isNeverNegative(_ id: NodeID, _ model: Model) -> Bool {
    switch self[id].operation {
    case .field(let base, let name):
      (self[base].type.record?.records ?? []).allSatisfy {
        model[$0].fields[name]?.isNonNegative ?? false
      }
    case .outer(let inner), .viewed(_, let inner): isNeverNegative(inner, model)
    case .count: true
    default: false
    }
  }

  /// Whether records of a kind are told apart by their keys: which of a pair comes first, and in what
  /// order equal ones stand.
  package func ordersByKey(_ record: RecordID) -> Bool {
    func has(_ set: NodeID) -> Bool { self[set].type.record?.records.contains(record) ?? false }
    let pairs = frames.contains { frame in
      if case .pairs(let source) = frame { has(source.set) } else { false }
    }
    return pairs
      || views.values.contains { view in
        if case .pairs(let source) = view { has(source.set) } else { false }
      }
      || nodes.contains { node in
        if case .aggregate(let call) = node.operation {
          call.order != nil && has(call.set)
        } else {
          false
        }
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
