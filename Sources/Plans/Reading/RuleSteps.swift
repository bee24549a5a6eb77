import FlagSemantics

/// The steps of one rule among those of its pack, in the order in which they can be worked out.
///
/// What is the same for all subjects comes first, then what is worked out for each class of peers
/// or each record of a view, then the subjects themselves with what lies in them. A step stands
/// after every step that it reads.
package struct RuleSteps: Sendable {
  package let rule: RulePlan
  package let order: [NodeID]
  /// The clauses that each step is worked out for.
  package let clauses: [NodeID: Set<Clause>]

  package init(_ plan: Plan, _ rule: RulePlan) {
    self.rule = rule
    var walk = Walk(plan: plan, subject: rule.frame)
    walk.visit(frame: rule.frame, for: .subject)
    for (clause, nodes) in rule.clauses {
      for node in nodes { walk.visit(node, for: clause) }
    }
    clauses = walk.clauses
    order = Order(
      plan: plan, subject: rule.frame, nodes: walk.clauses.keys.sorted { $0.index < $1.index }
    ).steps()
  }

  /// Finds what a node rests on.
  private struct Walk {
    let plan: Plan
    let subject: FrameID
    var clauses: [NodeID: Set<Clause>] = [:]
    var frames: Set<[Int]> = []

    mutating func visit(_ node: NodeID, for clause: Clause) {
      guard clauses[node, default: []].insert(clause).inserted else { return }
      visit(frame: plan.frame(of: node), for: clause)
      for operand in plan[node].operation.operands { visit(operand, for: clause) }
    }

    mutating func visit(frame: FrameID, for clause: Clause) {
      // Who is judged is found once, whatever is then asked.
      guard frame != self.subject || clause == .subject else { return }
      guard frames.insert([frame.index, clause.rawValue]).inserted else { return }
      for source in plan.sources(of: frame) { visit(source, for: clause) }
    }
  }

  /// One frame is worked out as far as it goes before the next is begun.
  private struct Order {
    let plan: Plan
    let subject: FrameID
    let nodes: [NodeID]

    func steps() -> [NodeID] {
      var left = nodes
      var done: Set<NodeID> = []
      var steps: [NodeID] = []
      var frame = FrameID.once
      while !left.isEmpty {
        let ready = left.filter { isReady($0, done) }
        let next =
          ready.first { plan.frame(of: $0) == frame }
          ?? ready.min { place(plan.frame(of: $0)) < place(plan.frame(of: $1)) }
        guard let next else { return steps + left }
        frame = plan.frame(of: next)
        steps.append(next)
        done.insert(next)
        left.removeAll { $0 == next }
      }
      return steps
    }

    private func isReady(_ node: NodeID, _ done: Set<NodeID>) -> Bool {
      (plan[node].operation.operands + plan.sources(of: plan.frame(of: node))).allSatisfy {
        done.contains($0)
      }
    }

    /// What lies outside of the subjects first.
    private func place(_ frame: FrameID) -> (Int, Int, Int) {
      var root = frame
      while case .members = plan[root] { root = plan.parent(root) }
      return (root == .once ? 0 : root == subject ? 2 : 1, plan.depth(frame), frame.index)
    }
  }
}

extension Plan {
  /// For each step the rules that have it, in the order of the pack.
  package func uses(_ rules: [RuleSteps]) -> [NodeID: [String]] {
    var uses: [NodeID: [String]] = [:]
    for rule in rules {
      for node in rule.order { uses[node, default: []].append(rule.rule.rule.name) }
    }
    return uses
  }
}
