import Diagnostics
import SourceReading
import Testing

/// What is JSON and what is not, by RFC 8259.
@Suite struct JSONGrammarTests {
  struct Sound: Sendable, CustomTestStringConvertible {
    let json: String
    let text: String

    init(_ json: String, _ text: String) {
      self.json = json
      self.text = text
    }

    var testDescription: String { json }
  }

  private static let sound = [
    Sound(#""""#, ""), Sound(#""標案""#, "標案"), Sound(" \t\r\n1 \n", "1"), Sound("0", "0"),
    Sound("-0", "-0"), Sound("-12.50", "-12.50"), Sound("1e400", "1e400"),
    Sound("1E-99999", "1E-99999"),
    Sound("123456789012345678901234567890.10", "123456789012345678901234567890.10"),
    Sound("0.1e+1", "0.1e+1"), Sound("true", "true"), Sound("false", "false"), Sound("null", ""),
    Sound(#""a\"b\\c\/d\b\f\n\r\t""#, "a\"b\\c/d\u{8}\u{C}\n\r\t"),
    Sound(#""\u6A19\u6848""#, "標案"), Sound(#""\ud83d\ude00""#, "😀"),
    Sound(#""\uD83D\uDE00x""#, "😀x"),
    Sound(#""\u0000""#, "\u{0}"), Sound("\"\u{7F}\"", "\u{7F}"), Sound("\"\u{2028}\"", "\u{2028}"),
    Sound(#""\uD800""#, "\u{FFFD}"), Sound(#""\uDC00\uD800x""#, "\u{FFFD}\u{FFFD}x"),
    Sound(#""\uD800\u0041""#, "\u{FFFD}A"), Sound(#""\uD800\\""#, "\u{FFFD}\\"),
    Sound(#"[[],{},[[]],1]"#, "1"), Sound(#"["a","a"]"#, "a"), Sound("\u{FEFF}7", "7"),
    Sound("\"\u{10FFFF}\u{FFFF}\u{80}\"", "\u{10FFFF}\u{FFFF}\u{80}"),
  ]

  @Test("what is JSON is read, numbers digit for digit", arguments: sound)
  func accepts(_ sound: Sound) {
    let read = ReadDocument(#"{"v":\#(sound.json)}"#.replacing("\u{FEFF}", with: ""), .columns("v"))
    #expect(read.lines == [sound.text])
    #expect(read.trouble == nil && read.rejected.isEmpty && read.faults.isEmpty)
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    let json: String
    let offset: Int
    let says: String

    init(_ json: String, at offset: Int, _ says: String) {
      self.json = json
      self.offset = offset
      self.says = says
    }

    var testDescription: String { json }
  }

  private static let wrong = [
    Wrong("[1,]", at: 3, "the comma before `]` is one too many"),
    Wrong(#"{"a":1,}"#, at: 7, "the comma before `}` is one too many"),
    Wrong("[,1]", at: 1, "a value is expected, but `,`"),
    Wrong("[1,,2]", at: 3, "a value is expected, but `,`"), Wrong("[1 2]", at: 3, "`,` or `]`"),
    Wrong(#"{"a" 1}"#, at: 5, "`:` is expected, but `1`"),
    Wrong(#"{"a"::1}"#, at: 5, "a value is expected, but `:`"),
    Wrong(#"{"a"}"#, at: 4, "`:` is expected, but `}`"), Wrong("{a:1}", at: 1, "without quotes"),
    Wrong("{1:1}", at: 1, "a name in double quotes or `}`"), Wrong("['a']", at: 1, "single"),
    Wrong("[NaN]", at: 1, "without quotes"), Wrong("[Infinity]", at: 1, "without quotes"),
    Wrong("[-Infinity]", at: 2, "no number"), Wrong("[True]", at: 1, "without quotes"),
    Wrong("[nul]", at: 1, "without quotes"), Wrong("[truex]", at: 5, "`,` or `]`"),
    Wrong("[01]", at: 1, "no number"), Wrong("[-01]", at: 2, "no number"),
    Wrong("[+1]", at: 1, "a value is expected"), Wrong("[.5]", at: 1, "a value is expected"),
    Wrong("[1.]", at: 3, "no number"), Wrong("[1e]", at: 3, "no number"),
    Wrong("[1.e1]", at: 3, "no number"), Wrong("[-]", at: 2, "no number"),
    Wrong("[0x10]", at: 2, "`,` or `]`"), Wrong("[1_000]", at: 2, "`,` or `]`"),
    Wrong("[1] // end", at: 4, "no comments"), Wrong("[/* */1]", at: 1, "no comments"),
    Wrong("[1]]", at: 3, "the end of the document is expected, but `]`"),
    Wrong("[1],", at: 3, "the end of the document is expected, but `,`"),
    Wrong("[1}", at: 2, "`,` or `]`"), Wrong(#"{"a":1]"#, at: 6, "`,` or `}`"),
    Wrong(#"["\x41"]"#, at: 2, "escape"), Wrong(#"["\u12G4"]"#, at: 2, "escape"),
    Wrong("[\"a\tb\"]", at: 3, "a tab"), Wrong("[\"a\nb\"]", at: 3, "a line break"),
    Wrong("[\"a\u{0}b\"]", at: 3, "a NUL"), Wrong("[\u{0}]", at: 1, "a NUL"),
    Wrong("[\u{3000}1]", at: 1, "beyond ASCII"), Wrong("[1", at: 2, "breaks off"),
    Wrong(#"{"a":"#, at: 5, "breaks off"), Wrong(#"["abc"#, at: 5, "breaks off inside a text"),
    Wrong("[tr", at: 1, "breaks off"), Wrong("[1.", at: 3, "no number"),
    Wrong(#"["\u12"#, at: 6, "breaks off inside a text"), Wrong("[\"a\\", at: 4, "breaks off"),
  ]

  @Test("what is no JSON is refused, with its place", arguments: wrong)
  func refuses(_ wrong: Wrong) {
    for piece in [1, 2, 3, 4096] {
      var options = DocumentOptions()
      options.limits.piece = piece
      let read = ReadDocument(wrong.json, rowPaths: ["[]", "."], .columns(.it), options: options)
      let message = read.trouble?.message.english ?? "nothing"
      #expect(message.contains(wrong.says), "\(piece)")
      let place = read.trouble?.place?.english ?? ""
      #expect(place.hasSuffix("(byte \(wrong.offset))"), "\(place), pieces of \(piece)")
      #expect(read.trouble?.advice != nil)
    }
  }

  @Test("line and column count from one, the column in characters")
  func places() {
    let read = ReadDocument("\u{FEFF}{\n \"標案\": [1, x]}", .columns("a"))
    #expect(read.trouble?.place?.english == "line 2, column 12 (byte 20)")
    #expect(read.trouble?.place?.chinese == "第 2 行第 12 字（第 20 位元組）")
  }

  @Test(
    "bytes that are not UTF-8 cost their row, and no other",
    arguments: [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE6, 0xA8], [0x80], [0xFF],
      [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF],
    ] as [[UInt8]])
  func invalid(_ bytes: [UInt8]) {
    let json = Array(#"[{"a":"x"},{"a":"y"#.utf8) + bytes + Array(#""},{"a":"z"}]"#.utf8)
    let read = ReadDocument(json, rowPaths: ["[]"], .columns("a"))
    #expect(read.lines == ["x", "z"])
    #expect(read.rejected.map(\.place) == [RowPlace(number: 2, offset: 11, pointer: "/1")])
    #expect(read.rejected.first?.bytes == Array(#"{"a":"y"#.utf8) + bytes + Array(#""}"#.utf8))
    #expect(read.trouble == nil)
  }

  @Test("a name that stands twice costs its row", arguments: [2, 3, 70, 500])
  func twice(names: Int) {
    let fields = (0..<names).map { #""f\#($0)":{"f0":\#($0)}"# }.joined(separator: ",")
    let json = "[{\(fields)},{\(fields),\"f1\":2},{\(fields)}]"
    let read = ReadDocument(json, rowPaths: ["[]"], .columns("f1/f0"))
    #expect(read.lines == ["1", "1"])
    #expect(read.rejected.map(\.place.number) == [2])
    #expect(read.rejected.first?.reason.english.contains("`f1`") == true)
  }

  @Test("half of a surrogate pair is noted")
  func surrogates() {
    let read = ReadDocument(#"[{"a":"\uD800"},{"a":"\uDFFF"}]"#, rowPaths: ["[]"], .columns("a"))
    #expect(read.lines == ["\u{FFFD}", "\u{FFFD}"])
    #expect(read.notes.count == 1)
  }
}
