import FlagSemantics
import Plans
import Testing

/// What holds of every plan.
struct PlanChecks {
  let plan: Plan

  /// Nodes that read a later one, or one that stands neither in their frame nor in the frame of
  /// the members of their set.
  var faults: [String] {
    plan.nodes.indices.flatMap { index in
      let node = plan.nodes[index]
      return node.operation.operands.compactMap { operand in
        if operand.index >= index { return "\(index) reads \(operand.index), which comes later" }
        return mayRead(operand, node, NodeID(index: index))
          ? nil : "\(index) \(node.operation) reads \(operand.index) of another frame"
      }
    }
  }

  private func mayRead(_ operand: NodeID, _ node: Node, _ id: NodeID) -> Bool {
    let frame = plan.frame(of: operand)
    if case .outer = node.operation { return frame == plan.parent(node.frame) }
    if frame == node.frame { return true }
    switch node.operation {
    // Looked up by a key: of a class, or of a record of a view.
    case .lookedUp(let key, _), .viewed(let key, _): return operand != key
    default: break
    }
    guard case .members(let set) = plan[frame] else { return false }
    return plan.frame(of: set) == node.frame && node.operation.operands.contains(set)
  }

  /// Nodes of which another is the same: there are none.
  var repeated: Int { plan.nodes.count - Set(plan.nodes).count }

  func expectSound(at location: SourceLocation = #_sourceLocation) {
    #expect(faults == [], sourceLocation: location)
    #expect(repeated == 0, sourceLocation: location)
    for rule in plan.rules {
      let steps = RuleSteps(plan, rule)
      #expect(Set(steps.order).count == steps.order.count, sourceLocation: location)
      var done: Set<NodeID> = []
      for node in steps.order {
        let read = plan[node].operation.operands + plan.sources(of: plan.frame(of: node))
        #expect(
          read.allSatisfy(done.contains), "\(rule.rule.name): \(node.index)",
          sourceLocation: location)
        done.insert(node)
      }
    }
  }
}
