import Files

extension Teller {
  /// Every story once, with agencies and firms of their own.
  mutating func tellStories() {
    bidRigging()
    prices()
    basePrices()
    interests()
    process()
    performance()
    patterns()
    dataQuality()
  }

  /// Tenders in which nothing is on purpose, of agencies that award thirty in a year to firms in
  /// turn, so that nobody wins too much.
  mutating func tellOrdinary(_ count: Int) throws(FileTrouble) {
    guard count > 0 else { return }
    var pool: [Firm] = []
    let size = min(20_000, max(60, count / 8))
    for place in 0..<size { pool.append(firm(Work.allCases[place % 3])) }
    var agency = agency()
    let works = Work.allCases.map { work in pool.filter { $0.trade == work } }
    for number in 0..<count {
      if number > 0, number % Teller.awardsOfAgency == 0 { agency = self.agency() }
      let kind = draw.below(3)
      let trade = works[kind]
      let start = number % trade.count
      let near = 1 + draw.below(trade.count - 1)
      let far = 1 + (near + draw.below(trade.count - 2)) % (trade.count - 1)
      let bidders = [far, near, 0].map { trade[(start + $0) % trade.count] }
      var one = ordinary(agency, Work.allCases[kind], by: bidders, number)
      let growth = draw.below(6) == 0 ? draw.between(1...13) : 0
      let added = one.contract.amount / 100 * growth
      one.contract.currentAmount += added
      tell(one)
      contractFile(one)
      if added > 0 { amendment(one, adding: added) }
      try export.send()
    }
  }

  /// What a site may require of anyone: a sixth of the contracts grows by up to 13%.
  private mutating func amendment(_ tender: Tender, adding amount: Int) {
    add(
      .amendments,
      [
        "契約編號": tender.contractID, "次別": "1", "核定日": (tender.contract.signed + 70).iso,
        "增減金額": String(amount), "變更原因": "現地狀況", "核定人代碼": tender.agency.official(.approver),
      ])
  }

  private static let awardsOfAgency = 60

  private mutating func ordinary(
    _ agency: Agency, _ work: Work, by firms: [Firm], _ number: Int
  ) -> Tender {
    let isLarge = draw.below(5) > 0
    let budget =
      isLarge
      ? draw.between(16...93) * 100_000 + draw.below(90) * 1000 : draw.between(150...720) * 1000
    var made = tender(agency, work, by: firms, budget: budget)
    // Sixty awards spread over the days from April 2023 to November 2024.
    made.moveAward(to: Day(2023, 4, 17) + number % Teller.awardsOfAgency * 9)
    if !isLarge { made.announced = made.closes - 10 }
    return made
  }
}
