import CSQLite
import Diagnostics
import Files
import SourceReading
import TestSupport
import Testing

@Suite struct SQLiteTests {
  /// A database that a test fills, held open until `close`.
  @safe private struct Maker: ~Copyable {
    private let database: OpaquePointer?

    init(_ path: String) {
      var opened: OpaquePointer?
      // Safe: closed in `deinit`.
      unsafe sqlite3_open(path, &opened)
      unsafe database = opened
    }

    deinit { unsafe sqlite3_close(database) }

    func run(_ statements: String) {
      // Safe: the text lives through the call.
      let code = unsafe sqlite3_exec(database, statements, nil, nil, nil)
      #expect(code == SQLITE_OK)
    }
  }

  private let folder = TemporaryFolder()

  private func make(_ name: String, _ statements: String) {
    let maker = Maker(folder(name))
    maker.run(statements)
  }

  private func rows(
    _ database: SQLiteDatabase, _ table: String
  ) throws -> (columns: [String], rows: [[String]], offsets: [Int], notes: [String]) {
    let table = try #require(database.tables.first { $0.name == table })
    var reader = try database.rows(of: table)
    var batch = CellBatch(columns: reader.columns.count)
    var rejected: [RejectedRow] = []
    var rows: [[String]] = []
    var offsets: [Int] = []
    while try reader.next(&batch, rejected: &rejected) {
      for row in 0..<batch.rows {
        #expect(batch.places[row].number == rows.count + 1)
        offsets.append(batch.places[row].offset)
        rows.append(
          (0..<batch.columns).map {
            String(decoding: batch.text(row: row, column: $0), as: UTF8.self)
          })
      }
    }
    #expect(rejected == [])
    return (reader.columns, rows, offsets, reader.notes.map(\.message.english))
  }

  private func trouble(_ path: String) -> String {
    do throws(SourceTrouble) {
      _ = try SQLiteDatabase(opening: path)
      return "none"
    } catch { return error.message.english }
  }

  @Test("tables and views with their columns, by name")
  func tables() throws {
    make(
      "a.db",
      #"""
      CREATE TABLE "決標 ""甲""" (案號 TEXT, 金額 INTEGER);
      CREATE TABLE plain (id TEXT PRIMARY KEY) WITHOUT ROWID;
      CREATE TABLE named (rowid TEXT, _rowid_ TEXT, b GENERATED ALWAYS AS (rowid || 1));
      INSERT INTO named VALUES ('x', 'y');
      CREATE VIEW sums AS SELECT sum(金額) AS total FROM "決標 ""甲""";
      CREATE VIEW broken AS SELECT * FROM nowhere;
      CREATE VIRTUAL TABLE words USING fts5(a);
      """#)
    let database = try SQLiteDatabase(opening: folder("a.db"))
    #expect(
      database.tables.map(\.name)
        == ["broken", "named", "plain", "sums", "words", "決標 \"甲\""])
    #expect(database.tables.map(\.isView) == [true, false, false, true, false, false])
    #expect(
      database.tables.map(\.columns)
        == [[], ["rowid", "_rowid_", "b"], ["id"], ["total"], ["a"], ["案號", "金額"]])
    #expect(try rows(database, "named").rows == [["x", "y", "x1"]])
    let broken = #expect(throws: SourceTrouble.self) {
      _ = try database.rows(of: database.tables[0])
    }
    #expect(
      broken?.message.english == "the database can't be read: no such table: main.nowhere")
  }

  @Test("values are exact, and rows are found again by their id")
  func values() throws {
    make(
      "a.db",
      """
      CREATE TABLE t (a, b);
      INSERT INTO t (rowid, a, b) VALUES (7, 1, 'x'), (-3, 9223372036854775807, ''),
        (9, 0.1, NULL), (10, 1e20, '甲' || char(0) || '乙'), (11, 12.0, x'00FF'),
        (12, 0.30000000000000004, x''), (13, -1e-7, ' "a", b ');
      """)
    let read = try rows(try SQLiteDatabase(opening: folder("a.db")), "t")
    #expect(read.columns == ["a", "b"])
    #expect(
      read.rows == [
        ["9223372036854775807", ""], ["1", "x"], ["0.1", ""], ["100000000000000000000", "甲\0乙"],
        ["12", ""], ["0.30000000000000004", ""], ["-0.0000001", " \"a\", b "],
      ])
    #expect(read.offsets == [-3, 7, 9, 10, 11, 12, 13])
    #expect(read.notes == ["binary data in the column `b`, read as blank: 2"])
  }

  @Test("many rows come in order, in batches that stay small")
  func batches() throws {
    make(
      "a.db",
      """
      CREATE TABLE t (n);
      WITH RECURSIVE c(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM c WHERE n < 100000)
        INSERT INTO t SELECT n FROM c;
      CREATE VIEW v AS SELECT n FROM t;
      """)
    let database = try SQLiteDatabase(opening: folder("a.db"))
    for table in database.tables {
      var reader = try database.rows(of: table)
      var batch = CellBatch(columns: 1)
      var rejected: [RejectedRow] = []
      var count = 0
      while try reader.next(&batch, rejected: &rejected) {
        #expect(batch.bytes.count < 1 << 19)
        #expect(batch.text(row: 0, column: 0) == Array("\(count + 1)".utf8))
        count += batch.rows
      }
      #expect(count == 100_000)
    }
  }

  @Test("names with signs that addresses use", arguments: ["a?b.db", "a#b%20.db", "決 標.db"])
  func names(name: String) throws {
    make(name, "CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    #expect(try rows(try SQLiteDatabase(opening: folder(name)), "t").rows == [["1"]])
  }

  @Test("nothing is written beside the file, whatever its journal", arguments: ["delete", "wal"])
  func noTraces(journal: String) throws {
    make(
      "a.db", "PRAGMA journal_mode = \(journal); CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    let before = try FileBytes.read(folder("a.db"))
    #expect(folder.allNames == ["a.db"])
    #expect(try rows(try SQLiteDatabase(opening: folder("a.db")), "t").rows == [["1"]])
    #expect(folder.allNames == ["a.db"])
    #expect(try FileBytes.read(folder("a.db")) == before)
  }

  @Test("a log with newer rows is read with its index, and refused without")
  func log() throws {
    let maker = Maker(folder("a.db"))
    maker.run("PRAGMA journal_mode = wal; CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    let names = folder.allNames
    #expect(try rows(try SQLiteDatabase(opening: folder("a.db")), "t").rows == [["1"]])
    #expect(folder.allNames == names)
    _ = ShellCommand(
      "mkdir '\(folder("b"))' && cp '\(folder("a.db"))' '\(folder("a.db-wal"))' '\(folder("b"))'")
    #expect(
      trouble(folder("b/a.db"))
        == "its latest rows stand in `\(folder("b/a.db"))-wal` and not yet in the database")
    #expect(ShellCommand("ls '\(folder("b"))'").output == "a.db\na.db-wal\n")
  }

  @Test("a file that is written to while it is read", arguments: ["delete", "wal"])
  func changed(journal: String) throws {
    make(
      "a.db", "PRAGMA journal_mode = \(journal); CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    let database = try SQLiteDatabase(opening: folder("a.db"))
    var reader = try database.rows(of: database.tables[0])
    make("a.db", "INSERT INTO t SELECT hex(zeroblob(9000))")
    var batch = CellBatch(columns: 1)
    var rejected: [RejectedRow] = []
    let trouble = #expect(throws: SourceTrouble.self) {
      while try reader.next(&batch, rejected: &rejected) {}
    }
    #expect(
      trouble?.message.english
        == "another program has written to the database while it was read")
  }

  @Test("a change that was not finished")
  func unfinished() throws {
    make("a.db", "CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    try AtomicFile.write([UInt8](repeating: 1, count: 600), to: folder("a.db-journal"))
    #expect(
      trouble(folder("a.db"))
        == "the database was left in the middle of a change: a journal stands beside it")
  }

  @Test("a file that another program holds locked")
  func locked() throws {
    make("a.db", "CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    let maker = Maker(folder("a.db"))
    maker.run("BEGIN EXCLUSIVE")
    #expect(
      trouble(folder("a.db"))
        == "another program is writing to the database and holds it locked")
  }

  @Test("files that are no database, or a damaged one")
  func damaged() throws {
    try AtomicFile.write([], to: folder("empty.db"))
    #expect(trouble(folder("empty.db")) == "the database file is empty")
    try AtomicFile.write(Array("案號,名稱\n".utf8), to: folder("text.db"))
    #expect(trouble(folder("text.db")) == "this is no SQLite database, or an encrypted one")
    #expect(trouble(folder("none.db")).hasSuffix("there is no such file or folder"))
    make(
      "a.db",
      """
      CREATE TABLE t (a);
      WITH RECURSIVE c(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM c WHERE n < 10000)
        INSERT INTO t SELECT hex(n) FROM c;
      """)
    let bytes = try FileBytes.read(folder("a.db"))
    try AtomicFile.write(Array(bytes[..<(bytes.count / 2)]), to: folder("cut.db"))
    let cut = #expect(throws: SourceTrouble.self) {
      _ = try rows(try SQLiteDatabase(opening: folder("cut.db")), "t")
    }
    #expect(cut?.message.english == "the database is damaged")
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      var changed = bytes
      for _ in 0..<20 {
        changed[Int.random(in: 100..<bytes.count, using: &generator)] =
          UInt8.random(in: 0...255, using: &generator)
      }
      try AtomicFile.write(changed, to: folder("x.db"))
      // Any end will do but a crash.
      do throws(SourceTrouble) {
        let database = try SQLiteDatabase(opening: folder("x.db"))
        for table in database.tables {
          var reader = try database.rows(of: table)
          var batch = CellBatch(columns: reader.columns.count)
          var rejected: [RejectedRow] = []
          while try reader.next(&batch, rejected: &rejected) {}
        }
      } catch { #expect(error.advice != nil) }
    }
  }
}
