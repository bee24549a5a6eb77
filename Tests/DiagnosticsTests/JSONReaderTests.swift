import Diagnostics
import Testing

/// JSON documents as trees, and what is none.
@Suite struct JSONReaderTests {
  private func read(_ text: String) throws -> JSONValue {
    try JSONReader.read(Array(text.utf8))
  }

  @Test("what is written is read, members in their order")
  func round() throws {
    let value: JSONValue = [
      "b": [1, -2, 0], "a": ["\"\\/\n\t\u{1}é𠮷👨‍👩‍👧", "", nil, true, false], "c": [:], "d": [],
    ]
    #expect(try read(value.compact) == value)
    #expect(try read(value.indented) == value)
  }

  @Test(
    "escapes are characters, also beyond the basic plane",
    arguments: [
      (#""a\u0041\u00e9""#, "aAé"), (#""\ud842\uDFB7""#, "𠮷"), (#""\b\f\r\/""#, "\u{8}\u{C}\r/"),
    ])
  func escapes(text: String, meaning: String) throws {
    #expect(try read(text) == .string(meaning))
  }

  @Test(
    "a mistake has its line",
    arguments: [
      ("", 1), ("{\n\"a\" 1}", 2), ("[1,\n\n2", 3), ("[1.5]", 1), ("\"a\nb\"", 1),
      ("\"\\ud842\"", 1),
      ("{}\n{}", 2), ("[tru]", 1), ("\"\\x\"", 1), ("{\"a\":}", 1),
    ])
  func mistakes(text: String, line: Int) {
    #expect {
      try read(text)
    } throws: { error in
      (error as? JSONReader.Mistake)?.line == line
    }
  }

  @Test("bytes that are no text, and a depth that nobody means, are refused")
  func hostile() {
    #expect(throws: JSONReader.Mistake.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
    #expect(throws: JSONReader.Mistake.self) {
      try JSONReader.read(Array(repeating: UInt8(ascii: "["), count: 100_000))
    }
  }

  @Test("the elements of a long list are handed over and not kept")
  func handing() throws {
    let text = #"{"a": [1, [2], "x"], "b": {"a": [3]}, "c": 4}"#
    var found: [JSONValue] = []
    let rest = try JSONReader.read(Array(text.utf8), handing: ["a", "c"]) { list, place, element in
      #expect(list == "a")
      #expect(place == found.count)
      found.append(element)
    }
    #expect(found == [1, [2], "x"])
    #expect(rest == ["a": [], "b": ["a": [3]], "c": 4])
  }

  @Test("a text that comes again is the same, and one that resembles it another")
  func again() throws {
    let texts = [
      "exports/tenders-2024.csv", "exports/tenders-2025.csv", "exports/tenders-2024.csv",
    ]
    #expect(
      try read(JSONValue.array(texts.map { .string($0) }).compact)
        == .array(texts.map { .string($0) }))
  }
}
