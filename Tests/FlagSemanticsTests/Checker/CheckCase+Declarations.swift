extension CheckCase {
  /// Parameters, lists, definitions and local policy.
  static let declarations: [CheckCase] = [
    .right(
      "a parameter with one value",
      param("x number zh-TW \"甲\" en \"x\" is 3", "count(tender.bids) < x")),
    .right(
      "a source for each value",
      param(
        "x money(TWD) zh-TW \"甲\" en \"x\" is 5 TWD from 2020-01-01 because \"令\"",
        "tender.budget > x", "tender.announced_on")),
    .right(
      "a law", param("x percent zh-TW \"甲\" en \"x\" law GPA 53(2) is 8%", "tender.quality > x")),
    .right("a value for each code", flag("tender.base_price > supervision(tender.class)")),
    .right("the value of one code", flag("tender.base_price > supervision(works)")),
    .right(
      "a parameter of a code",
      param("x procurement_class zh-TW \"甲\" en \"x\" is works", "tender.class is x")),
    .right("a list of codes", flag("tender.method is in light_methods")),
    .right("a definition of a truth", flag("tender.is_large")),
    .right(
      "a definition of a value",
      param("", "tender.most > 5 TWD", define: "tender.most as max(tender.bids.amount)")),
    .right(
      "a definition with its texts",
      param(
        "", "tender.most > 5 TWD",
        define: "tender.most zh-TW \"最高標\" en \"highest bid\" as max(tender.bids.amount)")),
    .right(
      "a chain with its texts",
      param(
        "", "count(tender.winner.x) > 1", "data_day",
        define:
          "vendor.x zh-TW \"股東\" en \"owners\" as people along owned_by within 3 steps")),
    .right(
      "a let with its texts",
      rule("let n zh-TW \"投標家數\" en \"number of bids\" = count(tender.bids)\nflag when n > 3")),
    .wrong(
      "F086", at: "tender.most", "a definition in each language",
      param("", "tender.most > 5 TWD", define: "tender.most en \"most\" as max(tender.bids.amount)")
    ),
    .wrong(
      "F086", at: "n", "a let in each language",
      rule("let n zh-TW \"家數\" = count(tender.bids)\nflag when n > 3")),
    .wrong(
      "F017", at: "\"乙\"", "one text in each language",
      rule(
        "let n zh-TW \"甲\" zh-TW \"乙\" en \"A\" = count(tender.bids)\nflag when n > 3")),
    .right("a field that is worked out", flag("tender.floor_days < 14")),
    .right("a definition along a to-one field", flag("count(tender.earlier) > 2")),
    .right(
      "a definition of a definition",
      param(
        "", "count(tender.x) > 5", define: "tender.x as (tender.valid_bids where its qualified)")),
    .right("a policy", policy("set few is 4 because \"經驗\"")),
    .right("a policy from a day on", policy("set few is 4 from 2026-01-01 because \"經驗\"")),
    .right("a policy for one code", policy("set supervision is for works 6000萬 TWD because \"令\"")),
    .right("a severity by policy", policy("set needs_a_look.severity is high because \"決議\"")),
    .right(
      "an exception",
      policy("except needs_a_look where tender.buyer.tier is small until 2026-12-31 because \"已查\"")
    ),

    .right(
      "quoted codes in a policy", policy("set supervision is for \"works\" 6000萬 TWD because \"令\"")
    ),
    .wrong(
      "F017", at: "few", "a parameter is declared once",
      param("few number zh-TW \"甲\" en \"x\" is 3", "count(tender.bids) < few")),
    .wrong(
      "F057", at: "3", "a value of the type",
      param("x percent zh-TW \"甲\" en \"x\" is 3", "tender.quality < x")),
    .wrong(
      "F019", at: "mony", "a type that exists",
      param("x mony zh-TW \"甲\" en \"x\" is 3", "tender.rounds > x")),
    .wrong(
      "F057", "a value in the currency",
      param("x money(USD) zh-TW \"甲\" en \"x\" is 3 TWD", "tender.loan > x")),
    .wrong(
      "F054", "values in the order of their days",
      param(
        "x number zh-TW \"甲\" en \"x\" is 3 from 2021-01-01 is 4 from 2020-01-01",
        "tender.rounds > x", "tender.announced_on")),
    .wrong(
      "F055", at: "2021-02-29", "a day of the calendar",
      param("x number zh-TW \"甲\" en \"x\" is 3 from 2021-02-29", "tender.rounds > x")),
    .wrong("F056", at: "supervision", "a key is said", flag("tender.base_price > supervision")),
    .wrong(
      "F013", at: "workz", "a code of the key", flag("tender.base_price > supervision(workz)")),
    .wrong("F027", "a key of the list", flag("tender.base_price > supervision(tender.method)")),
    .wrong(
      "F028", "no key where none is asked for", flag("count(tender.bids) < few(tender.class)")),
    .wrong(
      "F056", "a value without its code",
      param(
        "x by procurement_class number zh-TW \"甲\" en \"x\" is 3 is for goods 4 is for services 5",
        "tender.rounds > x(tender.class)")),
    .wrong(
      "F058", at: "x", "a value for every code",
      param(
        "x by procurement_class number zh-TW \"甲\" en \"x\" is for works 3",
        "tender.rounds > x(tender.class)")),
    .wrong(
      "F013", at: "works", "a code where no codes are",
      param("x number zh-TW \"甲\" en \"x\" is for works 3", "tender.rounds > x")),
    .wrong(
      "F081", at: "x", "a parameter nobody reads",
      param("x number zh-TW \"甲\" en \"x\" is 3", "tender.split_approved")),
    .wrong(
      "F081", at: "x", "setting is not reading",
      param(
        "x number zh-TW \"甲\" en \"x\" is 3", "tender.split_approved",
        after: "set x is 4 because \"試\"")),
    .wrong(
      "F086", at: "x", "a parameter in each language",
      param("x number zh-TW \"甲\" is 3", "tender.rounds > x")),
    .wrong(
      "F017", at: "tender.title", "a definition is no field",
      param("", "tender.title is \"x\"", define: "tender.title as count(tender.bids)")),
    .wrong(
      "F017", at: "awards", "a definition is no record",
      param("", "count(all awards) > 3", define: "awards as (all awards where its amount < 5 TWD)")),
    .wrong(
      "F017", at: "tender", "a parameter is no record",
      param("tender number zh-TW \"甲\" en \"x\" is 3", "tender.split_approved")),
    .wrong(
      "F076", "a definition in a circle",
      param(
        "", "count(tender.x) > 1",
        define:
          "tender.x as (tender.y where its qualified)\ndefine tender.y as (tender.x where its qualified)"
      )),
    .wrong(
      "F011", at: "tendr", "a definition of a record",
      param("", "tender.x > 1", define: "tendr.x as 3")),
    .wrong(
      "F047", at: "owned", "along a link",
      param(
        "", "count(tender.winner.x) > 1", define: "vendor.x as people along owned within 3 steps")),
    .wrong(
      "F047", at: "bids", "along no plain relation",
      param("", "count(tender.winner.x) > 1", define: "vendor.x as bids along bids within 3 steps")),
    .wrong(
      "F011", at: "person", "along to the plural",
      param(
        "", "count(tender.winner.x) > 1", define: "vendor.x as person along owned_by within 3 steps"
      )),
    .wrong(
      "F047", at: "tenders", "along to what the link leads to",
      param(
        "", "count(tender.winner.x) > 1",
        define: "vendor.x as tenders along owned_by within 3 steps")),
    .wrong(
      "F030", at: "along", "a chain has a name of its own",
      rule(
        "let o = people along owned_by within 3 steps\nflag when count(o) > 1", each: "vendor",
        asOf: "data_day")),
    .wrong(
      "F048", "along so many steps",
      param("", "count(tender.winner.x) > 1", define: "vendor.x as people along owned_by within 3")),
    .wrong(
      "F037", "a filter in parentheses",
      param("", "count(tender.x) > 1", define: "tender.x as tender.bids where its qualified")),
    .wrong(
      "F013", "a list of codes of the field",
      param("", "tender.method is in odd", list: "odd code is open, closed")),
    .wrong("F015", at: "feww", "a parameter to set", policy("set feww is 4 because \"經驗\"")),
    .wrong("F057", "a setting of the type", policy("set few is 4% because \"經驗\"")),
    .wrong("F062", "a setting with its reason", policy("set few is 4")),
    .wrong(
      "F060", "a setting once", policy("set few is 4 because \"一\"\nset few is 5 because \"二\"")),
    .wrong(
      "F016", at: "needs_look", "a severity of a rule",
      policy("set needs_look.severity is high because \"決議\"")),
    .wrong(
      "F075", at: "sever", "a level that exists",
      policy("set needs_a_look.severity is sever because \"決議\"")),
    .wrong(
      "F016", at: "need_a_look", "an exception from a rule",
      policy("except need_a_look where tender.split_approved until 2026-12-31 because \"已查\"")),
    .wrong(
      "F063", "an exception ends",
      policy("except needs_a_look where tender.split_approved because \"已查\"")),
    .wrong(
      "F062", "an exception has a reason",
      policy("except needs_a_look where tender.split_approved until 2026-12-31")),
    .wrong(
      "F012", at: "teir", "an exception is checked",
      policy("except needs_a_look where tender.buyer.teir is small until 2026-12-31 because \"已查\"")
    ),
    .wrong(
      "F026", "an exception by a condition",
      policy("except needs_a_look where tender.budget until 2026-12-31 because \"已查\"")),
    .wrong(
      "F013", at: "odd", "a list of other codes is said once",
      param("", "tender.class is in odd", list: "odd code is open, closed")),
    .right(
      "a definition of one record",
      param(
        "", "tender.lowest.bidder is tender.winner",
        define: "tender.lowest as first(tender.bids by amount)")),
  ]

  private static func policy(_ text: String) -> String {
    rule("flag when tender.split_approved and count(tender.bids) < few", after: text)
  }

  private static func param(
    _ parameter: String, _ condition: String, _ day: String? = nil, define: String = "",
    list: String = "", after: String = ""
  ) -> String {
    let declarations = [
      parameter.isEmpty ? "" : "param " + parameter, define.isEmpty ? "" : "define " + define,
      list.isEmpty ? "" : "list " + list,
    ]
    return rule(
      "flag when " + condition, asOf: day, before: declarations.joined(separator: "\n"),
      after: after)
  }
}
