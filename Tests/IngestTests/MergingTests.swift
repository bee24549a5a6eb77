import Diagnostics
import FlagSemantics
import Ingest
import SourceReading
import Tables
import TestSupport
import Testing

/// What becomes of rows: which are records, which complete or replace each other.
@Suite struct MergingTests {
  private let folder = TemporaryFolder()

  private static let model = """
    record vendor (vendors) key id zh-TW "廠商" en "vendor"
      id    text           zh-TW "編號" en "number"
      name  name           zh-TW "名稱" en "name"
      fax   phone or none  zh-TW "傳真" en "fax"
    record bid (bids) key id zh-TW "投標" en "bid"
      id      text         zh-TW "編號" en "number"
      bidder  vendor       zh-TW "廠商" en "bidder"
      amount  money(TWD)   zh-TW "標價" en "amount"

    """

  private func supply(_ mapping: String, _ csv: String) throws -> Supply {
    try folder.write("a.csv", csv)
    let pack = CheckedPack.made(model: Self.model, mapping: mapping)
    try #require(!pack.hasErrors, "\(pack.diagnostics.map(\.message.english))")
    return SupplyReader(model: pack.model, mappings: pack.mappings)
      .read([SourceAddress(folder.path + "/a.csv")])
  }

  @Test("a key is not made of texts that stand for nothing, and an alternative goes before them")
  func blanks() throws {
    let supply = try supply(
      """
      source a
        with "案號", "統編", "名稱"

        fill bid
          id      from "案號" + ("統編" or "名稱")
          bidder  from "統編" or "名稱"

      """, "案號,統編,名稱\nT1,12345675,甲\nT1,無,乙\nT1,無,查無\nT2,,丙\n")
    let bids = try #require(supply.tables["bid"])
    #expect(bids.records == 3)
    guard case .coded(let bidders, _)? = bids.columns["bidder"] else {
      Issue.record("no bidders")
      return
    }
    #expect(bidders.map { supply.key($0, of: "vendor") } == ["12345675", "乙", "丙"])
    #expect(supply.sources[0].fills[0].counts.rejected == 1)
  }

  @Test("the newest row stands, the older is kept, and a repeated one is told from both")
  func newest() throws {
    let supply = try supply(
      """
      source a
        with "案號", "標價", "日期"

        fill bid  newest by "日期"
          id      from "案號"
          amount  from "標價"

      """, "案號,標價,日期\nT1,100,113/01/02\nT1,90,113/01/10\nT1,90,113/01/10\nT2,5,99/12/31\n")
    let bids = try #require(supply.tables["bid"])
    #expect(bids.records == 2)
    #expect(
      bids.superseded == [
        Table.Superseded(row: 0, by: 2, reason: .older),
        Table.Superseded(row: 1, by: 2, reason: .repeated),
      ])
    #expect(bids.origins[2].number == 4)
  }

  @Test("rows without an order complete each other; the first stands where they differ")
  func completing() throws {
    let supply = try supply(
      """
      source a
        with "統編", "名稱", "傳真"

        fill vendor
          id    from "統編"
          name  from "名稱"
          fax   from "傳真"

      """, "統編,名稱,傳真\n12345675,,無\n12345675,甲,02-2345-6789\n12345675,乙,\n")
    let vendors = try #require(supply.tables["vendor"])
    #expect(vendors.records == 1)
    #expect(vendors.superseded.map(\.reason) == [.completed, .contradicted])
    guard case .coded(let names, let texts)? = vendors.columns["name"],
      case .coded(let faxes, let numbers)? = vendors.columns["fax"]
    else {
      Issue.record("no columns")
      return
    }
    #expect(texts.text(names[0]) == "甲")
    #expect(numbers.text(faxes[0]) == "02-2345-6789")
    #expect(
      supply.contradictions["vendor"] == [Contradiction(field: "name", standing: 1, other: 2)])
  }
}
