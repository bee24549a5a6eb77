package import Findings
import FlagSemantics
import Plans

/// How many subjects of a rule had which outcome, and what was missing.
package struct Tally: Sendable, Hashable {
  package let rule: String
  package let flagged: Int
  package let clear: Int
  package let outside: Int
  package let undecided: Int
  /// For each cause, how many undecided subjects have it; the most frequent first. Where there is no
  /// subject at all because the data have no such records, that is the one cause.
  package let causes: [CauseCount]
  /// Records that make no subject: without what a pair shares or a group needs, or not sure to belong.
  package let leftOut: Int

  package struct CauseCount: Sendable, Hashable {
    package let cause: Cause
    package let subjects: Int
  }

  package var subjects: Int { flagged + clear + outside + undecided }

  init(_ rule: RulePlan, _ run: RuleRun, _ scanner: Scanner) {
    self.rule = rule.rule.name
    leftOut = scanner.spaces[rule.frame]?.leftOut ?? 0
    flagged = run.flagged.count
    clear = run.clear
    outside = run.outside
    undecided = run.undecided.count
    var sets: [Reason: Int] = [:]
    for doubt in run.undecided { sets[doubt.reason, default: 0] += 1 }
    var counts: [Cause: Int] = [:]
    for (reason, count) in sets {
      for cause in scanner.store.reasons.causes(reason) { counts[cause, default: 0] += count }
    }
    if flagged + clear + outside + undecided == 0, let none = scanner.recordsLacking(for: rule.rule)
    {
      counts[.noRecords(none)] = 0
    }
    causes = counts.map { CauseCount(cause: $0.key, subjects: $0.value) }.sorted {
      ($1.subjects, $0.cause) < ($0.subjects, $1.cause)
    }
  }
}

extension Scanner {
  /// The outcomes of all rules, counted.
  package func tallies() -> [Tally] {
    zip(plan.rules, run()).map { Tally($0, $1, self) }
  }

  /// The kind of record that a rule judges, where the data have none.
  fileprivate func recordsLacking(for rule: CheckedRule) -> String? {
    guard let record = pack.recordJudged(by: rule), store[record].rows == 0 else { return nil }
    return pack.model[record].name
  }
}
