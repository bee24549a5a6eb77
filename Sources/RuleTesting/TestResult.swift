package import Diagnostics
package import FlagSemantics
package import Scanning
package import Values

/// What came of one test.
package struct TestResult: Sendable {
  package let test: CheckedTest
  package let verdicts: [Verdict]
  package let failures: [Failure]
  /// How the verdicts came about that are not as expected.
  package let traces: [Verdict: Trace]
  /// Which outcomes the test reaches on subjects that it says something about.
  package let outcomes: Set<Outcome>
  /// By the place of each condition, what it was for those subjects.
  package let seen: [Place: Set<Truth>]

  package var holds: Bool { failures.isEmpty }

  /// An expectation that was not met.
  package struct Failure: Sendable, Hashable {
    package let kind: Kind
    /// The key as the test has it; nil where `nothing` was expected.
    package let subject: String?
    /// What became of it; nil where there is no such subject.
    package let verdict: Verdict?
    package let place: Place

    package enum Kind: Sendable, Hashable {
      /// The test names a subject that the data do not have.
      case noSubject(Outcome)
      case outcome(expected: Outcome)
      case severity(expected: Severity)
      /// It is undecided, but not for this.
      case cause(expected: String)
      /// Nothing was to have this outcome.
      case unexpected(Outcome)
    }
  }
}
