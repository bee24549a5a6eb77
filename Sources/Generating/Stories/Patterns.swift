/// A and F. What only shows over many tenders.
extension Teller {
  mutating func patterns() {
    takingTurns()
    companions()
    yearEnd()
    singleAndNear()
    risksAndFigures()
  }

  private mutating func takingTurns() {
    let agency = agency()
    for count in [9, 3] {
      let members = firms(3)
      let circle = "K-\(agency.code)-\(count)"
      add(.circles, ["編號": circle])
      for firm in members { add(.circleMembers, ["共同投標群": circle, "廠商": firm.taxID]) }
      for place in 0..<count {
        var one = tender(agency, by: members)
        one.moveAward(to: Day(2023, 5, 2) + place * 47)
        one.takeTurn(place % 3)
        tell(one)
        add(
          .circleLots,
          [
            "共同投標群": circle, "品項": one.id, "得標廠商": members[place % 3].taxID, "決標日": one.awarded.iso,
          ])
      }
      if count == 9 {
        plant("winners_take_turns", circle, "three firms won nine tenders in turn", "三家廠商依序輪流得標九案")
      } else {
        lookAlike("winners_take_turns", circle, .outside, "too few tenders to tell", "案件過少，不足以判斷")
      }
    }
  }

  private mutating func companions() {
    let agency = agency()
    let winner = firm()
    let loser = firm()
    for place in 0..<30 {
      let others = place < 10 ? [firm(), loser, winner] : firms(3)
      var one = tender(agency, by: others, budget: 6_000_000 + draw.below(2_000) * 100)
      one.moveAward(to: Day(2024, 1, 9) + place * 9)
      tell(one)
      if place < 10 {
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
    plant("vendor_share_of_buyer", group, "a third of what the agency awarded", "占該機關全年決標三分之一")
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
      tell(one)
    }
    plant(
      "limited_share_high_for_buyer", "\(agency.code)/2024", "nine of 20 awards were limited",
      "二十案中九案為限制性招標")
    plant(
      "year_end_spending", "\(agency.code)/2024", "seven of 20 awards after 16 November",
      "二十案中七案於年底決標")
  }

  private mutating func singleAndNear() {
    let agency = agency()
    for place in 0..<20 {
      var one = tender(agency, of: place < 11 ? 1 : 3, budget: 6_100_000 + draw.below(2_000) * 100)
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
      if place < 11 { plant("single_bid", one.id, "an open tender with one bid", "公開招標僅一家投標") }
    }
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
