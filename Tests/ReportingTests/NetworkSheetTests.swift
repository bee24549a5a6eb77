import Diagnostics
import Reporting
import SampleReports
import Testing

/// Who is connected with whom: as rows, and as a picture that a person can follow.
@Suite struct NetworkSheetTests {
  /// The head of a PNG of 400 by 300 pixels; more of it nobody reads.
  private static let picture: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
    + [0, 0, 1, 0x90, 0, 0, 1, 0x2C, 8]

  private func drawn(_ count: Int) -> (text: String, book: Workbook) {
    var text = ""
    let book = SampleScan.network(findings: count).workbook(in: .one(.english)) { drawing in
      text = drawing
      return NetworkSheetTests.picture
    }
    return (text, book)
  }

  @Test("each connection is a row with its place, and quotes in it break nothing")
  func rows() throws {
    let (text, book) = drawn(2)
    let table = try #require(book["Network"])
    let first = table.rows[1].cells
    #expect(
      first.map(\.text) == ["1", "F2", "owns", "G2", "share (share) \"30%\"", "owns.csv", "3"])
    #expect(first[0].link == CellPlace(sheet: "Findings", row: 1))
    #expect(text.contains(#"[label="owns\nshare (share) \"30%\"\n#1"]"#), "\(text)")
  }

  @Test("the picture has at most 40 nodes, those of the most urgent findings")
  func most() throws {
    let (text, book) = drawn(50)
    let nodes = text.split(separator: "\n").filter { $0.contains("[label=") && !$0.contains("->") }
    #expect(nodes.count == 40)
    #expect(text.contains("\"F50\""))
    #expect(!text.contains("\"F49\""))
    let page = try #require(book["Network picture"])
    #expect(page.pictures.first?.bytes == NetworkSheetTests.picture)
    #expect(
      page.rows[1].cells[0].text.hasPrefix("Drawn: 20 of 50 findings that rest on connections"))
    #expect(book["Network"]?.rows.count == 51)
  }

  @Test("without Graphviz there are rows, and a sentence that says why")
  func none() throws {
    let book = SampleScan.network(findings: 2).workbook(in: .one(.english))
    let page = try #require(book["Network picture"])
    #expect(page.pictures.isEmpty)
    #expect(page.rows[1].cells[0].text.hasPrefix("There is no picture, because Graphviz"))
    #expect(book["Network"]?.rows.count == 3)
  }

  @Test("findings without connections have no such sheet")
  func absent() {
    let book = SampleScan.scan(findings: 2).workbook(in: .one(.english))
    #expect(!book.sheets.contains { $0.name.hasPrefix("Network") })
  }
}
