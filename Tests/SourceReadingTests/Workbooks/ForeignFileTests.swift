import Diagnostics
import SourceReading
import Testing
import TestSupport

@Suite struct ForeignFileTests {
  private static func archive(_ parts: [(String, String)]) -> [UInt8] {
    ArchiveWriter(parts.map { ArchiveWriter.Part($0.0, $0.1) }).bytes()
  }

  /// A compound file whose directory, in the second of its chained sectors, has this name.
  private static func compound(_ name: String) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 512 * 4)
    bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    bytes[30] = 9
    bytes[48] = 1
    bytes.replaceSubrange(76..<80, with: [0, 0, 0, 0])
    // Sector 0 is the table of sectors: 1 goes on in 2, 2 is the last.
    bytes.replaceSubrange(512 + 4..<512 + 8, with: [2, 0, 0, 0])
    bytes.replaceSubrange(512 + 8..<512 + 12, with: [0xFE, 0xFF, 0xFF, 0xFF])
    for (index, unit) in name.utf16.enumerated() {
      bytes[512 * 3 + 128 + 2 * index] = UInt8(unit)
    }
    return bytes
  }

  private static let cases: [(bytes: [UInt8], message: String)] = [
    ([], "the file is empty"),
    (Array("案號,名稱\n".utf8), "this is no workbook: it does not begin like one"),
    (
      Array("<html><table>".utf8), "this is a web page under the name of a workbook"
    ),
    (
      Array(#"<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">"#.utf8),
      "this is an XML spreadsheet of Excel 2003 under the name of a workbook"
    ),
    (
      compound("EncryptedPackage"), "the workbook is encrypted: it opens only with a password"
    ),
    (
      compound("Workbook"),
      "this is a workbook of Excel 97–2003 (.xls), which Probity does not read"
    ),
    (
      compound("Book"), "this is a workbook of Excel 97–2003 (.xls), which Probity does not read"
    ),
    (compound("WordDocument"), "this is a document of Microsoft Office 97–2003, no workbook"),
    (
      Array(compound("Workbook")[..<600]),
      "this is a document of Microsoft Office 97–2003, no workbook"
    ),
    (
      archive([("xl/workbook.bin", ""), ("[Content_Types].xml", "")]),
      "this is a binary workbook (.xlsb), which Probity does not read"
    ),
    (
      archive([
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", ""),
      ]),
      "this is an OpenDocument spreadsheet (.ods), which Probity does not read"
    ),
    (
      archive([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "")]),
      "this is a document of OpenDocument, no workbook"
    ),
    (
      archive([("word/document.xml", ""), ("[Content_Types].xml", "")]),
      "this is a document of Word, no workbook"
    ),
    (
      archive([("ppt/presentation.xml", "")]), "this is a document of PowerPoint, no workbook"
    ),
    (
      archive([("a.csv", ""), ("b/", ""), ("b/c.csv", ""), ("d", ""), ("e", "")]),
      "this is a zip archive but no workbook; files in it: 4 (`a.csv`, `b/c.csv`, `d` …)"
    ),
    (
      archive([("[Content_Types].xml", "")]), "the workbook lacks its part `xl/workbook.xml`"
    ),
  ]

  @Test("files that are no workbook are told apart", arguments: cases.indices)
  func foreign(index: Int) throws {
    let example = Self.cases[index]
    let trouble = #expect(throws: SourceTrouble.self) {
      try Workbook(bytes: example.bytes, name: "t.xlsx")
    }
    #expect(trouble?.message.english == example.message)
    #expect(trouble?.source == "t.xlsx")
    #expect(trouble?.advice != nil)
    #expect(trouble?.message.chinese != trouble?.message.english)
  }

  @Test("what may be opened here by its first bytes")
  func beginnings() {
    #expect(Workbook.mayBegin(with: Self.archive([("a", "")])))
    #expect(Workbook.mayBegin(with: Self.archive([])))
    #expect(Workbook.mayBegin(with: Self.compound("x")))
    #expect(!Workbook.mayBegin(with: Array("PK,a\n".utf8)))
    #expect(!Workbook.mayBegin(with: []))
  }
}
