import FlagSemantics
import Plans

/// The subjects of one rule that are not surely outside its scope, as rows of their own.
///
/// What only the condition of this rule asks, it asks of these: a scope of a thousand pairs of firms
/// among a million saves the joins of all others. What other rules ask as well is worked out once,
/// for all subjects.
struct RuleScope {
  let frame: FrameID
  let relation: Relation
  private let asked: AskedInScope

  init(_ asked: AskedInScope, _ relation: Relation) {
    frame = asked.frame
    self.relation = relation
    self.asked = asked
  }

  /// Whether the rows of a frame are the subjects or lie in them.
  func holds(_ frame: FrameID, _ plan: Plan) -> Bool { asked.holds(frame, plan) }

  /// Whether a step is worked out for these subjects only.
  func asks(_ id: NodeID, _ plan: Plan) -> Bool {
    let frame = plan.frame(of: id)
    return frame == self.frame ? asked.costly.contains(id) : holds(frame, plan)
  }
}

/// What the condition of one rule asks, and neither its scope nor any other rule.
struct AskedInScope {
  let frame: FrameID
  /// Values of the subjects that ask for rows which nobody else asks for.
  private(set) var costly: Set<NodeID> = []
  /// Values of the subjects that are worked out before, for all of them.
  private(set) var before: [NodeID] = []

  /// Nil where nothing would be saved.
  init?(_ rule: RulePlan, _ uses: RuleUses, _ plan: Plan) {
    guard rule.scope != nil else { return nil }
    frame = rule.frame
    var known: [NodeID: Bool] = [:]
    guard marks(rule.flag, uses.onlyCondition(of: rule, plan), plan, &known) else { return nil }
    var seen: Set<NodeID> = []
    divide(rule.flag, plan, &seen)
  }

  func holds(_ frame: FrameID, _ plan: Plan) -> Bool {
    if frame == self.frame { return true }
    guard case .members(let set) = plan[frame] else { return false }
    return holds(plan.frame(of: set), plan)
  }

  /// Whether a step, or what it reads, asks for rows that nobody else asks for.
  private mutating func marks(
    _ id: NodeID, _ own: Set<NodeID>, _ plan: Plan, _ known: inout [NodeID: Bool]
  ) -> Bool {
    if let answer = known[id] { return answer }
    guard holds(plan.frame(of: id), plan) else { return false }
    var isCostly = own.contains(id) && asksForRows(plan[id].operation, plan)
    for operand in plan[id].operation.operands where marks(operand, own, plan, &known) {
      isCostly = true
    }
    known[id] = isCostly
    if isCostly, plan.frame(of: id) == frame { costly.insert(id) }
    return isCostly
  }

  /// Whether it reads other rows than the one for which it gives something. What two firms have in
  /// common is long, so of pairs whatever asks for it counts.
  private func asksForRows(_ operation: Operation, _ plan: Plan) -> Bool {
    switch operation {
    case .related, .linked, .reach, .joined, .common, .viewed, .lookedUp: return true
    case .filtered, .count, .exists, .aggregate:
      if case .pairs = plan[frame] { return true }
      return false
    default: return false
    }
  }

  private mutating func divide(_ id: NodeID, _ plan: Plan, _ seen: inout Set<NodeID>) {
    guard seen.insert(id).inserted, holds(plan.frame(of: id), plan) else { return }
    if plan.frame(of: id) == frame, !plan[id].type.isMany, !costly.contains(id) {
      before.append(id)
    } else {
      for operand in plan[id].operation.operands { divide(operand, plan, &seen) }
    }
  }
}

/// How many rules ask each step.
struct RuleUses {
  private var counts: [Int]

  init(_ plan: Plan) {
    counts = [Int](repeating: 0, count: plan.nodes.count)
    for rule in plan.rules {
      for id in plan.reached(from: [rule.scope, rule.flag].compactMap { $0 }) {
        counts[id.index] += 1
      }
    }
  }

  /// The steps of a condition that neither the scope nor another rule asks.
  func onlyCondition(of rule: RulePlan, _ plan: Plan) -> Set<NodeID> {
    plan.reached(from: [rule.flag])
      .subtracting(plan.reached(from: [rule.scope].compactMap { $0 }))
      .filter { counts[$0.index] == 1 }
  }
}

extension Plan {
  fileprivate func reached(from ends: [NodeID]) -> Set<NodeID> {
    var found: Set<NodeID> = []
    var open = ends
    while let id = open.popLast() {
      if found.insert(id).inserted { open += self[id].operation.operands }
    }
    return found
  }
}
