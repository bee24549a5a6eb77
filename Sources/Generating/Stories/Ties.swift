/// C. Money, gifts and firms that are not what they seem.
extension Teller {
  mutating func moneyAndGifts(_ agency: Agency) {
    let candidate = person("參選")
    let donor = firm()
    for (number, amount) in [("1", 700_000), ("2", 600_000)] {
      donation("\(donor.taxID)-D\(number)", donor, candidate, amount, Day(2024, 3, 1))
    }
    plant(
      "donations_to_candidate_over_cap", "\(donor.taxID)/\(candidate)/2024",
      "1.3 million in a year", "一年捐贈逾上限")

    let generous = firm()
    for place in 0..<3 {
      donation(
        "\(generous.taxID)-D\(place)", generous, person("參選\(place)"), 900_000, Day(2024, 5, 1))
      partyGift("\(generous.taxID)-P\(place)", generous, 1_200_000)
    }
    plant(
      "donations_to_candidates_over_cap", "\(generous.taxID)/2024",
      "2.7 million to three candidates in a year",
      "一年捐贈三位擬參選人二百七十萬元")
    plant(
      "donations_to_party_over_cap", "\(generous.taxID)/示例黨/2024", "3.6 million to one party",
      "一年捐贈同一政黨三百六十萬元")

    let other = firm()
    donation("\(other.taxID)-D1", other, candidate, 300_000, Day(2024, 4, 1))
    lookAlike(
      "donations_to_candidate_over_cap", "\(other.taxID)/\(candidate)/2024", .clear,
      "within the yearly cap", "未逾年度上限")

    var huge = tender(agency, budget: 230_000_500)
    huge.moveAward(to: Day(2024, 2, 20))
    tell(huge)
    let gift = "\(huge.bids[2].firm.taxID)-D9"
    donation(gift, huge.bids[2].firm, candidate, 90_000, huge.awarded + 40)
    plant(
      "donation_during_huge_contract", gift, "given while performing a huge contract",
      "巨額採購契約履約期間捐贈")

    let met = tender(agency)
    tell(met)
    add(
      .priorServices,
      [
        "編號": "\(met.id)/S", "標案": met.id, "廠商": met.bids[1].firm.taxID, "服務種類": "設計",
      ])
    plant("designer_bids_for_follow_on", met.id, "the designer bids for the works", "設計廠商參與投標")
    let events = [
      ("E1", met.bids[2].firm, met.announced - 20, 1, 4_000, "收受"),
      ("E2", met.bids[1].firm, met.announced - 400, 9, 300, "退還"),
    ]
    for (name, firm, day, days, value, handling) in events {
      add(
        .ethicsEvents,
        [
          "編號": "\(met.id)/\(name)", "公務員": agency.official(.handler), "種類": "受贈財物",
          "對方廠商": firm.taxID, "發生日": day.iso, "登錄日": (day + days).iso, "市價": String(value),
          "處置": handling,
        ])
    }
    donation(
      "\(met.bids[1].firm.taxID)-D8", met.bids[1].firm, "P-\(agency.code)-首長", 40_000,
      met.awarded + 60)
    let winner = met.bids[2].firm
    donation("\(winner.taxID)-D8", winner, "P-\(agency.code)-首長", 180_000, met.awarded + 60)
    plant(
      "donation_near_award", "\(agency.code)/\(winner.taxID)",
      "180,000 to the head of the agency two months after the award", "決標後二個月捐贈機關首長十八萬元")
    lookAlike(
      "donation_near_award", "\(agency.code)/\(huge.bids[2].firm.taxID)", .clear,
      "less than counts, and to somebody who holds no office there", "未達列計金額，受贈者亦非該機關人員")
    plant(
      "procurement_official_kept_gift", "\(met.id)/E1", "a gift worth 4,000 was kept", "收受市價四千元財物")
    plant(
      "contact_with_staff_near_tender", met.id, "a gift from a bidder before the notice",
      "公告前收受投標廠商餽贈")
    plant("ethics_event_registered_late", "\(met.id)/E2", "registered nine days later", "九日後始登錄")
    lookAlike(
      "procurement_official_kept_gift", "\(met.id)/E2", .clear, "sent back", "已退還")
  }

  private mutating func donation(
    _ number: String, _ firm: Firm, _ recipient: String, _ amount: Int, _ day: Day
  ) {
    add(
      .donations,
      [
        "編號": number, "捐贈者種類": "營利事業", "捐贈廠商": firm.taxID, "擬參選人": recipient, "捐贈日": day.iso,
        "金額": String(amount),
      ])
  }

  private mutating func partyGift(_ number: String, _ firm: Firm, _ amount: Int) {
    add(
      .donations,
      [
        "編號": number, "捐贈者種類": "營利事業", "捐贈廠商": firm.taxID, "受贈政黨": "示例黨", "捐贈日": "2024-06-01",
        "金額": String(amount),
      ])
  }

  mutating func vendors(_ agency: Agency) {
    let shell = firm {
      $0.registered = Day(2024, 1, 3)
      $0.capital = 100_000
      $0.employees = 1
    }
    let won = tender(agency, by: [firm(), firm(), shell])
    tell(won)
    plant(
      "winner_looks_like_shell", won.awardID(won.bids[2]), "new, tiny and with one employee",
      "新設、資本低且僅一名員工")

    for isOver in [false, true] {
      let one = tender(agency)
      tell(one)
      let loser = one.bids[2].firm
      add(
        .debarments,
        [
          "編號": "\(one.id)/X", "廠商": loser.taxID, "刊登機關": agency.code, "第101條第1項款次": "第12款",
          "當時負責人": loser.headID, "刊登日": "2023-01-10",
          "有效截止日": isOver ? "2023-07-10" : "2026-01-10",
        ])
      if isOver {
        lookAlike(
          "bid_of_debarred_vendor", one.bidID(2), .clear, "the debarment had ended", "停權期間已屆滿")
        continue
      }
      plant("bid_of_debarred_vendor", one.bidID(2), "debarred when bids closed", "截止投標時停權中")
      plant("award_to_debarred_vendor", one.awardID(one.bids[2]), "debarred when it won", "決標時停權中")

      add(
        .subcontracts,
        [
          "編號": "\(won.contractID)/S1", "契約": won.contractID, "分包廠商": loser.taxID, "金額": "800000",
          "範圍": "鋼筋", "主要部分": "否", "報備日": (won.awarded + 30).iso,
        ])
      plant(
        "subcontract_of_debarred_vendor", "\(won.contractID)/S1", "debarred when it was reported",
        "報備時停權中")

      let heir = firm { $0.address = loser.address }
      let again = tender(agency, by: [firm(), heir, firm()])
      tell(again)
      plant("debarment_evaded", again.bidID(1), "at the address of a debarred firm", "登記於停權廠商地址")
    }
  }

  mutating func statements(_ agency: Agency) {
    let one = tender(agency)
    tell(one, ["須附實質受益人聲明": "是"])
    for place in [1, 2] {
      let firm = one.bids[place].firm
      add(
        .ownerStatements,
        [
          "編號": "\(one.bidID(place))/S", "投標": one.bidID(place), "廠商": firm.taxID,
          "受益人": firm.headID, "聲明比率": place == 1 ? "60" : "10", "聲明日": one.closes.iso,
          "登記比對結果": place == 1 ? "一致" : "不一致",
        ])
    }
    holding(person("隱名"), one.bids[2].firm, percent: 30)
    plant(
      "owner_not_stated", one.bidID(2), "an owner of 30% is not in the statement", "聲明未列持股 30% 者")
    plant("owner_statement_missing", one.bidID(0), "no statement was made", "未附聲明")
    plant(
      "owner_statement_differs", "\(one.bidID(2))/S", "10% stated, 60% in the register",
      "聲明 10%，登記 60%")
    lookAlike(
      "owner_statement_differs", "\(one.bidID(1))/S", .undecided,
      "as in the register, which does not know every path of ownership", "與登記相符，惟登記未必載明所有持股路徑")
    lookAlike("owner_statement_missing", one.bidID(1), .clear, "a statement was made", "已附聲明")
  }
}
