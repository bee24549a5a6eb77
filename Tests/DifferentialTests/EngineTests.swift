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
  /// `PROBITY_CASES` says how many, for a longer look by hand, `PROBITY_SEED` from which on, and
  /// `PROBITY_SIZE` how many times as long the tables are. In a debug build an interpreter of debug code would take half an hour.
  private static let casesInOne: UInt64 =
    TestEnvironment.number("PROBITY_CASES") ?? (_isDebugAssertConfiguration() ? 10 : 500)
  private static let firstSeed: UInt64 = TestEnvironment.number("PROBITY_SEED") ?? 1
  private static let size = TestEnvironment.number("PROBITY_SIZE").map { Int($0) } ?? 1

  @Test("the engine says what the page says", arguments: UInt64(0)..<20)
  func same(part: UInt64) {
    var verdicts = 0
    let first = EngineTests.firstSeed + part * EngineTests.casesInOne
    for seed in first..<first + EngineTests.casesInOne {
      verdicts += compare(seed: seed, size: EngineTests.size)
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
  ///
  /// Of size 2: amounts meet in arithmetic only where both are known (24114, 18019, 67692, 71803), a
  /// sample in several currencies has no statistic, whatever it divides by (6453, 18414, 44582), and
  /// where currencies differ it matters who belongs (15384). A member that nobody knows may be one of
  /// the others, even where its value is known (6039, 16751, 26068, 44355, 45602, 49530). What gives
  /// nothing needs no place in an order (10107). Counts are no keys of classes (44989), nor do classes
  /// keep edges (82081) or lose who nobody knows (66854). What a history leaves open is no reason to
  /// wait for the day (51719). Which records are paired hangs on a day of their own (46998). Records of
  /// a view have an order (54104) and a number, those of pairs too (109936). Edges that lead to one
  /// record are one, where they are looked up (92596). A time that is assumed is not that of the field
  /// (88548). What leads on from nobody knows whom is open (74731, 77821). Two values that are missing
  /// are two (112148). The sum of nothing takes the currency of what it is added to or held against
  /// (151927, 241698, 356430), and whether a record belongs that gives nothing does not matter (191778,
  /// 214688). A value that is known is one, whoever it is of (343273), and ends of chains are told apart
  /// by what they are (370634). What nobody knows counts for each way to it (682293). The least of some
  /// amounts has their currency (809188). Whether none is an office day is none (828377, 830391).
  /// An edge to which several records lead is one edge (2039445). An amount of which nothing is known
  /// leaves no doubt of the currency of others (4380418). Not of a truth that is none is yes (8039944).
  @Test(
    "longer tables that once differed",
    arguments: [(731, 6), (928, 6), (5229, 4), (5435, 4), (5793, 4)]
      + [
        6039, 6453, 10107, 15384, 16751, 18019, 18414, 24114, 26068, 44355, 44582, 44989, 45602,
        46998, 49530, 51719, 54104, 66854, 67692, 68290, 69584, 71803, 74731, 77821, 82081, 88548,
        92596, 109936, 112148, 151927, 191778, 214688, 241698, 343273, 356430, 370634, 682293,
        809188, 828377, 830391, 2_039_445, 4_380_418, 8_039_944,
      ].map { ($0, 2) } as [(UInt64, Int)])
  func longer(seed: UInt64, size: Int) { #expect(compare(seed: seed, size: size) > 0) }

  private func compare(seed: UInt64, size: Int = 1) -> Int {
    let drawn = RandomCase(seed: seed, size: size)
    let tested = drawn.withTests()
    var verdicts = 0
    for test in tested.pack.tests {
      let (expected, found) = EngineTests.judged(test, tested)
      verdicts += expected.count
      if found != expected {
        Issue.record("seed \(seed), \(test.rule)\n\(EngineTests.smallest(drawn, test.rule))")
      }
    }
    return verdicts
  }

  private static func judged(
    _ test: CheckedTest, _ drawn: RandomCase
  ) -> (expected: [Spoken], found: [Spoken]) {
    let expected = InlineTestRun(
      test, drawn.pack, policy: drawn.pack.settings, calendar: drawn.data.calendar,
      rates: drawn.data.rates, .published
    ).judgements.map(Spoken.init)
    let found = TestRun(
      drawn.pack, policy: drawn.pack.settings, references: ReferenceTables(drawn.data)
    ).verdicts(of: test).map(Spoken.init)
    return (expected.sorted { $0.text < $1.text }, found.sorted { $0.text < $1.text })
  }

  /// What is left of a case when all is left out that does not matter.
  private static func smallest(_ drawn: RandomCase, _ rule: String) -> String {
    func verdicts(_ tested: RandomCase) -> (expected: [Spoken], found: [Spoken])? {
      tested.pack.tests.first { $0.rule == rule }.map { judged($0, tested) }
    }
    var shrinker = CaseShrinker(drawn) { drawn, data in
      verdicts(drawn.withTests(of: data)).map { $0.expected != $0.found } ?? false
    }
    let small = shrinker.smallest()
    guard let (expected, found) = verdicts(small) else { return "" }
    return """
      \(CaseShrinker.brief(small.ruleText))
      the page: \(expected)
      the engine: \(found)
      """
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
