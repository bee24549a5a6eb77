extension CheckCase {
  /// Types and their algebra.
  static let types: [CheckCase] = [
    .right("a truth is a condition", flag("tender.split_approved")),
    .right("a truth may be compared with yes", flag("tender.split_approved is no")),
    .right("money with money", flag("tender.base_price > tender.budget")),
    .right("money written with 萬", flag("tender.base_price > 150萬 TWD")),
    .right("money written with a word", flag("tender.base_price > 3 million TWD")),
    .right("money times percent", flag("tender.base_price * 80% > tender.budget")),
    .right("percent times money", flag("80% * tender.base_price > tender.budget")),
    .right("money times number", flag("tender.base_price * 2 > tender.budget")),
    .right("money over number", flag("tender.base_price / 2 > tender.budget")),
    .right("money over money is a percentage", flag("tender.base_price / tender.budget > 120%")),
    .right(
      "a share of counts compares with a percentage",
      rule(
        "where count(tender.bids) >= 1\nflag when count(tender.valid_bids) / count(tender.bids) < 50%"
      )),
    .right("a lift of three is 300%", flag("tender.quality / 5% > 300%")),
    .right("percent over number is a number of points", flag("tender.quality / 2 > 10%")),
    .right("number times percent compares with a number", flag("tender.rounds * 50% > 2")),
    .right("number times percent compares with a percent", flag("tender.rounds * 50% > 120%")),
    .right("percentages add", flag("tender.quality + 5% > 100% - 20%")),
    .right("a duration times a number", flag("tender.grace * 2 > 30 days")),
    .right("dates apart are a duration", flag("tender.awarded_on - tender.announced_on > 14 days")),
    .right("a date and a duration", flag("tender.announced_on + 14 days after tender.closes_at")),
    .right("a date and a period", flag("tender.announced_on + 3 months after tender.awarded_on")),
    .right(
      "a date and working days",
      flag("tender.announced_on + 15 working days after tender.awarded_on")),
    .right("a negative literal", flag("tender.rounds > -1")),
    .right("a datetime literal", flag("tender.opened_at after 2024-01-01 17:30")),
    .right("a code with dashes is quoted", flag("tender.ground is \"22-1-9\"")),
    .right("one of a few codes", flag("tender.method is in (selective, limited)")),
    .right("a text kind compares with a text", flag("tender.winner.tax_id is \"12345675\"")),
    .right("names resemble", flag("tender.title resembles \"道路\"")),
    .right(
      "within a percentage of an amount", flag("tender.base_price within 5% of tender.budget")),
    .right("percentages within points", flag("tender.quality within 2% of 50%")),
    .right(
      "serial numbers within a number",
      flag("a.bond_no within 2 of b.bond_no", each: "pair of bids a, b sharing tender")),
    .right(
      "times within a duration", flag("tender.opened_at within 10 minutes of tender.closes_at")),
    .right("a value between two", flag("80% <= tender.quality < 100%")),
    .right("magnitude and remainder", flag("remainder(tender.base_price, 1_000 TWD) is 0 TWD")),
    .right("months and days of the month", flag("month(tender.awarded_on) is 12")),
    .right("hours of a time", flag("hour(tender.opened_at) < 8")),
    .right("a day the office is closed", flag("not is_working_day(tender.awarded_on)")),

    .wrong(
      "F027", at: "tender.bids.amount", "chances are percentages",
      flag("chance_tail(3, tender.bids.amount) < 1%")),
    .wrong(
      "F021", at: "1500000", "money never meets a number", flag("tender.base_price >= 1500000")),
    .wrong("F022", at: "0.25", "a number is not a percentage", flag("tender.quality > 0.25")),
    .wrong("F022", "a share is not a number", flag("tender.base_price / tender.budget > 1.2")),
    .right(
      "an amount in another currency",
      flag("tender.base_price > tender.loan in TWD", asOf: "tender.announced_on")),
    .right(
      "an amount in its own currency, by the rate of a day",
      flag("tender.foreign_price in TWD on tender.announced_on > 5 TWD")),
    .wrong(
      "F052", at: "tender.loan in TWD", "a rate of no day",
      flag("tender.base_price > tender.loan in TWD")),
    .wrong(
      "F027", at: "tender.title", "a title in another currency",
      flag("tender.title in TWD on tender.announced_on > 5 TWD")),
    .wrong(
      "F027", at: "tender.title", "on a title",
      flag("tender.loan in TWD on tender.title > 5 TWD")),
    .wrong(
      "F023", "still another currency",
      flag("tender.loan in EUR on tender.announced_on > tender.base_price")),
    .wrong("F023", "currencies differ", flag("tender.base_price > tender.loan")),
    .wrong("F023", "currencies differ in a sum", flag("tender.base_price + tender.loan > 1 TWD")),
    .wrong("F024", "months never meet days", flag("tender.grace > 3 months")),
    .wrong("F024", "working days never meet days", flag("tender.grace > 3 working days")),
    .wrong("F020", "a count is no duration", flag("count(tender.bids) > 3 days")),
    .wrong("F025", "money and a number do not add", flag("tender.base_price + 5 > 1 TWD")),
    .wrong("F025", "money times money", flag("tender.base_price * tender.budget > 1 TWD")),
    .wrong("F025", "number over money", flag("5 / tender.base_price > 1")),
    .wrong("F025", "a date and a number", flag("tender.announced_on + 14 after tender.awarded_on")),
    .wrong(
      "F025", "two dates do not add",
      flag("tender.announced_on + tender.awarded_on after 2024-01-01")),
    .wrong("F025", "percent and number do not add", flag("tender.quality + 1 > 5%")),
    .wrong("F025", "nothing below zero of a name", flag("-tender.title is \"x\"")),
    .wrong(
      "F020", "a phone is never a tax id",
      flag("a.phone is b.bidder.tax_id", each: "pair of bids a, b sharing tender")),
    .wrong("F020", "a record is compared with its own kind", flag("tender.winner is tender.buyer")),
    .wrong("F020", "a code is no number", flag("tender.method is 3")),
    .wrong("F027", "numbers do not resemble", flag("tender.rounds resembles 3")),
    .wrong("F049", "codes have no order", flag("tender.method >= tender.method")),
    .wrong("F049", "names have no order", flag("tender.title > tender.currency")),
    .wrong("F026", at: "tender.base_price", "money is no condition", flag("tender.base_price")),
    .wrong("F026", at: "tender.winner", "a record is no condition", flag("not tender.winner")),
    .wrong("F026", "one side of an and", flag("tender.split_approved and tender.title")),
    .wrong("F013", at: "opne", "a code of the list", flag("tender.method is opne")),
    .wrong(
      "F013", at: "\"22-1-8\"", "a quoted code of the list", flag("tender.ground is \"22-1-8\"")),
    .wrong(
      "F013", at: "closed", "each code of several", flag("tender.method is in (open, closed)")),
    .wrong(
      "F027", at: "2", "a radius of the right kind",
      flag("tender.base_price within 2 of tender.budget")),
    .wrong("F027", "no radius between names", flag("tender.title within 2 of tender.title")),
    .wrong("F023", "another currency", flag("tender.base_price > 5 USD")),
    .wrong("F027", "a date has no hour", flag("hour(tender.awarded_on) < 8")),
    .wrong("F027", "a mean of names", flag("mean(tender.bids.status) > 3")),
    .wrong(
      "F027", "how_many counts conditions", flag("how_many(tender.rounds, tender.quality) > 1")),
    .wrong(
      "F028", "arguments are counted", flag("year(tender.awarded_on, tender.opened_at) > 2000")),
    .wrong("F014", at: "cvv", "a function that exists", flag("cvv(tender.bids.amount) > 3%")),
    .wrong("F021", "least of unlike values", flag("min(tender.base_price, tender.rounds) > 1 TWD")),
    .wrong("F006", "a number and its unit stand apart", flag("tender.grace > 30days")),
    .wrong(
      "F055", at: "2024-02-30", "a day of the calendar", flag("tender.awarded_on after 2024-02-30")),
    .right("a phone in a text list", flag("tender.title is in light_methods")),
    .wrong(
      "F020", "a phone in a list of tax ids",
      flag("any b in tender.bids where b.phone is in debarred", asOf: "tender.opened_at")),
    .wrong("F020", "codes of two lists", flag("tender.method is tender.class")),
    .wrong("F025", "a month less than days", flag("30 days - 1 months > 1 days")),
    .wrong("F025", "a date over a number", flag("tender.awarded_on / 2 after tender.announced_on")),
    .wrong("F020", "a code with another's codes", flag("tender.ground is tender.method")),
    .right("a duration over a duration", flag("tender.grace / 30 days > 200%")),
    .right("a ratio near another", flag("tender.quality * tender.quality within 2% of 25%")),
    .right("thousands", flag("tender.base_price > 500 thousand TWD")),
    .right("億", flag("tender.base_price > 1.5億 TWD")),
    .right("half a percent", flag("tender.quality > 0.5%")),
    .right("number makes a plain number", flag("number(tender.quality) > 0.5")),
    .right("a hundredth", flag("tender.price_cv > 1%")),
  ]
}
