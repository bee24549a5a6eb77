internal import Diagnostics
internal import Files
internal import Glibc
internal import SQLEngines
internal import SourceReading

/// Where the programs of databases are: in the folder that PROBITY_ENGINES names, in `engines` above
/// the program, or where they are installed for all.
struct EngineFolders {
  private let folders: [String]
  private let sparkHome: String?
  private let searched: [String]

  init(_ console: Console) {
    var folders: [String] = []
    if let named = console.environment("PROBITY_ENGINES") {
      folders.append(console.folder.located(named))
    }
    var parts = EngineFolders.programPath.split(separator: "/")
    while parts.popLast() != nil {
      folders.append("/" + parts.joined(separator: "/") + "/engines")
    }
    self.folders = folders
    sparkHome = console.environment("SPARK_HOME").map(console.folder.located)
    searched = (console.environment("PATH") ?? "").split(separator: ":").map(String.init)
  }

  // MARK: DuckDB

  func python() throws(Failure) -> String {
    guard let own = ownPython else {
      throw Failure(
        .missingInput, Wording(en: "DuckDB is not there", zh: "找不到 DuckDB"),
        advice: [SourceTrouble.howToGetDuckDB])
    }
    return own
  }

  private var ownPython: String? { first(folders.map { $0 + "/bin/python" }) }

  // MARK: Spark

  func spark(_ master: SparkMaster) throws(Failure) -> SparkEngine {
    guard let engine = ownSpark(master) else {
      throw Failure(
        .missingInput, Wording(en: "Spark is not there", zh: "找不到 Spark"),
        advice: [SparkEngine.howToGet])
    }
    return engine
  }

  private func ownSpark(_ master: SparkMaster) -> SparkEngine? {
    let own = folders.flatMap { ["\($0)/spark/bin/spark-submit", "\($0)/bin/spark-submit"] }
    let others =
      (sparkHome.map { [$0 + "/bin/spark-submit"] } ?? []) + searched.map { $0 + "/spark-submit" }
    return first(own + others).map { launcher in
      SparkEngine(launcher: launcher, python: ownPython, master: master)
    }
  }

  // MARK: All

  /// The databases that are there.
  func present(_ console: Console) throws(Failure) -> [DatabaseEngine] {
    var engines: [DatabaseEngine] = []
    if let python = ownPython { engines.append(.duckdb(file: nil, python: python)) }
    if console.environment("PGHOST") != nil { engines.append(.postgres(address: "postgres://")) }
    if let spark = ownSpark(.thisMachine) { engines.append(.spark(spark)) }
    if engines.isEmpty {
      throw Failure(
        .missingInput, Wording(en: "no database is there", zh: "找不到任何資料庫"),
        advice: [SourceTrouble.howToGetDuckDB])
    }
    return engines
  }

  private func first(_ paths: [String]) -> String? {
    paths.first { FileKind(at: $0) == .file }
  }

  private static var programPath: String {
    var path = [CChar](repeating: 0, count: 4096)
    // Safe: at most the size of the array is written.
    let count = unsafe readlink("/proc/self/exe", &path, path.count)
    return String(decoding: path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
