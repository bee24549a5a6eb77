import Diagnostics
import FlagSyntax
import Testing

@Suite struct TOMLTableTests {
  @Test(arguments: [
    ("", "{}"), ("# only a comment", "{}"), ("\u{FEFF}a = 1", "{a: 1}"),
    ("a=1\r\nb=2\r\n", "{a: 1, b: 2}"),
    ("a . b.'c d' = 1\na.\"標案\" = 2", "{a: {b: {c d: 1}, 標案: 2}}"),
    ("1.2 = 3\n-_ = 4", "{1: {2: 3}, -_: 4}"),
    ("[a]\nb = 1\n[a.c]\nd = 2\n[e]", "{a: {b: 1, c: {d: 2}}, e: {}}"),
    ("[ a . 'b' ] # c\nx = 1", "{a: {b: {x: 1}}}"),
    ("[a.b]\nx = 1\n[a]\ny = 2", "{a: {b: {x: 1}, y: 2}}"),
    ("[[a]]\nx = 1\n[[a]]\n[a.b]\ny = 2", "{a: [{x: 1}, {b: {y: 2}}]}"),
    ("[[a.b]]\n[[a.b]]\nx = 1", "{a: {b: [{}, {x: 1}]}}"),
    ("[a]\nb.c = 1\nb.d = 2\n[a.b.e]\nf = 3", "{a: {b: {c: 1, d: 2, e: {f: 3}}}}"),
  ])
  func isRead(text: String, outlined: String) {
    let document = TOMLDocument(reading: SourceFile(name: "pack.toml", text: text))
    #expect(document.diagnostics.map(\.message.english) == [])
    #expect(outline(document.root) == outlined)
  }

  @Test(arguments: [
    ("a = 1\na = 2", "F174", "a", "a"), ("'a' = 1\na = 2", "F174", "a", "'a'"),
    ("a.b = 1\na.b = 2", "F174", "b", "b"), ("[a]\n[a]", "F174", "a", "a"),
    ("[a]\nb = 1\n[a.b]", "F174", "b", "b"), ("a = 1\n[[a]]", "F174", "a", "a"),
    ("a = []\n[[a]]", "F174", "a", "a"), ("[[a]]\n[a]", "F174", "a", "a"),
    ("[a]\n[[a]]", "F174", "a", "a"), ("a.b = 1\n[a]", "F174", "a", "a"),
    ("a = {}\n[a]", "F174", "a", "a"),
    ("a = 1\na.b = 2", "F175", "a", "a"), ("a = {}\na.b = 2", "F175", "a", "a"),
    ("a = 1\n[a.b]", "F175", "a", "a"), ("a = [{}]\n[[a.b]]", "F175", "a", "a"),
    ("[a.b]\nx = 1\n[a]\nb.y = 2", "F175", "b", "b"),
    ("[[a.b]]\n[a]\nb.y = 2", "F175", "b", "b"),
  ])
  func keysAreSetOnce(text: String, code: String, place: String, former: String) throws {
    let document = TOMLDocument(reading: SourceFile(name: "pack.toml", text: text))
    #expect(document.diagnostics.map(\.kind.code) == [code])
    let mistake = try #require(document.diagnostics.first)
    let first = try #require(mistake.others.first)
    #expect(mistake.place.text == place)
    #expect(first.place.text == former)
    #expect(first.place.range.upperBound <= mistake.place.range.lowerBound)
  }

  @Test(arguments: [
    ("[a", "F172", "[a"), ("[[a]", "F172", "[[a]"), ("[[a] ]", "F172", "[[a]"), ("[]", "F170", "]"),
    ("[a.]", "F170", "]"), ("[a] b", "F170", "b"), ("key", "F170", ""), ("= 1", "F170", "="),
    ("a..b = 1", "F170", "."), ("底價 = 1", "F170", "底價"), ("a\\b = 1", "F170", "\\"),
    ("\"\"\"a\"\"\" = 1", "F170", "\""), ("'a\n= 1", "F172", "'"),
  ])
  func headersAndKeysMustBeWhole(text: String, code: String, place: String) throws {
    let file = SourceFile(name: "pack.toml", text: text + "\n[next]\nkey = 1\n")
    let document = TOMLDocument(reading: file)
    let mistake = try #require(document.diagnostics.first)
    #expect(mistake.kind.code == code)
    #expect(mistake.place.text == place)
    #expect(document.root["next"].map(outline) == "{key: 1}")
  }

  @Test func allMistakesAreReportedInOrder() {
    let text = "a = word\nb = [1\nc = 1\nc = 2\n[d\nx = y\nz = \"\\q\"\n"
    let document = TOMLDocument(reading: SourceFile(name: "pack.toml", text: text))
    #expect(
      document.diagnostics.map(\.kind.code) == ["F171", "F172", "F174", "F172", "F171", "F173"])
    #expect(outline(document.root) == "{a: unreadable, b: unreadable, c: 1}")
  }

  @Test func everythingKnowsItsPlace() throws {
    let text = "[rules.no_bids]\ncard = [\"A01\", 'B02']\n"
    let document = TOMLDocument(reading: SourceFile(name: "pack.toml", text: text))
    guard case .table(let rules) = document.root["rules"]?.content,
      let rule = rules.entry("no_bids"), case .table(let fields) = rule.value.content,
      let card = fields.entry("card"), case .array(let elements) = card.value.content
    else {
      Issue.record("not the tables expected: \(outline(document.root))")
      return
    }
    #expect(rule.key.place.text == "no_bids")
    #expect(card.key.place.text == "card")
    #expect(card.value.place.text == "[\"A01\", 'B02']")
    #expect(elements.map(\.place.text) == ["\"A01\"", "'B02'"])
  }

  @Test(arguments: DiagnosticKind.tomlKinds)
  func examplesHoldWhatTheyPromise(kind: DiagnosticKind) {
    let wrong = SourceFile(name: kind.wrong.file, bytes: kind.wrong.bytes)
    let right = SourceFile(name: kind.right.file, bytes: kind.right.bytes)
    #expect(TOMLDocument(reading: wrong).diagnostics.map(\.kind.code) == [kind.code])
    #expect(TOMLDocument(reading: right).diagnostics.isEmpty)
  }
}
