extension CheckCase {
  /// Walks that go on from calls and filters, and values that are not what they seem.
  static let walks: [CheckCase] = [
    .right(
      "a filter is walked on",
      flag("max((tender.bids where its status is valid).amount) > 5 TWD")),
    .right(
      "a call is walked on",
      flag("first(tender.bids by amount).bidder is tender.winner")),
    .right(
      "any in a filter",
      flag("any b in (tender.bids where its status is valid) where b.amount > 5 TWD")),
    .right(
      "any in a call", flag("any p in history(tender.buyer.posts) where p.since before data_day")),
    .right(
      "is in a filter",
      flag("tender.winner is in (tender.bids where its status is valid).bidder")),
    .wrong(
      "F012", at: "bidderr", "a step after a call that is no field",
      flag("first(tender.bids by amount).bidderr is tender.winner")),
    .wrong(
      "F042", "any in one record of a call",
      flag("any b in first(tender.bids by amount) where b.amount > 5 TWD")),
    .right(
      "in_force reads a keyed parameter",
      flag("tender.base_price > in_force(supervision(tender.class), tender.announced_on)")),
    .wrong(
      "F067", at: "tender.base_price", "is none of a field that is never none",
      flag("tender.base_price is none")),
    .wrong(
      "F113", at: "as", "a severity of what is clear", outcome("expect clear T1 as high")),
    .wrong(
      "F113", "a cause of what is flagged",
      outcome("expect flagged T1 because tender.base_price")),
    .wrongModel(
      "F092", "a floor above zero",
      """
      record tender (tenders) key id
        rounds number >= 1
      """),
    .wrongModel(
      "F092", "a floor of a text",
      """
      record tender (tenders) key id
        title text >= 0
      """),
  ]

  private static func outcome(_ expectation: String) -> String {
    rule(
      "flag when tender.base_price > 5 TWD",
      after: """
        test "one"
          given tender
            | id | base_price |
            | T1 | 3 TWD      |
          \(expectation)
        """)
  }
}
