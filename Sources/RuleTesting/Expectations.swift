import Findings
import FlagSemantics
import Scanning
import Values

/// Holds verdicts against what a test expects.
struct Expectations {
  private let test: CheckedTest
  private let verdicts: [Verdict]
  private let isPair: Bool

  init(_ test: CheckedTest, _ subject: Subject, _ verdicts: [Verdict]) {
    self.test = test
    self.verdicts = verdicts
    if case .pair(let pair) = subject { isPair = !pair.isOrdered } else { isPair = false }
  }

  func failures() -> [TestResult.Failure] { test.expectations.flatMap(failures) }

  /// The verdicts that the test says something about: all where it expects nothing of a kind.
  func asserted() -> [Verdict] {
    if test.expectations.contains(where: \.subjects.isEmpty) { return verdicts }
    return verdicts.filter { verdict in
      test.expectations.contains { $0.subjects.contains { names($0, verdict) } }
    }
  }

  private func failures(_ expectation: CheckedTest.Expectation) -> [TestResult.Failure] {
    if expectation.subjects.isEmpty {
      return verdicts.filter { $0.outcome == expectation.outcome }.map {
        .init(
          kind: .unexpected(expectation.outcome), subject: nil, verdict: $0,
          place: expectation.place)
      }
    }
    return expectation.subjects.flatMap { failures($0, expectation) }
  }

  private func failures(
    _ subject: [String], _ expectation: CheckedTest.Expectation
  ) -> [TestResult.Failure] {
    func failure(_ kind: TestResult.Failure.Kind, _ verdict: Verdict?) -> TestResult.Failure {
      .init(
        kind: kind, subject: subject.joined(separator: "/"), verdict: verdict,
        place: expectation.place)
    }
    let found = verdicts.filter { names(subject, $0) }
    guard let first = found.first else { return [failure(.noSubject(expectation.outcome), nil)] }
    // A key without a day means any of its windows.
    guard let verdict = found.first(where: { $0.outcome == expectation.outcome }) else {
      return [failure(.outcome(expected: expectation.outcome), first)]
    }
    var failures: [TestResult.Failure] = []
    if let severity = expectation.severity, verdict.severity != severity {
      failures.append(failure(.severity(expected: severity), verdict))
    }
    for cause in expectation.causes where !verdict.causes.contains(where: { $0.name == cause }) {
      failures.append(failure(.cause(expected: cause), verdict))
    }
    return failures
  }

  private func names(_ subject: [String], _ verdict: Verdict) -> Bool {
    if same(subject, verdict.subject) { return true }
    if let day = verdict.firstDay, same(subject, verdict.subject + [day]) { return true }
    let half = verdict.subject.count / 2
    return isPair && same(subject, Array(verdict.subject[half...] + verdict.subject[..<half]))
  }

  private func same(_ left: [String], _ right: [String]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { $0 == $1 || canonical($0) == $1 }
  }

  private func canonical(_ text: String) -> String? { CanonicalForm.text.text(of: text) }
}
