import CommandLineInterface
import TestSupport
import Testing

/// Data that lie in a database are judged where they are.
@Suite struct DataInPlaceTests {
  private let example = ScanExample()
  private static let python = "\(BuiltProgram.repository)/.build/engines/bin/python"
  private static let isThere = ShellCommand.exists(python)

  /// The exports of the example as tables of DuckDB, as Parquet, and as CSV with a header.
  private func copyExports() throws {
    try example.folder.write(
      "spread.py",
      """
      duckdb, glob, os = map(__import__, ("duckdb", "glob", "os"))
      os.makedirs("parquet"); os.makedirs("plain")
      base = duckdb.connect("archive.duckdb")
      for path in sorted(glob.glob("exports/*.csv")):
          name = os.path.basename(path)[:-4]
          rows = base.read_csv(path, all_varchar=True)
          rows.create(name)
          rows.write_parquet(f"parquet/{name}.parquet")
          rows.write_csv(f"plain/{name}.csv")
      """)
    let end = ShellCommand("cd '\(example.folder.path)' && '\(Self.python)' spread.py 2>&1")
    try #require(end.status == 0, "\(end.output)")
  }

  /// What is the same wherever the rows lie.
  private func fingerprints(_ words: String) -> [Substring] {
    let run = example.run("scan \(words) --format jsonl")
    #expect(run.errors == "")
    return run.output.split(separator: "\n").compactMap { line in
      line.firstRange(of: #""fingerprint":""#).map { line[$0.upperBound...].prefix(32) }
    }
  }

  @Test("DuckDB and Parquet", .enabled(if: isThere, "`make engines` installs DuckDB"))
  func duckdb() throws {
    try copyExports()
    let expected = fingerprints("exports")
    #expect(expected.count == 6)
    for words in [
      "archive.duckdb", "parquet", "--engine duckdb:archive.duckdb", "--engine duckdb:parquet",
    ] {
      #expect(fingerprints(words) == expected, "\(words)")
    }
    let named = example.run("scan archive.duckdb --format json")
    #expect(example.run("scan --engine duckdb:archive.duckdb --format json").output == named.output)
    #expect(named.output.contains(#""path": "archive.duckdb""#))
  }

  @Test(
    "PostgreSQL, with no more than the right to read",
    .enabled(
      if: PostgresServer.programs != nil && isThere,
      "`make engines` installs DuckDB, and `apt install postgresql` a server"))
  func postgres() throws {
    try copyExports()
    let server = try #require(PostgresServer(), "the server did not start")
    let tables = ShellCommand("ls '\(example.folder("plain"))'").output.split(separator: "\n")
    for file in tables {
      let path = example.folder("plain/\(file)")
      let header = ShellCommand("head -n 1 '\(path)'").output.dropLast()
      let columns = header.split(separator: ",").map { "\"\($0)\" text" }
      let name = file.dropLast(4)
      #expect(
        server.run(
          """
          CREATE TABLE "\(name)" (\(columns.joined(separator: ", ")));
          \\copy "\(name)" FROM '\(path)' WITH (FORMAT csv, HEADER)
          """))
    }
    #expect(
      server.run(
        """
        CREATE ROLE reader LOGIN; REVOKE TEMP ON DATABASE postgres FROM PUBLIC;
        GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader;
        """))
    let expected = fingerprints("exports")
    #expect(fingerprints(server.address()) == expected)
    #expect(fingerprints("--engine \(server.address())") == expected)
    #expect(fingerprints(server.address("reader")) == expected)

    let alone = example.run("scan --engine \(server.address("reader")) --format json")
    #expect(
      alone.errors == "note: no temporary tables may be made there, so Probity judges alone\n")
    #expect(alone.output == example.run("scan \(server.address("reader")) --format json").output)

    // A locked table is told where it is wanted.
    #expect(server.run("REVOKE SELECT ON \"\(tables[0].dropLast(4))\" FROM reader"))
    let locked = example.run("scan \(server.address("reader"))")
    #expect(locked.ending == .badData)
    #expect(locked.output == "")
    #expect(locked.errors.contains("permission denied for table \(tables[0].dropLast(4))"))
  }

  @Test("no data at all")
  func nothing() {
    for words in ["scan", "scan --engine duckdb"] {
      let run = example.run(words)
      #expect(run.ending == .wrongUse)
      #expect(run.errors.hasPrefix("error: no data were named\n"))
    }
  }
}
