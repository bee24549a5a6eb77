/// The sister language of mappings: sources, lists of values, fills.
extension CheckCase {
  static let mappings: [CheckCase] = [
    .rightMapping(
      "a source with all its clauses",
      """
      blanks is ("無", "-")
      source notices zh-TW "公告" en "notices"
        from "*.csv", "*決標*"
        with "機關代碼", "標案案號"
        rows "releases[]", "[]", "."
        zone "+08:00"
        blanks is ("未填")
        fill buyer
          id from "機關代碼"
      """),
    .rightMapping("files are enough", "source a\n from \"*.csv\"\n fill buyer\n  id from \"b\""),
    .rightMapping(
      "two sources fill one record",
      source("fill tender\n id from \"a\"") + source("fill tender\n id from \"b\"", named: "more")),
    .rightMapping(
      "several fills of one record",
      source("fill tender\n id from \"a\"\n fill tender\n  id from \"b\"")
    ),
    .rightMapping(
      "a list of values that two fields use",
      "values yes_words is (\"是\" is yes, \"否…\" is no)\n"
        + tender("bids_listed from \"b\" as yes_words\n split_approved from \"c\" as yes_words")),
    .rightMapping(
      "zones west of Greenwich", source("zone \"-03:30\"\n fill buyer\n  id from \"a\"")),
    .rightMapping("a view without a source of its own is filled as a record", view),
    .rightMapping("a key of two fields", source("fill lot\n  tender from \"a\"\n  no from \"b\"")),
    .rightMapping(
      "elements, numbered columns and pieces",
      source(
        """
        fill buyer for each "parties/details"
            id from "id" + number
          fill buyer for each "機關{n}:" where it is not blank and "名稱" is "甲…" or "…乙"
            id from "/代碼" or "../代碼"
          fill buyer for each "機關" split by ";" newest values by "日", "/序"
            id from it
        """)),
    .rightMapping(
      "a link with its ends and fields",
      source(
        "fill owns\n  start person from \"a\"\n  end vendor from \"b\"\n  share from \"c\" in \"%\""
      )
    ),
    .rightMapping("a name of the row for a key", source("fill event\n  id from row")),

    .wrongMapping(
      "F210", at: "notices", "what says which files are meant",
      "source notices\n fill buyer\n  id from \"a\""),
    .wrongMapping("F211", at: "notices", "a source fills something", "source notices\n with \"a\""),
    .wrongMapping(
      "F209", at: "\"臺北\"", "zones as +08:00", source("zone \"臺北\"\n fill buyer\n  id from row")),
    .wrongMapping(
      "F209", "zones have two digits", source("zone \"+8:00\"\n fill buyer\n  id from row")),
    .wrongMapping(
      "F209", "zones end at 14 hours", source("zone \"+15:00\"\n fill buyer\n  id from row")),
    .wrongMapping(
      "F209", "a zone has a sign", source("zone \"08:00\"\n fill buyer\n  id from row")),
    .wrongMapping(
      "F017", at: "zone \"+09:00\"", "one zone",
      source("zone \"+08:00\"\n zone \"+09:00\"\n fill buyer\n  id from row")),
    .wrongMapping(
      "F017", "one list of blanks",
      "blanks is (\"無\")\nblanks is (\"-\")\n" + tender("title from \"b\"")),
    .wrongMapping(
      "F017", at: "notices", "a source once",
      source("fill buyer\n  id from \"a\"") + source("fill buyer\n  id from \"a\"")),
    .wrongMapping(
      "F017 F208", at: "a", "a list once",
      "values a is (\"b\" is yes)\nvalues a is (\"c\" is no)\n" + tender("title from \"b\"")),
    .wrongMapping(
      "F208", at: "unused", "lists that are used",
      "values unused is (\"b\" is yes)\n" + tender("title from \"b\"")),
    .wrongMapping(
      "F011", at: "tendr", "records of the model", source("fill tendr\n  id from \"a\"")),
    .wrongMapping(
      "F202", at: "tender", "the key is filled", source("fill tender\n  title from \"a\"")),
    .wrongMapping(
      "F202", at: "lot", "the whole key is filled", source("fill lot\n  tender from \"a\"")),
    .wrongMapping(
      "F202", at: "owns", "both ends are filled", source("fill owns\n  start person from \"a\"")),
    .wrongMapping("F202", "a fill has fields", source("fill tender")),
    .wrongMapping("F206", at: "it", "parts before `it`", source("fill buyer\n  id from it")),
    .wrongMapping(
      "F206", at: "number", "parts before `number`", source("fill buyer\n  id from \"a\" + number")),
    .wrongMapping(
      "F206", at: "it", "parts before a test of `it`",
      source("fill buyer where it is not blank\n  id from \"a\"")),
    .wrongMapping(
      "F213", at: "buyer", "ends of the right kind",
      source("fill owns\n  start buyer from \"a\"\n  end vendor from \"b\"")),
    .wrongMapping(
      "F213", "ends that name their record",
      source("fill owns\n  start from \"a\"\n  end vendor from \"b\"")),
    .wrongMapping(
      "F213", at: "person", "the other end too",
      source("fill owns\n  start person from \"a\"\n  end person from \"b\"")),
    .wrongMapping(
      "F212", at: "\"V1\"", "ends come from columns",
      source("fill owns\n  start person is \"V1\"\n  end vendor from \"b\"")),
    .wrongMapping(
      "F203", at: "in \"元\"", "ends are not counted",
      source("fill owns\n  start person from \"a\" in \"元\"\n  end vendor from \"b\"")),
    .wrongMapping(
      "F012", at: "shaer", "fields of the link",
      source("fill owns\n  start person from \"a\"\n  end vendor from \"b\"\n  shaer from \"c\"")),
    .wrongMapping(
      "F031", at: "sorce", "words of the language",
      "sorce a\n with \"b\"\n fill buyer\n  id from row"),
  ]

  static func source(_ fills: String, named name: String = "notices") -> String {
    "source \(name)\n  with \"案號\"\n  \(fills)\n"
  }

  /// A fill of a tender with its key and some more fields.
  static func tender(_ fields: String) -> String {
    source("fill tender\n  id from \"案號\"\n  \(fields)")
  }

  private static let view = source("fill small_award\n  id from \"a\"\n  award from \"b\"")
}
