extension CheckCase {
  /// Dates, `as of`, dated parameters and relations, order of records.
  static let time: [CheckCase] = [
    .right("before", flag("tender.announced_on before tender.opened_at")),
    .right("not after", flag("tender.announced_on not after tender.opened_at")),
    .right("a date in time", flag("tender.awarded_on is tender.announced_on")),
    .right("the day the data end", flag("tender.closes_at before data_day")),
    .right(
      "a dated parameter with its day",
      flag("tender.base_price > threshold", asOf: "tender.announced_on")),
    .right(
      "the first day of a group",
      flag(
        "sum(awards.amount) > threshold", each: "group of awards by vendor",
        asOf: "first(awards.awarded_on)")),
    .right(
      "a parameter on another day",
      flag("tender.base_price > in_force(threshold, tender.announced_on)")),
    .right(
      "a dated list with its day",
      flag("tender.winner.tax_id is in debarred", asOf: "tender.awarded_on")),
    .right(
      "a dated relation with its day",
      flag("count(buyer.posts) is 0", each: "buyer", asOf: "data_day")),
    .right("its whole history", flag("count(history(buyer.posts)) is 0", each: "buyer")),
    .right(
      "the whole history of a link", flag("count(history(vendor.owned_by)) > 9", each: "vendor")),
    .right(
      "records in their order",
      flag(
        "any e in tender.events, f in tender.events where e.kind is opened and f.kind is announced and e before f"
      )),
    .right(
      "two years between",
      flag("count(awards) > 3", each: "group of awards by vendor within 24 months of awarded_on")),
    .right(
      "days between",
      flag("count(awards) > 3", each: "group of awards by vendor within window of awarded_on")),
    .right(
      "working days are a number", flag("working_days(tender.announced_on, tender.closes_at) < 14")),
    .right("an undated parameter needs no day", flag("count(tender.bids) < few")),

    .wrong(
      "F050", at: "<=", "signs between dates", flag("tender.announced_on <= tender.opened_at")),
    .wrong("F050", at: ">", "the other signs", flag("tender.announced_on > 2024-01-01")),
    .wrong("F050", "a chain of dates", flag("2024-01-01 <= tender.announced_on <= 2024-12-31")),
    .wrong("F051", "before asks for times", flag("tender.base_price before tender.announced_on")),
    .wrong(
      "F051", "records without an order",
      flag("any a in tender.bids, b in tender.bids where a before b")),
    .wrong(
      "F052", at: "threshold", "a dated parameter without a day",
      flag("tender.base_price > threshold")),
    .wrong(
      "F052", at: "debarred", "a list without a day", flag("tender.winner.tax_id is in debarred")),
    .wrong(
      "F052", at: "threshold", "a dated parameter in a history without a day",
      flag("count(history((buyer.posts where threshold > 1 TWD))) is 0", each: "buyer")),
    .wrong(
      "F052", at: "owned_by", "a dated link without a day",
      flag("count(vendor.owned_by) > 9", each: "vendor")),
    .wrong(
      "F052", at: "owners", "a define over a dated link",
      flag("count(vendor.owners) > 9", each: "vendor")),
    .wrong("F052", at: "posts", "a dated relation", flag("count(buyer.posts) > 9", each: "buyer")),
    .wrong(
      "F052", at: "threshold", "said once for each name",
      flag("tender.base_price > threshold or tender.budget > threshold")),
    .wrong("F053", "as of money", flag("tender.base_price > threshold", asOf: "tender.budget")),
    .wrong(
      "F053", "as of many days",
      flag(
        "sum(awards.amount) > threshold", each: "group of awards by vendor",
        asOf: "awards.awarded_on")),
    .wrong(
      "F051", "a window of times",
      flag("count(awards) > 3", each: "group of awards by vendor within 60 days of amount")),
    .wrong(
      "F020", "a window of a length",
      flag("count(awards) > 3", each: "group of awards by vendor within 60 of awarded_on")),
    .wrong(
      "F027", "in_force reads a parameter",
      flag("tender.base_price > in_force(tender.budget, tender.announced_on)")),
    .wrong(
      "F027", "in_force asks for a day",
      flag("tender.base_price > in_force(threshold, tender.budget)")),
  ]
}
