import FlagSemantics

extension Plan {
  /// The node of every record that asks what another asks of each member of a set of all records.
  package func askedOfEveryone(_ node: NodeID, of set: NodeID) -> NodeID? {
    guard case .everything(let record) = self[set].operation else { return nil }
    let match = SameStep(self, of: set, as: record)
    return nodes.indices.map(NodeID.init).first {
      self[frame(of: $0)] == .everyone(record) && match.holds(node, $0)
    }
  }
}

/// Whether a step that is asked of each member of a set of all records asks the same as one that is
/// asked of every record.
private struct SameStep {
  private let plan: Plan
  private let members: Frame
  private let every: Frame

  init(_ plan: Plan, of set: NodeID, as record: RecordID) {
    self.plan = plan
    members = .members(set)
    every = .everyone(record)
  }

  func holds(_ one: NodeID, _ other: NodeID) -> Bool {
    if one == other { return true }
    switch (plan[one].operation, plan[other].operation) {
    case (.record, .record): return holds(plan[plan.frame(of: one)], plan[plan.frame(of: other)])
    case (.field(let base, let name), .field(let own, let second)):
      return name == second && holds(base, own)
    case (.related(let owner, let name, nil), .related(let own, let second, nil)):
      return name == second && holds(owner, own)
    case (.joined(let set, let inner), .joined(let own, let second)),
      (.filtered(let set, let inner), .filtered(let own, let second)),
      (.equal(let set, let inner), .equal(let own, let second)):
      return holds(set, own) && holds(inner, second)
    case (.outer(let inner), .outer(let own)), (.not(let inner), .not(let own)):
      return holds(inner, own)
    default: return false
    }
  }

  private func holds(_ one: Frame, _ other: Frame) -> Bool {
    if one == members, other == every { return true }
    if case .members(let set) = one, case .members(let own) = other { return holds(set, own) }
    return false
  }
}
