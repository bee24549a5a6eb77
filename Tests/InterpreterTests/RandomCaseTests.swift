import Diagnostics
import FlagSemantics
import Interpreter
import Testing

/// The generators give what they promise.
@Suite struct RandomCaseTests {
  private static let cases = (UInt64(1)...150).map { RandomCase(seed: $0) }

  @Test("most packs are right when they are first drawn")
  func accepted() {
    let attempts = Self.cases.map(\.attempts).reduce(0, +)
    #expect(Self.cases.allSatisfy { !$0.pack.hasErrors })
    #expect(Self.cases.count * 100 >= attempts * 80, "\(attempts) attempts")
  }

  @Test("every outcome is met often")
  func shares() {
    var tally: [Outcome: Int] = [:]
    let clock = ContinuousClock()
    let time = clock.measure {
      for drawn in Self.cases { tally.merge(drawn.judgements().tally, uniquingKeysWith: +) }
    }
    let all = tally.values.reduce(0, +)
    print("\(all) verdicts in \(time): \(tally.map { "\($0.key) \($0.value)" }.sorted())")
    for outcome in Outcome.allCases {
      #expect(tally[outcome, default: 0] * 100 >= all * 8, "\(outcome)")
    }
  }

  @Test("a case is the same whenever it is drawn")
  func same() {
    for seed in UInt64(1)...5 {
      let (one, other) = (RandomCase(seed: seed), RandomCase(seed: seed))
      #expect(one.ruleText == other.ruleText)
      #expect(one.judgements() == other.judgements())
    }
  }
}
