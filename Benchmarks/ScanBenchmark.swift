import FlagSemantics
import Files
import Ingest
import ProbityKit
import Scanning
import SourceReading
import Workers

/// The whole task: a folder of exports is read and all rules of a pack are judged over it.
///
///     Benchmarks scan data/M Benchmarks/workload 2
enum ScanBenchmark {
  static func run(_ folder: String, pack path: String, threads: Int, only: String?) throws {
    let pack = try PackReader(in: WorkFolder()).read([path])
    let rules = pack.rules.filter { rule in only.map { rule.name == $0 } ?? true }
    let files = try WorkFolder().files(under: folder, endingIn: [".csv"])
    let stopwatch = Usage()
    let supply = SupplyReader(
      model: pack.checked.model, mappings: pack.checked.mappings, workers: Workers(threads),
      wanted: .only(pack.fieldsRead(by: rules))
    ).read(files.map { SourceAddress($0) })
    print("load \(stopwatch.lap())")
    let scanner = pack.scanner(rules, over: supply, threads: threads)
    print("prepare \(stopwatch.lap())")
    let tallies = scanner.tallies()
    print("judge \(stopwatch.lap())")
    for tally in tallies {
      print(
        "  \(tally.rule) flagged \(tally.flagged) clear \(tally.clear) outside \(tally.outside)",
        "undecided \(tally.undecided)")
    }
    print("all \(stopwatch.total)")
  }
}
