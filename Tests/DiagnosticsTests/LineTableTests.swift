import Diagnostics
import TestSupport
import Testing

@Suite struct LineTableTests {
  @Test(arguments: [
    ("", 0, 1, 1),
    ("abc", 0, 1, 1),
    ("abc", 3, 1, 4),
    ("abc", 99, 1, 4),
    ("abc", -1, 1, 1),
    ("a\nb", 1, 1, 2),
    ("a\nb", 2, 2, 1),
    ("a\n", 2, 2, 1),
    ("a\r\nb", 1, 1, 2),
    ("a\r\nb", 2, 1, 2),
    ("a\r\nb", 3, 2, 1),
    ("a\rb", 2, 1, 3),
    ("\n\n\n", 2, 3, 1),
    ("底價 x", 7, 1, 4),
    ("底價 x", 4, 1, 2),
    ("👩‍💼x", 11, 1, 4),
    ("\u{FEFF}ab", 3, 1, 1),
    ("\u{FEFF}ab", 0, 1, 1),
    ("\u{FEFF}ab", 4, 1, 2),
  ])
  func `an offset has a line and a column`(text: String, offset: Int, line: Int, column: Int) {
    let position = LineTable(SourceFile(name: "a.flag", text: text)).position(at: offset)
    #expect(position == LineTable.Position(line: line, column: column))
  }

  @Test(arguments: [
    ("", [0..<0]),
    ("a", [0..<1]),
    ("a\n", [0..<1, 2..<2]),
    ("a\r\nb\rc\n\r\n", [0..<1, 3..<6, 7..<7, 9..<9]),
    ("\u{FEFF}a\nb", [3..<4, 5..<6]),
  ])
  func `a line is its text without its end`(text: String, contents: [Range<Int>]) {
    let lines = LineTable(SourceFile(name: "a.flag", text: text))
    #expect(lines.lineCount == contents.count)
    #expect((1...lines.lineCount).map(lines.content) == contents)
  }

  @Test func `broken bytes are columns as Swift repairs them`() {
    var generator = SeededGenerator(seed: 7)
    let pieces: [[UInt8]] = [
      [0x61], [0xE5, 0xBA, 0x95], [0xE5, 0xBA], [0xF0, 0x9F, 0x98, 0x80], [0xF0, 0x9F, 0x98],
      [0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5], [0xE0, 0x80], [0xF4, 0x90, 0x80],
    ]
    for _ in 0..<500 {
      let bytes = (0..<8).flatMap { _ in pieces[Int(generator.next() % UInt64(pieces.count))] }
      let lines = LineTable(SourceFile(name: "a.flag", bytes: bytes))
      let expected = String(decoding: bytes, as: UTF8.self).unicodeScalars.count + 1
      #expect(lines.position(at: bytes.count).column == expected, "\(bytes)")
    }
  }

  @Test func `columns far along a line are those of a plain count`() {
    let text = String(repeating: "底a😀\u{301}", count: 9_000)
    let file = SourceFile(name: "a.flag", text: "first\n" + text + "\nlast")
    let lines = LineTable(file)
    var column = 1
    var offset = 6
    for scalar in text.unicodeScalars {
      if column % 97 == 1 || offset % 16_384 < 8 {
        #expect(lines.position(at: offset) == LineTable.Position(line: 2, column: column))
      }
      column += 1
      offset += String(scalar).utf8.count
    }
    #expect(lines.position(at: offset + 1) == LineTable.Position(line: 3, column: 1))
  }
}
