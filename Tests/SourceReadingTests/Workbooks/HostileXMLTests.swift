import SourceReading
import Testing
import TestSupport

@Suite struct HostileXMLTests {
  /// A workbook with one part written anew.
  private func workbook(_ name: String, _ text: String) -> [UInt8] {
    var writer = WorkbookWriter(rows: ReadSheet.row(1, ["案號"]) + ReadSheet.row(2, ["A1"]))
    writer.texts = ["<t>甲</t>"]
    var parts = writer.parts()
    for index in parts.indices where parts[index].name == name {
      parts[index] = ArchiveWriter.Part(name, text)
    }
    return ArchiveWriter(parts).bytes()
  }

  private static let parts = [
    "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
    "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml",
  ]

  @Test("no part may declare a document type", arguments: parts)
  func declaration(part: String) {
    let bomb =
      #"<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">"#
      + #"<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><lolz>&c;</lolz>"#
    #expect(
      outcome(workbook(part, bomb))
        == "part \(part): it declares a document type, which no workbook needs and XML bombs use")
  }

  @Test("damage is told with its part and place", arguments: parts)
  func damage(part: String) {
    #expect(
      outcome(workbook(part, "<a>\n  <b></a>"))
        == "part \(part), line 2, column 8: the XML is damaged: mismatched tag")
    #expect(
      outcome(workbook(part, ""))
        == "part \(part), line 1, column 1: the XML is damaged: no element found")
    #expect(outcome(workbook(part, "<a>\u{1}</a>")).hasPrefix("part \(part), line 1, column 4: "))
  }

  @Test("nesting and tags beyond measure")
  func measures() {
    let sheet = "xl/worksheets/sheet1.xml"
    let nested = String(repeating: "<a>", count: 10_000)
    #expect(outcome(workbook(sheet, nested)) == "part \(sheet): elements are nested beyond measure")
    let tag = "<a b=\"" + String(repeating: "x", count: 1 << 19) + "\"/>"
    var limits = WorkbookLimits.usual
    limits.tag = 1 << 18
    #expect(
      outcome(workbook(sheet, tag), limits: limits)
        == "part \(sheet): one tag is longer than 256 KiB")
  }

  @Test("cells, rows and shared texts beyond the limits")
  func limits() {
    var limits = WorkbookLimits.usual
    limits.cell = 1 << 17
    limits.texts = 1 << 20
    let large = String(repeating: "x", count: (1 << 17) + 1)
    var writer = WorkbookWriter(rows: ReadSheet.row(1, ["a"]) + ReadSheet.row(2, [large]))
    #expect(outcome(writer.bytes(), limits: limits) == "cell A2: the cell holds more than 128 KiB")
    let cells = String(repeating: #"<c t="s"><v>0</v></c>"#, count: 20)
    writer = WorkbookWriter(rows: ReadSheet.row(1, ["a"]) + "<row>\(cells)</row>")
    writer.texts = ["<t>\(large.dropLast())</t>"]
    #expect(outcome(writer.bytes(), limits: limits) == "row 2: the row holds more than 512 KiB")
    writer.texts = [String](repeating: "<t>\(large)</t>", count: 9)
    #expect(
      outcome(writer.bytes(), limits: limits)
        == "the texts of the workbook take more than 1 MiB")
  }

  @Test("whatever is changed in a workbook, reading it ends")
  func mutations() {
    var writer = WorkbookWriter(
      rows: ReadSheet.row(1, ["案號", "名稱", "金額"])
        + #"<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>44992.5</v></c></row>"#)
    writer.texts = ["<t>甲_x0041_</t>"]
    writer.formats = ["yyyy/m/d h:mm"]
    writer.sheets[0].behind = #"<mergeCells><mergeCell ref="A1:B1"/></mergeCells>"#
    let sound = writer.bytes()
    var generator = SeededGenerator(seed: 3)
    var ends: Set<String> = []
    for _ in 0..<3000 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = .random(in: .min ... .max, using: &generator)
        case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + 3))
        default: bytes.insert(.random(in: 0x20...0x7E, using: &generator), at: place)
        }
      }
      ends.insert(outcome(bytes))
    }
    #expect(ends.count > 10)
  }
}
