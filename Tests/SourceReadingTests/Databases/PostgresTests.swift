import Diagnostics
import SourceReading
import TestSupport
import Testing

@Suite struct PostgresTests {
  @Test("addresses say the table or the query")
  func locations() throws {
    #expect(
      try PostgresLocation("postgres://a@h/d?x=1#table=s.t")
        == PostgresLocation("postgres://a@h/d?x=1", .table(PostgresTable(dotted: "s.t"))))
    #expect(
      try PostgresLocation("postgres://a@h/d#query=SELECT '#' WHERE 1 = 1")
        == PostgresLocation("postgres://a@h/d", .select("SELECT '#' WHERE 1 = 1")))
    #expect(
      try PostgresLocation("postgres://h/d") == PostgresLocation("postgres://h/d", .everything))
    for text in [
      "postgres://h/d#", "postgres://h/d#table=", "postgres://h/d#x=1",
    ] {
      let trouble = #expect(throws: SourceTrouble.self) { try PostgresLocation(text) }
      #expect(trouble?.message.english == "it does not say which table or query is meant")
    }
    #expect(PostgresLocation.isOne("postgresql://h/d"))
    #expect(!PostgresLocation.isOne("mysql://h/d"))
  }

  @Test(
    "no name shows a password",
    arguments: [
      ("postgres://u:geheim@h:5433/d?sslmode=require#table=t", "postgres://u@h:5433/d › t"),
      ("postgres://u:ge@heim@h/d#table=t", "postgres://u@h/d › t"),
      ("postgres://u@h/d?password=geheim#query=SELECT 1", "postgres://u@h/d › query"),
      ("host=h password=geheim#table=t", "PostgreSQL › t"),
      ("postgres://h/d#table=t", "postgres://h/d › t"),
    ])
  func names(text: String, expected: String) throws {
    #expect(try PostgresLocation(text).name == expected)
  }

  @Test(
    "a password that is not escaped is refused before it can be taken for a host",
    arguments: [
      "postgres://u:ge@heim@h/d#table=t", "postgres://u:ge/heim@h/d#table=t",
      "postgres://u:ge?heim@h/d#table=t", "geheim#table=t", "host=h password='geheim#table=t",
    ])
  func barePasswords(text: String) throws {
    let location = try PostgresLocation(text)
    let trouble = #expect(throws: SourceTrouble.self) { _ = try PostgresReader(location) }
    #expect(trouble?.message.english.contains("heim") == false)
    #expect(trouble?.source.contains("heim") == false)
  }

  @Test(
    "a real server",
    .enabled(
      if: PostgresServer.programs != nil,
      "PostgreSQL is not installed here: `apt install postgresql` lets this test run"))
  func server() throws {
    let server = try #require(PostgresServer(), "the server did not start")
    #expect(
      server.run(
        """
        CREATE ROLE locked LOGIN PASSWORD 'geheim';
        CREATE ROLE reader LOGIN;
        CREATE SCHEMA "採 購";
        CREATE TABLE "採 購"."決標.甲" (id int);
        CREATE TABLE t (a text, b bool, c numeric, d date, e timestamp, f float8, g bytea, h bigint);
        INSERT INTO t VALUES
          ('甲', true, 1234567890.120, '2023-03-07', '2023-03-07 15:30', 1e-7, '\\x00ff', 7),
          ('', false, 0.10, NULL, NULL, 1e20, NULL, NULL), (E'a,"b"\\n', NULL, 'NaN', NULL, NULL,
          0.1, NULL, 1);
        CREATE FUNCTION spoil() RETURNS int LANGUAGE sql AS
          'INSERT INTO t (a) VALUES (''x'') RETURNING 1';
        """))
    try everything(server)
    try values(server)
    try manyRows(server)
    refusals(server)
    try lost(server)
  }

  private func rows(_ location: PostgresLocation) throws(SourceTrouble) -> [[String]] {
    var reader = try PostgresReader(location)
    var batch = CellBatch(columns: reader.columns.count)
    var rejected: [RejectedRow] = []
    var rows: [[String]] = [reader.columns]
    while try reader.next(&batch, rejected: &rejected) {
      for row in 0..<batch.rows {
        rows.append(
          (0..<batch.columns).map {
            String(decoding: batch.text(row: row, column: $0), as: UTF8.self)
          })
      }
    }
    rows += reader.notes.map { [$0.message.english] }
    return rows
  }

  private func values(_ server: PostgresServer) throws {
    #expect(
      try rows(PostgresLocation(server.address(), .table(PostgresTable(dotted: "public.t")))) == [
        ["a", "b", "c", "d", "e", "f", "g", "h"],
        [
          "甲", "true", "1234567890.120", "2023-03-07", "2023-03-07 15:30:00", "0.0000001", "", "7",
        ],
        ["", "false", "0.10", "", "", "100000000000000000000", "", ""],
        ["a,\"b\"\n", "", "NaN", "", "", "0.1", "", "1"],
        ["binary data in the column `g`, read as blank: 1"],
      ])
    #expect(
      try rows(PostgresLocation(server.address(), .select("SELECT 1 AS n WHERE false; "))) == [
        ["n"]
      ])
    #expect(
      try rows(PostgresLocation(server.address(), .select("VALUES (1), (2) -- done")))
        == [["column1"], ["1"], ["2"]])
  }

  /// All that the search path finds, each table by its primary key.
  private func everything(_ server: PostgresServer) throws {
    #expect(
      server.run(
        #"""
        CREATE TABLE "a.b" (y text, "x""" int, z int GENERATED ALWAYS AS (1) STORED,
          PRIMARY KEY ("x""", y));
        INSERT INTO "a.b" VALUES ('b', 2), ('a', 2), ('c', 1);
        CREATE VIEW v AS SELECT 1 AS one;
        """#))
    let location = try PostgresLocation(server.address())
    let tables = try PostgresDatabase(location).tables
    #expect(tables.map(\.name) == ["a.b", "t", "v"])
    #expect(tables.map(\.columns)[0] == ["y", "x\"", "z"])
    #expect(
      try rows(tables[0].location)
        == [["y", "x\"", "z"], ["c", "1", "1"], ["a", "2", "1"], ["b", "2", "1"]])
    #expect(try rows(tables[2].location) == [["one"], ["1"]])
    #expect(location.name == tables[0].location.name.prefix(location.name.count))
  }

  private func manyRows(_ server: PostgresServer) throws {
    let query = "SELECT n, repeat('x', 100) FROM generate_series(1, 50000) AS n"
    var reader = try PostgresReader(PostgresLocation(server.address(), .select(query)))
    var batch = CellBatch(columns: 2)
    var rejected: [RejectedRow] = []
    var count = 0
    while try reader.next(&batch, rejected: &rejected) {
      #expect(batch.bytes.count < 1 << 19)
      #expect(batch.places[0] == RowPlace(number: count + 1, offset: count + 1))
      #expect(batch.text(row: 0, column: 0) == Array("\(count + 1)".utf8))
      count += batch.rows
    }
    #expect(count == 50_000)
  }

  private func refusals(_ server: PostgresServer) {
    let owner = server.address()
    let refused = "the server refused the query: ERROR:  "
    let cases: [(address: String, query: PostgresQuery, message: String)] = [
      (
        owner, .table(PostgresTable(dotted: "nowhere")),
        refused + #"relation "nowhere" does not exist"#
      ),
      (owner, .table(PostgresTable(dotted: "採 購.決標.甲")), refused + "cross-database references"),
      (
        owner, .table(PostgresTable(dotted: "t; DROP TABLE t")),
        refused + #"relation "t; DROP TABLE t" does not exist"#
      ),
      (owner, .select("SELEC"), refused + "syntax error"),
      (owner, .select("SELECT 1; SELECT 2"), refused + "cannot insert multiple commands"),
      (owner, .select("DELETE FROM t RETURNING a"), refused + "syntax error"),
      (owner, .select("COPY t TO PROGRAM 'cat'"), refused + "syntax error"),
      (owner, .select("COMMIT"), refused + "syntax error"),
      (owner, .select("SELECT spoil()"), refused + "cannot execute INSERT in a read-only"),
      (
        owner, .select("SELECT set_config('transaction_read_only', 'off', true), spoil()"),
        refused
      ),
      (owner, .select("SELECT 1/(5 - n) FROM generate_series(1, 9) AS n"), refused + "division"),
      (
        server.address("reader"), .table(PostgresTable(dotted: "t")),
        refused + "permission denied for table t"
      ),
      (
        server.address("locked"), .table(PostgresTable(dotted: "t")),
        "the server asks for a password"
      ),
      (
        server.address("locked:falsch"), .table(PostgresTable(dotted: "t")),
        "the server refused the password"
      ),
      (
        server.address("nobody"), .table(PostgresTable(dotted: "t")),
        "the server can't be reached: "
      ),
      (
        server.address(database: "none"), .table(PostgresTable(dotted: "t")),
        "the server can't be reached: "
      ),
    ]
    for (address, query, message) in cases {
      do throws(SourceTrouble) {
        _ = try rows(PostgresLocation(address, query))
        Issue.record("\(query) was not refused")
      } catch {
        #expect(error.message.english.hasPrefix(message))
        #expect(error.advice != nil)
        #expect(!"\(error)".contains("falsch"))
      }
    }
    #expect(
      (try? rows(PostgresLocation(server.address("locked:geheim"), .select("SELECT 1 AS n"))))
        == [["n"], ["1"]])
    #expect(
      (try? rows(PostgresLocation(owner, .select("SELECT count(*) FROM t")))) == [["count"], ["3"]])
  }

  private func lost(_ server: PostgresServer) throws {
    let query = "SELECT n, repeat('x', 1000) FROM generate_series(1, 1000000) AS n"
    var reader = try PostgresReader(PostgresLocation(server.address(), .select(query)))
    var batch = CellBatch(columns: 2)
    var rejected: [RejectedRow] = []
    #expect(try reader.next(&batch, rejected: &rejected))
    server.stop()
    var trouble: SourceTrouble?
    do throws(SourceTrouble) { while try reader.next(&batch, rejected: &rejected) {} } catch {
      trouble = error
    }
    #expect(trouble?.message.english.hasPrefix("the connection to the server was lost: ") == true)
    #expect(trouble?.place?.english.hasPrefix("row ") == true)
    let gone = #expect(throws: SourceTrouble.self) {
      _ = try PostgresReader(PostgresLocation(server.address(), .table(PostgresTable(dotted: "t"))))
    }
    #expect(gone?.message.english.hasPrefix("the server can't be reached: ") == true)
  }
}
