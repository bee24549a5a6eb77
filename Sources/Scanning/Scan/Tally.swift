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
  /// For each cause, how many undecided subjects have it; the most frequent first.
  package let causes: [CauseCount]
  /// Records that make no subject: without what a pair shares, or without a key of a group.
  package let leftOut: Int

  package struct CauseCount: Sendable, Hashable {
    package let cause: Cause
    package let subjects: Int
  }

  package var subjects: Int { flagged + clear + outside + undecided }

  init(_ rule: String, _ run: RuleRun, leftOut: Int, _ reasons: ReasonPool) {
    self.rule = rule
    self.leftOut = leftOut
    flagged = run.flagged.count
    clear = run.clear
    outside = run.outside
    undecided = run.undecided.count
    var sets: [Reason: Int] = [:]
    for doubt in run.undecided { sets[doubt.reason, default: 0] += 1 }
    var counts: [Cause: Int] = [:]
    for (reason, count) in sets {
      for cause in reasons.causes(reason) { counts[cause, default: 0] += count }
    }
    causes = counts.map { CauseCount(cause: $0.key, subjects: $0.value) }.sorted {
      ($1.subjects, $0.cause) < ($0.subjects, $1.cause)
    }
  }
}

extension Scanner {
  /// The outcomes of all rules, counted.
  package func tallies() -> [Tally] {
    zip(plan.rules, run()).map { rule, run in
      Tally(rule.rule.name, run, leftOut: spaces[rule.frame]?.leftOut ?? 0, store.reasons)
    }
  }
}
