/// A. Prices that do not look like competition.
extension Teller {
  mutating func prices() {
    let agency = agency()
    identical(agency)
    shapes(agency)
    padding(agency)
    steppingAside(agency)
    losersAndFronts(agency)
  }

  private mutating func identical(_ agency: Agency) {
    var same = tender(agency)
    same.price(0, 7_654_321)
    same.price(1, 7_654_321)
    same.base(8_000_123)
    same.price(2, 7_310_457)
    same.budget = 8_300_000
    tell(same)
    plant("identical_prices", same.pair(0, 1), "two bids to the dollar alike", "二家標價完全相同")

    var fixed = same
    fixed = tender(agency)
    fixed.basePriceInDocuments = true
    fixed.price(0, fixed.bids[1].first)
    tell(fixed)
    lookAlike(
      "identical_prices", fixed.pair(0, 1), .outside, "the base price stands in the documents",
      "底價已載明於招標文件")
  }

  private mutating func shapes(_ agency: Agency) {
    let steps = priced(agency, [8_910_417, 8_370_417, 7_830_417, 7_290_417])
    tell(steps)
    plant("prices_in_steps", steps.id, "prices rise in equal steps", "標價等差排列")
    plant("round_losing_prices", steps.id, "all prices end alike", "標價末三碼相同")

    let round = priced(agency, [8_300_000, 7_900_000, 7_284_613])
    tell(round)
    plant("round_losing_prices", round.id, "only the losing prices are round", "僅未得標價為整數")

    let close = priced(agency, [7_688_311, 7_662_208, 7_613_906, 7_600_174])
    tell(close)
    plant("low_price_dispersion", close.id, "four prices within two percent", "四家標價差距不及百分之二")

    let cover = priced(agency, [8_469_215, 8_403_907, 8_377_126, 6_801_334])
    tell(cover)
    plant("cover_bid_shape", cover.id, "one low price, the others close together", "一家偏低、其餘集中之標價")

    let honest = priced(agency, [9_120_344, 8_530_871, 7_702_126, 7_190_955])
    tell(honest)
    for rule in [
      "prices_in_steps", "low_price_dispersion", "cover_bid_shape", "round_losing_prices",
    ] {
      lookAlike(
        rule, honest.id, .clear, "four prices at distances of their own", "四家標價差距不一")
    }
  }

  private mutating func padding(_ agency: Agency) {
    let regular = firm()
    let cases = [
      ("BDQ02", "BDQ03", true), ("BDQ03", "BDQ06", true), ("BDQ06", "BDQ02", true),
      ("BDQ15", "BDQ14", false),
    ]
    for (first, second, isPadding) in cases {
      var one = tender(agency, by: isPadding ? [regular, firm(), firm()] : nil)
      one.bids[0].qualified = false
      one.bids[0].reason = first
      one.bids[1].qualified = false
      one.bids[1].reason = second
      tell(one, ["公告之上限金額": "99000000"])
      if isPadding {
        plant(
          "three_bidder_padding", one.id, "two of three lacked bond or papers", "三家中二家欠缺押標金或資格文件")
      } else {
        lookAlike(
          "three_bidder_padding", one.id, .clear,
          "two were excluded as affiliates, not for want of papers",
          "二家因關係企業遭排除，非欠缺文件")
      }
    }
    plant(
      "vendor_often_pads", regular.taxID, "lacked bond or papers in three tenders",
      "三案均欠缺押標金或資格文件")
  }

  private mutating func steppingAside(_ agency: Agency) {
    let pair = firms(2)
    for prices in [[6_102_339, 7_020_118, 7_655_802], [6_214_507, 7_111_290, 7_803_466]] {
      var one = priced(agency, by: pair + firms(1), prices)
      one.win(1)
      tell(one)
      add(.lots, ["品項編號": one.id, "標案": one.id, "得標廠商": pair[1].taxID])
      add(.bidTable, ["投標編號": one.bidID(0), "標案": one.id, "撤回或放棄階段": "標價偏低說明"])
      add(
        .lowPriceCases,
        [
          "編號": "\(one.bidID(0))/L", "投標": one.bidID(0), "通知說明時間": one.opened.at(612),
          "結果": "放棄", "處理完成時間": one.opened.at(622),
        ])
      plant(
        "lowest_bidder_steps_aside", one.id, "the lowest gave up and the next won",
        "最低標放棄，由次低標得標")
    }
    plant(
      "lowest_bidder_steps_aside_again", "\(pair[0].taxID)/\(pair[1].taxID)",
      "gave up twice, and twice the same firm won", "二度放棄，均由同一家得標")
  }

  private mutating func losersAndFronts(_ agency: Agency) {
    let hired = tender(agency)
    tell(hired)
    contractFile(hired)
    add(
      .subcontracts,
      [
        "編號": "\(hired.contractID)/S1", "契約": hired.contractID, "分包廠商": hired.bids[0].firm.taxID,
        "金額": "1500000", "範圍": "土方", "主要部分": "否", "報備日": (hired.awarded + 40).iso,
      ])
    plant(
      "losing_bidder_subcontracted", hired.contractID, "a losing bidder got part of the work",
      "分包予未得標廠商")

    let other = affiliate()
    let innocent = tender(agency, by: [affiliate(), affiliate(), firm()])
    tell(innocent)
    contractFile(innocent)
    add(
      .subcontracts,
      [
        "編號": "\(innocent.contractID)/S1", "契約": innocent.contractID, "分包廠商": other.taxID,
        "金額": "900000", "範圍": "植栽", "主要部分": "否", "報備日": (innocent.awarded + 40).iso,
      ])
    lookAlike(
      "losing_bidder_subcontracted", innocent.contractID, .clear, "the subcontractor had not bid",
      "分包廠商未參與投標")
    lookAlike(
      "losing_bidders_affiliate_subcontracted", innocent.contractID, .clear,
      "the subcontractor belongs to no losing bidder", "分包廠商與落選廠商無關係企業關係")

    let front = affiliate()
    var borrowed = tender(agency, by: [affiliate(of: front), firm(), firm()])
    borrowed.contract.payee = front.taxID
    borrowed.moveAward(to: Day(2024, 3, 12))
    borrowed.contract.payee = front.taxID
    tell(borrowed)
    contractFile(borrowed)
    add(
      .subcontracts,
      [
        "編號": "\(borrowed.contractID)/S1", "契約": borrowed.contractID, "分包廠商": front.taxID,
        "金額": String(borrowed.contract.amount / 10 * 9), "範圍": "全部施工", "主要部分": "是",
        "報備日": (borrowed.awarded + 40).iso,
      ])
    plant(
      "borrowed_licence", borrowed.contractID, "paid to and done by another firm", "價金受領與施工均為他廠商")
    plant(
      "paid_to_another_firm", "\(borrowed.contractID)/尾款/1", "the payee is not the contractor",
      "受款人非承攬廠商")
    plant(
      "losing_bidders_affiliate_subcontracted", borrowed.contractID,
      "the subcontractor belongs to the group of a losing bidder", "分包廠商為落選廠商之關係企業")
  }

  /// A firm of a group of its own, or of that of another.
  private mutating func affiliate(of other: Firm? = nil) -> Firm {
    firm { $0.affiliates = "G-\((other ?? $0.firm).taxID)" }
  }

  /// Says that the file of a contract is whole.
  mutating func contractFile(_ tender: Tender, reports: Bool = false) {
    guard let winner = tender.winner else { return }
    add(
      .contractTable,
      [
        "契約編號": tender.contractID, "決標": tender.awardID(winner), "契約卷宗已全部匯入": "是",
        "標案管理系統資料已全部匯入": word(reports),
      ])
  }
}
