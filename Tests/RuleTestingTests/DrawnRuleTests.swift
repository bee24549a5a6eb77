import FlagSemantics
import Interpreter
import RuleTesting
import Scanning
import Testing
import Values
import Workers

/// Rules and tables that are drawn; their tests expect that nothing is flagged.
@Suite struct DrawnRuleTests {
  @Test("what is shown of a finding agrees with its verdict", arguments: UInt64(1)...60)
  func shown(seed: UInt64) throws {
    let drawn = RandomCase(seed: seed).withTests()
    for result in TestRun(drawn.pack).results() {
      for failure in result.failures {
        let trace = try #require(failure.verdict.flatMap { result.traces[$0] })
        #expect(trace.flag?.truth == .yes)
        #expect([nil, .yes].contains(trace.scope?.truth))
      }
    }
  }

  @Test("mistakes are made in any rule without harm", arguments: UInt64(1)...20)
  func mistakes(seed: UInt64) {
    let drawn = RandomCase(seed: seed).withTests()
    let run = BoundaryRun(drawn.pack, TestRun(drawn.pack).results(), Workers(1))
    for report in run.reports() { #expect(report.unnoticed.count <= report.tried) }
  }
}
