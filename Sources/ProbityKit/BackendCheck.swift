package import FlagSemantics
import RuleTesting
package import SQLEngines
package import Scanning
package import SourceReading

/// A database held against the engine, on the tests that stand beside the rules.
package struct BackendCheck: Sendable {
  package private(set) var tests = 0
  /// Subjects that the database decided, and those that it left to the engine.
  package private(set) var decided = 0
  package private(set) var left = 0
  /// The tests in which the database says something else.
  package private(set) var differing: [CheckedTest] = []

  private mutating func hold(_ test: CheckedTest, _ scanner: Scanner, _ sieve: Sieve?) {
    tests += 1
    guard let sieve else {
      left += scanner.tallies().reduce(0) { $0 + $1.subjects }
      return
    }
    if !sieve.differences(from: scanner.outcomes(of: test.rule)).isEmpty { differing.append(test) }
    decided += sieve.decided
    left += sieve.open.count
  }

  fileprivate init(
    _ cases: [(test: CheckedTest, scanner: Scanner)], _ engine: DatabaseEngine
  ) throws(SourceTrouble) {
    let sieves = try engine.sieves(cases.map { PreparedData($0.scanner, engine.dialect) })
    for (each, sieve) in zip(cases, sieves) { hold(each.test, each.scanner, sieve[each.test.rule]) }
  }
}

extension Pack {
  package func backendCheck(
    by engine: DatabaseEngine, _ references: ReferenceTables
  ) throws(SourceTrouble) -> BackendCheck {
    let run = TestRun(checked, references: references)
    let cases = checked.tests.compactMap { test in
      run.scanner(for: test).map { (test: test, scanner: $0) }
    }
    return try BackendCheck(cases, engine)
  }
}
