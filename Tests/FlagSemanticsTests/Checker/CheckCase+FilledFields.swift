/// One line of a fill, held to the sentences about fields.
extension CheckCase {
  static let filledFields: [CheckCase] = [
    .rightMapping("one column", tender("title from \"名稱\"")),
    .rightMapping("the first that is there", tender("title from \"名稱\" or \"案名\"\n   or \"標題\"")),
    .rightMapping("several joined", tender("title from \"a\" + \"b\" + row")),
    .rightMapping("alternatives in parentheses", tender("title from (\"a\" or \"b\") + \"c\"")),
    .rightMapping(
      "stretches", tender("title from \"a\" after \"<\" before \">\" or \"b\" before \"(\"")),
    .rightMapping(
      "stretches of each alternative and of all",
      tender("title from (\"a\" before \"(\" or \"b\") after \"-\" + \"c\"")),
    .rightMapping(
      "constants",
      tender(
        "title is \"無題\"\n  method is open\n  ground is \"22-1-9\"\n  bids_listed is yes\n  rounds is 1\n  base_price is 1 in \"千元\""
      )),
    .rightMapping(
      "codes by a list",
      tender("method from \"方式\" as (\"公開…\" or \"公開\" is open, \"無\" is missing)")),
    .rightMapping(
      "codes in quotes", tender("ground from \"條款\" as (\"九款\" is \"22-1-9\", \"他\" is other)")),
    .rightMapping(
      "truths by a list", tender("bids_listed from \"a\" as (\"有\" is yes, \"無\" is no)")),
    .rightMapping(
      "one text twice with one meaning",
      tender("method from \"a\" as (\"b\" is open, \"b\" or \"c\" is open)")),
    .rightMapping("missing in any field", tender("title from \"a\" as (\"未填\" is missing)")),
    .rightMapping(
      "none where the model says so",
      source("fill bid\n  id from \"a\"\n  fax from \"b\" as (\"無傳真\" is none)")),
    .rightMapping(
      "units of amounts",
      tender(
        "base_price from \"a\" in \"千元\"\n  budget from \"b\" in \"million\"\n  rounds from \"c\" in \"萬\""
      )),
    .rightMapping(
      "units of percentages and lengths",
      tender("quality from \"a\" in \"%\"\n  grace from \"b\" in \"天\"")),
    .rightMapping("a currency beside an amount", tender("foreign_price from \"a\" currency \"b\"")),
    .rightMapping(
      "calendars", tender("announced_on from \"a\" dates roc\n  closes_at from \"b\" dates western")
    ),
    .rightMapping(
      "a record by its key", tender("buyer from \"機關\"\n  previous from \"前案\" + \"號\"")),
    .rightMapping(
      "fields with the names of words",
      source("fill post\n  id from \"a\"\n  title from \"b\"\n  since from \"c\"")),

    .wrongMapping(
      "F200", at: "or", "`+` and `or` in parentheses", tender("title from \"a\" + \"b\" or \"c\"")),
    .wrongMapping(
      "F200", at: "+", "`or` and `+` in parentheses", tender("title from \"a\" or \"b\" + \"c\"")),
    .wrongMapping("F012", at: "titel", "fields of the model", tender("titel from \"a\"")),
    .wrongMapping(
      "F012", at: "price_cv", "fields that are worked out are not filled",
      tender("price_cv from \"a\"")),
    .wrongMapping("F201", at: "bids", "collections are not filled", tender("bids from \"a\"")),
    .wrongMapping(
      "F017", at: "title", "a field once", tender("title from \"a\"\n  title from \"b\"")),
    .wrongMapping(
      "F030", at: "vendor", "only ends name a record", tender("title vendor from \"a\"")),
    .wrongMapping("F212", at: "yes", "constants that fit", tender("title is yes")),
    .wrongMapping("F212", at: "3", "numbers are no texts", tender("title is 3")),
    .wrongMapping("F212", at: "\"三\"", "texts are no numbers", tender("rounds is \"三\"")),
    .wrongMapping("F212", "records come from columns", tender("buyer is \"A1\"")),
    .wrongMapping("F212", "days come from columns", tender("announced_on is \"2025-01-01\"")),
    .wrongMapping("F013", at: "opne", "codes of the field", tender("method is opne")),
    .wrongMapping(
      "F013", at: "opne", "codes of the field in a list",
      tender("method from \"a\" as (\"b\" is opne)")),
    .wrongMapping(
      "F212", at: "open", "codes only for fields of codes",
      tender("title from \"a\" as (\"b\" is open)")),
    .wrongMapping(
      "F212", at: "open", "truths mean yes or no",
      tender("bids_listed from \"a\" as (\"b\" is open)")),
    .wrongMapping(
      "F067", at: "none", "none where the model never says it",
      tender("title from \"a\" as (\"無\" is none)")),
    .wrongMapping(
      "F207", at: "\"b\"", "one meaning for each text",
      tender("method from \"a\" as (\"b\" is open, \"b\" is limited)")),
    .wrongMapping(
      "F204", at: "methods", "lists that exist", tender("method from \"a\" as methods")),
    .wrongMapping("F205", at: "\"箱\"", "known units", tender("base_price from \"a\" in \"箱\"")),
    .wrongMapping(
      "F205", at: "\"%\"", "units of the field", tender("base_price from \"a\" in \"%\"")),
    .wrongMapping(
      "F203", at: "in \"元\"", "units of what is counted", tender("title from \"a\" in \"元\"")),
    .wrongMapping(
      "F203", at: "currency \"b\"", "currencies of amounts",
      tender("rounds from \"a\" currency \"b\"")),
    .wrongMapping(
      "F203", at: "dates roc", "calendars of days", tender("title from \"a\" dates roc")),
    .wrongMapping(
      "F017", at: "in \"千元\"", "one unit", tender("base_price from \"a\" in \"元\" in \"千元\"")),
    .wrongMapping("F030", "a text that is not empty", tender("title from \"\"")),
    .wrongMapping(
      "F030", at: "gregorian", "calendars by name",
      tender("announced_on from \"a\" dates gregorian")),
    .wrongMapping(
      "F031", at: "form", "words of the language in a field", tender("title form \"a\"")),
  ]
}
