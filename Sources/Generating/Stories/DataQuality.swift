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

    add(.people, ["人員編號": "P-\(agency.code)-X", "姓名": InventedNames.person(agency.place)])
    plant("person_known_by_name_only", "P-\(agency.code)-X", "nothing but a name", "僅知姓名")

    let unknown = firm { $0.isInRegister = false }
    let won = tender(agency, by: [firm(), firm(), unknown])
    tell(won)
    plant("winner_not_in_register", won.awardID(won.bids[2]), "not in the register", "登記查無此廠商")

    var unit = tender(agency)
    unit.budget *= 1000
    tell(unit)
    plant(
      "award_far_from_budget", unit.awardID(unit.bids[2]), "the budget was entered in another unit",
      "預算金額單位有誤")

    var early = tender(agency)
    early.noticed = early.awarded - 4
    early.tier = "查核金額以上未達巨額"
    plant("tier_stated_too_high", early.id, "stated above what its amount falls into", "自報級距高於實際金額")
    tell(early)
    plant(
      "tender_dates_out_of_order", early.awardID(early.bids[2]), "published before the award",
      "決標公告早於決標")

    var counted = tender(agency)
    counted.statedBidders = 5
    tell(counted)
    plant(
      "bidder_count_differs", counted.awardID(counted.bids[2]), "five stated, three listed",
      "公告五家，登載三家")

    var total = tender(agency)
    total.statedTotal = total.bids[2].final + 90_000
    tell(total)
    plant("total_differs_from_parts", total.id, "the total is 90,000 more", "總額多九萬元")

    var tier = tender(agency)
    tier.tier = "未達公告金額"
    tell(tier)
    plant("tier_stated_too_low", tier.id, "stated below the publication threshold", "自報級距低於實際金額")

    let right = tender(agency)
    tell(right)
    let award = right.awardID(right.bids[2])
    for rule in [
      "winner_not_in_register", "award_far_from_budget", "tender_dates_out_of_order",
      "bidder_count_differs",
    ] {
      lookAlike(rule, award, .clear, "a notice in order", "公告無誤")
    }
    for rule in ["total_differs_from_parts", "tier_stated_too_low"] {
      lookAlike(rule, right.id, .clear, "a notice in order", "公告無誤")
    }
  }
}
