extension CheckCase {
  /// Missing data, its opt-outs, and the guards it asks for.
  static let missing: [CheckCase] = [
    .right("missing can be asked for", flag("tender.winner is missing")),
    .right(
      "and its opposite",
      rule("where tender.winner is not missing\nflag when tender.split_approved")),
    .right(
      "none can be asked of a field that may be none",
      flag("a.fax is none", each: "pair of bids a, b sharing tender")),
    .right(
      "an assumption with its reason",
      flag("(tender.quality if missing 0% because \"未訂\") > 20%")),
    .right(
      "an assumption of a code",
      flag("(tender.method if missing open because \"未填\") is open")),
    .right(
      "an assumption of a truth",
      flag("(tender.split_approved if missing no because \"未填\") and count(tender.bids) is 1")),
    .right(
      "peers without the missing",
      rule(
        """
        where count(tender.bids where its amount is not missing) >= 3
        flag when cv(tender.bids.amount where its amount is not missing) < 6%
        """)),
    .right(
      "a guard by a count of the same records",
      rule("where count(tender.bids) >= 3\nflag when cv(tender.bids.amount) < 6%")),
    .right(
      "a guard through a let",
      rule(
        """
        let prices = (tender.bids.amount where its status is valid)
        where count(prices) >= 4
        flag when cv(prices) <= 6%
        """)),
    .right(
      "a guard beside the statistic",
      flag("count(tender.bids) >= 3 and cv(tender.bids.amount) < 6%")),
    .right("a mean needs no guard", flag("mean(tender.bids.amount) > tender.base_price")),
    .right("the greatest is bounded", flag("max(tender.bids.amount) > tender.base_price")),

    .wrong("F062", "an assumption without a reason", flag("(tender.quality if missing 0%) > 20%")),
    .wrong(
      "F022", "an assumption of the same type",
      flag("(tender.quality if missing 0 because \"未訂\") > 20%")),
    .wrong("F041", "missing is asked of one value", flag("tender.bids.amount is missing")),
    .wrong("F088", "a statistic without a guard", flag("cv(tender.bids.amount) < 6%")),
    .wrong(
      "F088", "a share without a guard",
      flag("count(tender.valid_bids) / count(tender.bids) < 50%")),
    .wrong(
      "F088", "a guard of other records",
      rule("where count(tender.events) >= 3\nflag when cv(tender.bids.amount) < 6%")),
    .wrong("F082", "a count is never negative", flag("count(tender.bids) >= 0")),
    .wrong("F083", "nor under zero", flag("count(tender.bids) < 0")),
    .wrong(
      "F083", "two limits that exclude each other", flag("tender.rounds > 5 and tender.rounds < 3")),
    .wrong(
      "F083", "two codes at once", flag("tender.method is open and tender.method is limited")),
    .wrong(
      "F084", "a scope that excludes the condition",
      rule(
        "where tender.method is open\nflag when tender.method is limited and tender.split_approved")
    ),
    .wrong(
      "F082", "every code of the list", flag("tender.method is in (open, selective, limited)")),
    .wrong("F083", "a value with itself", flag("tender.rounds < tender.rounds")),
    .wrong(
      "F083", "missing and known at once",
      flag("tender.rounds is missing and tender.rounds > 3")),
    .wrong(
      "F085", at: "tender.base_price", "a message with a hole",
      """
      rule needs_a_look
        zh-TW "須查核" en "Needs a look"
        severity low
        for each tender
        flag when count(tender.bids) is 0
        say zh-TW "底價 {tender.base_price}" en "base price {tender.base_price}"
      """),
    .right(
      "a message of what the condition compared",
      """
      rule needs_a_look
        zh-TW "須查核" en "Needs a look"
        severity low
        for each tender
        flag when tender.base_price > 5 TWD or tender.base_price < 2 TWD
        say zh-TW "{tender.title} 底價 {tender.base_price}" en "{tender.id}: {tender.base_price}"
      """),
  ]
}
