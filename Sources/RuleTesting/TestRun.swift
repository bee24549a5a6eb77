import Diagnostics
package import FlagSemantics
package import Scanning
import Values
package import Workers

/// Runs the tests that stand beside the rules.
package struct TestRun: Sendable {
  private let pack: CheckedPack
  private let policy: [Setting]
  private let references: ReferenceTables

  /// Local policy is left out unless it is given: a test holds the pack as it was written.
  package init(
    _ pack: CheckedPack, policy: [Setting] = [], references: ReferenceTables = ReferenceTables()
  ) {
    self.pack = pack
    self.policy = policy
    self.references = references
  }

  /// The tests in their order: what was expected and what came.
  package func results(
    of tests: [CheckedTest], _ workers: Workers = Workers(1)
  ) -> [TestResult] {
    workers.map(tests.count) { result(of: tests[$0]) }
  }

  package func results() -> [TestResult] { results(of: pack.tests) }

  /// What a test would be judged by.
  package func scanner(for test: CheckedTest) -> Scanner? {
    pack.rule(named: test.rule).map { scanner(of: [$0], over: test) }
  }

  /// Any rules over the data of a test.
  package func scanner(
    of rules: [CheckedRule], over test: CheckedTest, tracing: Bool = false
  ) -> Scanner {
    let pack = pack.ending(on: test.dataDay)
    var data = TestData(test, pack.model)
    return Scanner(
      pack.underTest(policy + test.settings), rules, data.dataset(references), Workers(1),
      tracing: tracing)
  }

  /// What a test comes to, whatever it expects.
  package func verdicts(of test: CheckedTest) -> [Verdict] {
    scanner(for: test)?.verdicts(of: test.rule) ?? []
  }

  package func result(of test: CheckedTest) -> TestResult {
    guard let rule = pack.rule(named: test.rule) else {
      return TestResult(
        test: test, verdicts: [], failures: [], traces: [:], outcomes: [], seen: [:])
    }
    let scanner = scanner(of: [rule], over: test, tracing: true)
    let verdicts = scanner.verdicts(of: rule.name)
    let expectations = Expectations(test, rule.subject, verdicts)
    let failures = expectations.failures()
    let asserted = expectations.asserted()
    let surprising = Set(failures.compactMap(\.verdict))
    var traces: [Verdict: Trace] = [:]
    var seen: [Place: Set<Truth>] = [:]
    for verdict in asserted {
      guard let trace = scanner.trace(rule.name, verdict) else { continue }
      if surprising.contains(verdict) { traces[verdict] = trace }
      for atom in trace.clauses.flatMap(\.whole.atoms) {
        if let truth = atom.truth { seen[atom.expression.place, default: []].insert(truth) }
      }
    }
    return TestResult(
      test: test, verdicts: verdicts, failures: failures, traces: traces,
      outcomes: Set(asserted.map(\.outcome)), seen: seen)
  }
}
