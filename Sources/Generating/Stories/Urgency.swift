/// D. Grounds that do not hold, calls that failed, and what was added later.
extension Teller {
  /// What several firms sell; no other story buys it.
  var soldByMany: String { "4599" }

  /// Two more emergencies of a firm that had one already.
  mutating func urgencies(_ agency: Agency, _ regular: Firm) {
    for place in 0..<2 {
      var one = limited(agency, "第22條第1項第3款", by: [regular])
      one.moveAward(to: Day(2024, 2, 19) + place * 60)
      tell(
        one,
        [
          "緊急事故發生日": (one.awarded - 4).iso, "緊急採購核准日": (one.awarded - 2).iso,
        ])
      guard place == 0 else { continue }
      for rule in ["emergency_purchase_doubtful", "urgent_ground_long_contract"] {
        lookAlike(
          rule, one.contractID, .clear, "approved, signed and done within months",
          "經核准，且數月內簽約完工")
      }
    }
    plant(
      "emergencies_to_one_vendor", "\(agency.code)/\(regular.taxID)/2024",
      "three emergencies of one year went to one firm", "一年三件緊急採購均由同一家得標")
  }

  mutating func exclusive(_ agency: Agency) {
    var exclusive = limited(agency, "第22條第1項第2款")
    exclusive.subject = soldByMany
    exclusive.moveAward(to: Day(2024, 10, 7))
    tell(exclusive)
    plant(
      "exclusive_ground_with_other_sellers", exclusive.awardID(exclusive.bids[0]),
      "two other firms had sold the same within months", "數月內另有二家廠商供應同類標的")
  }

  /// An open call to which nobody bid.
  mutating func failed(
    _ agency: Agency, on day: Day, after previous: Tender?, noticed days: Int
  ) -> Tender {
    var made = tender(agency)
    made.moveAward(to: day)
    made.isAwarded = false
    made.bids = []
    made.steps = []
    made.basePrices = []
    tell(
      made,
      [
        "招標方式": "公開招標", "標案狀態": "流標", "狀態日期": day.iso, "公告日": made.announced.iso,
        "無法決標公告日": (day + days).iso,
        "沿用本案號續行招標": "否", "前次招標": previous?.id ?? "", "投標廠商已全部登載": "是",
      ])
    return made
  }

  /// The quote of the only firm, before the base price was set or after it.
  mutating func quoted(_ tender: Tender, _ at: String, isBefore: Bool) {
    add(
      .quotes,
      [
        "編號": "\(tender.id)/Q", "標案": tender.id, "報價廠商": tender.bids[0].firm.taxID,
        "金額": String(tender.bids[0].first + 20_000), "報價時間": at,
        "詢價人": tender.agency.official(.handler),
      ])
    let rule = "base_price_before_quote"
    if isBefore {
      lookAlike(rule, tender.basePriceID(), .clear, "the quote came first", "先取得報價")
    } else {
      plant(
        rule, tender.basePriceID(), "set half an hour before the firm quoted", "廠商報價前半小時已定底價")
    }
  }

  /// More of the same is bought under item 7: announced before, or not.
  mutating func expansion(_ tender: inout Tender, isStated: Bool) {
    let added = tender.contract.amount / 100 * 4
    tender.contract.currentAmount += added
    tell(
      tender,
      isStated
        ? ["敘明後續擴充": "是", "後續擴充金額": String(added * 2), "後續擴充期間": "60"] : ["敘明後續擴充": "否"])
    contractFile(tender)
    add(
      .amendments,
      [
        "契約編號": tender.contractID, "次別": "1", "核定日": (tender.contract.signed + 70).iso,
        "增減金額": String(added), "展延天數": "20", "變更原因": "後續擴充", "依據": "第22條第1項第7款",
        "核定人代碼": tender.agency.official(.approver),
      ])
    let rule = "expansion_beyond_notice"
    if isStated {
      lookAlike(rule, tender.contractID, .clear, "half of what the notice allowed", "為公告所載之半數")
    } else {
      plant(rule, tender.contractID, "the notice spoke of no expansion", "公告未敘明後續擴充")
    }
  }

  /// The variation of a contract is published as if it were an award.
  mutating func publishedVariation(_ tender: Tender, _ added: Int) {
    tender.writeAward(
      tender.bids[2], notice: 2, title: tender.title + "第一次契約變更", amount: added, to: &export)
    plant(
      "variation_among_awards",
      "\(tender.id)/2/\(tender.bids[2].firm.taxID)", "the notice says that it is a variation",
      "公告名稱載明為契約變更")
  }
}
