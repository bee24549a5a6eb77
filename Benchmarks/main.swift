import Glibc

/// Times one part of Probity; `make bench` runs all of them.
let words = Array(CommandLine.arguments.dropFirst())

switch words.first {
case "parse": ParseBenchmark.run()
case "check" where words.count == 2: try CheckBenchmark.run(examples: words[1])
case "start" where words.count == 3:
  StartBenchmark.run(probity: words[1], yardstick: words[2])
default:
  print("usage: Benchmarks parse | check EXAMPLES | start PROBITY YARDSTICK")
  exit(2)
}
