internal import Diagnostics
internal import Files
internal import Glibc
internal import SQLEngines
internal import SourceReading

/// By which database a scan judges.
enum EngineOptions {
  static let engine = Option(
    "engine", value: .init(Wording(en: "DATABASE", zh: "資料庫")),
    help: Wording(
      en: """
        Judge by a database: `duckdb`, `duckdb:FILE`, or `postgres://USER@HOST/DATABASE`. It judges \
        what it can, and Probity the rest, so the output is the same. Its tables are temporary. \
        Where no data are named, they are those of this file or database.
        """,
      zh: """
        以資料庫判定：`duckdb`、`duckdb:檔案` 或 `postgres://使用者@主機/資料庫`。\
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
      en: "Hold a database against the tests as well: `duckdb` or `postgres://…`; may be repeated.",
      zh: "另以資料庫核對各測試：`duckdb` 或 `postgres://…`；可重複使用。"))

  static func engine(named text: String, _ console: Console) throws(Failure) -> DatabaseEngine {
    if PostgresLocation.isOne(text) { return .postgres(address: text) }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts[0] == "duckdb", parts.count == 1 || !parts[1].isEmpty else {
      throw Failure(
        .wrongUse,
        Wording(en: "`{0}` is no engine", zh: "`{0}` 不是可用的資料庫")
          .filled(with: [Wording(verbatim: text)]),
        advice: [
          Wording(
            en: "write `duckdb`, `duckdb:FILE` or `postgres://USER@HOST/DATABASE`",
            zh: "請寫 `duckdb`、`duckdb:檔案` 或 `postgres://使用者@主機/資料庫`")
        ])
    }
    guard let python = python(console) else {
      throw Failure(
        .missingInput, Wording(en: "DuckDB is not there", zh: "找不到 DuckDB"),
        advice: [SourceTrouble.howToGetDuckDB])
    }
    let path = parts.count > 1 ? console.folder.located(String(parts[1])) : nil
    // A folder holds data; DuckDB works in memory then.
    let file = path.flatMap { FileKind(at: $0) == .folder ? nil : $0 }
    return .duckdb(file: file, python: python)
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
    python(console).map { DuckDBProgram(python: $0) }
  }

  /// The Python of the folder that the environment names, or of one above the program.
  private static func python(_ console: Console) -> String? {
    var folders: [String] = []
    if let named = console.environment("PROBITY_ENGINES") { folders.append(named) }
    var parts = programPath.split(separator: "/")
    while parts.popLast() != nil {
      folders.append("/" + parts.joined(separator: "/") + "/engines")
    }
    return folders.map { $0 + "/bin/python" }.first { FileKind(at: $0) == .file }
  }

  private static var programPath: String {
    var path = [CChar](repeating: 0, count: 4096)
    // Safe: at most the size of the array is written.
    let count = unsafe readlink("/proc/self/exe", &path, path.count)
    return String(decoding: path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
