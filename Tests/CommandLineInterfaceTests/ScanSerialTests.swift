import CommandLineInterface
import TestSupport
import Testing

/// How far apart serial numbers are, however many forms they have.
@Suite struct ScanSerialTests {
  private let folder = TemporaryFolder()

  init() throws {
    try folder.write(
      "pack.toml",
      """
      name = "serials"
      version = "1.0.0"
      model = "m.model"
      languages = ["en"]

      """)
    try folder.write(
      "m.model",
      """
      record tender (tenders) key id
      record bond (bonds) key id
        tender tender
        number serial

      """)
    try folder.write(
      "mappings/bonds.map",
      """
      source bonds
        with "id", "tender"

        fill tender
          id  from "tender"

        fill bond
          id      from "id"
          tender  from "tender"
          number  from "number"

      """)
    try folder.write(
      "rule.flag",
      """
      rule near_bonds
        en "bonds in a row"
        severity low
        for each pair of bonds a, b sharing tender
        flag when a.number within 1 of b.number
        say en "{a.number}, {b.number}"

      """)
  }

  /// More prefixes than the short numbers of forms can tell apart, and counters of any length.
  @Test("serials of seventy thousand series are compared as those of one")
  func manySeries() throws {
    let strangers = (0..<70_000).map { "S\($0),T\($0 / 2),S\($0)X0\($0 % 7)" }
    let pairs = [
      ("BH099", "BH100"), ("BH100", "BH102"), ("CD7", "CD8"), ("CD07", "CD8"), ("CD9", "CD10"),
      ("S69998X5", "S69998X6"), ("Q99999999999999999999998", "Q99999999999999999999999"),
      ("Q99999999999999999999997", "Q99999999999999999999999"), ("none", "BH1"), ("", "BH1"),
    ]
    let told = pairs.enumerated().flatMap { place, pair in
      ["P\(place)a,N\(place),\(pair.0)", "P\(place)b,N\(place),\(pair.1)"]
    }
    try folder.write(
      "data/bonds.csv",
      (["id,tender,number"] + strangers + told).joined(separator: "\n") + "\n")
    for threads in [1, 2] {
      let run = Run(
        ["scan", "data", "--rules", ".", "--format", "csv", "--threads", "\(threads)"],
        of: Probity.program, on: .recording(folder: folder.path))
      let found = run.output.split(whereSeparator: \.isNewline).dropFirst()
      #expect(found.count == 5, "\(run.errors.prefix(500))")
      for (place, line) in zip([0, 2, 4, 5, 6], found) {
        #expect(line.contains(",P\(place)a/P\(place)b,"))
      }
    }
  }
}
