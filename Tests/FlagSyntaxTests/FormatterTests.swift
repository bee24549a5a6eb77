import Diagnostics
import FlagSyntax
import TestSupport
import Testing

@Suite struct FormatterTests {
  @Test(arguments: StoredFile.conformance) func formatsToItself(_ name: String) throws {
    let source = StoredFile.source(name)
    let formatted = try #require(Formatter.format(ParsedFile(source)))
    #expect(String(decoding: formatted, as: UTF8.self) == source.text(source.bytes.indices))
  }

  /// Each file of `Unformatted` becomes the one of the same name in `Golden`.
  @Test(arguments: StoredFile.names(in: "Unformatted")) func formats(_ name: String) throws {
    let bytes = try #require(StoredFile.bytes("Unformatted/\(name)"))
    let parsed = ParsedFile(SourceFile(name: name, bytes: bytes))
    #expect(parsed.findings == [])
    let formatted = try #require(Formatter.format(parsed))
    GoldenFile.expect(String(decoding: formatted, as: UTF8.self), name)
    let again = ParsedFile(SourceFile(name: name, bytes: formatted))
    #expect(Formatter.format(again) == formatted)
    #expect(again.tokenTexts == parsed.tokenTexts)
    #expect(again.comments == parsed.comments)
  }

  @Test(
    arguments: [
      ("", ""),
      (" \n\t\n", ""),
      ("# only a comment", "# only a comment\n"),
      ("\n\n# a\n\n\n\n# b\n\n", "# a\n\n# b\n"),
      ("define a as - b", "define a as -b\n"),
      ("define a as b\n\n\n\ndefine c as d", "define a as b\n\ndefine c as d\n"),
      ("define a as 25 % * 3 million TWD", "define a as 25% * 3 million TWD\n"),
      ("define a as yes  .b", "define a as yes.b\n"),
      ("define a as f ( b )", "define a as f(b)\n"),
      (
        "define a.b  zh-TW \"甲\"   en \"A\"\n  as  c",
        "define a.b zh-TW \"甲\" en \"A\" as c\n"
      ),
      (
        "define a zh-TW \"甲\" en \"A\" as f(\(FormatterTests.wide), \(FormatterTests.wide))",
        "define a zh-TW \"甲\" en \"A\"\n    as f(\(FormatterTests.wide), \(FormatterTests.wide))\n"
      ),
      (
        "define a zh-TW \"\(FormatterTests.wide)\" en \"\(FormatterTests.wide)\" as b",
        "define a zh-TW \"\(FormatterTests.wide)\"\n         en \"\(FormatterTests.wide)\" as b\n"
      ),
      ("define a as", nil),
      ("define a as b;", nil),
    ] as [(String, String?)])
  func formats(_ text: String, as expected: String?) {
    let formatted = Formatter.format(ParsedFile(text))
    #expect(formatted.map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  private static let wide = String(repeating: "w", count: 53)

  /// A column that is wider than it need be stays, as long as all its lines agree on it.
  @Test(arguments: [
    ("record a (as) key b  zh-TW \"甲\"\n  c  text            zh-TW \"乙\"", 21),
    ("record a (as) key b\n  c  text         zh-TW \"乙\"\n  d  text  zh-TW \"丙\"", 11),
  ])
  func keepsColumnsThatAgree(_ text: String, _ column: Int) throws {
    let formatted = try #require(Formatter.format(ParsedFile(text, name: "a.model")))
    let lines = String(decoding: formatted, as: UTF8.self).split(separator: "\n")
    let found = try #require(lines[1].firstRange(of: "zh-TW"))
    #expect(lines[1].distance(from: lines[1].startIndex, to: found.lowerBound) == column)
  }

  @Test func doesNotFormatBytesThatAreNoText() {
    let bytes = Array("# ".utf8) + [0xFF]
    #expect(Formatter.format(ParsedFile(SourceFile(name: "a.flag", bytes: bytes))) == nil)
  }
}
