/// D. What members of a committee gave, and how often prices were talked down.
extension Teller {
  /// Each member gives the winner so many points in two parts.
  mutating func scores(_ tender: Tender, _ totals: [Int]) {
    let bid = tender.bidID(2)
    for (place, total) in totals.enumerated() {
      for (part, points) in [("品質", total - 20), ("價格", 20)] {
        add(
          .scores,
          [
            "編號": "\(tender.id)/M\(place)/\(part)", "委員": "\(tender.id)/M\(place)", "投標": bid,
            "評選項目": part, "配分": part == "價格" ? "30" : "70", "評分": String(points),
          ])
      }
    }
    plant(
      "one_score_decides_winner", "\(tender.id)/M\(totals.count - 1)/\(bid)",
      "27 points below the others, and the winner would be another", "低於其他委員二十七分且左右結果")
    lookAlike(
      "one_score_decides_winner", "\(tender.id)/M0/\(bid)", .clear, "as the others gave", "與其他委員相近")
  }

  /// Rounds of consultation with the winner, each price above the base price but the last.
  mutating func consultations(_ tender: Tender, _ count: Int) {
    for round in 1...count {
      let price = round == count ? tender.bids[2].final : tender.basePrice + (count - round) * 9_100
      add(
        .rounds,
        [
          "編號": "\(tender.id)/N\(round)", "標案": tender.id, "品項": tender.id, "投標": tender.bidID(2),
          "種類": "協商", "次別": String(round), "標價": String(price),
          "時間": tender.opened.at(605 + round), "放棄減價": "否",
        ])
    }
  }
}
