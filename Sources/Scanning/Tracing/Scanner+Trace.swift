import FlagSemantics
import Plans

extension Scanner {
  /// How the verdict on a subject came about; nil where the rule has no such subject, or the scanner
  /// was not made to trace.
  package func trace(_ name: String, _ verdict: Verdict) -> Trace? {
    guard let rule = plan.rules.first(where: { $0.rule.name == name }), !rule.recorded.isEmpty,
      let space = spaces[rule.frame]
    else { return nil }
    for index in 0..<space.blocks {
      let block = space.block(index)
      let names = Evaluator(plan, store, shared, block)
      let found = (0..<block.count).first { row in
        names.subject(row) == verdict.subject && names.firstDay(row) == verdict.firstDay
      }
      guard let found else { continue }
      let one = Evaluator(plan, store, shared, block.gathered([UInt32(found)]))
      return Tracer(evaluator: one, rule: rule, pack: pack).trace()
    }
    return nil
  }
}
