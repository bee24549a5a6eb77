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
  private static let casesInOne: UInt64 = _isDebugAssertConfiguration() ? 20 : 250

  private static func seeds(_ part: UInt64) -> Range<UInt64> {
    part * casesInOne + 1..<(part + 1) * casesInOne + 1
  }

  @Test(
    "what DuckDB says is what the engine says",
    .enabled(if: python != nil, "DuckDB is not there: `make engines` installs it"),
    arguments: 0..<parts)
  func duckdb(part: UInt64) throws {
    let folder = TemporaryFolder()
    let python = try #require(DatabaseTests.python)
    let session = DuckDBSession(file: nil, python: python)
    let cases = DatabaseCase.drawn(DatabaseTests.seeds(part), .duckdb)
    for each in cases {
      try folder.write("\(each.name)/begun", "")
      try session.write(each.data, in: folder(each.name))
    }
    try folder.write("run.py", DuckDBSession.script)
    let names = cases.map { folder($0.name) }.joined(separator: " ")
    let run = ShellCommand("\(python) \(folder("run.py")) \(names) 2>&1")
    #expect(run.status == 0, "\(run.output)")
    var total = (decided: 0, open: 0)
    for each in cases {
      let found = each.compare(
        try session.reading(folder(each.name), each.data.query.rules).sieves)
      total = (total.decided + found.decided, total.open + found.open)
    }
    print("DuckDB, part \(part): \(total.decided) decided, \(total.open) open")
    #expect(total.decided > Int(DatabaseTests.casesInOne) / 2)
  }

  @Test(
    "what PostgreSQL says is what the engine says",
    .enabled(if: PostgresServer.programs != nil, "install it: `apt install postgresql`"))
  func postgres() throws {
    let server = try #require(PostgresServer(), "the server did not start")
    var total = (decided: 0, open: 0)
    for part in 0..<DatabaseTests.parts {
      for each in DatabaseCase.drawn(DatabaseTests.seeds(part), .postgres) {
        let found = each.compare(
          try PostgresSession(server.address()).verdicts(of: each.data).sieves)
        total = (total.decided + found.decided, total.open + found.open)
      }
    }
    print("PostgreSQL: \(total.decided) decided, \(total.open) open")
    #expect(total.decided > Int(DatabaseTests.casesInOne))
  }
}
