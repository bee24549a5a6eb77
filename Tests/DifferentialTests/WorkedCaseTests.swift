import Findings
import FlagSemantics
import Interpreter
import RuleTesting
import Scanning
import Testing

/// The worked cases of the page on meaning, on the engine.
@Suite struct WorkedEngineTests {
  /// Tables of a test are complete: where a case says that they are not, both are asked as for one.
  @Test("the engine gives the verdicts of a worked case", arguments: WorkedCase.all.indices)
  func holds(index: Int) throws {
    let worked = WorkedCase.all[index]
    let pack = worked.pack
    let test = try #require(pack.tests.first)
    let found = TestRun(pack).result(of: test).verdicts.map(Self.said)
    let expected =
      worked.isWhole ? worked.verdicts : InlineTestRun(test, pack).judgements.map(Self.said)
    #expect(found.sorted() == expected.sorted(), "\(worked.title)")
  }

  private static func said(_ verdict: Verdict) -> String {
    said(verdict.key, verdict.outcome, verdict.severity, verdict.causes)
  }

  private static func said(_ judgement: Judgement) -> String {
    said(judgement.key, judgement.outcome, judgement.severity, Array(judgement.causes))
  }

  private static func said(
    _ key: String, _ outcome: Outcome, _ severity: Severity?, _ causes: [Cause]
  ) -> String {
    let severity = severity.map { $0 == .low ? "" : " as \($0.rawValue)" } ?? ""
    let causes = causes.map(\.worded).sorted().joined(separator: ", ")
    return "\(key) \(outcome.rawValue)\(severity)" + (causes.isEmpty ? "" : ": " + causes)
  }
}
