import Diagnostics
import SourceReading
import Testing

/// What the paths of columns and parts lead to.
@Suite struct DocumentPathTests {
  private static let row = """
    {"ocid":"甲-1","n":1.50,"flag":true,"nothing":null,"empty":"","none":[],"blank":{},
     "tender":{"value":{"amount":100,"currency":"TWD"},"tags":["x"]},
     "same":[{"v":1},{"v":1}],"differ":[{"v":1},{"v":2}],"mixed":[{"v":null},{"v":7},{}],
     "a/b":"slash","a":{"b":"steps","c~d":"tilde"},"x:y.z":"signs","e[0]":"brackets",
     "deep":[[["p","q"],["r"]]],"#text":"text","withText":{"@unit":"元","#text":"5"}}
    """

  struct Column: Sendable, CustomTestStringConvertible {
    let column: DocumentColumn
    let text: String
    let fault: String?

    init(_ column: DocumentColumn, _ text: String, fault: String? = nil) {
      self.column = column
      self.text = text
      self.fault = fault
    }

    var testDescription: String { "\(column.place)" }
  }

  private static let columns = [
    Column("ocid", "甲-1"), Column("n", "1.50"), Column("flag", "true"), Column("nothing", ""),
    Column("empty", ""), Column("missing", ""), Column("ocid/more", ""), Column("none", ""),
    Column("blank", ""), Column("tender/value/amount", "100"), Column("tender/tags", "x"),
    Column("tender/tags[0]", "x"), Column("tender/tags[1]", ""), Column("same/v", "1"),
    Column("differ[0]/v", "1"), Column("differ[1]/v", "2"),
    Column("differ[]/v", "", fault: "`1` and `2`"),
    Column("differ/v", "", fault: "`differ/v` leads to different values, such as `1` and `2`"),
    Column("mixed/v", "7"), Column("a/b", "slash"), Column("a~1b", "slash"),
    Column("a/c~0d", "tilde"),
    Column("x:y.z", "signs"), Column("e[0]", "brackets"), Column("deep[0][1]", "r"),
    Column("deep[0][0][1]", "q"), Column("deep[0][9]", ""),
    Column("deep", "", fault: "`p` and `q`"),
    Column("tender", "", fault: "`tender` leads to an object"),
    Column("differ", "", fault: "object"),
    Column("withText", "5"), Column("withText/@unit", "元"),
    Column(.own("differ/v", takesAll: true), "1\u{1F}2"),
    Column(.own("deep", takesAll: true), "p\u{1F}q\u{1F}r"),
    Column(.own("missing", takesAll: true), ""), Column(.ofRow("/ocid"), "甲-1"),
    Column(.ofRow("ocid"), "甲-1"),
    Column(.above(1, "ocid"), ""), Column(.number, "1"),
  ]

  @Test("a path leads to one value, to nothing, or to a fault", arguments: columns)
  func leads(_ column: Column) {
    let read = ReadDocument(Self.row, DocumentRowSet(columns: ["ocid", column.column]))
    #expect(read.rows == [[["甲-1", column.text]]])
    #expect(read.faults.map(\.row) == (column.fault == nil ? [] : [0]))
    if let fault = column.fault {
      #expect(read.faults.first?.column == 1)
      #expect(read.faults.first?.reason.english.contains(fault) == true)
    }
  }

  private static let nested = """
    [{"id":"r1","suppliers":{"id":"no list"},"awards":[
        {"id":"a1","value":{"amount":5},"suppliers":[{"id":"s1"},null,{"id":"s2","roles":["x","y"]}]},
        {"id":"a2","suppliers":[]},
        {"id":"a3","suppliers":[[{"id":"s3"}]]}]},
     {"id":"r2"},{"id":"r3","awards":null}]
    """

  @Test("parts are rows with the place and the number of each")
  func partsOfRows() {
    let read = ReadDocument(
      Self.nested, rowPaths: ["[]"],
      .each(
        "awards/suppliers", .ofRow("id"), .above(1, "id"), .above(1, "value/amount"), "id", .number,
        .above(2, "id")))
    #expect(read.lines == ["r1|a1|5|s1|1|r1", "r1|a1|5|s2|2|r1", "r1|a3||s3|3|r1"])
    #expect(
      read.places[0].map(\.pointer)
        == ["/0/awards/0/suppliers/0", "/0/awards/0/suppliers/2", "/0/awards/2/suppliers/0/0"])
    #expect(read.places[0].map(\.number) == [1, 1, 1])
    #expect(Set(read.places[0].map(\.offset)) == [1])
  }

  struct PartsCase: Sendable, CustomTestStringConvertible {
    let path: String
    let rows: [String]
    var testDescription: String { path }
  }

  @Test(
    "a path to parts goes through lists, and takes a value for a list of one",
    arguments: [
      PartsCase(path: "suppliers", rows: ["no list"]),
      PartsCase(path: "awards", rows: ["a1", "a2", "a3"]),
      PartsCase(path: "awards[1]", rows: ["a2"]),
      PartsCase(path: "awards[0]/suppliers", rows: ["s1", "s2"]),
      PartsCase(path: "awards[2]/suppliers[0]", rows: ["s3"]),
      PartsCase(path: "awards[2]/suppliers[0][0]", rows: ["s3"]),
      PartsCase(path: "awards[]/suppliers[]", rows: ["s1", "s2", "s3"]),
      PartsCase(path: "missing", rows: []),
      PartsCase(path: "awards/value", rows: [""]),
    ])
  func elements(_ parts: PartsCase) {
    let read = ReadDocument(Self.nested, rowPaths: ["[]"], .each(parts.path, "id"))
    #expect(read.lines == parts.rows)
  }

  @Test("parts that are values are `it`")
  func it() {
    let read = ReadDocument(
      Self.nested, rowPaths: ["[]"], .each("awards/suppliers/roles", .it, .above(1, "id")))
    #expect(read.lines == ["x|s2", "y|s2"])
  }

  @Test("a fault that all parts see is told for each of them")
  func repeatedFaults() {
    let read = ReadDocument(
      #"{"v":[1,2],"p":[{"id":"1"},{"id":"2"},{"id":"3"}]}"#, .each("p", "id", .ofRow("v")))
    #expect(read.lines == ["1|", "2|", "3|"])
    #expect(read.faults.map(\.row) == [0, 1, 2])
  }

  @Test("names with a running number are parts")
  func numbered() {
    let json = """
      {"標案案號":"T1","投標廠商:投標廠商家數":"2","投標廠商:投標廠商2:廠商名稱":"乙","投標廠商:投標廠商1:廠商名稱":"甲",
       "投標廠商:投標廠商10:廠商名稱":"癸","投標廠商:投標廠商1:地址":{"郵遞區號":"100"},"投標廠商:投標廠商1:電話":null}
      """
    let set = DocumentRowSet(
      parts: .numbered(before: "投標廠商:投標廠商", after: ":"),
      columns: [.ofRow("標案案號"), .number, "廠商名稱", "地址/郵遞區號", "電話"])
    let read = ReadDocument(json, set)
    #expect(read.lines == ["T1|1|甲|100|", "T1|2|乙||", "T1|10|癸||"])
  }

  @Test("numbered names may stand in an object of the row, or hold a slash themselves")
  func numberedInside() {
    let inner = DocumentRowSet(
      parts: .numbered(before: "detail/廠商", after: ""), columns: ["名稱", .number])
    #expect(ReadDocument(#"{"detail":{"廠商1名稱":"甲","廠商2名稱":"乙"}}"#, inner).lines == ["甲|1", "乙|2"])
    #expect(ReadDocument(#"{"detail/廠商3名稱":"丙"}"#, inner).lines == ["丙|3"])
    let flat = DocumentRowSet(parts: .numbered(before: "n", after: "/"), columns: ["x/y"])
    #expect(ReadDocument(#"{"n1/x/y":"a","n2/x":{"y":"b"}}"#, flat).lines == ["a", "b"])
  }
}
