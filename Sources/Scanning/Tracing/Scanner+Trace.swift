package import Findings
import FlagSemantics
import Plans

extension Scanner {
  /// How the verdict on a subject came about; nil where the rule has no such subject, or the scanner
  /// was not made to trace.
  package func trace(_ name: String, _ verdict: Verdict) -> Trace? {
    guard let (rule, one) = alone(name, verdict), !rule.recorded.isEmpty else { return nil }
    return Tracer(evaluator: one, rule: rule, pack: pack).trace()
  }

  /// What the rule shows of a subject, with what each part of it gave.
  package func shown(_ name: String, _ verdict: Verdict) -> [Trace.Part] {
    guard let (rule, one) = alone(name, verdict) else { return [] }
    return rule.recordedShow.map(Tracer(evaluator: one, rule: rule, pack: pack).part)
  }

  /// The records and cells that leave a subject undecided, also those that hold nothing.
  package func doubts(_ name: String, _ verdict: Verdict) -> [EvidenceRecord] {
    guard let (rule, one) = alone(name, verdict) else { return [] }
    var walk = EvidenceWalk(one, rule, seekingDoubt: true)
    for clause in [rule.asOf, rule.scope, rule.flag].compactMap({ $0 }) { walk.visit(clause, 0) }
    return walk.draft.members.map(\.record)
  }

  /// An evaluator with nothing but one subject.
  private func alone(_ name: String, _ verdict: Verdict) -> (rule: RulePlan, Evaluator)? {
    guard let rule = plan.rules.first(where: { $0.rule.name == name }),
      let space = spaces[rule.frame]
    else { return nil }
    for index in 0..<space.blocks {
      let block = space.block(index)
      let names = Evaluator(plan, store, shared, block)
      let found = (0..<block.count).first { row in
        names.subject(row) == verdict.subject && names.firstDay(row) == verdict.firstDay
      }
      guard let found else { continue }
      return (rule, Evaluator(plan, store, shared, block.gathered([UInt32(found)])))
    }
    return nil
  }
}
