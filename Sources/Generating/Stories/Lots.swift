/// B. Tenders without a base price, lots without one, and one that rose for the next call.
extension Teller {
  /// Two lines, the second at 60% of its base price.
  mutating func lowLine(_ tender: Tender) {
    for (line, share) in [(1, 96), (2, 60)] {
      let base = 400_000 + line * 1_100
      bidLine(tender, 2, line, unitPrice: base / 20 * share / 100, base: base)
    }
  }

  mutating func withoutBasePrice(_ agency: Agency) {
    var one = priced(agency, [7_904_511, 7_433_870, 5_633_208])
    one.hasBasePrice = false
    one.publishesBasePrice = false
    one.basePrices = []
    one.steps.removeAll { $0.event.hasPrefix("BASE") }
    tell(one)
    plant(
      "low_price_without_procedure_nor_base", one.awardID(one.bids[2]),
      "67% of the budget, no base price, and no procedure", "未訂底價，為預算之 67% 而未依程序處理")
  }

  /// Two winners, once of a single award and once of several.
  mutating func lots(_ agency: Agency) {
    for isSeveral in [false, true] {
      var one = priced(agency, [8_310_344, 7_512_871, 7_402_126])
      one.severalAwards = isSeveral
      one.bids[1].won = true
      one.price(1, one.bids[1].first)
      tell(one)
      guard isSeveral else {
        plant("several_winners_of_single_award", one.id, "two winners of one award", "單一決標而有二家得標")
        continue
      }
      lookAlike(
        "several_winners_of_single_award", one.id, .outside, "several awards were announced",
        "公告為複數決標")
      add(
        .lots, ["品項編號": "\(one.id)/2", "標案": one.id, "本案公告已全部匯入": "是", "採購卷宗已全部匯入": "是"])
      plant(
        "lot_without_base_price", "\(one.id)/2", "the second lot has no base price", "第二品項未訂底價")
      lookAlike("lot_without_base_price", one.id, .clear, "it has a base price", "已訂底價")
    }
  }

  /// A call fails over its base price; the next has a higher one, and the lowest bidder of the
  /// first wins.
  mutating func raised(_ agency: Agency) {
    let bidders = firms(3)
    let failed = voided(agency, by: bidders)
    var next = priced(agency, by: bidders, base: 7_900_647, [7_978_102, 7_720_655, 7_291_340])
    next.moveAward(to: failed.opened + 50)
    tell(next, ["前次招標": failed.id])
    follows(next, failed)
    plant(
      "base_price_raised_for_the_same_firm", next.id,
      "13% higher, and the lowest bidder of the first call won", "調高 13%，由前次最低標廠商得標")
  }

  /// An open call in which every price was above the base price.
  mutating func voided(_ agency: Agency, by firms: [Firm]? = nil) -> Tender {
    var made = priced(agency, by: firms, base: 7_000_312, [7_904_511, 7_633_870, 7_302_126])
    made.moveAward(to: Day(2024, 2, 5))
    made.isAwarded = false
    made.bids[2].won = false
    made.steps.removeAll { $0.event.hasPrefix("AWARD") || $0.event.hasPrefix("BASE_AN") }
    tell(
      made,
      [
        "招標方式": "公開招標", "標案狀態": "廢標", "狀態日期": made.opened.iso,
        "公告日": made.announced.iso, "無法決標公告日": (made.opened + 3).iso, "沿用本案號續行招標": "否",
      ])
    return made
  }

  /// The lot of a tender is that of an earlier call.
  mutating func follows(_ tender: Tender, _ earlier: Tender) {
    add(
      .lots,
      [
        "品項編號": tender.id, "標案": tender.id, "前次同品項": earlier.id,
        "得標廠商": tender.winner?.firm.taxID ?? "",
      ])
  }
}
