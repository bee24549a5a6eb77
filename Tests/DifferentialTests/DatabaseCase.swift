import FlagSemantics
import Interpreter
import RuleTesting
import SQLEngines
import SQLTranslation
import Scanning
import Testing

/// One drawn rule over its drawn tables, and what a database says of it.
struct DatabaseCase {
  let name: String
  let scanner: Scanner
  let data: PreparedData

  /// Those rules of some seeds of which a database can judge any subject.
  static func drawn(_ seeds: Range<UInt64>, _ dialect: SQLDialect) -> [DatabaseCase] {
    seeds.flatMap { seed -> [DatabaseCase] in
      let drawn = RandomCase(seed: seed).withTests()
      let run = TestRun(
        drawn.pack, policy: drawn.pack.settings, references: ReferenceTables(drawn.data))
      return drawn.pack.tests.enumerated().compactMap { place, test in
        guard let scanner = run.scanner(for: test) else { return nil }
        let data = PreparedData(scanner, dialect)
        if data.query.rules.isEmpty { return nil }
        return DatabaseCase(name: "\(seed)-\(place)", scanner: scanner, data: data)
      }
    }
  }

  /// All rules of each seed at once, over tables of so many rows.
  static func whole(
    _ seeds: Range<UInt64>, rows: ClosedRange<Int>, _ dialect: SQLDialect
  ) -> [DatabaseCase] {
    seeds.compactMap { seed in
      let drawn = RandomCase(seed: seed, rows: rows).withTests()
      guard let test = drawn.pack.tests.first else { return nil }
      let run = TestRun(
        drawn.pack, policy: drawn.pack.settings, references: ReferenceTables(drawn.data))
      let scanner = run.scanner(of: drawn.pack.rules, over: test)
      let data = PreparedData(scanner, dialect)
      return data.query.rules.isEmpty
        ? nil : DatabaseCase(name: "\(seed)", scanner: scanner, data: data)
    }
  }

  /// What the database decided must be what the engine decides; gives how many verdicts it decided,
  /// and how many it left open.
  func compare(_ sieves: [String: Sieve]) -> (decided: Int, open: Int) {
    var total = (decided: 0, open: 0)
    for rule in data.query.rules {
      guard let sieve = sieves[rule] else {
        Issue.record("\(name): nothing is said of \(rule)")
        continue
      }
      let outcomes = scanner.outcomes(of: rule)
      for subject in sieve.flagged {
        #expect(outcomes[subject] == .flagged, "\(name) \(rule) \(subject)")
      }
      #expect(sieve.open.allSatisfy { outcomes[$0] != nil }, "\(name) \(rule)")
      let rest = outcomes.filter { !sieve.flagged.contains($0.key) && !sieve.open.contains($0.key) }
      let (clear, outside) = (
        rest.values.count { $0 == .clear }, rest.values.count { $0 == .outside }
      )
      #expect(clear + outside == rest.count, "\(name) \(rule): a silent miss")
      #expect(clear == sieve.clear, "\(name) \(rule)")
      #expect(outside == sieve.outside, "\(name) \(rule)")
      total.decided += sieve.flagged.count + sieve.clear + sieve.outside
      total.open += sieve.open.count
    }
    return total
  }
}
