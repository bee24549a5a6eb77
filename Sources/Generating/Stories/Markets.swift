/// F. Who stays out of whose county, and who comes near one base price after the other.
extension Teller {
  /// The counties stand in a ring. Told once, for all stories.
  mutating func counties() {
    let count = InventedNames.counties.count
    for (place, name) in InventedNames.counties.enumerated() {
      add(.counties, ["縣市代碼": InventedNames.countyCode(place), "縣市名稱": name])
      add(
        .countyBorders,
        [
          "縣市": InventedNames.countyCode(place),
          "相鄰縣市": InventedNames.countyCode((place + 1) % count),
        ])
    }
  }

  /// Two capable neighbours, and a third that bids in the county of the first as well.
  mutating func neighbouringCounties() {
    let here = firm()
    var there = firm()
    while there.place % InventedNames.counties.count
      != (here.place + 1) % InventedNames.counties.count
    { there = firm() }
    var open = firm()
    while open.place % InventedNames.counties.count != there.place % InventedNames.counties.count {
      open = firm()
    }
    // A subject that no other copy of the story has.
    let subject = "5133-\(here.taxID)"
    let markets = ["\(subject)-A", "\(subject)-B"]
    for market in markets { add(.markets, ["編號": market, "名稱": "道路工程", "標的分類代碼": subject]) }
    entry(here, markets[0], in: here)
    entry(there, markets[1], in: there)
    entry(open, markets[1], in: there)
    entry(open, markets[0], in: here)
    func key(_ firm: Firm, _ market: String) -> String { "\(firm.taxID)/\(market)" }
    plant(
      "market_split_by_county", pair(key(here, markets[0]), key(there, markets[1])),
      "twelve bids each at home, none in the county next door", "各於本縣投標十二件，鄰縣均未投標")
    lookAlike(
      "market_split_by_county", pair(key(here, markets[0]), key(open, markets[1])), .clear,
      "the neighbour bids in both counties", "鄰縣廠商於二縣均有投標")
  }

  private mutating func entry(_ firm: Firm, _ market: String, in home: Firm) {
    add(
      .marketEntries,
      [
        "廠商": firm.taxID, "市場": market, "投標縣市": InventedNames.countyCode(home.place),
        "投標件數": "12", "得標件數": "4",
      ])
  }

  /// Firms take the documents of a tender without bidding for it.
  mutating func takeDocuments(_ tender: Tender, _ firms: [Firm]) {
    for firm in firms {
      add(
        .traces,
        [
          "編號": "\(tender.id)/領標/\(firm.taxID)", "標案": tender.id, "廠商": firm.taxID, "種類": "領標",
          "電子憑據序號": "T\(tender.number)\(firm.taxID)", "時間": (tender.announced + 4).at(615),
        ])
    }
  }

  mutating func tookDocuments(_ agency: Agency, _ idle: Firm, _ active: Firm) {
    let county = InventedNames.countyCode(agency.place)
    plant(
      "takes_documents_never_bids", "\(idle.taxID)/\(county)",
      "took the documents of five tenders and bid for none", "五案領標而均未投標")
    lookAlike(
      "takes_documents_never_bids", "\(active.taxID)/\(county)", .clear,
      "bid for others in the county", "於該縣市其他標案有投標")
  }

  mutating func nearAgain(_ agency: Agency, _ firm: Firm) {
    for (rule, with) in [
      ("first_prices_near_base_at_one_agency", agency.code),
      ("first_prices_near_base_of_one_approver", agency.official(.approver)),
    ] {
      plant(
        rule, "\(firm.taxID)/\(with)", "three first prices at 99.5% of a secret base price",
        "三次首次報價均為秘密底價之 99.5%")
    }
  }
}
