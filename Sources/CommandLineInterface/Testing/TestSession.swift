internal import Diagnostics
internal import FlagSemantics
internal import ProbityKit
internal import RuleTesting
internal import Scanning
internal import Workers

/// The tests of some rules, run once.
struct TestSession {
  let pack: Pack
  let rules: [CheckedRule]
  let results: [TestResult]
  let coverage: [Coverage]
  /// What no test would notice; nil where nobody asked.
  let boundary: [BoundaryRun.Report]?

  /// All rules of the files that were asked for; of the definitions, those that stand there.
  init(_ pack: Pack, references: ReferenceTables, boundary asksBoundary: Bool) {
    let rules = pack.rules
    let names = Set(rules.map(\.name))
    let tests = pack.checked.tests.filter { names.contains($0.rule) }
    let workers = Workers.forThisMachine
    let results = TestRun(pack.checked, references: references).results(of: tests, workers)
    self.pack = pack
    self.rules = rules
    self.results = results
    coverage = rules.map { Coverage($0, in: pack.checked, results) }
    boundary =
      asksBoundary
      ? BoundaryRun(pack.checked, results, workers, references: references).reports().filter {
        report in
        guard case .definition(let definition) = report.of else { return true }
        return pack.asked?.contains(definition.place.file.name) ?? true
      } : nil
  }

  var failing: Int { results.count { !$0.holds } }
  var unnoticed: Int { boundary?.reduce(0) { $0 + $1.unnoticed.count } ?? 0 }

  /// Nothing to object to, or tests failed, or mistakes would go unnoticed.
  var ending: ExitCode { failing == 0 && unnoticed == 0 ? .fine : .findings }
}
