import Diagnostics
import Files
import SourceReading
import TestSupport
import Testing

@Suite struct TextStreamTests {
  let folder = TemporaryFolder()

  private struct Read {
    var text = ""
    var encoding = TextEncoding.utf8
    var faults: [EncodingFault] = []
    var notes: [String] = []
  }

  private func read(
    _ bytes: [UInt8], as told: TextEncoding? = nil, onFault: TextStream.OnFault = .mark,
    piece: Int = 100_000
  ) throws -> Read {
    try AtomicFile.write(bytes, to: folder("a"))
    var stream = try TextStream(ByteStream(opening: folder("a")), as: told, onFault: onFault)
    var result = Read()
    var buffer: [UInt8] = []
    while try stream.read(into: &buffer, atMost: piece) > 0 { result.faults += stream.takeFaults() }
    result.faults += stream.takeFaults()
    result.text = String(decoding: buffer, as: UTF8.self)
    result.encoding = stream.encoding
    result.notes = stream.notes.map { ($0.place?.english ?? "") + ": " + $0.message.english }
    return result
  }

  private func converted(_ text: String, to encoding: String) throws -> [UInt8] {
    try AtomicFile.write(Array(text.utf8), to: folder("in"))
    let command = "iconv -f UTF-8 -t \(encoding) \(folder("in")) > \(folder("out"))"
    #expect(ShellCommand(command).status == 0)
    return try FileBytes.read(folder("out"))
  }

  static let table =
    "標案案號,機關名稱,廠商名稱,決標金額\r\n"
    + "A-112-01,甲縣政府,大同土木包工業有限公司,「1,234」元\r\n"
    + "A-112-02,乙市立圖書館,羅氏企業社,56元\r\n"

  @Test(
    "every encoding is found and gives the same text",
    arguments: [
      ("UTF-8", TextEncoding.utf8), ("UTF-16LE", .utf16LittleEndian),
      ("UTF-16BE", .utf16BigEndian), ("BIG5", .big5), ("CP950", .big5),
    ])
  func found(name: String, encoding: TextEncoding) throws {
    let bytes = try converted(TextStreamTests.table, to: name)
    for (mark, piece) in [([], 1), ([], 1 << 20), (encoding.bytesOfMark, 7)] {
      let result = try read(mark + bytes, piece: piece)
      #expect(result.text == TextStreamTests.table)
      #expect(result.encoding == encoding)
      #expect(result.faults == [])
      #expect(result.notes == [])
    }
  }

  @Test(
    "other encodings are read when told",
    arguments: [
      ("GB18030", TextEncoding.gb18030, "招标编号,金额\n甲,𠮷煊堃\n"),
      ("BIG5-HKSCS", .big5HKSCS, "姓名\n陳煊堃峯喆\n"), ("CP1252", .latin1, "São Tomé;€ 5\n"),
      ("UTF-16LE", .utf16LittleEndian, "甲乙丙\n𠮷\n"),
    ])
  func told(name: String, encoding: TextEncoding, text: String) throws {
    let bytes = try converted(text, to: name)
    let result = try read(bytes, as: encoding)
    #expect(result.text == text)
    #expect(result.faults == [])
  }

  @Test(
    "what can't be told is not guessed",
    arguments: [
      ("GB18030", "看來是 GB18030", "项目编号,采购单位,供应商\n1,某县政府办公室,某某建筑工程有限公司\n"),
      ("CP1252", "看來是 Latin-1", "nome,órgão\n1,São João da Praça\n2,Câmara\n"),
      ("CP1252", "看來是 Latin-1", "nome\nÁguas de Ágata\nÂmbar\n"),
      ("CP1252", "看來是 Latin-1", "Größe,Änderung\n1,Österreich\n2,Übung\n"),
      ("CP1252", "看來是 Latin-1", "dirección\nAñoveros, 3º\nÚbeda\nÁvila\n"),
    ])
  func unknown(name: String, advice: String, text: String) throws {
    let bytes = try converted(text, to: name)
    let error = #expect(throws: SourceTrouble.self) { try read(bytes) }
    #expect(error?.message.english.hasPrefix("the encoding of its characters can't be") == true)
    #expect(error?.advice?.chinese.hasPrefix(advice) == true)
  }

  @Test("a long text comes through whatever the pieces of the file cut")
  func long() throws {
    var text = ""
    for row in 0..<30_000 { text += "A-\(row),甲縣政府\(row % 7 == 0 ? "𠮷" : ""),決標公告,\(row)\n" }
    for (name, encoding) in [
      ("UTF-8", TextEncoding.utf8), ("UTF-16LE", .utf16LittleEndian), ("GB18030", .gb18030),
    ] {
      let result = try read(try converted(text, to: name), as: encoding)
      #expect(result.text == text)
      #expect(result.faults == [])
    }
    let plain = String(text.filter { $0 != "𠮷" })
    #expect(try read(try converted(plain, to: "BIG5")).text == plain)
  }

  @Test("Big5 after a long beginning of ASCII is still found")
  func lateBig5() throws {
    let beginning = String(repeating: "A-1,B,C,123\n", count: 200_000)
    let bytes = try converted(beginning + TextStreamTests.table, to: "BIG5")
    let result = try read(bytes)
    #expect(result.encoding == .big5)
    #expect(result.text == beginning + TextStreamTests.table)
    #expect(result.faults == [])
    let rest = Array(repeating: try converted(TextStreamTests.table, to: "BIG5"), count: 8000)
    try AtomicFile.write(Array(beginning.utf8) + rest.joined(), to: folder("b"))
    let finding = try EncodingDetector.find(in: RandomFile(opening: folder("b")))
    #expect(finding.encoding == .big5)
    try AtomicFile.write(Array(beginning.utf8), to: folder("b"))
    #expect(try EncodingDetector.find(in: RandomFile(opening: folder("b"))).isASCII)
  }

  @Test("Big5 lines in UTF-8 are faults with their lines")
  func big5InUTF8() throws {
    let odd = try converted("A-3,丙局,大華,1\r\n", to: "BIG5")
    let bytes = Array(TextStreamTests.table.utf8) + odd + Array(TextStreamTests.table.utf8)
    let result = try read(bytes)
    #expect(result.encoding == .utf8)
    #expect(Set(result.faults.map(\.line)) == [4])
    #expect(result.faults.allSatisfy { $0.kind == .undecodable })
    #expect(result.faults.first?.sourceOffset == TextStreamTests.table.utf8.count + 4)
    #expect(result.text.hasSuffix(TextStreamTests.table))
    let error = #expect(throws: SourceTrouble.self) { try read(bytes, onFault: .stop) }
    #expect(error?.place?.english == "line 4")
  }

  @Test("UTF-8 lines in Big5 are faults with their lines, and stay readable")
  func utf8InBig5() throws {
    let table = try converted(TextStreamTests.table, to: "BIG5")
    let result = try read(table + table + Array("A-9,丙局,大華,1\r\n".utf8) + table)
    #expect(result.encoding == .big5)
    #expect(result.faults.map(\.line) == [7])
    #expect(result.faults.map(\.kind) == [.otherEncoding])
    #expect(
      result.text == TextStreamTests.table + TextStreamTests.table + "A-9,丙局,大華,1\r\n"
        + TextStreamTests.table)
    #expect(result.notes == ["line 7: 1 line is UTF-8 where the others are Big5"])
    // The place in the text is that of the line's first character beyond ASCII.
    let offset = result.faults.first?.textOffset ?? 0
    #expect(Array(result.text.utf8)[offset...].starts(with: "丙局".utf8))
  }

  @Test("characters that an office made become private ones, each its own, and are noted")
  func ownCharacters() throws {
    let table = try converted(TextStreamTests.table, to: "BIG5")
    let odd: [UInt8] = Array("X,".utf8) + [0xFA, 0x40, 0x81, 0x40, 0x8E, 0x40, 0xC6, 0xA1, 0x0A]
    let result = try read(table + odd)
    #expect(result.text.hasSuffix("X,\u{E000}\u{EEB8}\u{E311}①\n"))
    #expect(result.faults.map(\.kind) == Array(repeating: .ownCharacter, count: 3))
    #expect(result.faults.allSatisfy { !$0.spoilsRow && $0.line == 4 })
    #expect(result.notes.count == 1)
    #expect(try read(table + odd, onFault: .stop).notes == result.notes)
  }

  @Test("a broken character never swallows a delimiter, a quote or a line end")
  func broken() throws {
    let table = try converted(TextStreamTests.table, to: "BIG5")
    let odd: [UInt8] = [0xA4, 0x2C, 0xA4, 0x0A, 0xFF, 0x22, 0x80, 0xA4]
    let result = try read(table + odd, as: .big5)
    #expect(result.text == TextStreamTests.table + "\u{FFFD},\u{FFFD}\n\u{FFFD}\"\u{FFFD}\u{FFFD}")
    #expect(result.faults.map(\.line) == [4, 4, 5, 5, 5])
    #expect(result.faults.map(\.bytes) == [[0xA4], [0xA4], [0xFF], [0x80], [0xA4]])
  }

  @Test("half characters of UTF-16 are faults")
  func brokenUTF16() throws {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x41, 0, 0x00, 0xD8, 0x0A, 0, 0x01, 0xDC, 0x42, 0, 0x43]
    let result = try read(bytes)
    #expect(result.text == "A\u{FFFD}\n\u{FFFD}B\u{FFFD}")
    #expect(result.faults.map(\.line) == [1, 2, 2])
    #expect(result.faults.map(\.sourceOffset) == [4, 8, 12])
  }

  @Test("a few names in Big5 are enough")
  func shortBig5() throws {
    for text in ["id,名稱\n1,甲\n", "標案\n", "a,羅氏企業社\n", "姓名\n陳罡\n"] {
      #expect(try read(try converted(text, to: "BIG5")).text == text)
    }
  }

  @Test("a mark knows better than the user, who is told")
  func contradiction() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("案號,甲\n".utf8)
    let result = try read(bytes, as: .big5)
    #expect(result.text == "案號,甲\n")
    #expect(
      result.notes == [
        ": its first bytes mark it as UTF-8, so it is read as that and not as Big5"
      ])
    #expect(try read(bytes, as: .utf8).notes == [])
  }

  @Test("lines are counted whatever ends them, across pieces")
  func lineNumbers() throws {
    for end in ["\n", "\r\n", "\r"] {
      let rows = String(repeating: "甲,乙,丙" + end, count: 40_000)
      let bytes = Array(rows.utf8) + [0xFF] + Array(end.utf8) + [0xFE]
      let result = try read(bytes)
      #expect(result.faults.map(\.line) == [40_001, 40_002])
      #expect(result.faults.first?.sourceOffset == rows.utf8.count)
    }
  }

  @Test("NULs are given as they are; an empty file is UTF-8")
  func oddities() throws {
    #expect(try read([]).text == "")
    #expect(try read([0xEF, 0xBB, 0xBF]).text == "")
    #expect(try read(Array("a,b\0c,甲\n".utf8)).text == "a,b\0c,甲\n")
    #expect(throws: SourceTrouble.self) { try read([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0]) }
  }

  @Test("no bytes make it stop or lose count", arguments: TextEncoding.allCases)
  func randomBytes(encoding: TextEncoding) throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<20 {
      let bytes = (0..<3000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      let result = try read(bytes, as: encoding)
      #expect(!result.text.isEmpty)
      let text = Array(result.text.utf8)
      for fault in result.faults where fault.kind == .undecodable {
        #expect(Array(text[fault.textOffset...].prefix(3)) == [0xEF, 0xBF, 0xBD])
        #expect(bytes[fault.sourceOffset...].starts(with: fault.bytes))
      }
    }
  }
}

extension TextEncoding {
  fileprivate var bytesOfMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    default: []
    }
  }
}
