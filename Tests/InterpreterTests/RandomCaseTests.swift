import Diagnostics
import FlagSemantics
import Interpreter
import Testing

/// The generators give what they promise.
@Suite struct RandomCaseTests {
  @Test("most packs are right when they are first drawn, and every outcome is met")
  func shares() {
    var attempts = 0
    var tally: [Outcome: Int] = [:]
    let seeds = UInt64(1)...60
    for seed in seeds {
      let drawn = RandomCase(seed: seed)
      attempts += drawn.attempts
      if drawn.pack.hasErrors || drawn.attempts > 1 {
        let first = drawn.pack.diagnostics.first { $0.gravity == .error }
        print(seed, drawn.attempts, first.map { "\($0.kind.code) \($0.place.text)" } ?? "")
      }
      tally.merge(drawn.judgements().tally, uniquingKeysWith: +)
    }
    print(attempts, tally)
  }
}
