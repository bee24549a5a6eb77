import Diagnostics
import Findings
import FlagSemantics
import FlagSyntax
import Plans
import RuleTesting
import Scanning
import Testing

/// A pack written in a test: a model and what stands beside its rules.
struct SmallPack {
  let checked: CheckedPack

  init(_ model: String, _ rules: String) {
    let files = [
      ParsedFile(SourceFile(name: "m.model", text: model)),
      ParsedFile(SourceFile(name: "r.flag", text: rules)),
    ]
    checked = PackChecker(PackSources(models: [files[0]], rules: [files[1]])).check()
    let report = DiagnosticReport(
      checked.diagnostics.filter { $0.gravity == .error }, files: files.map(\.file))
    if !report.diagnostics.isEmpty {
      Issue.record("\(report.text(in: .english, colours: false))")
    }
  }

  /// The outcomes of the first test in the order of the keys; where undecided, the causes.
  var outcomes: [String] {
    guard let test = checked.tests.first else { return [] }
    return TestRun(checked).result(of: test).verdicts.map { verdict in
      verdict.outcome == .undecided
        ? verdict.causes.map(\.name).joined(separator: " ") : "\(verdict.outcome)"
    }
  }

  var plan: Plan { Planner(checked).plan(checked.rules) }

  /// Holds every test of the pack to what it expects.
  func expectTestsHold(at location: SourceLocation = #_sourceLocation) {
    #expect(!checked.tests.isEmpty, sourceLocation: location)
    for result in TestRun(checked).results() where !result.holds {
      Issue.record(
        """
        \(result.test.title): \(result.failures)
        \(result.verdicts.map { "\($0.key) \($0.outcome) \($0.causes)" })
        """, sourceLocation: location)
    }
  }
}
