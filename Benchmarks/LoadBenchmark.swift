import Diagnostics
import FlagSemantics
import Glibc
import Files
import Ingest
import ProbityKit
import SourceReading
import Tables
import Workers

/// The typed load of a folder of exports: every column of every file into tables.
///
///     Benchmarks load data/M Benchmarks/workload 2
enum LoadBenchmark {
  static func run(_ folder: String, pack: String, threads: Int, fields: Set<String>?) throws {
    let checked = try PackReader(in: WorkFolder()).read([pack]).checked
    let files = try WorkFolder().files(under: folder, endingIn: [".csv"])
    let reader = SupplyReader(
      model: checked.model, mappings: checked.mappings, workers: Workers(threads),
      wanted: fields.map { .only($0) } ?? .all)
    let clock = ContinuousClock()
    let start = clock.now
    let supply = reader.read(files.map { SourceAddress($0) })
    let wall = clock.now - start
    var usage = rusage()
    // Safe: the call fills the structure whose address it is given.
    _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let cpu =
      Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    print(
      "load, \(threads) threads: wall \(wall), CPU \(cpu) s, peak \(usage.ru_maxrss / 1024) MB")
    for name in supply.tables.keys.sorted() {
      guard let table = supply.tables[name] else { continue }
      print("  \(name) \(table.records) of \(table.rows) rows, \(table.columns.count) columns")
    }
    for source in supply.sources where source.trouble != nil || source.mapping == nil {
      print("  not read: \(source.path)")
    }
    let faults = supply.sources.reduce(0) { $0 + $1.faults.count + $1.rejected.count }
    print("  \(faults) faults")
  }
}
