extension Tender {
  /// What is bought, by its kind; the subjects of the classification that go with it.
  private static let titles: [Work: [(String, String)]] = [
    .works: [("道路整修工程", "5133"), ("校舍補強工程", "5126"), ("排水改善工程", "5134"), ("公園步道工程", "5139")],
    .goods: [("資訊設備", "452"), ("辦公家具", "381"), ("檢驗耗材", "352"), ("車輛", "491")],
    .services: [("環境清潔服務", "94"), ("系統維護服務", "84"), ("活動規劃服務", "87"), ("委託調查研究", "86")],
  ]

  /// A tender in order: enough time, prices that compete, a base price that was kept.
  ///
  /// The last firm wins; prices of the others stand above, at uneven distances.
  init(
    _ agency: Agency, number: String, firms: [Firm], _ work: Work, budget: Int, announced: Day,
    draw: inout Draw
  ) {
    self.agency = agency
    self.number = number
    self.work = work
    let (name, code) = draw.pick(Tender.titles[work] ?? [])
    title = "\(announced.rocYear)年\(draw.pick(InventedNames.counties))\(name)（\(number)）"
    subject = code
    let isPublished = budget >= 1_500_000
    method = isPublished ? "公開招標" : "公開取得報價單或企劃書"
    self.budget = budget
    self.announced = announced
    closes = announced + (isPublished ? 30 : 10)
    opened = closes + 1
    awarded = opened
    noticed = awarded + 9
    let base = budget / 1000 * draw.between(950...985) + draw.between(1...899)
    basePrice = base
    var price = base / 1000 * draw.between(880...960) + draw.between(101...887)
    var made: [Bid] = []
    for (place, firm) in firms.reversed().enumerated() {
      made.insert(Bid(firm, price, minutesBefore: draw.between(35...1900)), at: 0)
      // Uneven steps, and last digits of their own.
      price += base / 1000 * (place % 2 == 0 ? draw.between(6...15) : draw.between(31...47))
      price += (draw.between(3...88) * 11 + place * 7) % 911 + 1
    }
    made[made.count - 1].won = true
    bids = made
    let morning = 10 * 60
    steps = [
      ("OPEN_START", 0), ("BIDS_READ", 10), ("BASE_UNSEALED", 20), ("AWARD_DECLARED", 30),
      ("AWARD_RECORD_COMPLETED", 40), ("BASE_ANNOUNCED", 45),
    ].map { [opened] in Step(event: $0.0, day: opened, minutes: morning + $0.1) }
    basePrices = [
      BasePrice(
        amount: base, set: opened.at(9 * 60), sealed: opened.at(9 * 60 + 5),
        unsealed: opened.at(morning + 20), approver: agency.official(.approver))
    ]
    contract = Contract(
      amount: made[made.count - 1].final, after: awarded, lasting: draw.between(60...150),
      in: Tender.horizon)
  }

  /// Moves the whole opening by minutes or to another day.
  mutating func moveAward(to day: Day) {
    opened = day
    awarded = day
    noticed = day + 9
    announced = day - 31
    closes = day - 1
    steps = steps.map { Step(event: $0.event, day: day, minutes: $0.minutes) }
    for place in basePrices.indices {
      basePrices[place].set = day.at(9 * 60)
      basePrices[place].sealed = day.at(9 * 60 + 5)
      basePrices[place].unsealed = day.at(openedAt + 20)
    }
    contract = Contract(amount: contract.amount, after: day, lasting: 90, in: Tender.horizon)
  }

  /// Sets the price of one bid, of the contract too if it is the winner's.
  mutating func price(_ place: Int, _ amount: Int) {
    bids[place].first = amount
    bids[place].final = amount
    guard bids[place].won else { return }
    contract.amount = amount
    contract.currentAmount = amount
  }

  /// Sets the base price everywhere.
  mutating func base(_ amount: Int) {
    basePrice = amount
    for place in basePrices.indices { basePrices[place].amount = amount }
  }

  mutating func win(_ place: Int) {
    for other in bids.indices { bids[other].won = other == place }
    price(place, bids[place].first)
  }
}
