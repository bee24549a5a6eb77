import Findings
import FlagSemantics
import Plans

/// Gathers the comparisons that made a condition what it is for one subject, in the order of the
/// rule: those that `and`, `or`, `not` and `any` join, not what a function or a filter read.
struct ComparisonWalk {
  private let evaluator: Evaluator
  private let rule: RulePlan
  private let clause: Comparison.Clause
  private(set) var found: [Comparison] = []

  /// Of one comparison, those of more members are left out.
  private static let most = 24

  init(_ evaluator: Evaluator, _ rule: RulePlan, _ clause: Comparison.Clause) {
    self.evaluator = evaluator
    self.rule = rule
    self.clause = clause
  }

  mutating func visit(_ id: NodeID, _ row: Int, wants: Bool = true, members: [String] = []) {
    let node = evaluator.node(id)
    if let comparison = rule.comparisons[id] {
      add(told(comparison, node.operation, row, wants, members))
      return
    }
    switch node.operation {
    case .outer(let inner):
      visit(inner, evaluator.owner(of: row, in: node.frame), wants: wants, members: members)
    case .not(let operand): visit(operand, row, wants: !wants, members: members)
    case .all(let operands), .any(let operands):
      for operand in operands where evaluator.bears(operand, of: node, row, wants) {
        visit(operand, row, wants: wants, members: members)
      }
    case .exists(let set, let condition) where wants:
      let all = evaluator.members(set)
      let truths = evaluator.vector(condition).truths
      let witnesses = all.range(row).lazy
        .filter { truths[$0] == 2 && all.reason($0) == .present }.prefix(ComparisonWalk.most)
      for place in witnesses {
        visit(
          condition, place, members: members + [evaluator.name(of: all.ids[place], in: set)])
      }
    default: break
    }
  }

  private mutating func add(_ comparison: Comparison?) {
    guard let comparison, !found.contains(comparison) else { return }
    found.append(comparison)
  }

  // MARK: One comparison

  private func told(
    _ comparison: PlannedComparison, _ operation: Operation, _ row: Int, _ wants: Bool,
    _ members: [String]
  ) -> Comparison? {
    guard let sides = sides(of: operation) else { return nil }
    let isAfter = if case .after = comparison.sign { true } else { false }
    var (left, right) = (comparison.left, comparison.right)
    var (first, second) = isAfter ? (sides.1, sides.0) : sides
    var sign = comparison.sign
    if case .order(let order) = sign, left.isLimit, !right.isLimit {
      (left, right, first, second) = (right, left, second, first)
      sign = .order(order.mirrored)
    }
    return Comparison(
      clause: clause, expression: left.text, value: evaluator.text(first, row),
      sign: text(sign, operation, row, wants), limit: right.text,
      limitValue: evaluator.text(second, row), isThreshold: right.isLimit && !left.isLimit,
      parameter: right.parameter, members: members)
  }

  private func sides(of operation: Operation) -> (NodeID, NodeID)? {
    switch operation {
    case .order(let left, _, let right), .equal(let left, let right), .before(let left, let right),
      .within(let left, radius: _, of: let right):
      (left, right)
    default: nil
    }
  }

  /// How the sides are to each other; where the rule is content that it is not so, the opposite.
  private func text(
    _ sign: PlannedComparison.Sign, _ operation: Operation, _ row: Int, _ wants: Bool
  ) -> String {
    switch sign {
    case .order(let order): return (wants ? order : order.negated).rawValue
    case .equal: return wants ? "is" : "is not"
    case .before: return wants ? "before" : "not before"
    case .after: return wants ? "after" : "not after"
    case .within:
      guard case .within(_, let radius, _) = operation else { return "within" }
      let width = evaluator.text(radius, row) ?? "?"
      return wants ? "within \(width) of" : "not within \(width) of"
    }
  }
}

extension Evaluator {
  /// Whether an operand of `and` or `or` has a part in what came of it: of `and` all where it is
  /// yes and those that are no where it is no, of `or` the other way round.
  func bears(_ operand: NodeID, of node: Node, _ row: Int, _ wants: Bool) -> Bool {
    let isDecisive = if case .any = node.operation { wants } else { !wants }
    return !isDecisive || vector(operand).truths[row] == (wants ? 2 : 0)
  }

  /// A member of a set, as a finding names it.
  func name(of id: UInt32, in set: NodeID) -> String {
    text(Vector(.records([id])), 0, plan[set].type.scalar) ?? "?"
  }
}
