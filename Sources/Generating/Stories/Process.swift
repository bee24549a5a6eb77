/// D. Ways around thresholds, notice and competition.
extension Teller {
  mutating func process() {
    // Two of its tenders.
    let agency = agency(excluding: 8)
    splitting(agency)
    smallPurchases(agency)
    timeToBid(agency)
    grounds(agency)
    requirements(agency)
    changes(agency)
    exclusions(agency)
    exclusive(agency)
  }

  private mutating func small(_ agency: Agency, _ vendor: Firm, _ budget: Int, on day: Day)
    -> Tender
  {
    var made = tender(agency, .goods, by: [firm(.goods), firm(.goods), vendor], budget: budget)
    made.moveAward(to: day)
    return made
  }

  private mutating func splitting(_ agency: Agency) {
    for isApproved in [false, true] {
      let vendor = firm(.goods)
      for (place, budget) in [911_300, 934_700].enumerated() {
        var one = small(agency, vendor, budget, on: Day(2024, 5, 6) + place * 30)
        one.subject = soldByMany
        one.alike = "名稱群-\(vendor.taxID)"
        tell(one, isApproved ? ["分批採購核准日": "2024-04-01"] : [:])
      }
      let group = "\(agency.code)/\(vendor.taxID)"
      let subject = "\(agency.code)/名稱群-\(vendor.taxID)"
      if isApproved {
        lookAlike(
          "purchases_split_one_vendor", group, .outside, "the split had been approved", "分批採購業經核准")
        lookAlike(
          "purchases_split_one_subject", subject, .outside, "the split had been approved",
          "分批採購業經核准")
      } else {
        plant(
          "purchases_split_one_vendor", group, "two purchases within 30 days reach the threshold",
          "三十日內二案合計達公告金額")
        plant(
          "purchases_split_one_subject", subject,
          "two purchases of one kind within 30 days reach the threshold", "三十日內二案同類採購合計達公告金額")
      }
    }
    let vendor = firm(.goods)
    for place in 0..<3 {
      tell(small(agency, vendor, 1_402_500 + place * 7_300, on: Day(2024, 2, 1) + place * 110))
    }
    plant(
      "purchases_just_below_threshold", "\(agency.code)/\(vendor.taxID)",
      "three purchases just below the threshold",
      "三案均略低於公告金額")
  }

  private mutating func smallPurchases(_ agency: Agency) {
    let regular = firm(.goods)
    for place in 0..<17 {
      add(
        .pettyPurchases,
        [
          "編號": "\(regular.taxID)-P\(place)", "機關": agency.code, "單位": "總務科", "廠商": regular.taxID,
          "日期": (Day(2024, 1, 4) + place * 20).iso, "金額": String(93_000 + place * 511),
          "品名": "用品\(place)", "品名相近群": "群\(place)", "承辦人": agency.official(.handler),
        ])
    }
    plant(
      "small_purchases_reach_threshold", "\(agency.code)/\(regular.taxID)",
      "seventeen small purchases in a year reach the threshold",
      "一年十七筆小額採購合計達公告金額")
    let vendor = firm(.goods)
    for place in 0..<6 {
      add(
        .pettyPurchases,
        [
          "編號": "\(vendor.taxID)-P\(place)", "機關": agency.code, "單位": "總務科", "廠商": vendor.taxID,
          "日期": (Day(2024, 6, 3) + place * 4).iso, "金額": String(92_000 + place * 731), "品名": "碳粉匣",
          "品名相近群": "碳粉", "承辦人": agency.official(.handler),
        ])
    }
    plant(
      "small_purchases_split", "\(agency.code)/\(vendor.taxID)/碳粉",
      "six small purchases of one kind in 20 days",
      "二十日內六筆同類小額採購")
  }

  private mutating func timeToBid(_ agency: Agency) {
    for isElectronic in [false, true] {
      var short = tender(agency)
      short.announced = short.closes - 9
      tell(
        short, ["電子領標": word(isElectronic), "電子投標": word(isElectronic), "公開閱覽": word(isElectronic)])
      if isElectronic {
        lookAlike(
          "time_to_bid_too_short", short.id, .clear, "cut by what the standards allow", "依標準縮短之等標期")
      } else {
        plant("time_to_bid_too_short", short.id, "10 days where 14 are due", "等標期十日，法定十四日")
      }
    }
    var changed = tender(agency)
    notices(&changed)
    tell(changed)
    add(
      .tenderChanges,
      [
        "編號": "\(changed.id)/C1", "標案": changed.id, "序號": "1", "公告日": (changed.closes - 2).iso,
        "變更內容": "規格", "重大改變": "是", "原截止投標時間": changed.closes.at(17 * 60) + ":00",
        "新截止投標時間": changed.closes.at(17 * 60) + ":00",
      ])
    plant(
      "late_change_without_extension", changed.id, "a material change with no more time",
      "重大變更而未延長等標期")
  }

  mutating func limited(_ agency: Agency, _ ground: String, by firms: [Firm]? = nil) -> Tender {
    var made = tender(agency, of: 1, by: firms)
    made.method = "限制性招標(未經公開評選或公開徵求)"
    made.ground = ground
    made.subject = "5\(600 + told)"
    return made
  }

  private mutating func grounds(_ agency: Agency) {
    let none = limited(agency, "")
    tell(none, ["限制性招標辦理方式": "議價"])
    quoted(none, (none.announced - 2).at(600), isBefore: true)
    plant("limited_without_ground", none.id, "limited, and no ground is stated", "限制性招標未載依據")

    let alone = limited(agency, "第22條第1項第1款")
    tell(alone, ["限制性招標辦理方式": "議價"])
    quoted(alone, alone.opened.at(575), isBefore: false)
    plant("no_failed_call_behind_ground", alone.id, "no failed call stands behind it", "未見流標之前案")

    let first = voided(agency)
    let failed = failed(agency, on: Day(2024, 3, 12), after: first, noticed: 25)
    plant("no_award_notice_late", failed.id, "published after 25 days", "二十五日始公告無法決標")
    lookAlike(
      "no_award_notice_late", first.id, .clear, "published after three days", "三日內公告無法決標")
    var after = limited(agency, "第22條第1項第1款")
    after.moveAward(to: failed.opened + 45)
    after.budget = 8_400_000
    after.base(7_900_647)
    after.price(0, 7_391_340)
    takeDocuments(first, [after.bids[0].firm])
    follows(after, first)
    lookAlike(
      "base_price_raised_for_the_same_firm", after.id, .clear,
      "13% higher, and another firm won", "調高 13%，由他廠商得標")
    plant(
      "waited_for_failed_calls", after.awardID(after.bids[0]),
      "two calls failed; the winner had taken their documents and not bid", "二度流標，得標者曾領標而未投標")
    tell(after, ["前次招標": failed.id])
    lookAlike(
      "no_failed_call_behind_ground", after.id, .clear, "an open call had failed before", "前案公開招標流標"
    )

    let regular = firm()
    var urgent = limited(agency, "第22條第1項第3款", by: [regular])
    urgent.contract.due = urgent.awarded + 220
    tell(urgent, ["緊急事故發生日": (urgent.awarded - 3).iso])
    plant(
      "urgent_ground_long_contract", urgent.contractID, "urgent, and lasting 220 days",
      "緊急採購履約期間長達二百二十日")
    plant(
      "emergency_purchase_doubtful", urgent.contractID, "an emergency that nobody approved",
      "緊急採購未經核准")
    urgencies(agency, regular)
  }

  private mutating func requirements(_ agency: Agency) {
    let one = tender(agency, budget: 8_400_000)
    tell(one, ["押標金額度": "600000", "文件費": "900", "文件工本費": "350"])
    for (name, amount) in [("Q1", 6_000_000), ("Q2", 2_000_000)] {
      add(
        .requirements,
        [
          "編號": "\(one.id)/\(name)", "標案": one.id, "種類": "單次實績", "金額": String(amount), "原文": "實績",
        ])
    }
    plant(
      "requirement_excessive", "\(one.id)/Q1", "one past work of 71% of the budget", "單次實績達預算 71%")
    lookAlike("requirement_excessive", "\(one.id)/Q2", .clear, "24% of the budget", "單次實績為預算 24%")
    plant("bid_bond_too_high", one.id, "a bond of 7% of the budget", "押標金達預算 7%")
    plant("document_fee_above_cost", one.id, "documents sold above their cost", "文件費高於工本費")

    for isOpen in [false, true] {
      let branded = isOpen ? one : tender(agency)
      if !isOpen { tell(branded) }
      add(
        .specTerms,
        [
          "編號": "\(branded.id)/T", "標案": branded.id, "種類": "廠牌", "註明同等品": word(isOpen),
          "原文": "示例牌", "頁次": "3",
        ])
      if isOpen {
        lookAlike("brand_in_specification", branded.id, .clear, "equivalents are allowed", "註明同等品")
      } else {
        plant("brand_in_specification", branded.id, "a brand without equivalents", "指定廠牌且無同等品")
      }
    }
  }

  private mutating func notices(_ late: inout Tender) {
    late.noticed = late.awarded + 45
    plant("award_notice_late", late.awardID(late.bids[2]), "45 days after the award", "決標後四十五日始公告")
    late.publishesBasePrice = false
    plant(
      "base_price_not_published", late.awardID(late.bids[2]), "withheld with no reason",
      "未公開底價且無理由")
  }

  private mutating func changes(_ agency: Agency) {
    for (share, isTooMuch) in [(60, true), (6, false)] {
      var one = tender(agency)
      one.moveAward(to: Day(2024, 2, 5))
      let added = one.contract.amount * share / 100
      one.contract.currentAmount += added
      tell(one)
      contractFile(one)
      add(
        .amendments,
        [
          "契約編號": one.contractID, "次別": "1",
          "核定日": (one.contract.signed + (isTooMuch ? 40 : 70)).iso,
          "增減金額": String(added), "變更原因": "現地狀況", "依據": "第22條第1項第6款",
          "核定人代碼": agency.official(.approver),
        ])
      if isTooMuch {
        plant("additions_over_half", one.contractID, "additions of 60%", "追加達 60%")
        plant("contract_varied_much", one.contractID, "the contract grew by 60%", "契約金額增加 60%")
        plant("contract_varied_early", one.contractID, "60% more after forty days", "簽約四十日即追加 60%")
        publishedVariation(one, added)
      } else {
        for rule in ["additions_over_half", "contract_varied_much", "contract_varied_early"] {
          lookAlike(rule, one.contractID, .clear, "6% for what the site required", "因現地狀況追加 6%")
        }
      }
    }
    for isSample in [false, true] {
      var one = tender(agency, .goods)
      expansion(&one, isStated: isSample)
      add(
        .deliveries,
        [
          "編號": "\(one.id)/D", "標案": one.id, "廠商": one.bids[2].firm.taxID,
          "日期": (one.awarded - 20).iso, "內容": "設備", "樣品": word(isSample),
        ])
      let award = one.awardID(one.bids[2])
      if isSample {
        lookAlike(
          "performed_before_award", award, .undecided,
          "a sample; whether work had begun is not on record", "樣品；是否先行施作未載")
      } else {
        plant("performed_before_award", award, "delivered 20 days before the award", "決標前二十日已交貨")
      }
    }
  }

  private mutating func exclusions(_ agency: Agency) {
    for reason in ["BDQ01", "BDQ03"] {
      var one = tender(agency)
      excludeLowest(&one, for: reason)
      tell(one)
      if reason == "BDQ01" {
        plant(
          "lowest_bid_excluded", one.id, "the lowest was excluded for a vague reason", "最低標以空泛理由排除")
      } else {
        lookAlike(
          "lowest_bid_excluded", one.id, .clear, "its papers lacked what was asked for", "資格文件確有不符")
      }
    }
  }

  /// The lowest of three bids is opened and found wanting.
  mutating func excludeLowest(_ tender: inout Tender, for reason: String) {
    tender.win(1)
    tender.bids[2].qualified = false
    tender.bids[2].reason = reason
    for place in 0..<3 {
      add(.bidTable, ["投標編號": tender.bidID(place), "標案": tender.id, "已開封": "是"])
    }
  }
}
