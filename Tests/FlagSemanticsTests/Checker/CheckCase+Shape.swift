extension CheckCase {
  /// Clauses, joints, severities, messages and names.
  static let shape: [CheckCase] = [
    .right(
      "let and where in any order",
      rule("let n = count(tender.bids)\nwhere n >= 1\nlet m = n\nflag when m is 1")),
    .right(
      "severities by condition",
      rule("flag when tender.split_approved", severity: "low, high when count(tender.bids) is 1")),
    .right(
      "a severity reads a let",
      rule(
        "let one = count(tender.bids) is 1\nflag when tender.split_approved",
        severity: "low, critical when one")),
    .right(
      "a fourth of several conditions",
      flag(
        "how_many(tender.split_approved, count(tender.bids) is 1, tender.winner is missing) >= 2")),
    .right(
      "witnesses are shown",
      rule("flag when any b in tender.bids where b.amount > tender.base_price\nshow b.bidder.name")),
    .right(
      "an ordered pair",
      flag("a.submitted_at before b.submitted_at", each: "pair of bids a then b sharing tender")),
    .right(
      "a pair that shares two paths",
      flag("a.phone is b.phone", each: "pair of bids a, b sharing tender, lot")),
    .right(
      "a pair of what a define names",
      flag("a.vendor is b.vendor", each: "pair of cheap_awards a, b sharing tender")),
    .right(
      "a group of what a define names",
      flag("count(cheap_awards) > 9", each: "group of cheap_awards by vendor")),
    .right(
      "a group key with a name",
      flag(
        "count(awards) > 9 and fiscal > 2020",
        each: "group of awards by vendor, fiscal = year(awarded_on)")),
    .right(
      "a key is called after its last step",
      flag("count(awards) > 9 and buyer.tier is small", each: "group of awards by tender.buyer")),
    .right(
      "a call gives its name to the key",
      flag("count(awards) > 9 and year > 2020", each: "group of awards by vendor, year(awarded_on)")
    ),
    .right("a view is judged", flag("small_award.award is missing", each: "small_award")),
    .right(
      "several laws and a letter",
      "rule a\n zh-TW \"甲\" en \"A\"\n law GPA 34(3), GPA-ER 79(1), LETTER \"工程企字第1號\"\n severity low\n for each tender\n flag when tender.split_approved\n say zh-TW \"甲\" en \"a\""
    ),
    .right(
      "a filter in show",
      rule("flag when tender.split_approved\nshow (tender.bids where its qualified)")),

    .wrong(
      "F033", at: "and", "and beside or",
      flag("tender.split_approved or tender.winner is missing and tender.method is open")),
    .wrong(
      "F034", "a joined any without parentheses",
      flag("tender.split_approved and any b in tender.bids where b.qualified")),
    .wrong(
      "F033", "inside of any too",
      flag("any b in tender.bids where b.qualified or b.status is valid and b.amount > 5 TWD")),
    .wrong(
      "F037", "a filter outside of parentheses",
      rule("let good = tender.bids where its qualified\nflag when count(good) is 1")),
    .wrong("F029", at: "==", "signs of other languages", flag("tender.method == open")),
    .wrong("F029", at: "!=", "and their negation", flag("tender.method != open")),
    .wrong(
      "F029", at: "&&", "and their joints",
      flag("tender.split_approved && tender.winner is missing")),
    .wrong(
      "F032", at: "where", "the order of clauses",
      rule("flag when tender.split_approved\nwhere tender.method is open")),
    .wrong(
      "F035", "one scope",
      rule(
        "where tender.method is open\nwhere tender.split_approved\nflag when tender.winner is missing"
      )),
    .wrong("F036", "a rule that never flags", rule("where tender.split_approved")),
    .wrong("F038", "three order signs", flag("1 < 2 < tender.rounds < 5")),
    .wrong(
      "F080", at: "n", "a let that nobody reads",
      rule("let n = count(tender.bids)\nflag when tender.split_approved")),
    .wrong(
      "F018", at: "few", "a let hides no parameter",
      rule("let few = count(tender.bids)\nflag when few > 1")),
    .wrong(
      "F018", at: "tender", "nor the subject",
      rule("let tender = count(all bids)\nflag when tender > 1")),
    .wrong(
      "F010", at: "n", "a let is known from its line on",
      rule("where n > 1\nlet n = count(tender.bids)\nflag when n < 9")),
    .wrong(
      "F075", at: "sever", "a level that exists",
      rule("flag when tender.split_approved", severity: "sever")),
    .wrong(
      "F096", "a level that is never reached",
      rule(
        "flag when tender.split_approved", severity: "high, medium when tender.winner is missing")),
    .wrong(
      "F026", "a severity by a condition",
      rule("flag when tender.split_approved", severity: "low, high when tender.budget")),
    .wrong(
      "F010", at: "b", "a witness does not raise the severity",
      rule(
        "flag when any b in tender.bids where b.qualified",
        severity: "low, high when b.amount > 5 TWD")),
    .wrong(
      "F042", "a pair of records",
      "define odd as count(all bids)\n" + flag("a is b", each: "pair of odd a, b sharing tender")),
    .wrong(
      "F086", "each language of the pack",
      "rule a\n zh-TW \"甲\"\n severity low\n for each tender\n flag when tender.split_approved\n say zh-TW \"甲\" en \"a\""
    ),
    .wrong(
      "F077", "no other language",
      "rule a\n zh-TW \"甲\" en \"A\" de \"A\"\n severity low\n for each tender\n flag when tender.split_approved\n say zh-TW \"甲\" en \"a\""
    ),
    .wrong(
      "F072", at: "{", "a brace is closed",
      "rule a\n zh-TW \"甲\" en \"A\"\n severity low\n for each tender\n flag when tender.split_approved\n say zh-TW \"{tender.id\" en \"a\""
    ),
    .wrong(
      "F073", at: "{}", "a brace holds something",
      "rule a\n zh-TW \"甲\" en \"A\"\n severity low\n for each tender\n flag when tender.split_approved\n say zh-TW \"{}\" en \"a\""
    ),
    .wrong(
      "F012", at: "titel", "a message is checked",
      "rule a\n zh-TW \"甲\" en \"A\"\n severity low\n for each tender\n flag when tender.split_approved\n say zh-TW \"{tender.titel}\" en \"a\""
    ),
    .wrong("F017", at: "a", "a rule is declared once", "\(named("a"))\n\(named("a"))"),
    .wrong("F004", at: "（", "full-width signs", flag("count（tender.bids) is 1")),
    .wrong("F030", "a value is missing", flag("tender.rounds > and tender.split_approved")),
    .wrong(
      "F031", at: "severty", "a misspelled clause",
      "rule a\n zh-TW \"甲\" en \"A\"\n severty low\n for each tender\n flag when tender.split_approved\n say zh-TW \"甲\" en \"a\""
    ),
    .wrong("F040", at: "Open", "names have no capitals", flag("tender.method is Open")),
    .right(
      "witnesses of the scope are shown too",
      rule(
        "where any b in tender.bids where b.qualified\nflag when tender.split_approved\nshow b.phone"
      )),
    .wrong(
      "F010", at: "b", "what is not there has no witness",
      rule("flag when not any b in tender.bids where b.qualified\nshow b.phone")),
    .wrong(
      "F010", at: "x", "a witness is of one kind",
      rule(
        """
        flag when (any x in tender.bids where x.qualified) or (any x in tender.events where x.seq > 1)
        show x.id
        """)),
    .wrong(
      "F017", at: "\"乙\"", "each language once",
      "rule a\n zh-TW \"甲\" zh-TW \"乙\" en \"A\"\n severity low\n for each tender\n flag when tender.split_approved\n say zh-TW \"甲\" en \"a\""
    ),
  ]

  private static func named(_ name: String) -> String {
    "rule \(name)\n zh-TW \"甲\" en \"A\"\n severity low\n for each tender\n flag when tender.split_approved\n say zh-TW \"甲\" en \"a\""
  }
}
