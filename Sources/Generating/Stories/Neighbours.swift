/// A. What shows only where two tenders, or the lines of two bids, are laid beside each other.
extension Teller {
  /// One agent comes for two firms that never compete.
  mutating func agentOfStrangers(_ one: inout Tender, _ other: inout Tender) {
    one.moveAward(to: Day(2024, 3, 5))
    other.moveAward(to: Day(2024, 3, 26))
    let agent = person("代辦")
    one.bids[2].attendee = agent
    other.bids[2].attendee = agent
    lookAlike(
      "one_person_attends_for_rivals_in_turn", pair(one.bidID(2), other.bidID(2)), .clear,
      "an agent of two firms that do not compete", "代辦業者代表二家並未競標之廠商")
  }

  /// Who came for two firms comes for their rival six days later.
  mutating func attendedAgain(_ first: Tender, _ agent: String) {
    var next = tender(first.agency, by: first.bids.map(\.firm))
    next.moveAward(to: first.opened + 6)
    next.bids[1].attendee = agent
    tell(next)
    for place in [0, 2] {
      plant(
        "one_person_attends_for_rivals_in_turn", pair(first.bidID(place), next.bidID(1)),
        "six days later the same person came for a rival", "六日後代表競標之另一家廠商到場")
    }
  }

  /// Twelve lines: the second bid is the first times 1.03, the third has prices of its own.
  mutating func unitPrices(_ tender: Tender) {
    for line in 1...12 {
      let unit = 100 * (7 + line * 3)
      for (place, price) in [unit, unit / 100 * 103, unit + line * line * 7 % 90].enumerated() {
        bidLine(tender, place, line, unitPrice: price, base: price * 21)
      }
    }
    plant(
      "prices_in_one_ratio", tender.pair(0, 1), "each unit price is 1.03 times that of the other",
      "各項單價均為另一家之 1.03 倍")
    lookAlike(
      "prices_in_one_ratio", tender.pair(0, 2), .clear, "unit prices of their own", "單價各異")
  }

  /// A line of twenty pieces.
  mutating func bidLine(
    _ tender: Tender, _ place: Int, _ line: Int, unitPrice: Int, base: Int
  ) {
    add(
      .bidLines,
      [
        "編號": "\(tender.bidID(place))/L\(line.padded(2))", "投標": tender.bidID(place),
        "項次": String(line), "項目": "工項\(line)", "數量": "20", "單價": String(unitPrice),
        "複價": String(unitPrice * 20), "對應底價金額": String(base), "機關固定價格": "否",
      ])
  }
}
