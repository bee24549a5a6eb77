import Diagnostics
import SourceReading
import TestSupport
import Testing

/// Files of DuckDB and Parquet, read by DuckDB.
@Suite struct DuckDBTests {
  private static let python = ".build/engines/bin/python"
  private static let isThere = ShellCommand.exists(python)
  private let folder = TemporaryFolder()
  private let program = DuckDBProgram(python: python)

  /// Makes files by statements of DuckDB, in the folder of the test.
  private func make(_ statements: String, in file: String = ":memory:") throws {
    try folder.write(
      "make.py",
      """
      duckdb, sys = map(__import__, ("duckdb", "sys"))
      duckdb.connect(sys.argv[1]).execute(sys.stdin.read())
      """)
    try folder.write("make.sql", statements)
    let end = ShellCommand(
      """
      python="$PWD/\(DuckDBTests.python)" && cd '\(folder.path)' && \
      "$python" make.py '\(file)' < make.sql 2>&1
      """)
    #expect(end.status == 0, "\(end.output)")
  }

  private func rows(_ name: String, _ table: Int = 0) throws -> [[String]] {
    let file = try opened(name)
    var reader = try file.rows(of: file.tables[table])
    var batch = CellBatch(columns: reader.columns.count)
    var rejected: [RejectedRow] = []
    var rows: [[String]] = []
    while try reader.next(&batch, rejected: &rejected) {
      for row in 0..<batch.rows {
        #expect(batch.places[row] == RowPlace(number: rows.count + 1, offset: rows.count + 1))
        rows.append(
          reader.columns.indices.map {
            String(decoding: batch.text(row: row, column: $0), as: UTF8.self)
          })
      }
    }
    #expect(rejected == [])
    return rows
  }

  private func opened(_ name: String) throws -> DuckDBFile {
    try DuckDBFile(
      opening: folder(name), named: name, isParquet: name.hasSuffix("parquet"), by: program)
  }

  @Test("tables, views and schemas", .enabled(if: isThere, "`make engines` installs DuckDB"))
  func tables() throws {
    try make(
      """
      CREATE TABLE "標 案" ("案""號" VARCHAR, amount DECIMAL(18, 2));
      CREATE SCHEMA archive; CREATE TABLE archive.bids (id INT);
      CREATE VIEW few AS SELECT 1 AS one;
      """, in: "a.duckdb")
    let file = try opened("a.duckdb")
    #expect(file.tables.map(\.name) == ["archive.bids", "few", "標 案"])
    #expect(file.tables.map(\.columns) == [["id"], ["one"], ["案\"號", "amount"]])
    #expect(try rows("a.duckdb", 1) == [["1"]])
  }

  @Test("cells of every type", .enabled(if: isThere, "`make engines` installs DuckDB"))
  func cells() throws {
    try make(
      """
      CREATE TABLE t AS SELECT * FROM (VALUES
        ('甲,"乙"\n丙', '', true, 12.50::DECIMAL(9, 2), 1e20::DOUBLE, DATE '2024-02-29',
          TIMESTAMP '2024-02-29 08:30:00', [1, 2]),
        (NULL, 'x', false, NULL, 0.1, NULL, NULL, NULL)) v(a, b, c, d, e, f, g, h);
      COPY t TO 't.parquet'; CREATE TABLE one AS SELECT unnest(['x', NULL, '', 'y']) AS a;
      """, in: "t.duckdb")
    let expected = [
      ["甲,\"乙\"\n丙", "", "true", "12.50", "1e+20", "2024-02-29", "2024-02-29 08:30:00", "[1, 2]"],
      ["", "x", "false", "", "0.1", "", "", ""],
    ]
    #expect(try rows("t.duckdb", 1) == expected)
    #expect(try rows("t.parquet") == expected)
    #expect(try rows("t.duckdb", 0) == [["x"], [""], [""], ["y"]])
  }

  @Test("many rows come in their order", .enabled(if: isThere, "`make engines` installs DuckDB"))
  func order() throws {
    try make("COPY (SELECT range AS n, 'x' AS t FROM range(300000)) TO 'many.parquet'")
    let rows = try rows("many.parquet")
    #expect(rows.count == 300_000)
    #expect(rows.enumerated().allSatisfy { $1 == ["\($0)", "x"] })
  }

  @Test("broken files say so", .enabled(if: isThere, "`make engines` installs DuckDB"))
  func broken() throws {
    try make("COPY (SELECT range AS n FROM range(9999)) TO 'a.parquet'")
    try make("CREATE TABLE t AS SELECT range AS n FROM range(99999)", in: "a.duckdb")
    for name in ["a.parquet", "a.duckdb"] {
      _ = ShellCommand("cd '\(folder.path)' && truncate -s 5000 \(name)")
      let trouble = #expect(throws: SourceTrouble.self) { try rows(name) }
      #expect(trouble?.source == name)
      #expect(trouble?.message.english.hasPrefix("DuckDB refused: ") == true)
    }
  }

  @Test("without DuckDB it is told how to get it")
  func absent() throws {
    try folder.write("python", "#!/bin/sh\nexit 9\n")
    _ = ShellCommand("chmod +x '\(folder("python"))'")
    for program in [nil, DuckDBProgram(python: folder("none")), .init(python: folder("python"))] {
      let trouble = #expect(throws: SourceTrouble.self) {
        try DuckDBFile(opening: "a.parquet", named: "a.parquet", isParquet: true, by: program)
      }
      #expect(trouble == .noDuckDB("a.parquet"))
    }
  }
}
