import FlagSemantics
import Interpreter
import RuleTesting
import SQLEngines
import SQLTranslation
import Scanning
import TestSupport
import Testing

/// Drawn rules over the same drawn tables, and what a database says of them in one query.
struct DatabaseCase {
  let name: String
  let scanner: Scanner
  let data: PreparedData

  /// Some seeds, as far as a database can judge any subject. Half of the tables are short and full of
  /// holes, half are long, so that one query gives many verdicts; with a size, all are of that.
  static func drawn(
    _ seeds: Range<UInt64>, _ dialect: SQLDialect, size: Int? = nil
  ) -> [DatabaseCase] {
    seeds.compactMap { seed -> DatabaseCase? in
      let drawn = RandomCase(seed: seed, size: size ?? (seed % 2 == 0 ? longSize : 1))
        .withTests(onlyFirst: true)
      let run = TestRun(
        drawn.pack, policy: drawn.pack.settings, references: ReferenceTables(drawn.data))
      guard let test = drawn.pack.tests.first else { return nil }
      let scanner = run.scanner(of: drawn.pack.rules, over: test)
      let data = PreparedData(scanner, dialect)
      return data.query.rules.isEmpty
        ? nil : DatabaseCase(name: "\(seed)", scanner: scanner, data: data)
    }
  }

  /// `PROBITY_SIZE` says how many times as long as the short ones, for a longer look by hand.
  static let longSize = TestEnvironment.number("PROBITY_SIZE").map { Int($0) } ?? 12

  /// What the database decided must be what the engine decides; gives how many verdicts it decided,
  /// and how many it left open.
  func compare(_ sieves: [String: Sieve]) -> (decided: Int, open: Int) {
    var total = (decided: 0, open: 0)
    for rule in data.query.rules {
      guard let sieve = sieves[rule] else {
        Issue.record("\(name): nothing is said of \(rule)")
        continue
      }
      let differences = sieve.differences(from: scanner.outcomes(of: rule))
      #expect(differences.isEmpty, "\(name) \(rule)")
      total.decided += sieve.decided
      total.open += sieve.open.count
    }
    return total
  }
}
