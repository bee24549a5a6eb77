import Diagnostics
import FlagSemantics
import Ingest
import SourceReading
import Tables
import TestSupport
import Testing

/// Cells as their sources have them, read again from whatever kind of source it is.
@Suite struct GivenCellTests {
  private let folder = TemporaryFolder()

  private static let model = """
    codes outcome is (
      won, lost
    )
    record bid (bids) key id
      id      text
      amount  money(TWD)
      opened  date
      joint   truth
      result  outcome
      note    text or none

    """

  private static let fields = ["amount", "joint", "opened", "result"]

  private func supply(_ mapping: String, _ names: [String]) throws -> Supply {
    let pack = CheckedPack.made(model: Self.model, mapping: mapping)
    try #require(pack.diagnostics.map(\.message.english) == [])
    return SupplyReader(model: pack.model, mappings: pack.mappings)
      .read(names.map { SourceAddress(folder($0), shown: $0) })
  }

  /// What is given for every field of a bid, in the order of `fields`; nil where it can't be told.
  private func given(_ supply: Supply, _ row: Int) -> [String?] {
    supply.asGiven(Self.fields.map { TableCell(table: "bid", row: row, field: $0) })
  }

  private static let tableMapping = """
    source a
      with "案號", "標價"

      fill bid
        id      from "案號"
        amount  from "標價"
        opened  from "開標日"
        joint   from "共同投標"
        result  from "結果" as ("決標…" is won, "其他" is lost)
        note    from "備註"

    """

  private static let table = """
    案號,標價,開標日,共同投標,結果,備註
    T1,"1,200元",113/01/02,是,決標給甲,"一
    二"
    T2,新臺幣300元,2024-01-03,否,其他,
    T3, １２萬 ,1130104,N,決標,三

    """

  @Test(
    "a table gives them again, wherever its rows lie",
    arguments: ["a.csv", "a.csv.gz", "a.utf16.csv", "a.big5.csv", "a.crlf.csv"])
  func tables(_ name: String) throws {
    try folder.write("plain.csv", "\u{FEFF}" + Self.table)
    let plain = folder("plain.csv")
    let make =
      switch name {
      case "a.csv.gz": "gzip -c '\(plain)'"
      case "a.utf16.csv": "iconv -f UTF-8 -t UTF-16 '\(plain)'"
      case "a.big5.csv": "tail -c +4 '\(plain)' | iconv -f UTF-8 -t BIG5"
      case "a.crlf.csv": "sed 's/$/\\r/' '\(plain)'"
      default: "cat '\(plain)'"
      }
    #expect(ShellCommand("\(make) > '\(folder(name))'").status == 0)
    let supply = try supply(Self.tableMapping, [name])
    #expect(given(supply, 0) == ["1,200元", "是", "113/01/02", "決標給甲"])
    #expect(given(supply, 1) == ["新臺幣300元", "否", "2024-01-03", "其他"])
    #expect(given(supply, 2) == ["１２萬", "N", "1130104", "決標"])
  }

  @Test("a sheet gives them again as its cells are read")
  func sheet() throws {
    let book = WorkbookWriter(
      rows: """
        <row r="1"><c r="A1" t="inlineStr"><is><t>案號</t></is></c>\
        <c r="B1" t="inlineStr"><is><t>標價</t></is></c>\
        <c r="C1" t="inlineStr"><is><t>共同投標</t></is></c></row>\
        <row r="2"><c r="A2" t="inlineStr"><is><t>T1</t></is></c><c r="B2"><v>1200.50</v></c>\
        <c r="C2" t="inlineStr"><is><t>是</t></is></c></row>
        """)
    try folder.write("a.xlsx", bytes: book.bytes())
    #expect(given(try supply(Self.tableMapping, ["a.xlsx"]), 0) == ["1200.50", "是", nil, nil])
  }

  @Test("a document gives them again for each element of its lists")
  func document() throws {
    try folder.write(
      "a.json",
      """
      {"releases": [
        {"ocid": "o1", "bids": {"details": [
          {"id": "1", "amount": 10.50, "date": "2024-01-02T00:00:00Z", "joint": true},
          {"id": "2", "amount": "1,000"}]}},
        {"ocid": "o2", "bids": {"details": [{"id": "1", "amount": 7}]}}]}
      """)
    let supply = try supply(
      """
      source releases
        with "ocid"
        rows "releases[]"

        fill bid  for each "bids/details"
          id      from "/ocid" + "id"
          amount  from "amount"
          opened  from "date" before "T"
          joint   from "joint"

      """, ["a.json"])
    #expect(given(supply, 0) == ["10.50", "true", "2024-01-02", nil])
    #expect(given(supply, 1) == ["1,000", nil, nil, nil])
    #expect(given(supply, 2) == ["7", nil, nil, nil])
  }

  @Test("columns with numbers and pieces of a cell are told apart")
  func parts() throws {
    try folder.write("a.csv", "案號,標價1,標價2,共同投標\nT1,\"1,000\",２千元,是\nT2,3元,,否\n")
    try folder.write("b.csv", "標案,廠商標價\nT3,甲:1萬;乙:2元\n")
    let supply = try supply(
      """
      source a
        with "案號", "標價1"

        fill bid  for each "標價{n}"  where it is not blank
          id      from "/案號" + number
          amount  from it
          joint   from "/共同投標"

      source b
        with "標案", "廠商標價"

        fill bid  for each "廠商標價" split by ";"
          id      from "/標案" + number
          amount  from it after ":"

      """, ["a.csv", "b.csv"])
    let bids = try #require(supply.tables["bid"])
    let rows = (0..<bids.rows).map { given(supply, $0) }
    #expect(
      Set(rows) == [
        ["1,000", "是", nil, nil], ["3元", "否", nil, nil], ["1萬", nil, nil, nil],
        ["2元", nil, nil, nil], ["２千元", "是", nil, nil],
      ])
  }

  @Test("what a record took over from another row is told by that row")
  func completed() throws {
    try folder.write("a.csv", "案號,標價\nT1,\nT2,20元\n")
    try folder.write("b.csv", "編號,金額,共同投標\nT2,20.0,否\nT1,1千元,是\n")
    let supply = try supply(
      Self.tableMapping + """

        source b
          with "編號", "金額"

          fill bid
            id      from "編號"
            amount  from "金額"
            joint   from "共同投標"

        """, ["a.csv", "b.csv"])
    let bids = try #require(supply.tables["bid"])
    #expect(given(supply, 0) == ["1千元", "是", nil, nil])
    #expect(given(supply, 1) == ["20元", "否", nil, nil])
    #expect(bids.row(with: "amount", of: 0) == 3)
    #expect(bids.row(with: "amount", of: 1) == 1)
    #expect(bids.row(with: "joint", of: 1) == 2)
  }

  @Test("the newest value of each field is told by the row that has it")
  func newestValues() throws {
    try folder.write("a.csv", "案號,標價,共同投標,日期\nT1,1元,是,113/01/01\nT1,2元,,113/01/02\n")
    let supply = try supply(
      """
      source a
        with "案號", "標價", "日期"

        fill bid  newest values by "日期"
          id      from "案號"
          amount  from "標價"
          joint   from "共同投標"

      """, ["a.csv"])
    #expect(given(supply, 1) == ["2元", "是", nil, nil])
  }

  @Test("a constant is in no source, and texts are kept as they were read")
  func constants() throws {
    try folder.write("a.csv", "案號,標價\nT1,5\n")
    let supply = try supply(
      """
      source a
        with "案號", "標價"

        fill bid
          id      from "案號"
          amount  from "標價"
          result  is won

      """, ["a.csv"])
    #expect(given(supply, 0) == ["5", nil, nil, nil])
    #expect(supply.asGiven([TableCell(table: "bid", row: 0, field: "id")]) == [nil])
  }

  @Test("none is told as it is written, also where texts are kept")
  func none() throws {
    try folder.write("a.csv", "案號,標價,備註\nT1,5,無\nT2,5,\nT3,5,一\nT4,5,查無\n")
    let supply = try supply(Self.tableMapping, ["a.csv"])
    let cells = (0..<4).map { TableCell(table: "bid", row: $0, field: "note") }
    #expect(supply.asGiven(cells) == ["無", "", nil, nil])
  }

  @Test(
    "of a source that has changed only what is still the same is told",
    arguments: [
      ("案號,標價\nT1,1元\nT2,9元\nT3,３\n", ["1元", nil, "３"]),
      ("案號,標價\nT1,1.0元\nT2,2元\nT3,4\n", ["1.0元", nil, nil]),
      ("案號,標價\nT1,1元\n", [nil, nil, nil]), ("", [nil, nil, nil]),
    ])
  func changed(_ after: String, _ wanted: [String?]) throws {
    try folder.write("a.csv", "案號,標價\nT1,1元\nT2,2元\nT3,３\n")
    let supply = try supply(Self.tableMapping, ["a.csv"])
    try folder.write("after.csv", after)
    _ = ShellCommand("cat '\(folder("after.csv"))' > '\(folder("a.csv"))'")
    #expect((0..<3).map { given(supply, $0)[0] } == wanted)
  }
}
