package import Findings

/// How the rules of a pack behave on the data of an office, and what their limits do to it.
package struct Calibration: Sendable {
  /// In the order of the pack.
  package let rules: [Outcome]
  /// What comes of each limit a tenth lower and a tenth higher, in the order of the parameters.
  package let moves: [Move]
  /// The fields by which markets are told apart, as they were asked for.
  package let fields: [String]
  /// In the order of their values.
  package let markets: [Market]
  /// What an office could set, for rules that flag more than it wants to look into.
  package let proposals: [Proposal]
  /// Of fewer that are decided, or of fewer matters in a market, no share is told.
  package let fewest: Int

  /// What became of the subjects of one rule.
  package struct Outcome: Sendable {
    package let rule: String
    package let tally: Counts
    /// The most frequent reason why it could not decide.
    package let lacks: Cause?
    package let warning: Warning?
  }

  package struct Counts: Sendable, Hashable {
    package let flagged: Int
    package let clear: Int
    package let outside: Int
    package let undecided: Int

    package var subjects: Int { flagged + clear + outside + undecided }
    /// Those to which the rule applies, or may.
    package var judged: Int { subjects - outside }
    package var decided: Int { flagged + clear }
  }

  package enum Warning: Sendable, Equatable {
    /// There is nothing that it judges, or nothing to which it applies.
    case nothingToJudge
    /// Data are missing for every subject.
    case neverDecides
    /// So few are decided that a share of them says nothing, and no limit is set by it.
    case tooFew
    /// It flags more than the share that was given.
    case flagsOften
  }

  /// One value of a limit moved, and what that does to one rule.
  package struct Move: Sendable {
    package let parameter: String
    package let code: String?
    package let rule: String
    /// As the language writes them.
    package let value: String
    package let lower: String
    package let higher: String
    package let flagged: Int
    package let flaggedAtLower: Int
    package let flaggedAtHigher: Int
  }

  /// The findings about matters with the same values of the fields.
  package struct Market: Sendable {
    package let values: [String]
    /// Matters in it: tenders.
    package let matters: Int
    /// By rule, in the order of the rules; none left out is zero.
    package let flagged: [(rule: String, count: Int)]
  }

  /// A limit that would bring a rule under the share that was given.
  package struct Proposal: Sendable {
    package let parameter: String
    package let code: String?
    package let rule: String
    package let value: String
    package let proposed: String
    package let before: Counts
    package let after: Counts
  }
}
