import Findings
package import FlagSemantics
package import Plans
import Values
package import Workers

/// Runs the rules of a pack over data.
///
///     let scanner = Scanner(pack, rules, data, workers)
///     let results = scanner.tallies()
package struct Scanner: Sendable {
  package let plan: Plan
  let store: Store
  let shared: SharedNodes
  let spaces: [FrameID: SubjectSpace]
  package let pack: CheckedPack
  let workers: Workers

  /// `tracing` keeps what `trace` needs, which a scan of large data does better without.
  package init(
    _ pack: CheckedPack, _ rules: [CheckedRule], _ data: Dataset, _ workers: Workers,
    tracing: Bool = false
  ) {
    self.pack = pack
    self.workers = workers
    plan = Planner(pack, recording: tracing).plan(rules)
    let shared = SharedNodes(pack)
    store = Store(data, for: plan, shared.parameters, reasons: ReasonPool(), workers)
    let prepared = Preparation(plan, store, shared, workers)
    self.shared = prepared.shared
    spaces = prepared.spaces
  }

  /// Every subject of a rule with what became of it, in the order of the keys.
  package func verdicts(of name: String) -> [Verdict] {
    guard let rule = plan.rules.first(where: { $0.rule.name == name }),
      let space = spaces[rule.frame]
    else { return [] }
    let blocks = workers.map(space.blocks) { index in
      let evaluator = Evaluator(plan, store, shared, space.block(index))
      return verdicts(rule, evaluator)
    }
    return blocks.flatMap { $0 }.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  func verdicts(_ rule: RulePlan, _ evaluator: Evaluator) -> [Verdict] {
    let block = BlockVerdict(rule, evaluator)
    let judge = SeverityJudge(rule, pack)
    return (0..<evaluator.root.count).map { row in
      let outcome = block.outcome(row)
      let isFlagged = outcome == .flagged
      return Verdict(
        subject: evaluator.subject(row), firstDay: evaluator.firstDay(row), outcome: outcome,
        causes: outcome == .undecided ? store.reasons.causes(block.reason(row)) : [],
        severity: isFlagged ? judge.severity(row, evaluator).level : nil,
        isSuppressed: isFlagged && judge.exception(row, evaluator) != nil)
    }
  }
}
