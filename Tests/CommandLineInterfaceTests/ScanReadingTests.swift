import TestSupport
import Testing

/// What a verdict rests on is read of the data, and what is missing of it is said.
@Suite struct ScanReadingTests {
  private let example = ScanExample()

  init() throws {
    try example.folder.write(
      "model/offers.model",
      """
      codes sort is (
        used zh-TW "舊品" en "used",
        fresh zh-TW "新品" en "fresh"
      )

      record offer (offers) key id  zh-TW "報價" en "offer"
        id        text              zh-TW "編號" en "number"
        sort      sort              zh-TW "種類" en "sort"
        currency  text              zh-TW "幣別" en "currency"
        price     money(currency)   zh-TW "價格" en "price"

      """)
    try example.folder.write(
      "mappings/offers.map",
      """
      source offers  zh-TW "報價"  en "offers"
        with "編號", "價格"

        fill offer
          id        from "編號"
          sort      from "種類"
          currency  from "幣別"
          price     from "價格"

      """)
    try example.folder.write(
      "exports/offers.csv",
      """
      編號,種類,幣別,價格
      O1,舊品,USD,150
      O2,新品,USD,90
      O3,,EUR,150

      """)
  }

  @Test("an amount is read with the column that names its currency")
  func currency() throws {
    let run = try example.probe(
      """
      for each offer
        flag when offer.price > 100 USD
      """, "")
    #expect(
      run.output.contains("probe        1      1        0  1 of 3 · different currencies in 1"),
      "\(run.output)")
  }

  @Test("a truth that is looked up with a missing key is unknown")
  func truths() throws {
    let run = try example.probe(
      """
      for each offer
        where counts(offer.sort)
        flag when offer.id is not missing
      """, "",
      before: """
        param counts by sort truth zh-TW "計入" en "counts"
          is for used yes
          is for fresh no
        """)
    #expect(
      run.output.contains("probe        1      0        1  1 of 2 · offer.sort missing in 1"),
      "\(run.output)")
  }
}
