import TestSupport
import Testing

/// What the sentences of findings say, in their own language.
@Suite struct ScanSentenceTests {
  private let example = ScanExample()

  private func sentences(_ clauses: String, say chinese: String, _ english: String) throws
    -> [String]
  {
    try example.folder.write(
      "said.flag",
      """
      param near period zh-TW "期間" en "time"
        is 3 years
      param floor money(TWD) zh-TW "下限" en "floor"
        is 1000000 TWD
      rule said
        zh-TW "試"  en "probe"
        severity low
        \(clauses)
        say zh-TW "\(chinese)"
            en "\(english)"

      """)
    return ["zh-TW", "en"].map { language in
      example.run("scan exports --only said --severity low --format csv", language: language).output
    }
  }

  @Test("codes by their labels, years without commas, amounts and spans with their units")
  func units() throws {
    let said = try sentences(
      """
      for each group of tenders by fiscal = year(awarded_on), method
        flag when sum(tenders.amount) > floor
      """,
      say: "{fiscal} 年{method} {count(tenders)} 件計 {sum(tenders.amount)}，{near} 內逾 {floor}",
      "{method} of {fiscal}: {count(tenders)}, {sum(tenders.amount)}, over {floor} in {near}")
    #expect(said[0].contains("2024 年公開招標 4 件計 新臺幣 5,148,000 元，3 年 內逾 新臺幣 1,000,000 元"))
    #expect(said[1].contains("open of 2024: 4, TWD 5,148,000, over TWD 1,000,000 in 3 years"))
  }

  @Test("what several witnesses agree in is said once")
  func witnesses() throws {
    let said = try sentences(
      """
      for each tender
        flag when any b in tender.bids where b.amount >= 100000 TWD
      """,
      say: "{tender.id} 有 {b.tender.title}", "{tender.id} has {b.tender.title}")
    #expect(said[1].contains(",T-001,T-001 has 河堤步道整修,"))
  }
}
