import SQLEngines
import SQLTranslation
import TestSupport
import Testing

/// The engine against databases, over models, tables and rules that are drawn at random.
///
/// What a database says must be what the engine says; what it leaves open may be anything.
@Suite struct DatabaseTests {
  /// Where `make engines` puts them.
  static let python: String? =
    ShellCommand.exists(".build/engines/bin/python") ? ".build/engines/bin/python" : nil

  private static let parts: UInt64 = 8
  /// `PROBITY_CASES` says how many, for a longer look by hand.
  private static let casesInOne: UInt64 =
    TestEnvironment.number("PROBITY_CASES") ?? (_isDebugAssertConfiguration() ? 20 : 60)

  private static func seeds(_ part: UInt64) -> Range<UInt64> {
    part * casesInOne + 1..<(part + 1) * casesInOne + 1
  }

  @Test(
    "what DuckDB says is what the engine says",
    .enabled(if: python != nil, "DuckDB is not there: `make engines` installs it"),
    arguments: 0..<parts)
  func duckdb(part: UInt64) throws {
    let engine = DatabaseEngine.duckdb(file: nil, python: try #require(DatabaseTests.python))
    try compare(DatabaseCase.drawn(DatabaseTests.seeds(part), .duckdb), engine)
  }

  @Test(
    "what PostgreSQL says is what the engine says",
    .enabled(if: PostgresServer.programs != nil, "install it: `apt install postgresql`"))
  func postgres() throws {
    let server = try #require(PostgresServer(), "the server did not start")
    for part in 0..<DatabaseTests.parts {
      try compare(
        DatabaseCase.drawn(DatabaseTests.seeds(part), .postgres),
        .postgres(address: server.address()))
    }
  }

  /// 216: the truth of a record that is none is no, and not missing. 690: without the table of their
  /// owners sets are not closed. 20318: a pair that is left open may be none. 2990: a share stands on
  /// an edge and not on the record that it leads to. 10764: a number is no place of a column to group by.
  @Test(
    "what was once wrong",
    .enabled(if: python != nil, "DuckDB is not there: `make engines` installs it"),
    arguments: [
      (seed: UInt64(216), size: 60), (seed: 690, size: 60), (seed: 20318, size: 60),
      (seed: 2990, size: 12), (seed: 10764, size: 12),
    ])
  func onceWrong(seed: UInt64, size: Int) throws {
    let engine = DatabaseEngine.duckdb(file: nil, python: try #require(DatabaseTests.python))
    let cases = DatabaseCase.drawn(seed..<seed + 1, .duckdb, size: size)
    for (each, sieves) in zip(cases, try engine.sieves(cases.map(\.data))) {
      _ = each.compare(sieves)
    }
  }

  private func compare(_ cases: [DatabaseCase], _ engine: DatabaseEngine) throws {
    var total = (decided: 0, open: 0)
    for (each, sieves) in zip(cases, try engine.sieves(cases.map(\.data))) {
      let found = each.compare(sieves)
      total = (total.decided + found.decided, total.open + found.open)
    }
    print("\(engine.dialect.name): \(total.decided) decided, \(total.open) open")
    #expect(total.decided > Int(DatabaseTests.casesInOne) * 10)
  }
}
