import SourceReading
import Testing

@Suite struct TextEncodingTests {
  @Test(
    "names as people write them",
    arguments: [
      ("utf-8", .utf8), ("UTF8", .utf8), ("utf-8-sig", .utf8), ("UTF-16", .utf16LittleEndian),
      ("utf-16be", .utf16BigEndian), ("Big5", .big5), ("CP950", .big5), ("ms950", .big5),
      ("big5-hkscs", .big5HKSCS), ("GBK", .gb18030), ("ISO-8859-1", .latin1), ("utf-7", nil),
      ("", nil),
    ] as [(String, TextEncoding?)])
  func names(name: String, encoding: TextEncoding?) {
    #expect(TextEncoding(named: name) == encoding)
  }

  @Test("the name that is shown is understood", arguments: TextEncoding.allCases)
  func shown(encoding: TextEncoding) {
    #expect(TextEncoding(named: encoding.name) == encoding)
  }
}
