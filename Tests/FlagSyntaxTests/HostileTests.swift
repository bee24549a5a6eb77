import Diagnostics
import FlagSyntax
import Testing

/// Files that nobody wrote in good faith: a clear answer, in time.
///
/// Sizes are a tenth of what a release build takes in the same time.
@Suite(.timeLimit(.minutes(1))) struct HostileTests {
  private static let head = """
    rule a
      zh-TW "甲" en "A"
      severity low
      for each tender
      flag when \n
    """.dropLast()
  private static let tail = "\n  say zh-TW \"甲\" en \"A\"\n"

  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let condition: String
    let codes: [String]
  }

  static let count = 20_000
  static let cases = [
    Case(
      testDescription: "parentheses",
      condition: String(repeating: "(", count: count) + "a" + String(repeating: ")", count: count),
      codes: ["F039"]),
    Case(
      testDescription: "parentheses never closed", condition: String(repeating: "(", count: count),
      codes: ["F039"]),
    Case(
      testDescription: "parentheses never opened", condition: String(repeating: ")", count: count),
      codes: ["F030"]),
    Case(
      testDescription: "not", condition: String(repeating: "not ", count: count) + "a",
      codes: ["F039"]),
    Case(
      testDescription: "minus", condition: String(repeating: "-", count: count) + "a",
      codes: ["F039"]),
    Case(
      testDescription: "calls", condition: String(repeating: "f(", count: count) + "a",
      codes: ["F039"]),
    Case(
      testDescription: "any",
      condition: String(repeating: "any a in b where ", count: count) + "a", codes: ["F039"]),
    Case(
      testDescription: "long sum", condition: String(repeating: "a + ", count: count) + "a > 0",
      codes: []),
    Case(
      testDescription: "long chain", condition: String(repeating: "a and ", count: count) + "a",
      codes: []),
    Case(
      testDescription: "long mixed chain",
      condition: String(repeating: "a and b or ", count: count) + "a", codes: ["F033"]),
    Case(
      testDescription: "long order", condition: String(repeating: "a < ", count: count) + "a",
      codes: ["F038"]),
    Case(
      testDescription: "long path", condition: String(repeating: "a.", count: count) + "a",
      codes: []),
    Case(
      testDescription: "long name", condition: String(repeating: "a", count: count), codes: []),
    Case(
      testDescription: "long number", condition: "a > " + String(repeating: "1", count: count),
      codes: []),
    Case(
      testDescription: "long text",
      condition: "a is \"" + String(repeating: "底", count: count) + "\"", codes: []),
    Case(
      testDescription: "empty lines", condition: String(repeating: "\n", count: count) + "a",
      codes: []),
    Case(
      testDescription: "comments", condition: String(repeating: "# a\n", count: count) + "a",
      codes: []),
  ]

  @Test(arguments: cases) func answers(_ hostile: Case) {
    let parsed = ParsedFile(Self.head + hostile.condition + Self.tail)
    #expect(Array(parsed.diagnostics.map(\.kind.code).prefix(10)) == hostile.codes)
    if let formatted = Formatter.format(parsed) {
      #expect(
        Formatter.format(ParsedFile(SourceFile(name: "a.flag", bytes: formatted))) == formatted)
    }
  }

  @Test(
    arguments: [
      ("empty", "", []),
      ("blank", " \t\n\r\n\u{3000}", []),
      ("comment", "# nothing", []),
      ("byte order mark", "\u{FEFF}", []),
      ("byte order mark and CRLF", "\u{FEFF}define a.b as c.d\r\n", []),
      ("lone CR", "define a.b as c.d\rdefine a.e as c.f\r", []),
      ("NUL", "define a.b as c.d\u{0}", ["F002 1:18"]),
      ("NUL in a text", "list a text from \"a\u{0}b\"", ["F002 1:20"]),
      ("CR in a text", "list a text from \"a\rb\"", ["F002 1:20"]),
      ("text open at the end", "list a text from \"a", ["F003 1:18"]),
      ("text open before CRLF", "list a text from \"a\r\ndefine a.b as c.d\r\n", ["F003 1:18"]),
      ("word", "x", ["F030 1:1"]),
      ("keyword alone", "rule", ["F030 1:5", "F036 1:5"]),
    ] as [(String, String, [String])])
  func answers(_ name: String, _ text: String, _ findings: [String]) {
    #expect(ParsedFile(text).findings == findings)
  }

  /// Mappings that no one would write: each is read to its end, and what is sound is formatted.
  @Test(
    arguments: [
      ("parentheses", "id from " + String(repeating: "(", count: count), ["F030"]),
      (
        "many fields",
        (0..<100_000).map { "f\($0) from \"c\($0)\"" }.joined(separator: "\n    "), []
      ),
      ("long sum", "id from \"a\"" + String(repeating: " + \"a\"", count: count), []),
      ("long alternatives", "id from \"a\"" + String(repeating: " or \"a\"", count: count), []),
      ("many cuts", "id from \"a\"" + String(repeating: " before \"a\"", count: count), []),
      (
        "many meanings",
        "id from \"a\" as (" + String(repeating: "\"a\" is b, ", count: count) + "\"c\" is d)", []
      ),
      ("many modifiers", "id from \"a\"" + String(repeating: " in \"元\"", count: count), []),
      ("many words", "id from \"a\" " + String(repeating: "as ", count: count), []),
      ("many fills", String(repeating: "\n  fill a\n    id from row", count: count), []),
      ("many sources", String(repeating: "\nsource a", count: count), []),
      ("a long column", "id from \"" + String(repeating: "欄", count: count) + "\"", []),
      ("mistakes", String(repeating: "fill fill (\n", count: count), nil),
      ("comments", String(repeating: "# a\n", count: count) + "id from row", []),
    ] as [(String, String, [String]?)])
  func answersAMapping(_ name: String, _ fields: String, _ codes: [String]?) {
    let parsed = ParsedFile("source a\n  fill b\n    " + fields, name: "a.map")
    if let codes { #expect(Array(parsed.diagnostics.map(\.kind.code).prefix(10)) == codes) }
    if let formatted = Formatter.format(parsed) {
      #expect(
        Formatter.format(ParsedFile(SourceFile(name: "a.map", bytes: formatted))) == formatted)
    }
  }

  @Test func namesBytesThatAreNoText() {
    let bytes = Array("define a.b as c.d # ".utf8) + [0xFF, 0xFE, 0x41, 0xC0]
    let parsed = ParsedFile(SourceFile(name: "a.flag", bytes: bytes))
    #expect(parsed.findings == ["F001 1:21", "F001 1:24"])
  }

  @Test func readsAFenceThatIsNotClosed() {
    let parsed = ParsedFile("# Law\n\n```flag\ndefine a.b as c.d\n", name: "a.flag.md")
    #expect(parsed.findings == [])
    #expect(parsed.declarations.map(\.kind) == [.define])
  }

  /// Four times the mistakes take about four times as long.
  @Test(arguments: ["rule rule ( ", "a.b | \n", "flag when (a b\n", "\"", "test \"a\" given a\n"])
  func takesTimeInStepWithSize(_ piece: String) {
    func time(_ count: Int) -> Duration {
      let file = SourceFile(name: "a.flag", text: String(repeating: piece, count: count))
      return (0..<3).map { _ in ContinuousClock().measure { _ = ParsedFile(file) } }.min() ?? .zero
    }
    #expect(time(8_000) < time(2_000) * 10 + .milliseconds(200))
  }
}
