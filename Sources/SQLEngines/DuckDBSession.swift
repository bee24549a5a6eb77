import Diagnostics
import Files
import Glibc
import SQLTranslation
import Scanning
package import SourceReading

/// Has DuckDB work through a folder: the tables as CSV, how they are loaded, and the query.
///
/// DuckDB comes as a module of Python and is run as a program of its own. Its tables are temporary.
package struct DuckDBSession {
  private let file: String?
  private let python: String

  package init(file: String?, python: String) {
    self.file = file
    self.python = python
  }

  package func verdicts(of all: [PreparedData]) throws(SourceTrouble) -> [SieveReader] {
    let folder = try JobFolder()
    var jobs: [String] = []
    for (place, data) in all.enumerated() {
      jobs.append(try folder.inner("\(place)"))
      try write(data, in: jobs[place])
    }
    let script = folder.path + "/run.py"
    do throws(FileTrouble) {
      try AtomicFile.write(Array(DuckDBSession.script.utf8), to: script)
      try AtomicFile.write(Array(jobs.joined(separator: "\n").utf8), to: folder.path + "/jobs")
    } catch {
      throw SourceTrouble(error)
    }
    let end = JobFolder.run("'\(python)' '\(script)' '\(folder.path)/jobs'")
    guard end.status == 0 else { throw trouble(end.output) }
    var readers: [SieveReader] = []
    for (job, data) in zip(jobs, all) { readers.append(try reading(job, data.query.rules)) }
    return readers
  }

  /// The tables, how they are loaded, and the query, as files in a folder.
  package func write(_ data: PreparedData, in folder: String) throws(SourceTrouble) {
    do throws(FileTrouble) {
      var load: [String] = []
      for (place, table) in data.tables.enumerated() {
        let path = "\(folder)/table\(place).csv"
        let file = try AtomicFile(replacing: path)
        var next = 0
        while next < table.rows {
          let end = min(table.rows, next + 4096)
          try file.write(table.lines(next..<end))
          next = end
        }
        try file.commit()
        load.append(statement(table, path, data.dialect))
      }
      try AtomicFile.write(Array(load.joined(separator: ";\n").utf8), to: folder + "/load.sql")
      try AtomicFile.write(Array(data.query.text.utf8), to: folder + "/query.sql")
      try AtomicFile.write(Array((file ?? "").utf8), to: folder + "/file.txt")
    } catch {
      throw SourceTrouble(error)
    }
  }

  private func reading(
    _ folder: String, _ rules: [String]
  ) throws(SourceTrouble) -> SieveReader {
    let bytes: [UInt8]
    do throws(FileTrouble) { bytes = try FileBytes.read(folder + "/verdicts.txt") } catch {
      throw SourceTrouble(error)
    }
    var reader = SieveReader(rules)
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      reader.take(cells.map { $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self) })
    }
    return reader
  }

  private func statement(_ table: PreparedTable, _ path: String, _ dialect: SQLDialect) -> String {
    let columns = table.columns.map {
      "\(dialect.text($0.name)): \(dialect.text(dialect.type($0.storage.stored)))"
    }
    return """
      CREATE OR REPLACE TEMP TABLE \(dialect.identifier(table.name)) AS SELECT * FROM read_csv(\
      \(dialect.text(path)), header = false, auto_detect = false, delim = ',', quote = '"', \
      escape = '"', nullstr = \(dialect.text(PreparedTable.blank)), \
      columns = {\(columns.joined(separator: ", "))})
      """
  }

  /// One folder after the other; the last line that it prints says what is wrong.
  private static let script = """
    sys = __import__("sys")
    try:
        duckdb = __import__("duckdb")
    except ImportError:
        sys.exit(9)
    for folder in open(sys.argv[1], encoding="utf-8").read().splitlines():
        try:
            file = open(folder + "/file.txt", encoding="utf-8").read()
            is_there = __import__("os").path.exists(file)
            base = duckdb.connect(file or ":memory:", read_only=is_there)
            # Each rule of a pack is one more level of its query.
            base.execute("SET max_expression_depth TO 100000")
            for statement in open(folder + "/load.sql", encoding="utf-8").read().split(";\\n"):
                base.execute(statement)
            result = base.execute(open(folder + "/query.sql", encoding="utf-8").read())
            with open(folder + "/verdicts.txt", "w", encoding="utf-8") as out:
                while rows := result.fetchmany(10000):
                    for row in rows:
                        out.write("\\t".join("" if x is None else str(x) for x in row) + "\\n")
            base.close()
        except Exception as error:
            sys.stdout.write(" ".join(str(error).split()))
            sys.exit(1)
    """

  // MARK: Troubles

  private func trouble(_ output: String) -> SourceTrouble {
    let message = output.split(separator: "\n").last.map(String.init) ?? ""
    guard !message.isEmpty else {
      return .noDuckDB("duckdb")
    }
    return SourceTrouble(
      file.map { "duckdb:\($0)" } ?? "duckdb",
      Wording(en: "DuckDB refused: {0}", zh: "DuckDB 拒絕執行：{0}")
        .filled(with: [Wording(verbatim: message)]),
      advice: Wording(
        en: "check the file and the room on the disk, or scan without `--engine`",
        zh: "請檢查檔案與磁碟空間，或不加 `--engine` 掃描"))
  }
}
