import Files

/// D and F. What shows only over hundreds of tenders of one agency, or beside many agencies.
extension Teller {
  mutating func tellBroadStories() throws(FileTrouble) {
    try hundreds()
    oftenExcluded()
    favourites()
  }

  /// Three hundred awards of amounts that begin with high digits; under one approver first prices
  /// come nearer to the base price than under the other.
  private mutating func hundreds() throws(FileTrouble) {
    let agency = agency()
    let others = firms(40)
    let approvers = [agency.official(.approver), agency.official(.supervisor)]
    for place in 0..<300 {
      let size = [10_000, 100_000, 1_000_000, 10_000_000][place % 4]
      let bidders = [others[place % 40], others[(place * 7 + 3) % 40], firm()]
      var one = tender(agency, by: bidders, budget: size / 10 * draw.between(47...93))
      one.moveAward(to: Day(2023, 3, 1) + place * 2)
      one.approve(by: approvers[place % 2])
      if place % 2 == 1 { one.approach() }
      tell(one)
      try export.send()
    }
    plant(
      "first_digits_deviate", agency.code,
      "three hundred amounts, none of which begins with 1 or 2",
      "三百筆金額均非以 1 或 2 為首")
    let rule = "ratios_differ_by_approver"
    plant(
      rule, "\(agency.code)/\(approvers[1])",
      "first prices near 98% of the base prices of one approver, near 92% of those of the other",
      "首次報價約為該核定人底價之 98%，他人者約 92%")
    lookAlike(
      rule, "\(agency.code)/\(approvers[0])", .clear, "the lower of two approvers", "二名核定人中較低者")
  }

  /// An agency that excludes the lowest bid in eight of twenty tenders.
  private mutating func oftenExcluded() {
    let agency = agency(excluding: 40)
    for place in 0..<20 {
      var one = tender(agency, budget: 6_000_000 + draw.below(2_000) * 100)
      one.moveAward(to: Day(2024, 2, 7) + place * 14)
      if place < 8 {
        excludeLowest(&one, for: "BDQ01")
        plant(
          "lowest_bid_excluded", one.id, "the lowest was excluded for a vague reason", "最低標以空泛理由排除")
      }
      tell(one)
    }
    plant(
      "lowest_often_excluded", "\(agency.code)/2024",
      "the lowest bid was excluded in eight of twenty tenders", "二十案中八案排除最低標")
  }

  /// One member ranks one firm first in five sittings; another does so twice.
  private mutating func favourites() {
    let agency = agency()
    let vendor = firm(.services)
    let (friend, fair) = (person("委友"), person("委常"))
    for place in 0..<5 {
      var one = tender(
        agency, .services, by: firms(2, .services) + [vendor], budget: 4_330_500 + place * 1_300)
      one.awardMethod = "最有利標"
      one.moveAward(to: Day(2024, 1, 30) + place * 40)
      tell(one, ["價格配分": "30%", "簡報詢答配分": "10%"])
      _ = committee(one, with: [3: fair, 4: friend])
      for (seat, rank) in [2, 3, 2, place < 2 ? 1 : 2, 1].enumerated() {
        let member = "\(one.id)/M\(seat)"
        add(
          .scores,
          [
            "編號": "\(member)/總分", "委員": member, "投標": one.bidID(2), "評選項目": "總分", "配分": "100",
            "評分": String(88 - rank * 2),
          ])
        add(.scoreSheets, ["委員": member, "投標": one.bidID(2), "序位": String(rank)])
      }
    }
    let rule = "member_favours_vendor"
    plant(
      rule, "\(friend)/\(vendor.taxID)",
      "first in five of five, first of the others in two of twenty",
      "五次均評為第一，其他委員二十次中僅二次")
    lookAlike(
      rule, "\(fair)/\(vendor.taxID)", .clear, "first in two of five", "五次中二次評為第一")
  }
}

extension Tender {
  /// Has another official approve its base price.
  mutating func approve(by official: String) {
    approver = official
    for place in basePrices.indices { basePrices[place].approver = official }
  }

  /// Lets first prices come near the base price, as far as honest ones do.
  mutating func approach() {
    let winner = basePrice / 1000 * (972 + basePrice % 14) + basePrice % 97
    price(bids.count - 1, winner)
    for place in bids.indices.dropLast() {
      price(place, winner + basePrice / 1000 * (31 + 16 * place) + basePrice % 83 + place)
    }
  }
}
