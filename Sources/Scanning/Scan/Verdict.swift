package import Findings
package import FlagSemantics
import Plans
import Values

/// What became of one subject.
package struct Verdict: Sendable, Hashable {
  /// The parts of its key.
  package let subject: [String]
  /// The first day of a window, where the rule has one.
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
    let all = BlockVerdict.flagged(rule, scope, evaluator)
    verdict = all.truths
    reasons = all.reasons
    self.scope = scope.truths
  }

  /// Where few subjects are in the scope the condition is worked out for those alone: whatever it
  /// is for the others, their verdict is no.
  private static func flagged(_ rule: RulePlan, _ scope: Vector, _ evaluator: Evaluator) -> Vector {
    let truths = scope.truths
    let inScope = truths.reduce(0) { $0 + ($1 == 0 ? 0 : 1) }
    guard inScope * 4 < truths.count else {
      return evaluator.both(scope, evaluator.vector(rule.flag))
    }
    if inScope == 0 { return Vector(.truths(truths)) }
    let rows = truths.indices.filter { truths[$0] != 0 }.map { UInt32($0) }
    let few = Evaluator(
      evaluator.plan, evaluator.store, evaluator.shared, evaluator.root.gathered(rows))
    let judged = few.both(scope.gathered(rows), few.vector(rule.flag))
    var result = Vector(
      .truths(truths), judged.reasons.isEmpty ? [] : Array(repeating: .present, count: truths.count)
    )
    var verdicts = truths
    for (place, row) in rows.enumerated() {
      verdicts[Int(row)] = judged.truths[place]
      if !judged.reasons.isEmpty { result.reasons[Int(row)] = judged.reasons[place] }
    }
    result.values = .truths(verdicts)
    return result
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
