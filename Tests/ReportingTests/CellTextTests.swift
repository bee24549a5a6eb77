import Reporting
import Testing

/// Texts as a cell can hold them.
@Suite struct CellTextTests {
  @Test(
    "what XML forbids is shown, everything else stays",
    arguments: [
      ("plain", "plain"), ("a\u{0}b", "a\\x00b"), ("a\u{7}\u{1B}", "a\\x07\\x1B"),
      ("a\rb", "a\\x0Db"), ("a\tb\nc", "a\tb\nc"), ("\u{FFFE}", "\\xFFFE"), ("\u{9F}", "\\x9F"),
      ("𠮷👨‍👩‍👧煊", "𠮷👨‍👩‍👧煊"), ("=1+1", "=1+1"),
    ])
  func forbidden(given: String, shown: String) {
    #expect(CellText.shown(given) == shown)
  }

  @Test("a text is cut where a cell ends, counted as Excel counts, and says so")
  func cut() {
    let fits = String(repeating: "a", count: 32_767)
    #expect(CellText.shown(fits) == fits)
    let long = CellText.shown(fits + "b")
    #expect(long.utf16.count == 32_767)
    #expect(long.hasSuffix("a […]"))
    // Each takes two units, and none is torn apart.
    let emoji = CellText.shown(String(repeating: "👍", count: 16_384))
    #expect(emoji == String(repeating: "👍", count: 16_381) + " […]")
  }

  @Test(
    "columns have letters",
    arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
  func letters(column: Int, letters: String) {
    #expect(CellPlace.letters(column) == letters)
  }

  @Test("a place of a sheet with a quote in its name")
  func reference() {
    #expect(CellPlace(sheet: "a'b", row: 2, column: 1).reference == "'a''b'!B3")
  }
}
