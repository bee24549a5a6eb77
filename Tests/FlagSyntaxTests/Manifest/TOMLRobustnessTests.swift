import Diagnostics
import FlagSyntax
import TestSupport
import Testing

@Suite struct TOMLRobustnessTests {
  static let sample = """
    name = "tenders"  # 標案
    title = { zh-TW = "採購", en = 'Procurement' }
    languages = [ "zh-TW",
      "en", ]
    [rules.no_bids]
    card = ['A01', "B\\u0030"]
    since.day = 2025-03-02 09:00:00
    note = \"\"\"
    two \\
      lines\"\"\"
    [[x.y]]
    n = -1_0.5e3

    """

  @Test func everyBeginningIsRead() {
    let bytes = Array(Self.sample.utf8)
    for length in 0...bytes.count { check(Array(bytes[..<length])) }
  }

  @Test func damagedFilesAreRead() {
    var generator = SeededGenerator(seed: 170)
    let original = Array(Self.sample.utf8)
    let bites = Array("[]{}\"'=.,#\\\n\r\t a1".utf8) + [0, 0xFF, 0xE5]
    for _ in 0..<3_000 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        let bite = bites[Int.random(in: 0..<bites.count, using: &generator)]
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[index] = bite
        case 1: bytes.insert(bite, at: index)
        default: bytes.remove(at: index)
        }
      }
      check(bytes)
    }
  }

  @Test func longFilesTakeLinearTime() {
    let elements = String(repeating: "[[a]]\nb = 1\n", count: 20_000)
    let document = TOMLDocument(reading: SourceFile(name: "pack.toml", text: elements))
    guard case .array(let tables) = document.root["a"]?.content else {
      Issue.record("no array")
      return
    }
    #expect(tables.count == 20_000)
  }

  /// Places lie inside the file, and reading twice gives the same.
  private func check(_ bytes: [UInt8]) {
    let file = SourceFile(name: "pack.toml", bytes: bytes)
    let document = TOMLDocument(reading: file)
    for diagnostic in document.diagnostics {
      #expect(diagnostic.place.range.upperBound <= bytes.count)
    }
    checkPlaces(of: document.root, in: 0..<bytes.count)
    #expect(outline(TOMLDocument(reading: file).root) == outline(document.root))
  }

  private func checkPlaces(of table: TOMLTable, in bounds: Range<Int>) {
    for entry in table.entries {
      #expect(entry.key.place.range.upperBound <= bounds.upperBound)
      #expect(entry.value.place.range.upperBound <= bounds.upperBound)
      if case .table(let inner) = entry.value.content { checkPlaces(of: inner, in: bounds) }
    }
  }
}
