import Glibc

/// Times one part of Probity: `swift run -c release Benchmarks parse`.
let subcommand = CommandLine.arguments.dropFirst().first

switch subcommand {
case "parse": ParseBenchmark.run()
default:
  print("usage: Benchmarks parse")
  exit(2)
}
