import Glibc

/// Times one part of Probity; `make bench` runs all of them.
let words = Array(CommandLine.arguments.dropFirst())

switch words.first {
case "parse": ParseBenchmark.run()
case "check" where words.count == 2: try CheckBenchmark.run(examples: words[1])
case "start" where words.count == 3:
  StartBenchmark.run(probity: words[1], yardstick: words[2])
case "tokenise" where words.count == 2: try TokeniseBenchmark.run(words[1])
case "load" where words.count >= 3:
  try LoadBenchmark.run(
    words[1], pack: words[2], threads: words.count > 3 ? Int(words[3]) ?? 2 : 2,
    fields: words.count > 4 ? Set(words[4].split(separator: ",").map(String.init)) : nil)
case "scan" where words.count >= 3:
  try ScanBenchmark.run(
    words[1], pack: words[2], threads: words.count > 3 ? Int(words[3]) ?? 2 : 2,
    only: words.count > 4 ? words[4] : nil)
case "sql" where words.count >= 4:
  try SQLBenchmark.run(
    words[1], pack: words[2], python: words[3], threads: words.count > 4 ? Int(words[4]) ?? 2 : 2,
    rounds: words.count > 5 ? Int(words[5]) ?? 3 : 3)
case "resemblance" where words.count == 2:
  ResemblanceBenchmark.run(names: Int(words[1]) ?? 20_000)
case "report" where words.count == 4 || words.count == 5:
  try ReportBenchmark.run(
    findings: Int(words[1]) ?? 10_000, values: words.count > 4 ? Int(words[4]) ?? 15 : 15,
    in: words[2], yardstick: words[3])
default:
  print(
    """
    usage: Benchmarks parse | check EXAMPLES | start PROBITY YARDSTICK | tokenise FILE
      | load FOLDER PACK [THREADS [FIELDS]] | scan FOLDER PACK [THREADS [RULE]]
      | sql FOLDER PACK PYTHON [THREADS [ROUNDS]]
      | resemblance NAMES | report FINDINGS FOLDER YARDSTICK [VALUES]
    """)
  exit(2)
}
