internal import Diagnostics
internal import Files
internal import SQLEngines
internal import SourceReading

/// By which database a scan judges.
enum EngineOptions {
  static let engine = Option(
    "engine", value: .init(Wording(en: "DATABASE", zh: "資料庫")),
    help: Wording(
      en: """
        Judge by a database: `duckdb`, `duckdb:FILE`, `postgres://USER@HOST/DATABASE`, `spark`, or \
        `spark://HOST:PORT/FOLDER` for a cluster whose machines see that folder. It judges what it \
        can, and Probity the rest, so the output is the same. Its tables are temporary. Where no \
        data are named, they are those of this file or database.
        """,
      zh: """
        以資料庫判定：`duckdb`、`duckdb:檔案`、`postgres://使用者@主機/資料庫`、`spark` 或\
        `spark://主機:埠/資料夾`（叢集各機器均可存取該資料夾）。\
        資料庫無法判定者由 Probity 判定，輸出相同。所建資料表均為暫存表。\
        未指定資料時，即判定該檔案或資料庫內之資料。
        """))

  static func chosen(
    _ call: Call, _ console: inout Console
  ) throws(Failure) -> DatabaseEngine? {
    guard let text = call[engine] else { return nil }
    if call[ScanOptions.sample] != nil || call.has(ScanOptions.everySubject) {
      throw Failure(
        .wrongUse,
        Wording(
          en: "`--sample` and `--every-subject` tell of subjects that a database only counts",
          zh: "`--sample` 與 `--every-subject` 須列出資料庫僅計數之對象"),
        advice: [
          Wording(en: "leave `--engine` or the other out", zh: "請移除 `--engine` 或另一選項")
        ])
    }
    let engine = try self.engine(named: text, console)
    return try isAllowed(engine, call, &console) ? engine : nil
  }

  /// Who judges where the data lie needs no more than the right to read them: Probity does it alone
  /// then, and says so.
  private static func isAllowed(
    _ engine: DatabaseEngine, _ call: Call, _ console: inout Console
  ) throws(Failure) -> Bool {
    guard call.all(ScanOptions.paths).isEmpty, case .postgres(let address) = engine else {
      return true
    }
    do throws(SourceTrouble) {
      if try PostgresSession(address).mayJudge() { return true }
    } catch {
      throw Failure(table: error)
    }
    let note = Wording(
      en: "note: no temporary tables may be made there, so Probity judges alone",
      zh: "說明：該資料庫不允許建立暫存表，改由 Probity 單獨判定")
    console.complain(note.text(in: call.language) + "\n")
    return false
  }

  static let backend = Option(
    "backend", value: .init(Wording(en: "DATABASE", zh: "資料庫")), repeatable: true,
    help: Wording(
      en: """
        Hold a database against the tests as well: as for `scan --engine`, or `all` for those that \
        are there (PostgreSQL where PGHOST names its server); may be repeated.
        """,
      zh: """
        另以資料庫核對各測試：寫法同 `scan --engine`，或以 `all` 核對所有可用者\
        （PostgreSQL 須以環境變數 PGHOST 指定伺服器）；可重複使用。
        """))

  /// Those that `--backend` names.
  static func backends(_ call: Call, _ console: Console) throws(Failure) -> [DatabaseEngine] {
    var engines: [DatabaseEngine] = []
    for name in call.all(backend) {
      if name == "all" {
        engines += try EngineFolders(console).present(console)
      } else {
        engines.append(try engine(named: name, console))
      }
    }
    return engines
  }

  static func engine(named text: String, _ console: Console) throws(Failure) -> DatabaseEngine {
    if PostgresLocation.isOne(text) { return .postgres(address: text) }
    if let master = SparkMaster(text) { return .spark(try EngineFolders(console).spark(master)) }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts[0] == "duckdb", parts.count == 1 || !parts[1].isEmpty else {
      throw Failure(
        .wrongUse,
        Wording(en: "`{0}` is no engine", zh: "`{0}` 不是可用的資料庫")
          .filled(with: [Wording(verbatim: text)]),
        advice: [
          Wording(
            en: """
              write `duckdb`, `duckdb:FILE`, `postgres://USER@HOST/DATABASE`, `spark`, \
              `spark:local[CORES]` or `spark://HOST:PORT/FOLDER`
              """,
            zh: """
              請寫 `duckdb`、`duckdb:檔案`、`postgres://使用者@主機/資料庫`、`spark`、\
              `spark:local[核心數]` 或 `spark://主機:埠/資料夾`
              """)
        ])
    }
    let path = parts.count > 1 ? console.folder.located(String(parts[1])) : nil
    // A folder holds data; DuckDB works in memory then.
    let file = path.flatMap { FileKind(at: $0) == .folder ? nil : $0 }
    return .duckdb(file: file, python: try EngineFolders(console).python())
  }

  /// The data that lie where the engine is told to work; nil where that is nowhere.
  static func data(_ call: Call, _ console: Console) -> [String]? {
    guard let text = call[engine] else { return nil }
    if PostgresLocation.isOne(text) { return [text] }
    let parts = text.split(separator: ":", maxSplits: 1)
    return parts.count == 2 && parts[0] == "duckdb" ? [String(parts[1])] : nil
  }

  /// What reads Parquet and the files of DuckDB, where it is there.
  static func duckdb(_ console: Console) -> DuckDBProgram? {
    (try? EngineFolders(console).python()).map { DuckDBProgram(python: $0) }
  }
}
