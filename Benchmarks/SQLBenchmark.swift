import FlagSemantics
import Files
import Glibc
import Ingest
import ProbityKit
import SQLEngines
import SQLTranslation
import Scanning
import SourceReading
import Workers

/// The query of a pack in DuckDB beside what somebody writes by hand for the same rules, over tables
/// that are loaded.
///
///     Benchmarks sql data/S Benchmarks/workload .build/engines/bin/python
///
/// The queries and tables stay in a folder, for looking at one rule by itself.
enum SQLBenchmark {
  static func run(
    _ folder: String, pack path: String, python: String, threads: Int, rounds: Int
  ) throws {
    let pack = try PackReader(in: WorkFolder()).read([path])
    let files = try WorkFolder().files(under: folder, endingIn: [".csv"])
    let supply = SupplyReader(
      model: pack.checked.model, mappings: pack.checked.mappings, workers: Workers(threads),
      wanted: .only(pack.fieldsRead(by: pack.rules))
    ).read(files.map { SourceAddress($0) })
    let scanner = pack.scanner(pack.rules, over: supply, threads: threads)
    let data = PreparedData(scanner, .duckdb)
    let job = "/tmp/probity-sql-benchmark"
    _ = shell("rm -rf '\(job)' && mkdir -p '\(job)/rules'")
    try DuckDBSession(file: nil, python: python).write(data, in: job)
    for rule in pack.rules {
      let query = Query(
        scanner.plan, pack.checked, data.catalog, .duckdb, only: [rule.name])
      guard !query.rules.isEmpty else { continue }
      try AtomicFile.write(Array(query.text.utf8), to: "\(job)/rules/\(rule.name).sql")
    }
    print("tables and queries: \(job)")
    exit(
      shell(
        "'\(python)' '\(path)/compare.py' '\(job)' '\(folder)' '\(path)/by_hand.sql' \(threads) \(rounds)"
      ))
  }

  private static func shell(_ command: String) -> Int32 {
    fflush(nil)
    // Safe: the text lives through the call.
    return unsafe system(command) == 0 ? 0 : 1
  }
}
