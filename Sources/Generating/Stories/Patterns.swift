/// A and F. What only shows over many tenders.
extension Teller {
  mutating func patterns() {
    takingTurns()
    companions()
    yearEnd()
    singleAndNear()
    risksAndFigures()
    neighbouringCounties()
  }

  private mutating func takingTurns() {
    let agency = agency()
    let cover = firm()
    let members = firms(3)
    let circles = [members, [cover] + members].enumerated().map { place, firms in
      (name: "K-\(agency.code)-\(place)", members: firms)
    }
    for circle in circles {
      add(.circles, ["編號": circle.name])
      for firm in circle.members {
        add(.circleMembers, ["共同投標群": circle.name, "廠商": firm.taxID])
      }
    }
    for place in 0..<9 {
      var one = tender(agency, by: [cover] + members)
      one.moveAward(to: Day(2023, 5, 2) + place * 47)
      one.cover()
      one.takeTurn(place % 3 + 1)
      tell(one)
      plant("cover_bid_shape", one.id, "one low price, the others close together", "一家偏低、其餘集中")
      for circle in place < 3 ? circles[...] : circles[..<1] {
        add(
          .circleLots,
          [
            "共同投標群": circle.name, "品項": one.id, "得標廠商": members[place % 3].taxID,
            "決標日": one.awarded.iso,
          ])
      }
    }
    plant(
      "winners_take_turns", circles[0].name, "three firms won nine tenders in turn",
      "三家廠商依序輪流得標九案")
    plant(
      "circle_with_cover_bids", circles[0].name, "nine tenders with prices like cover bids",
      "九案均呈陪標型分布")
    for rule in ["winners_take_turns", "circle_with_cover_bids"] {
      lookAlike(rule, circles[1].name, .outside, "too few tenders to tell", "案件過少，不足以判斷")
    }
  }

  private mutating func companions() {
    let agency = agency()
    let winner = firm()
    let loser = firm()
    for place in 0..<30 {
      let isTheirs = place % 3 == 0
      let others = isTheirs ? [firm(), loser, winner] : firms(3)
      let budget = isTheirs ? 9_100_000 : 6_000_000
      var one = tender(agency, by: others, budget: budget + draw.below(2_000) * 100)
      one.moveAward(to: Day(2024, 1, 9) + place * 9)
      // Nobody else chairs the acceptance of what the winner did.
      if !isTheirs { one.contract.chief = agency.official(.approver) }
      tell(one)
      if isTheirs {
        add(.staffAwards, ["人員": agency.official(.approver), "決標": one.awardID(one.bids[2])])
      }
    }
    plant(
      "official_vendor_affinity", "\(agency.official(.approver))/\(winner.taxID)",
      "all ten awards of the official went to one firm", "該員經手十件均由同一家得標")
    let pair = pair(winner.taxID, loser.taxID)
    plant(
      "companions_with_one_winner", pair, "they met ten times and one always won",
      "二家共同投標十次，均由同一家得標")
    plant("persistent_loser", loser.taxID, "ten bids, no award, one winner", "投標十次均未得標，得標者同一")
    let group = "\(agency.code)/\(winner.taxID)/2024"
    plant(
      "vendor_share_of_buyer", group, "more than a third of what the agency awarded", "逾該機關全年決標三分之一"
    )
    plant(
      "buyer_concentration", "\(agency.code)/works/2024",
      "one firm won so much that the market is concentrated", "決標集中於一家廠商")
    plant(
      "chief_keeps_accepting_vendor", "\(agency.official(.chief))/\(winner.taxID)",
      "one chief accepted all the firm did, and nothing else", "同一主驗人驗收該廠商全部契約，且僅驗收該廠商")
    lookAlike(
      "notice_fields_missing", agency.code, .clear, "nothing is missing", "欄位無缺漏")
    plant("improbable_wins", group, "ten wins in ten bids against two rivals", "十次投標全數得標")
  }

  private mutating func yearEnd() {
    let agency = agency()
    for place in 0..<20 {
      var one = tender(agency, of: place < 9 ? 1 : 3, budget: 6_000_000 + draw.below(2_000) * 100)
      one.moveAward(to: place < 13 ? Day(2024, 2, 9) + place * 17 : Day(2024, 11, 20) + place)
      if place < 9 {
        one.method = "限制性招標(未經公開評選或公開徵求)"
        one.ground = "第22條第1項第2款"
        one.subject = "5\(700 + told)"
        if place == 7 {
          one.ground = "第22條第1項第9款"
          plant(
            "public_selection_without_notice", one.id, "a public selection without a public call",
            "應公開評選而未公告")
        }
        if place == 8 {
          one.ground = "第22條第1項第4款"
          plant(
            "follow_on_without_first_contract", one.awardID(one.bids[0]),
            "a follow-on without a first contract", "後續擴充而無前案")
        }
      }
      if place == 0 {
        lookAlike(
          "single_bid", one.id, .outside, "limited to one firm on a lawful ground", "依法限制性招標，僅邀一家")
      }
      if place < 9 {
        lookAlike(
          "exclusive_ground_with_other_sellers", one.awardID(one.bids[0]),
          place < 7 ? .clear : .outside, "nobody else sold the same", "無他廠商供應同類標的")
      } else {
        one.base(one.budget)
        plant(
          "base_price_without_analysis", one.basePriceID(), "the base price is the budget",
          "底價等於預算")
      }
      if place >= 15 { one.title = "" }
      tell(one)
    }
    plant(
      "base_prices_often_equal_budgets", "\(agency.code)/2024",
      "eleven of 20 base prices are the budget", "二十案中十一案底價等於預算")
    plant(
      "notice_fields_missing", agency.code, "five of 20 notices have no title",
      "二十案中五案未載標案名稱")
    plant(
      "limited_share_high_for_buyer", "\(agency.code)/2024", "nine of 20 awards were limited",
      "二十案中九案為限制性招標")
    plant(
      "year_end_spending", "\(agency.code)/2024", "seven of 20 awards after 16 November",
      "二十案中七案於年底決標")
  }

  private mutating func singleAndNear() {
    let agency = agency()
    let favourite = firm()
    let idle = firm()
    for place in 0..<20 {
      let isNearAgain = 13..<16 ~= place
      var one = tender(
        agency, of: place < 11 ? 1 : 3, by: isNearAgain ? firms(2) + [favourite] : nil,
        budget: 6_100_000 + draw.below(2_000) * 100)
      one.moveAward(to: Day(2024, 1, 15) + place * 16)
      if place >= 13 {
        let base = one.basePrice
        one.price(2, base - base / 1000 * 5 - 37)
        one.price(1, base + base / 1000 * 31 + 205)
        one.price(0, base + base / 1000 * 44 + 619)
        plant(
          "first_price_near_base", one.bidID(2), "99.5% of a secret base price", "首次報價為秘密底價之 99.5%")
      }
      tell(one)
      if isNearAgain {
        add(.lots, ["品項編號": one.id, "標案": one.id, "底價核定人": agency.official(.approver)])
      }
      if place == 19 {
        lookAlike(
          "first_prices_near_base_at_one_agency", "\(one.bids[2].firm.taxID)/\(agency.code)",
          .clear, "near the base price once", "僅一次貼近底價")
        lookAlike(
          "time_to_bid_at_minimum_single_bid", one.awardID(one.bids[2]), .clear,
          "thirty-one days and three bids", "等標期三十一日且三家投標")
      }
      if place < 5 { takeDocuments(one, [idle, favourite]) }
      if place < 11 { plant("single_bid", one.id, "an open tender with one bid", "公開招標僅一家投標") }
    }
    nearAgain(agency, favourite)
    tookDocuments(agency, idle, favourite)
    plant(
      "single_bid_share_of_buyer", "\(agency.code)/2024", "eleven of 20 open awards drew one bid",
      "二十案中十一案僅一家投標")
    plant(
      "first_prices_hit_base", agency.code, "seven of 20 winners bid 99.5% of the base price",
      "二十案中七案首次報價達底價 99.5%")
  }

  private mutating func risksAndFigures() {
    let agency = agency()
    for (name, measure) in [("R1", ""), ("R2", "預警")] {
      add(
        .riskEvents,
        [
          "編號": "\(agency.code)-\(name)", "機關": agency.code, "年度": name == "R1" ? "2023" : "2024",
          "業務、人員或事件": "工程採購", "風險等級": "高", "登錄日": "2024-02-01", "處置": measure,
          "採行日": measure.isEmpty ? "" : "2024-03-01",
        ])
    }
    plant("high_risk_without_measure", "\(agency.code)-R1", "nothing was done", "高風險未採行措施")
    lookAlike(
      "high_risk_without_measure", "\(agency.code)-R2", .clear, "a warning within a month",
      "一個月內已預警")
    plant(
      "high_risks_seldom_acted_on", "\(agency.code)/2023", "none of the year was acted on",
      "該年度均未處理")
    lookAlike(
      "high_risks_seldom_acted_on", "\(agency.code)/2024", .clear, "each was acted on", "均已處理")
    for (name, value) in [("N1", "82.4"), ("N2", "85.0")] {
      add(
        .figures,
        [
          "編號": "\(agency.code)-\(name)", "機關": agency.code, "報告名稱": "年報", "項目": "公開招標件數比率",
          "年度": "2024", "分子": "340", "分母": "400", "所載值": value, "末位進位單位": "0.05", "單位": "%",
        ])
    }
    plant(
      "reported_figure_does_not_add_up", "\(agency.code)-N1", "340 of 400 is no 82.4%",
      "四百分之三百四十並非 82.4%")
    lookAlike(
      "reported_figure_does_not_add_up", "\(agency.code)-N2", .clear, "340 of 400 is 85%",
      "四百分之三百四十為 85%")
  }
}

extension Tender {
  /// One low price, the others close together just above the base price.
  mutating func cover() {
    let base = basePrice
    for (place, share) in [1059, 1050, 1046].enumerated() {
      price(place, base / 1000 * share + 11 * (place + 3) * (place + 7))
    }
    price(3, base / 1000 * 875 + 403)
  }

  /// Lets the bid of a place win, with the lowest price changing hands.
  mutating func takeTurn(_ place: Int) {
    let lowest = bids.count - 1
    guard place != lowest else { return }
    let price = bids[lowest].first
    self.price(lowest, bids[place].first)
    bids[lowest].won = false
    bids[place].won = true
    self.price(place, price)
  }
}
