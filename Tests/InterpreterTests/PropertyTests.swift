import FlagSemantics
import Interpreter
import Testing

/// What must hold of every rule and all data.
@Suite struct PropertyTests {
  private static let cases = (UInt64(1000)...1150).map { RandomCase(seed: $0) }

  @Test("the order of the rows changes nothing")
  func order() {
    for drawn in Self.cases {
      let known = drawn.judgements().mapValues(Set.init)
      let shuffled = drawn.judgements(of: drawn.shuffled(drawn.seed)).mapValues(Set.init)
      #expect(known == shuffled, "seed \(drawn.seed)")
    }
  }

  @Test("a condition is its own double negation")
  func negation() {
    for drawn in Self.cases.prefix(60) {
      let lines = drawn.ruleText.split(separator: "\n").map { line in
        line.hasPrefix("  flag when ")
          ? "  flag when not (not (\(line.dropFirst("  flag when ".count))))" : String(line)
      }
      let negated = drawn.replacing(rules: lines.joined(separator: "\n") + "\n")
      guard !negated.pack.hasErrors else { continue }
      #expect(drawn.judgements() == negated.judgements(), "seed \(drawn.seed)")
    }
  }

  @Test("what is decided stays decided, however missing cells are filled")
  func filling() {
    var decided = 0
    for drawn in Self.cases {
      let rules = drawn.pack.rules.filter(drawn.pack.neverAsksForMissing)
      let known = drawn.judgements()
      for seed in UInt64(0)..<6 {
        let filled = drawn.judgements(of: drawn.filled(drawn.seed &+ seed))
        for rule in rules {
          let later = Dictionary(
            (filled[rule.name] ?? []).map { ($0.key, $0.outcome) }, uniquingKeysWith: { $1 })
          for judgement in known[rule.name] ?? [] where judgement.outcome != .undecided {
            decided += 1
            let after = later[judgement.key]
            // What is clear whether or not the rule applies may turn out to be outside.
            #expect(
              after == judgement.outcome || (judgement.outcome == .clear && after == .outside),
              "seed \(drawn.seed) \(seed), \(rule.name) of \(judgement.key)")
          }
        }
      }
    }
    #expect(decided > 1_000)
  }
}
