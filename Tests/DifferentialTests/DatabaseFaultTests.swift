import Diagnostics
import SQLEngines
import SQLTranslation
import Scanning
import SourceReading
import TestSupport
import Testing

/// What goes wrong with a database is said in one sentence, and nothing stays behind.
@Suite struct DatabaseFaultTests {
  private func data(_ dialect: SQLDialect) throws -> PreparedData {
    try #require(DatabaseCase.drawn(1..<20, dialect).first).data
  }

  private func trouble(_ engine: DatabaseEngine) throws -> SourceTrouble {
    let data = try data(engine.dialect)
    do throws(SourceTrouble) {
      _ = try engine.sieves([data])
    } catch {
      return error
    }
    Issue.record("nothing went wrong")
    throw CancellationError()
  }

  @Test(
    "PostgreSQL",
    .enabled(if: PostgresServer.programs != nil, "install it: `apt install postgresql`"))
  func postgres() throws {
    let server = try #require(PostgresServer(), "the server did not start")
    #expect(
      server.run(
        """
        CREATE ROLE reader LOGIN; CREATE ROLE locked LOGIN PASSWORD 'right';
        REVOKE TEMP ON DATABASE postgres FROM PUBLIC;
        """))
    let wrong = server.address("locked:wrong")
    #expect(
      try trouble(.postgres(address: wrong)).message.english == "the server refused the password")
    let noRight = try trouble(.postgres(address: server.address("reader")))
    #expect(
      noRight.message.english.hasPrefix(
        "the server refused the query: ERROR:  permission denied to create temporary tables"))
    #expect(
      noRight.advice?.english == "ask the owner for the right to make temporary tables (GRANT TEMP)"
    )

    let engine = DatabaseEngine.postgres(address: server.address())
    _ = try engine.sieves([try data(.postgres)])
    #expect(
      server.run(
        "SELECT 1 / (CASE WHEN count(*) = 0 THEN 1 ELSE 0 END) FROM pg_class WHERE relpersistence = 't'"
      ))
    server.stop()
    #expect(
      try trouble(engine).message.english.hasPrefix("the server can't be reached: "))
  }

  @Test(
    "the disk of the server is full",
    .enabled(
      if: PostgresServer.programs != nil && ShellCommand("[ $(id -u) = 0 ]").status == 0,
      "needs `apt install postgresql`, and the right to mount a small disk"))
  func fullDisk() throws {
    let server = try #require(PostgresServer(), "the server did not start")
    let disk = TemporaryFolder()
    guard ShellCommand("mount -t tmpfs -o size=64k probity '\(disk.path)' 2>&1").status == 0 else {
      return  // A container may not.
    }
    defer { _ = ShellCommand("umount -l '\(disk.path)'") }
    _ = ShellCommand("chown postgres '\(disk.path)'")
    #expect(
      server.run(
        """
        CREATE TABLESPACE small LOCATION '\(disk.path)';
        ALTER SYSTEM SET temp_tablespaces = 'small'; SELECT pg_reload_conf();
        """))
    let trouble = try trouble(.postgres(address: server.address()))
    #expect(trouble.message.english.contains("No space left on device"))
    #expect(trouble.advice?.english.hasPrefix("make room on the disk of the server") == true)
    #expect(ShellCommand("find '\(disk.path)' -type f").output == "")
  }

  @Test("what a killed run has left is taken away by the next one")
  func orphans() throws {
    // No process has the number that the kernel never gives.
    let orphan = "/tmp/probity-engine-4194999-orphan"
    _ = ShellCommand("mkdir -p \(orphan) && touch \(orphan)/tender.csv")
    let folder = TemporaryFolder()
    try folder.write("python", "#!/bin/sh\nexit 9\n")
    _ = ShellCommand("chmod +x '\(folder("python"))'")
    _ = try trouble(.duckdb(file: nil, python: folder("python")))
    #expect(ShellCommand("ls -d /tmp/probity-engine-* 2>/dev/null | grep orphan").output == "")
  }

  @Test("a Python without DuckDB is told how to get it")
  func noDuckDB() throws {
    let folder = TemporaryFolder()
    try folder.write("python", "#!/bin/sh\nexit 9\n")
    _ = ShellCommand("chmod +x '\(folder("python"))'")
    let found = try trouble(.duckdb(file: nil, python: folder("python")))
    #expect(found.message.english == "DuckDB is not there")
    #expect(found.advice?.english.hasPrefix("install it by `make engines`") == true)
  }

  @Test(
    "a file that is no database is named",
    .enabled(if: DatabaseTests.python != nil, "DuckDB is not there: `make engines` installs it"))
  func noDatabase() throws {
    let folder = TemporaryFolder()
    try folder.write("data.duckdb", "no database\n" + String(repeating: "x", count: 8192))
    let path = folder("data.duckdb")
    let python = try #require(DatabaseTests.python)
    let found = try trouble(.duckdb(file: path, python: python))
    #expect(found.source == "duckdb:\(path)")
    #expect(found.message.english.hasPrefix("DuckDB refused: "))
    #expect(try folder.read("data.duckdb").hasPrefix("no database\n"))
  }
}
