import FlagSemantics
import Plans
package import Values
import Workers

/// What an expression gives for one subject.
package struct Answer: Sendable {
  package let verdict: Verdict
  package let content: Trace.Content
  /// What values are put in order by; nil for what has no order or is not known.
  package let size: Ratio?
}

extension Scanner {
  /// The first expression that a rule shows, for each subject, in the order of the keys; what rests
  /// on no subject is answered once for all. A scanner that was not made to trace gives nothing.
  package func answers(of name: String) -> (all: [Answer], isConstant: Bool) {
    guard let rule = plan.rules.first(where: { $0.rule.name == name }),
      let shown = rule.recordedShow.first, let space = spaces[rule.frame]
    else { return ([], false) }
    let blocks = workers.map(space.blocks) { index -> [Answer] in
      let evaluator = Evaluator(plan, store, shared, space.block(index))
      return zip(verdicts(rule, evaluator), 0...).compactMap { verdict, row in
        let tracer = Tracer(evaluator: evaluator, rule: rule, pack: pack, row: row)
        guard let value = tracer.values(shown.value).first else { return nil }
        return Answer(
          verdict: verdict, content: value.content, size: tracer.size(of: shown.value))
      }
    }
    return (
      blocks.flatMap { $0 }.sorted {
        $0.verdict.key.utf8.lexicographicallyPrecedes($1.verdict.key.utf8)
      },
      plan.isConstant(shown.value)
    )
  }
}

extension Plan {
  fileprivate func isConstant(_ value: PlannedExpression.Value) -> Bool {
    switch value {
    case .one(let node), .many(let node, _): innermost(node) == .once
    }
  }

  /// The frame in which a node is worked out, before it is carried inwards.
  private func innermost(_ node: NodeID) -> FrameID {
    if case .outer(let inner) = self[node].operation { return innermost(inner) }
    return frame(of: node)
  }
}

extension Tracer {
  fileprivate func size(of value: PlannedExpression.Value) -> Ratio? {
    guard case .one(let node) = value else { return nil }
    let inner = inner(node)
    let vector = evaluator.settled(inner)
    let row = plan.frame(of: inner) == .once ? 0 : row
    guard vector.reason(row) == .present else { return nil }
    switch vector.values {
    case .quantities(let quantities): return quantities[row]
    case .times(let times): return Ratio(times.earliest[row], scale: 0)
    default: return nil
    }
  }
}
