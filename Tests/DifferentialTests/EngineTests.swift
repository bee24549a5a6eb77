import Findings
import FlagSemantics
import Interpreter
import RuleTesting
import Scanning
import TestSupport
import Testing

/// The engine against the slow interpreter, over models, tables and rules that are drawn at random.
///
/// Both are held to the same page, and neither has seen the code of the other. What is compared is
/// everything a verdict has: the subject, its outcome, the causes, the severity.
@Suite struct EngineTests {
  /// `PROBITY_CASES` says how many, for a longer look by hand, and `PROBITY_SIZE` how many times as
  /// long the tables are. In a debug build an interpreter of debug code would take half an hour.
  private static let casesInOne: UInt64 =
    TestEnvironment.number("PROBITY_CASES") ?? (_isDebugAssertConfiguration() ? 10 : 500)
  private static let size = TestEnvironment.number("PROBITY_SIZE").map { Int($0) } ?? 1

  @Test("the engine says what the page says", arguments: UInt64(0)..<20)
  func same(part: UInt64) {
    var verdicts = 0
    for seed in part * EngineTests.casesInOne..<(part + 1) * EngineTests.casesInOne {
      verdicts += compare(seed: seed + 1, size: EngineTests.size)
    }
    print("\(verdicts) verdicts in part \(part)")
    #expect(verdicts > Int(EngineTests.casesInOne))
  }

  @Test(
    "cases that once differed",
    arguments: [2364, 3310, 4367, 5003, 6174, 6175, 8367, 8593] as [UInt64])
  func again(seed: UInt64) { #expect(compare(seed: seed) > 0) }

  /// 731: each count in a set of counts has limits. 928: a list in a history keeps the day. 5229 and
  /// 5435: different values of edges are counted whoever stands at their ends. 5793: a sum is known where
  /// all that is uncertain is nothing.
  @Test(
    "longer tables that once differed",
    arguments: [(731, 6), (928, 6), (5229, 4), (5435, 4), (5793, 4)] as [(UInt64, Int)])
  func longer(seed: UInt64, size: Int) { #expect(compare(seed: seed, size: size) > 0) }

  private func compare(seed: UInt64, size: Int = 1) -> Int {
    let drawn = RandomCase(seed: seed, size: size).withTests()
    var verdicts = 0
    for test in drawn.pack.tests {
      let expected = InlineTestRun(
        test, drawn.pack, policy: drawn.pack.settings, calendar: drawn.data.calendar,
        rates: drawn.data.rates, .published
      ).judgements.map(Spoken.init).sorted { $0.text < $1.text }
      let found = TestRun(
        drawn.pack, policy: drawn.pack.settings, references: ReferenceTables(drawn.data)
      ).verdicts(of: test).map(Spoken.init).sorted { $0.text < $1.text }
      #expect(found == expected, "seed \(seed), \(test.rule)")
      verdicts += expected.count
    }
    return verdicts
  }

  /// A verdict in words.
  private struct Spoken: Equatable, CustomStringConvertible {
    let text: String

    init(_ judgement: Judgement) {
      text = Spoken.text(
        judgement.key, judgement.outcome, judgement.severity, Array(judgement.causes))
    }

    init(_ verdict: Verdict) {
      text = Spoken.text(verdict.key, verdict.outcome, verdict.severity, verdict.causes)
    }

    private static func text(
      _ key: String, _ outcome: Outcome, _ severity: Severity?, _ causes: [Cause]
    ) -> String {
      let words = causes.sorted().map { "\($0.kind) \($0.name)" }.joined(separator: ", ")
      return "\(key) \(outcome.rawValue) \(severity?.rawValue ?? "") \(words)"
    }

    var description: String { text }
  }
}
