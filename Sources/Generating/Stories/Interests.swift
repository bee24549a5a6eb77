/// C. People who stand on both sides.
extension Teller {
  mutating func interests() {
    let agency = agency()
    let head = official(agency, "首長", field: "首長")
    officers(agency, head)
    recusals(agency)
    owners(agency, head)
    revolving(agency)
    committees(agency)
    moneyAndGifts(agency)
    vendors(agency)
    statements(agency)
  }

  /// Somebody more at an agency; the person.
  private mutating func official(
    _ agency: Agency, _ name: String, field: String, until: Day? = nil
  ) -> String {
    let person = "P-\(agency.code)-\(name)"
    agency.writeOfficial(
      "\(agency.code)-\(name)", person, InventedNames.person(agency.place * 13 + name.count),
      post: name,
      field: field, until: until?.iso ?? "", to: &export)
    return person
  }

  private mutating func officers(_ agency: Agency, _ head: String) {
    for stages in [[], ["事前揭露"], ["事前揭露", "事後公開"]] {
      let isDisclosed = !stages.isEmpty
      let one = tender(agency)
      tell(one)
      role(head, one.bids[2].firm, "監察人", since: Day(2019, 1, 1))
      if !isDisclosed { smallPurchases(agency, one.bids[2].firm) }
      plant(
        "official_is_officer_of_bidder", one.bidID(2),
        "the head of the agency is supervisor of the bidder",
        "機關首長為投標廠商監察人")
      guard isDisclosed else {
        plant("relation_not_disclosed_in_bid", one.bidID(2), "nothing was disclosed", "未揭露身分關係")
        continue
      }
      for stage in stages {
        let day = stage == "事前揭露" ? one.closes - 3 : one.awarded + 12
        add(
          .disclosures,
          [
            "編號": "\(one.id)/\(stage)", "標案": one.id, "關係人廠商": one.bids[2].firm.taxID,
            "公職人員": "\(agency.code)-首長", "階段": stage, "日期": day.iso,
          ])
      }
      lookAlike(
        "relation_not_disclosed_in_bid", one.bidID(2), .clear, "disclosed in the bid", "投標時已揭露")
      guard stages.count == 2 else {
        plant(
          "relation_not_published_after_award", one.awardID(one.bids[2]),
          "disclosed in the bid and never published", "投標時已揭露，決標後未公開")
        continue
      }
      lookAlike(
        "relation_not_published_after_award", one.awardID(one.bids[2]), .clear,
        "published twelve days after the award", "決標後十二日公開")
    }
  }

  private mutating func smallPurchases(_ agency: Agency, _ firm: Firm) {
    for place in 0..<2 {
      add(
        .purchases,
        [
          "編號": "\(firm.taxID)-B\(place)", "機關": agency.code, "廠商": firm.taxID,
          "日期": (Day(2024, 8, 1) + place * 40).iso, "金額": "80000", "經公告": "否",
        ])
    }
    plant(
      "related_purchases_over_limit", "\(agency.code)/\(firm.taxID)/2024",
      "160,000 a year from a related firm, not announced", "一年未經公告向關係人廠商採購十六萬元")
  }

  private mutating func recusals(_ agency: Agency) {
    for isRecused in [false, true] {
      // Handlers of their own, so that one spouse does not touch both tenders.
      let name = isRecused ? "專員" : "技士"
      let handler = official(agency, name, field: "採購承辦")
      let one = tender(agency)
      tell(one, handledBy: "\(agency.code)-\(name)", recused: isRecused)
      let spouse = person("配偶")
      add(
        .kinship,
        ["本人": handler, "關係人": spouse, "關係": "配偶", "親等": "1", "起": "2010-01-01"])
      role(spouse, one.bids[1].firm, "監察人", since: Day(2016, 5, 1))
      plant(
        "official_is_officer_of_bidder", one.bidID(1),
        "the spouse of an official is supervisor of the bidder",
        "公職人員配偶為投標廠商監察人")
      plant("relation_not_disclosed_in_bid", one.bidID(1), "nothing was disclosed", "未揭露身分關係")
      if isRecused {
        lookAlike(
          "official_linked_to_bidder_not_recused", one.id, .clear, "the handler stepped aside",
          "承辦人已迴避")
      } else {
        add(.people, ["人員編號": handler, "電話": one.bids[0].firm.phone])
        plant(
          "official_shares_contact_with_bidder", one.id,
          "the handler has the telephone of a bidder",
          "承辦人與投標廠商電話相同")
        plant(
          "official_linked_to_bidder_not_recused", one.id,
          "the spouse of the handler is supervisor of a bidder",
          "承辦人配偶為投標廠商監察人而未迴避")
      }
    }
  }

  private mutating func owners(_ agency: Agency, _ head: String) {
    let one = tender(agency)
    tell(one)
    holding(head, one.bids[0].firm, percent: 30)
    plant(
      "owner_is_official_or_prominent", one.bidID(0), "the head of the agency holds 30%",
      "機關首長持股 30%")

    for percent in [30, 5] {
      let pair = tender(agency)
      tell(pair)
      let owner = person("股東")
      holding(owner, pair.bids[0].firm, percent: percent)
      holding(owner, pair.bids[1].firm, percent: percent)
      if percent == 30 {
        plant(
          "bidders_share_owner", pair.pair(0, 1), "one person holds 30% of both", "同一人持有二家各 30%")
      } else {
        lookAlike(
          "bidders_share_owner", pair.pair(0, 1), .undecided,
          "5% of both, as anyone may buy; who holds the rest is not known", "同一投資人各持 5%；其餘股東未全部匯入")
      }
    }

    let board = one
    let director = person("董")
    for place in [0, 1] { role(director, board.bids[place].firm, "董事", since: Day(2017, 1, 1)) }
    plant("affiliates_compete", board.pair(0, 1), "half of both boards is the same", "二家董事半數相同")
    plant("bidders_share_officer", board.pair(0, 1), "one person is director of both", "同一人為二家董事")
  }

  private mutating func revolving(_ agency: Agency) {
    let left = Day(2023, 7, 31)
    let former = official(agency, "前課長", field: "採購承辦", until: left)
    let one = tender(agency)
    var early = one
    early.moveAward(to: Day(2023, 5, 15))
    tell(early, handledBy: "\(agency.code)-前課長")
    role(former, early.bids[2].firm, "顧問", since: Day(2024, 2, 1))
    plant(
      "official_joins_firm_dealt_with", "\(former)/\(early.bids[2].firm.taxID)",
      "adviser of the winner six months after leaving office", "離職六個月後任得標廠商顧問")
  }

  /// Adds a committee that is in order; who sits on it.
  mutating func committee(
    _ tender: Tender, of count: Int = 5, inOrder: Bool = true, decidedBy decisive: Int? = nil,
    with known: [Int: String] = [:]
  ) -> [String] {
    var sitting: [String] = []
    for place in 0..<count {
      let member = known[place] ?? person("委\(place)")
      sitting.append(member)
      add(
        .members,
        [
          "編號": "\(tender.id)/M\(place)", "標案": tender.id, "委員本人": member,
          "種類": place < 2 ? "內派" : "外聘", "專家學者": word(place >= 2),
          "聘兼日": (inOrder ? tender.announced - 5 : tender.opened + 1).iso,
          "名單公開日": inOrder ? (tender.awarded + 5).iso : "", "出席": word(inOrder || place == 0),
          "除去其評分則得標者改變": word(place == decisive), "評分已全部匯入": "是",
        ])
    }
    return sitting
  }

  private mutating func committees(_ agency: Agency) {
    var one = tender(agency, .services, budget: 4_300_500)
    one.awardMethod = "最有利標"
    tell(one, ["價格配分": "30%", "簡報詢答配分": "10%"])
    let sitting = committee(one, decidedBy: 4)
    scores(one, [84, 85, 86, 85, 58])
    role(sitting[3], one.bids[2].firm, "顧問", since: Day(2022, 9, 1))
    plant(
      "committee_member_linked_to_bidder", one.id, "a member is adviser of a bidder", "委員為投標廠商顧問")

    var small = tender(agency, .services, budget: 4_310_500)
    small.awardMethod = "最有利標"
    tell(small, ["價格配分": "60%", "簡報詢答配分": "10%"])
    let hasty = committee(small, of: 4, inOrder: false)
    role(hasty[1], small.bids[2].firm, "顧問", since: small.awarded + 90)
    add(
      .sanctions,
      [
        "編號": "\(small.id)/V", "個人": hasty[2], "處分機關": "示例地方法院", "類別": "有罪判決", "處分日": "2019-04-01",
      ])
    plant(
      "committee_member_joins_winner", small.id, "a member became adviser of the winner",
      "委員於決標後任得標廠商顧問")
    plant(
      "committee_member_convicted", "\(small.id)/M2", "convicted before the appointment", "聘任前有罪判決")
    plant("committee_attendance", small.id, "one of four came", "四人中僅一人出席")
    plant("committee_set_up_late", small.id, "appointed after the opening", "開標後始成立委員會")
    plant(
      "committee_names_not_published", small.awardID(small.bids[2]), "no name was published",
      "委員名單未公開")
    plant("committee_composition", small.id, "only four members", "委員僅四人")
    consultations(small, 4)
    plant(
      "consultation_too_many_rounds", small.id, "four rounds where three are allowed", "協商減價達四次")
    plant("evaluation_weights", small.id, "the price weighs 60%", "價格配分達 60%")

    var right = tender(agency, .services, budget: 4_320_500)
    right.awardMethod = "最有利標"
    tell(right, ["價格配分": "30%", "簡報詢答配分": "10%"])
    _ = committee(right)
    consultations(right, 3)
    lookAlike("consultation_too_many_rounds", right.id, .clear, "three rounds", "協商減價三次")
    lookAlike(
      "committee_member_linked_to_bidder", right.id, .undecided,
      "no tie is on record, and the register does not know every employee", "查無關係，惟登記未載所有受僱人")
    for rule in ["committee_composition", "evaluation_weights"] {
      lookAlike(rule, right.id, .clear, "a committee in order", "委員會組成與配分合於規定")
    }
  }
}
