import Diagnostics
import FlagSyntax
import Testing

/// What must hold for every well-formed file, tried on random ones.
@Suite struct RandomFileTests {
  static let seeds: [UInt64] = Array(1...20)
  /// Each seed stands for this many files.
  private static let files: UInt64 = 5

  @Test(arguments: seeds) func rulesKeepTheLaws(_ seed: UInt64) {
    for file in 0..<Self.files {
      let name = "seed \(seed) file \(file)"
      check(RandomFile.flag(seed: seed * 1000 + file), as: "a.flag", name)
    }
  }

  @Test(arguments: seeds) func modelsKeepTheLaws(_ seed: UInt64) {
    for file in 0..<Self.files {
      let name = "seed \(seed) file \(file)"
      check(RandomFile.model(seed: seed * 1000 + file), as: "a.model", name)
    }
  }

  @Test(arguments: seeds) func mappingsKeepTheLaws(_ seed: UInt64) {
    for file in 0..<Self.files {
      let name = "seed \(seed) file \(file)"
      check(RandomFile.mapping(seed: seed * 1000 + file), as: "a.map", name)
    }
  }

  private func check(_ text: String, as fileName: String, _ name: String) {
    let parsed = ParsedFile(text, name: fileName)
    let mistakes = parsed.diagnostics.map { "\($0.message.english): \($0.place.text)" }
    #expect(mistakes == [], "\(name)\n\(text)")
    #expect(parsed.trees.map(\.source) == [text], "\(name)")
    guard parsed.findings.isEmpty, let bytes = Formatter.format(parsed) else { return }
    let formatted = String(decoding: bytes, as: UTF8.self)
    let again = ParsedFile(formatted, name: fileName)
    #expect(again.findings == [], "\(name)\n\(formatted)")
    #expect(again.tokenTexts == parsed.tokenTexts, "\(name)\n\(text)\n\(formatted)")
    #expect(again.comments == parsed.comments, "\(name)\n\(text)\n---\n\(formatted)")
    #expect(again.dump == parsed.dump, "\(name)")
    let twice = Formatter.format(again).map { String(decoding: $0, as: UTF8.self) }
    #expect(twice == formatted, "\(name)\n\(text)")
    for line in formatted.split(separator: "\n") {
      #expect(line.last != " " && line.last != "\t" && line.last != "\r", "\(name)\n\(line)")
    }
    #expect(
      formatted.isEmpty || (formatted.hasSuffix("\n") && !formatted.hasSuffix("\n\n")), "\(name)")
  }
}
