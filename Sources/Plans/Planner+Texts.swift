import FlagSemantics

/// Texts of different kinds: both are read in the form of the more special one.
///
///     vendor.phone is bid.note      both as telephone numbers
///     bid.note is in debarred_ids   the note as a tax id
extension Planner {
  /// The same texts, the plain ones among them read as the kind that the others have.
  func alike(_ nodes: [NodeID]) -> [NodeID] {
    let kinds = nodes.map { plan[$0].type.scalar.textKind }
    guard let special = kinds.compactMap({ $0 }).first(where: { $0 != .text }) else { return nodes }
    return zip(nodes, kinds).map { $1 == .text ? read($0, as: special) : $0 }
  }

  /// A text as one of another kind, from the field or the literal on.
  func read(_ node: NodeID, as kind: TextKind) -> NodeID {
    let (known, frame) = (plan[node], plan.frame(of: node))
    guard let own = known.type.scalar.textKind, own != kind else { return node }
    func again(_ operation: Operation) -> NodeID {
      plan.node(operation, frame, ValueType(.text(kind)))
    }
    switch known.operation {
    case .outer(let inner): return carry(read(inner, as: kind), into: frame)
    case .ifMissing(let value, let other, let reason):
      return again(.ifMissing(read(value, as: kind), read(other, as: kind), because: reason))
    case .lookedUp(let key, let inner): return again(.lookedUp(key, read(inner, as: kind)))
    case .viewed(let key, let inner): return again(.viewed(key, read(inner, as: kind)))
    case .aggregate(let aggregate):
      return again(.aggregate(aggregate.reading(aggregate.value.map { read($0, as: kind) })))
    case .literal, .field, .edge, .parameter: return again(known.operation)
    default: return again(.reread(node))
    }
  }
}

extension Operation.Aggregate {
  /// The same call over other values of the same members.
  func reading(_ value: NodeID?) -> Operation.Aggregate {
    .init(
      function: function, set: set, value: value, order: order, others: others, second: second)
  }
}

extension Scalar {
  var textKind: TextKind? { if case .text(let kind) = self { kind } else { nil } }
}
