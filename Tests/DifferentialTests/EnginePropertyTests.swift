import Findings
import FlagSemantics
import Interpreter
import RuleTesting
import Scanning
import Testing
import Workers

/// What must hold of the engine for every rule and all data.
@Suite struct EnginePropertyTests {
  private static let cases = UInt64(20_000)..<(_isDebugAssertConfiguration() ? 20_040 : 20_400)

  @Test("the order of the rows changes nothing")
  func order() {
    for seed in Self.cases {
      let drawn = RandomCase(seed: seed)
      let shuffled = drawn.withTests(of: drawn.shuffled(seed))
      #expect(verdicts(drawn.withTests()) == verdicts(shuffled), "seed \(seed)")
    }
  }

  @Test("the number of threads changes nothing")
  func threads() {
    for seed in Self.cases {
      let drawn = RandomCase(seed: seed).withTests()
      #expect(verdicts(drawn) == verdicts(drawn, Workers(2)), "seed \(seed)")
    }
  }

  @Test("what is decided stays decided, however missing cells are filled")
  func filling() {
    var decided = 0
    for seed in Self.cases {
      let drawn = RandomCase(seed: seed)
      let rules = drawn.pack.rules.filter(drawn.pack.neverAsksForMissing)
      let known = verdicts(drawn.withTests())
      for again in UInt64(0)..<4 {
        let filled = verdicts(drawn.withTests(of: drawn.filled(seed &+ again)))
        for rule in rules {
          let later = Dictionary(
            (filled[rule.name] ?? []).map { ($0.key, $0.outcome) }, uniquingKeysWith: { $1 })
          for verdict in known[rule.name] ?? [] where verdict.outcome != .undecided {
            decided += 1
            let after = later[verdict.key]
            // What is clear whether or not the rule applies may turn out to be outside.
            #expect(
              after == verdict.outcome || (verdict.outcome == .clear && after == .outside),
              "seed \(seed) \(again), \(rule.name) of \(verdict.key)")
          }
        }
      }
    }
    #expect(decided > Self.cases.count)
  }

  private func verdicts(
    _ drawn: RandomCase, _ workers: Workers = Workers(1)
  ) -> [String: [Verdict]] {
    let run = TestRun(
      drawn.pack, policy: drawn.pack.settings, references: ReferenceTables(drawn.data))
    return Dictionary(
      run.results(of: drawn.pack.tests, workers).map { ($0.test.rule, $0.verdicts) },
      uniquingKeysWith: { first, _ in first })
  }
}
