package import Findings
package import FlagSemantics
import Plans
import Values

/// What became of one subject.
package struct Verdict: Sendable, Hashable {
  /// The parts of its key.
  package let subject: [String]
  /// The first day of a window, where its key has more than one.
  package let firstDay: String?
  package let outcome: Outcome
  /// Why it is undecided.
  package let causes: [Cause]
  /// How serious it is, where it is flagged.
  package let severity: Severity?
  /// Flagged, and set aside by an exception.
  package let isSuppressed: Bool

  /// The key as people write it.
  package var key: String { (subject + [firstDay].compactMap { $0 }).joined(separator: "/") }
}

/// The verdicts of one rule over one block, as columns.
struct BlockVerdict {
  /// 2 flagged, 1 undecided, 0 clear or outside.
  let verdict: [UInt8]
  let reasons: [Reason]
  /// 0 where the rule does not apply.
  let scope: [UInt8]

  init(_ rule: RulePlan, _ evaluator: Evaluator) {
    let count = evaluator.root.count
    var scope = Vector(.truths(Array(repeating: 2, count: count)))
    if !evaluator.root.reasons.isEmpty {
      let reasons = evaluator.root.reasons
      scope = Vector(.truths(reasons.map { $0 == .present ? 2 : 1 }), reasons)
    }
    if let clause = rule.scope { scope = evaluator.both(scope, evaluator.vector(clause)) }
    let all = evaluator.both(scope, evaluator.vector(rule.flag))
    verdict = all.truths
    reasons = all.reasons
    self.scope = scope.truths
  }

  func outcome(_ row: Int) -> Outcome {
    switch verdict[row] {
    case 2: .flagged
    case 1: .undecided
    default: scope[row] == 0 ? .outside : .clear
    }
  }

  func reason(_ row: Int) -> Reason { reasons.isEmpty ? .present : reasons[row] }
}
