import Diagnostics
import FlagSyntax
import TestSupport
import Testing

/// Examples with tokens lost, doubled or exchanged: the parser always ends, and stays inside the file.
@Suite struct DamageTests {
  @Test(arguments: StoredFile.conformance, [1, 2, 3] as [UInt64])
  func damagedExampleIsReadToItsEnd(_ name: String, _ seed: UInt64) {
    let source = StoredFile.source(name)
    let pieces = pieces(of: source)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<15 {
      var damaged = pieces
      for _ in 0..<Int.random(in: 1...5, using: &random) { damage(&damaged, &random) }
      check(SourceFile(name: name, text: damaged.joined()), "\(name) seed \(seed)")
    }
  }

  /// Each token with the gap before it.
  private func pieces(of source: SourceFile) -> [String] {
    var position = 0
    return ParsedFile(source).trees[0].tokens.map { token in
      defer { position = token.range.upperBound }
      return source.text(position..<token.range.upperBound)
    }
  }

  private func damage(_ pieces: inout [String], _ random: inout SeededGenerator) {
    let first = Int.random(in: 0..<pieces.count, using: &random)
    let second = Int.random(in: 0..<pieces.count, using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: pieces.remove(at: first)
    case 1: pieces.insert(pieces[first], at: second)
    default: pieces.swapAt(first, second)
    }
  }

  private func check(_ source: SourceFile, _ name: String) {
    let parsed = ParsedFile(source)
    #expect(parsed.trees.map(\.source) == [source.text(source.bytes.indices)], "\(name)")
    for diagnostic in parsed.diagnostics {
      #expect(source.bytes.indices.contains(range: diagnostic.place.range), "\(name)")
    }
    #expect(parsed.diagnostics.count <= 40, "\(name): \(parsed.findings)")
    guard let formatted = Formatter.format(parsed) else { return }
    let again = ParsedFile(SourceFile(name: source.name, bytes: formatted))
    #expect(again.tokenTexts == parsed.tokenTexts, "\(name)")
    #expect(Formatter.format(again) == formatted, "\(name)")
  }
}
