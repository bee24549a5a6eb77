/// G. Data that can't be right.
extension Teller {
  mutating func dataQuality() {
    let agency = agency()
    let mistyped = firm {
      $0.numberIsValid = false
    }
    plant(
      "tax_id_fails_check", mistyped.taxID, "the register says that the number fails its check",
      "登記註明統一編號檢查碼不符")
    _ = firm { $0.name = mistyped.name }
    plant(
      "name_with_several_tax_ids", mistyped.name, "two firms of one name", "二家廠商同名")
    lookAlike(
      "name_with_several_tax_ids", firm().name, .clear, "one firm has this name", "僅一家有此名稱")

    add(.people, ["人員編號": "P-\(agency.code)-X", "姓名": InventedNames.person(agency.place)])
    plant("person_known_by_name_only", "P-\(agency.code)-X", "nothing but a name", "僅知姓名")

    let unknown = firm { $0.isInRegister = false }
    var won = tender(agency, by: [firm(), firm(), unknown])
    won.statesAmounts = false
    tell(won)
    plant("award_without_amount", won.awardID(won.bids[2]), "no amount was published", "未公告決標金額")
    plant("winner_not_in_register", won.awardID(won.bids[2]), "not in the register", "登記查無此廠商")

    var early = tender(agency)
    early.noticed = early.awarded - 4
    early.tier = "查核金額以上未達巨額"
    plant("tier_stated_too_high", early.id, "stated above what its amount falls into", "自報級距高於實際金額")
    tell(early)
    plant(
      "tender_dates_out_of_order", early.awardID(early.bids[2]), "published before the award",
      "決標公告早於決標")

    let renamed = firms(2)
    var counted = tender(agency, by: renamed + firms(1))
    counted.statedBidders = 5
    tell(counted)
    plant(
      "bidder_count_differs", counted.awardID(counted.bids[2]), "five stated, three listed",
      "公告五家，登載三家")

    var total = tender(agency)
    total.budget *= 1000
    plant(
      "award_far_from_budget", total.awardID(total.bids[2]),
      "the budget was entered in another unit", "預算金額單位有誤")
    total.statedTotal = total.bids[2].final + 90_000
    total.moveAward(to: Tender.horizon + 10)
    plant(
      "award_day_impossible", total.awardID(total.bids[2]), "ten days after the data end",
      "晚於資料截止日十日")
    tell(total)
    plant("total_differs_from_parts", total.id, "the total is 90,000 more", "總額多九萬元")

    var tier = tender(agency, by: renamed + firms(1))
    tier.tier = "未達公告金額"
    otherNames(counted, &tier)
    tell(tier)
    tier.writeAward(tier.bids[2], notice: 2, to: &export)
    plant(
      "award_published_twice",
      pair(tier.awardID(tier.bids[2]), "\(tier.id)/2/\(tier.bids[2].firm.taxID)"),
      "the same firm, amount and day in a second notice", "另一公告之廠商、金額與日期均相同")
    plant("total_differs_from_parts", tier.id, "the award stands in two notices", "同一決標公告二次")
    plant("tier_stated_too_low", tier.id, "stated below the publication threshold", "自報級距低於實際金額")

    let right = tender(agency)
    tell(right)
    let award = right.awardID(right.bids[2])
    for rule in [
      "winner_not_in_register", "award_far_from_budget", "tender_dates_out_of_order",
      "bidder_count_differs", "award_without_amount", "award_day_impossible",
      "variation_among_awards",
    ] {
      lookAlike(rule, award, .clear, "a notice in order", "公告無誤")
    }
    for rule in [
      "total_differs_from_parts", "tier_stated_too_low", "tier_stated_too_high",
      "several_winners_of_single_award",
    ] {
      lookAlike(rule, right.id, .clear, "a notice in order", "公告無誤")
    }
  }

  /// In the second notice one firm has a name of its own, the other hardly another one.
  private mutating func otherNames(_ first: Tender, _ second: inout Tender) {
    let names = [
      InventedNames.firm(first.bids[0].firm.place + 17, trade: "印刷"),
      first.bids[1].firm.name.replacing("有限公司", with: "股份有限公司"),
    ]
    for (place, name) in names.enumerated() {
      second.bids[place].name = name
      let number = first.bids[place].firm.taxID
      let pair = pair("\(number)/\(first.bids[place].firm.name)", "\(number)/\(name)")
      if place == 0 {
        plant(
          "tax_id_with_unlike_names", pair, "two names that have nothing in common", "二名稱不相關")
      } else {
        lookAlike(
          "tax_id_with_unlike_names", pair, .clear, "the firm changed its form", "公司變更組織")
      }
    }
  }
}
