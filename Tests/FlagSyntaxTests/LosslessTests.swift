import Diagnostics
import FlagSyntax
import TestSupport
import Testing

/// A tree is its text again, whatever the text was.
@Suite struct LosslessTests {
  @Test(arguments: StoredFile.conformance) func exampleIsItsTree(_ name: String) {
    let source = StoredFile.source(name)
    let parsed = ParsedFile(source)
    #expect(parsed.findings == [])
    #expect(parsed.trees.map(\.source) == [source.text(source.bytes.indices)])
  }

  @Test(arguments: StoredFile.conformance) func truncatedExampleIsItsTree(_ name: String) {
    let bytes = StoredFile.source(name).bytes
    for count in stride(from: 0, to: bytes.count, by: 7) {
      check(SourceFile(name: name, bytes: Array(bytes.prefix(count))))
    }
  }

  @Test(arguments: ["a.flag", "a.model", "a.flag.md", "a.map"]) func garbageIsItsTree(
    _ name: String
  ) {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "rule", "a", " ", "\n", "(", ")", "\"", "|", "```flag\n", "```\n", "zh-TW", "#", "、", "底",
      "150萬", ".", "-", "and", "any", "where", "\u{0}", "\r", "\t", "record", "test", "2025-01-02",
      "source", "fill", "from", "values", "is", "\"a\"", "or", "+", "as", "for", "blanks", "in",
    ]
    for _ in 0..<300 {
      let text = (0..<40).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
      check(SourceFile(name: name, text: text.joined()))
      let bytes = (0..<60).map { _ in UInt8.random(in: 0...255, using: &random) }
      check(SourceFile(name: name, bytes: bytes))
    }
  }

  private func check(_ source: SourceFile) {
    let parsed = ParsedFile(source)
    for tree in parsed.trees {
      #expect(tree.source.unicodeScalars.elementsEqual(source.text(tree.region).unicodeScalars))
      #expect(tree.root.tokens.count == tree.tokens.count - 1)
    }
    for diagnostic in parsed.diagnostics {
      #expect(source.bytes.indices.contains(range: diagnostic.place.range))
    }
    if parsed.findings.isEmpty { #expect(Formatter.format(parsed) != nil) }
  }
}

extension Range<Int> {
  func contains(range: Range<Int>) -> Bool {
    lowerBound <= range.lowerBound && range.upperBound <= upperBound
  }
}
