import Diagnostics
import FlagSyntax
import Testing

@Suite struct TOMLValueTests {
  @Test(arguments: [
    ("\"text\"", "\"text\""), ("''", "\"\""), ("\"\"", "\"\""), ("'C:\\x'", "\"C:\\x\""),
    ("\"a\\tb\\\"c\\\\\"", "\"a\tb\"c\\\""), ("\"\\u6A19\\U00006848\"", "\"標案\""),
    ("\"\"\"\none\ntwo\"\"\"", "\"one\ntwo\""), ("\"\"\"one \\\n\n   two\"\"\"", "\"one two\""),
    ("'''\nno \\escape'''", "\"no \\escape\""), ("\"\"\"a\"\"b\"\"\"\"\"", "\"a\"\"b\"\"\""),
    ("'''it's'''''", "\"it's''\""), ("\"\"\"\r\na\r\nb\"\"\"", "\"a\nb\""),
    ("\"\"\"a\\  \r\n b\"\"\"", "\"ab\""), ("\"# no comment\" # one", "\"# no comment\""),
    ("0", "0"), ("+1_000", "1000"), ("-17", "-17"), ("-0", "0"), ("0xdead_BEEF", "3735928559"),
    ("0o755", "493"), ("0b1101", "13"), ("9223372036854775807", "9223372036854775807"),
    ("-9223372036854775808", "-9223372036854775808"),
    ("3.14", "float 3.14"), ("-0.0", "float -0.0"), ("5e+22", "float 5e+22"),
    ("6.626e-34", "float 6.626e-34"), ("1_0.0_1", "float 1_0.0_1"), ("inf", "float inf"),
    ("-nan", "float -nan"), ("true", "yes"), ("false", "no"),
    ("2025-03-02", "moment 2025-03-02"), ("09:00:30.5", "moment 09:00:30.5"),
    ("2025-03-02T09:00:30", "moment 2025-03-02T09:00:30"),
    ("2025-03-02 09:00:30+08:00", "moment 2025-03-02 09:00:30+08:00"),
    ("2025-03-02t09:00:30.123z # day", "moment 2025-03-02t09:00:30.123z"),
    ("[]", "[]"), ("[1, [2, 'x'], true,]", "[1, [2, \"x\"], yes]"),
    ("[\n  1, # one\n\n  2\n  ,\n]", "[1, 2]"), ("{}", "{}"),
    ("{ a = 1, b.c = [{ d = '' }] }", "{a: 1, b: {c: [{d: \"\"}]}}"),
  ])
  func isRead(written: String, outlined: String) {
    let file = SourceFile(name: "pack.toml", text: "key = \(written)\nnext = 1\n")
    let document = TOMLDocument(reading: file)
    #expect(document.diagnostics.map(\.message.english) == [])
    #expect(outline(document.root) == "{key: \(outlined), next: 1}")
  }

  /// Each is one mistake, and the next line is read all the same.
  @Test(
    arguments: [
      ("word", "F171", "word"), ("1.2.3", "F171", "1.2.3"), ("True", "F171", "True"),
      ("01", "F171", "01"), ("1__0", "F171", "1__0"), ("1_", "F171", "1_"), ("_1", "F171", "_1"),
      ("0xG", "F171", "0xG"), ("+0x1", "F171", "+0x1"), (".5", "F171", ".5"), ("5.", "F171", "5."),
      ("1e", "F171", "1e"), ("1.e2", "F171", "1.e2"), ("01.5", "F171", "01.5"),
      ("１", "F171", "１"), ("標案", "F171", "標案"), ("2025-02-29", "F171", "2025-02-29"),
      ("2025-3-2", "F171", "2025-3-2"), ("24:00:00", "F171", "24:00:00"),
      ("09:00", "F171", "09:00"),
      ("2025-03-02T", "F171", "2025-03-02T"),
      ("2025-03-02T09:00:00+8", "F171", "2025-03-02T09:00:00+8"),
      ("9223372036854775808", "F176", "9223372036854775808"), ("0xFFFFFFFFFFFFFFFF", "F176", nil),
      ("", "F170", ""), ("= 1", "F170", "="), ("1 2", "F170", "2"), ("\"a\" b", "F170", "b"),
      ("]", "F170", "]"), ("\"open", "F172", "\""), ("'open", "F172", "'"),
      ("\"a\\x\"", "F173", "\\x"), ("\"\\u12\"", "F173", "\\u12"),
      ("\"\\uD800\"", "F173", "\\uD800"),
      ("\"\\U00110000\"", "F173", "\\U00110000"), ("\"\\標\"", "F173", "\\標"),
      ("'\u{7}'", "F002", "\u{7}"), ("1 # \u{0}", "F002", "\u{0}"), ("\"a\rb\"", "F002", "\r"),
      ("[1, 2", "F172", "["), ("[", "F172", "["), ("[1 2]", "F170", "2"),
      ("[1, word, 2]", "F171", "word"),
      ("[,]", "F170", ","), ("[\"open, 2]", "F172", nil), ("[1,\n2", "F172", "["),
      ("{ a = 1", "F172", "{ a = 1"), ("{ a }", "F170", "}"), ("{ a = 1, }", "F170", "}"),
      ("{ a = 1 b = 2 }", "F170", "b"), ("{ a = 1, a = 2 }", "F174", "a"),
      ("{ a = word }", "F171", "word"),
      ("{ a.b = 1, a = 2 }", "F174", "a"), ("{ a = 1, a.b = 2 }", "F175", "a"), ("{", "F172", "{"),
    ] as [(String, String, String?)])
  func isOneMistake(written: String, code: String, pointedAt: String?) throws {
    let file = SourceFile(name: "pack.toml", text: "key = \(written)\nnext = 1\n")
    let document = TOMLDocument(reading: file)
    let codes = document.diagnostics.map(\.kind.code)
    if written != "[\"open, 2]" { #expect(codes == [code]) } else { #expect(codes.first == code) }
    let mistake = try #require(document.diagnostics.first)
    if let pointedAt { #expect(mistake.place.text == pointedAt) }
    #expect(document.root["key"] != nil)
    #expect(document.root["next"].map(outline) == "1")
  }

  @Test(arguments: ["[", "{a=", "[{a=", "a."])
  func depthIsLimited(piece: String) {
    let pieces = String(repeating: piece, count: 50_000)
    let prefix = piece.hasSuffix(".") ? "" : "key = "
    let file = SourceFile(name: "pack.toml", text: "\(prefix)\(pieces)\nnext = 1\n")
    let document = TOMLDocument(reading: file)
    #expect(document.diagnostics.count == 1)
    #expect(document.root["next"].map(outline) == "1")
  }

  @Test(
    arguments: [
      ("word", "\"word\""), ("1.2.3", "\"1.2.3\""), ("TRUE", "true"), ("two words", nil),
      ("[a, 1]", "[\"a\", 1]"), ("a\\b", nil),
    ] as [(String, String?)])
  func quotesAreOffered(written: String, mended: String?) {
    let file = SourceFile(name: "pack.toml", text: "key = \(written)")
    let fix = TOMLDocument(reading: file).diagnostics.first?.fix
    #expect((fix == nil) == (mended == nil))
    if let mended, let edit = fix?.edits.first {
      let head = file.text(0..<edit.range.lowerBound)
      let tail = file.text(edit.range.upperBound..<file.bytes.count)
      #expect(head + edit.replacement + tail == "key = \(mended)")
    }
  }
}
