import Testing

/// Lists and fields of links have the values that rules and data give them.
@Suite struct ListAndLinkTests {
  private static let model = """
    record bid (bids) key id
      phone   phone
      fax     phone or none
      tax_id  tax_id
      note    text
      day     date
      others  many call by bid complete
    record call (calls) key id
      bid    bid
      text   text
      phone  phone
      day    date
    link knows / known_by from bid to bid reason text partial
    """

  @Test("the text of an edge is compared like any other")
  func edges() {
    SmallPack(
      Self.model,
      """
      rule r zh-TW "一" en "one" severity low for each bid
        flag when any k in bid.knows where k.reason is "臺北"
        say zh-TW "{bid.id}" en "{bid.id}"
      test "t"
        given bid
          | id | note |
          | B1 | x    |
          | B2 | y    |
        given knows
          | from | to | reason |
          | B1   | B2 | 台北   |
          | B2   | B1 | 高雄   |
        expect flagged B1
        expect clear B2
      """
    ).expectTestsHold()
  }

  @Test("a list is read anew for each kind of text that is looked up in it")
  func lists() {
    SmallPack(
      Self.model,
      """
      list texts text zh-TW "一" en "one" from "texts.csv"
      rule r zh-TW "一" en "one" severity low as of bid.day for each bid
        flag when bid.tax_id is in texts and bid.phone is in texts
        say zh-TW "{bid.id}" en "{bid.id}"
      test "t"
        given bid
          | id | phone        | tax_id   | day        |
          | B1 | 02-2345-6789 | 12345678 | 2024-05-01 |
        given texts
          | text           |
          | 02-23-45-67-89 |
          | 1234-5678      |
        expect flagged B1
      """
    ).expectTestsHold()
  }

  @Test("a list of codes that is written out has its codes")
  func codes() {
    SmallPack(
      """
      record bid (bids) key id
        status  one of valid, late, withdrawn
        other   one of late, lost
      """,
      """
      list bad code is late
      rule r zh-TW "一" en "one" severity low for each bid
        flag when bid.status is in bad and bid.other is in bad
        say zh-TW "{bid.id}" en "{bid.id}"
      test "t"
        given bid
          | id | status | other |
          | B1 | late   | late  |
          | B2 | valid  | late  |
          | B3 | late   | lost  |
        expect flagged B1
        expect clear B2, B3
      """
    ).expectTestsHold()
  }
}
