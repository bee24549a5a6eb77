import Testing

/// Amounts that name their own currency meet others in one currency only.
@Suite struct CurrencyTests {
  private static let model = """
    record tender (tenders) key id
      budget    money(currency)
      currency  text
      limit     money(TWD)
      spare     money(TWD)
      bids      many bid by tender complete
    record bid (bids) key id
      tender    tender
      amount    money(currency)
      currency  text
      day       date
    """

  @Test(
    "compared, counted together and worked with",
    arguments: [
      ("tender.budget > 100 TWD", ["flagged", "currencies", "tender.budget", "flagged"]),
      ("tender.budget is not tender.limit", ["flagged", "currencies", "tender.budget", "flagged"]),
      ("50 TWD <= tender.budget < 900 TWD", ["flagged", "currencies", "tender.budget", "flagged"]),
      (
        "tender.budget within 50 TWD of 180 TWD",
        ["flagged", "currencies", "tender.budget", "flagged"]
      ),
      (
        "tender.budget within 50% of 180 TWD",
        ["flagged", "currencies", "tender.budget", "flagged"]
      ),
      (
        "tender.budget - tender.limit > 0 TWD",
        ["flagged", "currencies", "tender.budget", "flagged"]
      ),
      (
        "tender.budget / tender.limit > 150%",
        ["flagged", "currencies", "tender.budget", "flagged"]
      ),
      (
        "tender.budget in TWD on 2024-05-01 > 100 TWD",
        ["flagged", "rates", "tender.budget", "flagged"]
      ),
      ("tender.budget * 2 > 300 TWD", ["flagged", "currencies", "tender.budget", "flagged"]),
      ("tender.budget * 2 > tender.budget", ["flagged", "flagged", "tender.budget", "flagged"]),
      (
        "tender.budget is in (200 TWD, 300 TWD)",
        ["flagged", "currencies", "tender.budget", "flagged"]
      ),
      ("sum(tender.bids.amount) >= 30 TWD", ["flagged", "currencies", "bid.currency", "clear"]),
      ("max(tender.bids.amount) > 5 TWD", ["flagged", "currencies", "bid.currency", "max"]),
      ("cv(tender.bids.amount) > 1%", ["flagged", "currencies", "bid.currency", "cv"]),
      (
        "sum(tender.bids.amount) < tender.budget",
        ["flagged", "currencies", "bid.currency tender.budget", "flagged"]
      ),
      (
        "count(distinct(tender.bids.amount)) is 2",
        ["flagged", "flagged", "bid.currency", "clear"]
      ),
      (
        "first(tender.bids.amount by day) is 10 TWD",
        ["flagged", "flagged", "bid.currency", "first"]
      ),
      (
        "last(tender.bids.amount by day) is 20 TWD",
        ["flagged", "currencies", "bid.currency", "last"]
      ),
      (
        "first(tender.bids by amount).day is 2024-05-01",
        ["flagged", "currencies", "bid.currency", "first"]
      ),
      (
        "count(tender.bids where its amount > 15 TWD) is 1",
        ["flagged", "currencies", "bid.currency", "clear"]
      ),
      (
        "sum((tender.bids where its currency is \"USD\").amount) > 5 TWD",
        ["clear", "currencies", "bid.currency", "clear"]
      ),
      (
        "any b in tender.bids where b.amount > 15 TWD",
        ["flagged", "currencies", "bid.currency", "clear"]
      ),
      (
        "tender.limit is in tender.bids.amount",
        ["clear", "currencies", "bid.currency", "clear"]
      ),
      (
        "min(tender.budget, tender.limit) is 100 TWD",
        ["flagged", "currencies", "tender.budget", "flagged"]
      ),
      (
        "sum((all bids where its tender is tender).amount) > 25 TWD",
        ["flagged", "currencies", "bid.currency", "clear"]
      ),
      (
        "(tender.budget if missing 0 TWD because \"none\") < 100 TWD",
        ["clear", "currencies", "flagged", "clear"]
      ),
      (
        "(tender.spare if missing tender.budget because \"none\") > 100 TWD",
        ["flagged", "currencies", "tender.budget", "flagged"]
      ),
      ("-tender.budget < tender.limit", ["flagged", "currencies", "tender.budget", "flagged"]),
    ])
  func guarded(condition: String, expected: [String]) {
    let pack = SmallPack(
      Self.model,
      """
      rule r zh-TW "一" en "one" severity low for each tender
        flag when \(condition) say zh-TW "{tender.id}" en "{tender.id}"
      test "t"
        given tender
          | id | budget  | currency | limit   |
          | T1 | 200 TWD | TWD      | 100 TWD |
          | T2 | 200 USD | usd      | 100 TWD |
          | T3 | ?       | ?        | 100 TWD |
          | T4 | 200 TWD | TWD      | 100 TWD |
        given bid
          | id | tender | amount | currency | day        |
          | 1a | T1     | 10 TWD | TWD      | 2024-05-01 |
          | 1b | T1     | 20 TWD | TWD      | 2024-05-02 |
          | 2a | T2     | 10 TWD | TWD      | 2024-05-01 |
          | 2b | T2     | 20 USD | USD      | 2024-05-02 |
          | 3a | T3     | 10 TWD | ?        | 2024-05-01 |
          | 3b | T3     | 20 TWD | ?        | 2024-05-02 |
        expect flagged nothing
      """)
    #expect(pack.outcomes == expected)
  }

  @Test("an amount stays as it is in its own currency, which may be a code")
  func ownCurrency() {
    SmallPack(
      """
      record bid (bids) key id
        amount    money(currency)
        currency  one of ("TWD" en "TWD", "USD" en "USD")
        day       date
      """,
      """
      rule r zh-TW "一" en "one" severity low for each bid
        flag when bid.amount in TWD on bid.day > 5 TWD
        say zh-TW "{bid.id}" en "{bid.id}"
      test "t"
        given bid
          | id | amount | currency | day        |
          | B1 | 10 TWD | "TWD"    | ?          |
          | B2 | 10 USD | "USD"    | 2024-05-01 |
          | B3 | 10 USD | "USD"    | ?          |
          | B4 | ?      | "USD"    | 2024-05-01 |
          | B5 | 5 TWD  | "TWD"    | 2024-05-01 |
        expect flagged B1
        expect undecided B2 because rates
        expect undecided B3 because bid.day
        expect undecided B4 because bid.amount
        expect clear B5
      """
    ).expectTestsHold()
  }

  @Test("currencies are one whatever they are, and codes are currencies like texts")
  func sameCurrencies() {
    SmallPack(
      """
      record bid (bids) key id
        amount    money(currency)
        bond      money(currency)
        currency  one of ("TWD" en "TWD", "USD" en "USD")
      """,
      """
      rule r zh-TW "一" en "one" severity low for each bid
        flag when bid.bond < bid.amount and sum((all bids where its currency is bid.currency).amount) > bid.bond
        say zh-TW "{bid.id}" en "{bid.id}"
      test "t"
        given bid
          | id | amount | bond  | currency |
          | B1 | 10 USD | 5 USD | "USD"    |
          | B2 | 10 TWD | 5 TWD | "TWD"    |
        expect flagged B1, B2
      """
    ).expectTestsHold()
  }
}
