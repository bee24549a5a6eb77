package import FlagSemantics
package import Scanning
import Values
import Workers

/// Runs the tests that stand beside the rules.
package struct TestRun: Sendable {
  private let pack: CheckedPack

  package init(_ pack: CheckedPack) { self.pack = pack }

  /// One test: what was expected and what came.
  package func result(of test: CheckedTest) -> TestResult {
    guard let rule = pack.rule(named: test.rule) else {
      return TestResult(test: test, verdicts: [], failures: [])
    }
    let verdicts = self.verdicts(of: test, rule, pack)
    return TestResult(
      test: test, verdicts: verdicts,
      failures: Expectations(test, rule.subject, verdicts).failures())
  }

  package func results() -> [TestResult] { pack.tests.map(result) }

  func verdicts(
    of test: CheckedTest, _ rule: CheckedRule, _ pack: CheckedPack
  ) -> [Verdict] {
    let pack = pack.setting(test.settings)
    var data = TestData(test, pack.model)
    return Scanner(pack, [rule], data.dataset(), Workers(1)).verdicts(of: rule.name)
  }
}

/// What came of one test.
package struct TestResult: Sendable {
  package let test: CheckedTest
  package let verdicts: [Verdict]
  package let failures: [Failure]

  package var holds: Bool { failures.isEmpty }

  package enum Failure: Sendable, Hashable {
    /// The test names a subject that the data do not have.
    case noSubject(String, Outcome)
    case outcome(String, expected: Outcome, Verdict)
    case severity(String, expected: Severity, Verdict)
    /// It is undecided, but not for this.
    case cause(String, expected: String, Verdict)
    /// Nothing was to have this outcome.
    case unexpected(Outcome, Verdict)
  }
}
