import Diagnostics
import SourceReading
import Testing

/// Rows of XML documents.
@Suite struct XMLRowsTests {
  private static let list = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- 決標資料 -->
    <TENDER_LIST created="2026-05-20">
      <TENDER>
        <CASE_NO>A-1</CASE_NO>
        <NAME>  典型工程 &amp; 設備<![CDATA[<甲>]]>
        </NAME>
        <PRICE currency="TWD">230000</PRICE>
        <EMPTY/>
        <NIL nil="true"/>
        <BIDDER_LIST>
          <BIDDER><NAME>甲營造</NAME></BIDDER>
          <BIDDER won="是"><NAME>乙營造</NAME></BIDDER>
        </BIDDER_LIST>
      </TENDER>
      <OTHER><TENDER><CASE_NO>not a row</CASE_NO></TENDER></OTHER>
      <TENDER><CASE_NO>A-2</CASE_NO></TENDER>
    </TENDER_LIST>
    """

  private static let columns = DocumentRowSet(columns: [
    "CASE_NO", "NAME", "PRICE", "PRICE/@currency", "EMPTY", "NIL", "BIDDER_LIST/BIDDER[1]/NAME",
  ])
  private static let bidders = DocumentRowSet(
    parts: .elements("BIDDER_LIST/BIDDER"), columns: [.ofRow("CASE_NO"), "NAME", "@won", .number])

  @Test("elements are rows, names that repeat are lists", arguments: [1, 2, 7, 64, 4096])
  func rows(piece: Int) {
    var options = DocumentOptions()
    options.limits.piece = piece
    let read = ReadDocument(
      Self.list, rowPaths: ["TENDER_LIST/TENDER"], Self.columns, Self.bidders, options: options)
    #expect(read.trouble == nil && read.faults.isEmpty && read.rejected.isEmpty)
    #expect(
      read.rows[0] == [
        ["A-1", "典型工程 & 設備<甲>", "230000", "TWD", "", "", "乙營造"], ["A-2", "", "", "", "", "", ""],
      ])
    #expect(read.rows[1] == [["A-1", "甲營造", "", "1"], ["A-1", "乙營造", "是", "2"]])
    #expect(read.places[0].map(\.pointer) == ["/TENDER_LIST/TENDER[1]", "/TENDER_LIST/TENDER[2]"])
    #expect(
      read.places[1].map(\.pointer) == [
        "/TENDER_LIST/TENDER[1]/BIDDER_LIST[1]/BIDDER[1]",
        "/TENDER_LIST/TENDER[1]/BIDDER_LIST[1]/BIDDER[2]",
      ])
    let bytes = Array(Self.list.utf8)
    #expect(read.places[0].allSatisfy { bytes[$0.offset...].starts(with: "<TENDER>".utf8) })
    #expect(read.format == .xml)
  }

  @Test("a value that an element has twice is a fault, not a choice")
  func several() {
    let read = ReadDocument(
      "<L><R><A>1</A><A>2</A><B>x</B><B>x</B></R></L>", rowPaths: ["L/R"], .columns("A", "B"))
    #expect(read.lines == ["|x"])
    #expect(read.faults.map(\.column) == [0])
  }

  struct Place: Sendable, CustomTestStringConvertible {
    let xml: String
    let paths: [String]
    let rows: [String]?
    var testDescription: String { "\(paths) in \(xml)" }
  }

  @Test(
    "rows stand where the path leads",
    arguments: [
      Place(xml: "<L><R><A>1</A></R></L>", paths: ["X/R", "L/R"], rows: ["1"]),
      Place(xml: "<L><R><A>1</A></R></L>", paths: ["/L/R[]"], rows: ["1"]),
      Place(xml: "<R><A>1</A></R>", paths: ["."], rows: ["1"]),
      Place(xml: "<R><A>1</A></R>", paths: ["R"], rows: ["1"]),
      Place(
        xml: "<L><G><R><A>1</A></R></G><G/><G><R><A>2</A></R></G></L>", paths: ["L/G/R"],
        rows: ["1", "2"]),
      Place(xml: "<L/>", paths: ["L/R"], rows: []),
      Place(xml: "<L> </L>", paths: ["L/R"], rows: []),
      Place(xml: "<n:L xmlns:n='u'><n:R><A>1</A></n:R></n:L>", paths: ["n:L/n:R"], rows: ["1"]),
      Place(xml: "<L><S><A>1</A></S></L>", paths: ["L/R"], rows: nil),
      Place(xml: "<M><R><A>1</A></R></M>", paths: ["L/R"], rows: nil),
    ])
  func places(_ place: Place) {
    let read = ReadDocument(place.xml, rowPaths: place.paths, .columns("A"))
    #expect((read.trouble == nil) == (place.rows != nil))
    #expect(read.lines == place.rows ?? [])
  }

  @Test("an element with text alone is no row")
  func values() {
    let read = ReadDocument("<L><R>x</R><R><A>1</A></R></L>", rowPaths: ["L/R"], .columns("A"))
    #expect(read.lines == ["1"])
    #expect(read.rejected.map(\.place.pointer) == ["/L/R[1]"])
    #expect(read.rejected.map(\.bytes) == [Array("x".utf8)])
  }

  @Test("UTF-16 is read, and what was transcoded whatever it says of itself")
  func encodings() {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><L><R><A>標案</A></R></L>"
    var little: [UInt8] = [0xFF, 0xFE]
    var big: [UInt8] = [0xFE, 0xFF]
    for unit in text.utf16 {
      little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    for bytes in [little, big] {
      #expect(ReadDocument(bytes, rowPaths: ["L/R"], .columns("A")).lines == ["標案"])
    }
    let told = "<?xml version=\"1.0\" encoding=\"Big5\"?><L><R><A>標案</A></R></L>"
    var options = DocumentOptions()
    options.encoding = "UTF-8"
    #expect(ReadDocument(told, rowPaths: ["L/R"], .columns("A"), options: options).lines == ["標案"])
    let unknown = ReadDocument(told, rowPaths: ["L/R"], .columns("A"))
    #expect(unknown.trouble?.message.english.contains("encoding") == true)
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let xml: String
    let says: String
    var rows: [String] = []
    var testDescription: String { String(xml.prefix(80)) }
  }

  private static let bomb = """
    <!DOCTYPE L [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">\
    <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><L><R><A>&c;</A></R></L>
    """

  @Test(
    "what could hurt or is wrong is refused",
    arguments: [
      Refused(xml: bomb, says: "declares"),
      Refused(
        xml: "<!DOCTYPE L [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><L><R><A>&x;</A></R></L>",
        says: "declares"),
      Refused(
        xml: "<!DOCTYPE L SYSTEM 'http://example.invalid/l.dtd'><L><R><A>&x;</A></R></L>",
        says: "outside"),
      Refused(
        xml: "<L><R><A>1</A></R><R><A>2</R></L>",
        says: "mismatched tag; rows that were read before this place: 1", rows: ["1"]),
      Refused(
        xml: "<L><R><A>1</A></R><R><A>2</A>",
        says: "breaks off; rows that were read before this place: 1", rows: ["1"]),
      Refused(xml: "<L><R><A>1</A></R></L><L/>", says: "junk", rows: ["1"]),
      Refused(xml: "<L><R><A>&nbsp;</A></R></L>", says: "undefined entity"),
      Refused(xml: "<L><R><A>\u{0}</A></R></L>", says: "no XML"),
      Refused(xml: "<", says: "breaks off"),
      Refused(xml: "<?xml version='1.0'?>", says: "breaks off"),
      Refused(xml: String(repeating: "<a>", count: 100_000), says: "512"),
      Refused(xml: "<L><R>" + String(repeating: "<a>", count: 100_000), says: "512"),
    ])
  func refused(_ refused: Refused) {
    for piece in [3, 4096, 1 << 20] where piece > 3 || refused.xml.utf8.count < 1000 {
      var options = DocumentOptions()
      options.limits.piece = piece
      let read = ReadDocument(refused.xml, rowPaths: ["L/R"], .columns("A"), options: options)
      let message = read.trouble?.message.english ?? "nothing"
      #expect(message.contains(refused.says), "\(message)")
      #expect(read.trouble?.place != nil && read.trouble?.advice != nil)
      #expect(read.lines == refused.rows)
    }
  }

  @Test("a document type without declarations does no harm")
  func documentType() {
    let read = ReadDocument(
      "<!DOCTYPE L SYSTEM 'l.dtd'><L><R><A>1</A></R></L>", rowPaths: ["L/R"], .columns("A"))
    #expect(read.lines == ["1"] && read.trouble == nil)
  }

  @Test("memory is bounded by a limit for each row")
  func limits() {
    var options = DocumentOptions()
    options.limits.bytes = 1 << 20
    options.limits.piece = 1 << 16
    let long = String(repeating: "x", count: 3 << 20)
    for xml in [
      "<L><R><A>1</A></R><R><A>\(long)</A></R></L>", "<L><R><A>1</A></R><R a='\(long)'/></L>",
    ] {
      let read = ReadDocument(xml, rowPaths: ["L/R"], .columns("A"), options: options)
      #expect(read.lines == ["1"])
      #expect(read.trouble?.message.english.contains("1 MiB") == true)
    }
    options.limits.bytes = 64 << 20
    options.limits.nodes = 100
    let many = String(repeating: "<A/>", count: 200)
    let read = ReadDocument(
      "<L><R>\(many)</R></L>", rowPaths: ["L/R"], .columns("A"), options: options)
    #expect(read.trouble?.message.english.contains("100 values") == true)
  }
}
