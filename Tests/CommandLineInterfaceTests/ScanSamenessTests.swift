import CommandLineInterface
import TestSupport
import Testing

/// The same data give the same bytes, whoever does the work and in whatever order the rows stand.
@Suite struct ScanSamenessTests {
  private let example = ScanExample()

  private func scan(_ options: String) -> String {
    example.run("scan exports --format json " + options).output
  }

  @Test(
    "one thread, two threads and ten runs give the same bytes", arguments: [1, 2, 3] as [UInt64])
  func runs(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for (file, rows) in Exports(&random).files { try write(file, rows) }
    let first = scan("--threads 1")
    #expect(first.contains("\"priority\": \"P"))
    for _ in 0..<10 { #expect(scan("--threads 2") == first) }
    #expect(scan("--threads 1") == first)
  }

  /// What stands where may change, and with it the bytes of a file; nothing else does.
  @Test(
    "rows in another order change the numbers of the rows and the hash of the file alone",
    arguments: 0..<12 as Range<UInt64>)
  func order(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let exports = Exports(&random)
    for (file, rows) in exports.files { try write(file, rows) }
    let before = withoutPlaces(scan("--threads 2"))
    for _ in 0..<3 {
      for (file, rows) in exports.files { try write(file, rows.shuffled(using: &random)) }
      #expect(withoutPlaces(scan("--threads 2")) == before)
    }
  }

  /// Without the lines of the report that say where a row stands, and what a file hashes to.
  private func withoutPlaces(_ report: String) -> String {
    report.split(separator: "\n").filter { line in
      let key = line.drop { $0 == " " }
      return !key.hasPrefix("\"row\":") && !key.hasPrefix("\"sha256\":")
    }.joined(separator: "\n")
  }

  private func write(_ file: String, _ rows: [String]) throws {
    let header = ShellCommand("head -n 1 '\(BuiltProgram.repository)/Examples/03-scan/\(file)'")
    try example.folder.write(file, header.output + rows.joined(separator: "\n") + "\n")
  }

  /// Made-up exports in which much coincides and some is missing.
  private struct Exports {
    let files: [(String, [String])]

    init(_ random: inout SeededGenerator) {
      func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
      func mostly(_ text: String) -> String { number(1...8) == 1 ? "" : text }
      let firms = (1...9).map { firm in
        let id = ["12345675", "00000022", "00000016", ""][number(0...3)]
        return "V\(firm),firm \(firm),\(id),\(mostly("02-2345-000\(number(1...4))"))"
      }
      var bids: [String] = []
      let awards = (1...14).map { tender in
        for _ in 0..<number(1...5) {
          bids.append(
            "B\(bids.count),T\(tender),\(mostly("V\(number(1...10))")),"
              + mostly("\(number(90...100))0000"))
        }
        let told = ["無", "", "113/03/01 09:00", "113/03/01"][number(0...3)]
        return
          "T\(tender),case \(tender),\(mostly("公開招標")),\(told),113/03/01 14:30,113/03/01,"
          + "\(mostly("V\(number(1...10))")),\(number(90...100))0000"
      }
      files = [
        ("exports/firms.csv", firms), ("exports/awards.csv", awards), ("exports/bids.csv", bids),
      ]
    }
  }
}
