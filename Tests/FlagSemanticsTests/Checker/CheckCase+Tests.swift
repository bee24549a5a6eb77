extension CheckCase {
  /// Tests beside the rules.
  static let tests: [CheckCase] = [
    .right("a test", test("given tender\n| id | title |\n| T1 | 道路 |\nexpect flagged T1")),
    .right(
      "missing and none",
      test(
        "given bid\n| id | fax | phone |\n| B1 | - | ? |\ngiven tender\n| id |\n| T1 |\nexpect clear T1"
      )),
    .right(
      "a setting of its own", test("set few is 4\ngiven tender\n| id |\n| T1 |\nexpect clear T1")),
    .right(
      "codes quoted or bare",
      test("given tender\n| id | ground | method |\n| T1 | \"22-1-9\" | open |\nexpect clear T1")),
    .right(
      "amounts, days and times",
      test(
        "given tender\n| id | budget | announced_on | opened_at | quality | grace |\n| T1 | 1_000 TWD | 2024-01-02 | 2024-01-03 10:00 | 5% | 3 days |\nexpect clear T1"
      )),
    .right(
      "rows of a link",
      test(
        "given owns\n| from | to | share |\n| P1 | V1 | 50% |\ngiven tender\n| id |\n| T1 |\nexpect clear T1"
      )),
    .right(
      "rows of a list",
      test(
        "given debarred\n| tax_id | from | until |\n| 12345675 | 2024-01-01 | ? |\ngiven tender\n| id |\n| T1 |\nexpect clear T1"
      )),
    .right("a severity", test("given tender\n| id |\n| T1 |\nexpect flagged T1 as low")),
    .right(
      "a cause",
      test(
        "given tender\n| id |\n| T1 |\nexpect undecided T1 because tender.split_approved"
      )),
    .right(
      "a cause in what makes a relation complete",
      test(
        "given tender\n| id |\n| T1 |\nexpect undecided T1 because tender.bids_listed",
        "count(tender.bids) is 0")),
    .right(
      "a cause in the validity of a relation",
      test(
        "given buyer\n| id |\n| B1 |\nexpect undecided B1 because post.since",
        each: "buyer", "count(history(buyer.posts)) is 0")),
    .right(
      "a cause along a field",
      test(
        "given tender\n| id |\n| T1 |\nexpect undecided T1 because tender.previous",
        "count(tender.earlier) is 0")),
    .right(
      "a cause in the order of records",
      test(
        "given tender\n| id |\n| T1 |\nexpect undecided T1 because event.seq",
        "any e in tender.events, f in tender.events where e before f")),
    .right("nothing", test("given tender\n| id |\n| T1 |\nexpect flagged nothing")),
    .right(
      "keys with dots and quotes",
      test("given tender\n| id |\n| T.1 |\n| T 2 |\nexpect clear T.1, \"T 2\"")),
    .right(
      "a key of two parts",
      test(
        "given lot\n| tender | no |\n| T1 | 1 |\nexpect clear T1/1", each: "lot",
        "lot.tender.split_approved")),
    .right(
      "a pair",
      test(
        "given bid\n| id | tender |\n| B1 | T1 |\n| B2 | T1 |\nexpect clear B1/B2",
        each: "pair of bids a, b sharing tender", "a.phone is b.phone")),
    .right(
      "a pair of records with keys of two parts",
      test(
        "given lot\n| tender | no |\n| T1 | 1 |\n| T1 | 2 |\nexpect clear T1/1/T1/2",
        each: "pair of lots a, b sharing tender", "a.base_price is b.base_price")),
    .right(
      "a group",
      test(
        "given award\n| id | tender | vendor |\n| A1 | T1 | V1 |\nexpect clear V1/T1",
        each: "group of awards by vendor, tender", "count(awards) > 3")),
    .right(
      "a window's first day in the key",
      test(
        "given award\n| id | vendor | awarded_on |\n| A1 | V1 | 2024-01-01 |\nexpect clear V1/2024-01-01",
        each: "group of awards by vendor within 60 days of awarded_on", "count(awards) > 3")),
    .right(
      "two tests with two titles",
      test(
        "given tender\n| id |\n| T1 |\nexpect clear T1\ntest \"other\"\ngiven tender\n| id |\n| T1 |\nexpect clear T1"
      )),

    .wrong(
      "F100", "a test stands under its rule",
      "test \"t\"\ngiven tender\n| id |\n| T1 |\nexpect clear T1"),
    .wrong(
      "F101", at: "tendr", "a table of the model",
      test("given tendr\n| id |\n| T1 |\ngiven tender\n| id |\n| T1 |\nexpect clear T1")),
    .wrong(
      "F101", at: "tenders", "a table by its singular",
      test("given tenders\n| id |\n| T1 |\ngiven tender\n| id |\n| T1 |\nexpect clear T1")),
    .wrong(
      "F102", at: "titel", "a column of the model",
      test("given tender\n| id | titel |\n| T1 | x |\nexpect clear T1")),
    .wrong(
      "F102", at: "bids", "relations are no columns",
      test("given tender\n| id | bids |\n| T1 | B1 |\nexpect clear T1")),
    .wrong(
      "F103", at: "1500", "an amount has a currency",
      test("given tender\n| id | budget |\n| T1 | 1500 |\nexpect clear T1")),
    .wrong(
      "F103", at: "opne", "a code of the list",
      test("given tender\n| id | method |\n| T1 | opne |\nexpect clear T1")),
    .wrong(
      "F103", at: "2024-02-30", "a day of the calendar",
      test("given tender\n| id | awarded_on |\n| T1 | 2024-02-30 |\nexpect clear T1")),
    .wrong(
      "F103", at: "-", "none only where the model says so",
      test("given bid\n| id | phone |\n| B1 | - |\ngiven tender\n| id |\n| T1 |\nexpect clear T1")),
    .wrong(
      "F103", at: "?", "a key is never missing",
      test("given tender\n| id |\n| ? |\n| T1 |\nexpect clear T1")),
    .wrong(
      "F104", "a row is as wide as its header",
      test("given tender\n| id | title |\n| T1 |\n| T2 | x |\nexpect clear T2")),
    .wrong(
      "F108", at: "T1", "a row stands once",
      test("given tender\n| id |\n| T1 |\n| T1 |\nexpect clear T1")),
    .wrong("F112", "a key column", test("given tender\n| title |\n| x |\nexpect flagged nothing")),
    .wrong(
      "F105", at: "T9", "a subject of the tables",
      test("given tender\n| id |\n| T1 |\nexpect clear T9")),
    .wrong(
      "F107", at: "T1", "a subject once",
      test("given tender\n| id |\n| T1 |\nexpect clear T1\nexpect flagged T1")),
    .wrong(
      "F106", "the parts of a key",
      test(
        "given bid\n| id | tender |\n| B1 | T1 |\nexpect clear B1",
        each: "pair of bids a, b sharing tender", "a.phone is b.phone")),
    .wrong(
      "F109", at: "tender.titel", "a cause is a field",
      test("given tender\n| id |\n| T1 |\nexpect undecided T1 because tender.titel")),
    .wrong(
      "F111", "a title once",
      test(
        "given tender\n| id |\n| T1 |\nexpect clear T1\ntest \"title\"\ngiven tender\n| id |\n| T1 |\nexpect clear T1"
      )),
    .wrong(
      "F075", at: "hihg", "a level that exists",
      test("given tender\n| id |\n| T1 |\nexpect flagged T1 as hihg")),
    .wrong(
      "F031", at: "flaged", "an outcome that exists",
      test("given tender\n| id |\n| T1 |\nexpect flaged T1")),
    .wrong("F008", "a row is closed", test("given tender\n| id |\n| T1 |\n| T2\nexpect clear T1")),
    .wrong(
      "F015", at: "feww", "a parameter to set",
      test("set feww is 4\ngiven tender\n| id |\n| T1 |\nexpect clear T1")),
    .wrong(
      "F057", at: "4%", "a setting of the type",
      test("set few is 4%\ngiven tender\n| id |\n| T1 |\nexpect clear T1")),
    .wrong(
      "F017", at: "title", "a column once",
      test("given tender\n| id | title | title |\n| T1 | x | y |\nexpect clear T1")),
    .right(
      "a severity set for a test",
      test(
        "set needs_a_look.severity is high\ngiven tender\n| id |\n| T1 |\nexpect flagged T1 as high"
      )),
  ]

  private static func test(
    _ body: String, each: String = "tender", _ condition: String = "tender.split_approved"
  ) -> String {
    rule("flag when " + condition, each: each, after: "test \"title\"\n" + body)
  }
}
