import Testing

/// Texts of different kinds are both read in the form of the more special one.
@Suite struct TextKindTests {
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

  @Test(
    "a plain text is read as what it is compared with",
    arguments: [
      (#"bid.phone is "(02) 2345 6789""#, true),
      (#"bid.phone is "02-2345-6788""#, false),
      (#"bid.phone is in ("03-1111111", "0223456789")"#, true),
      ("bid.phone is bid.note", true),
      ("bid.note is bid.phone", true),
      (#"(bid.note if missing "x" because "y") is bid.phone"#, true),
      (#"(bid.fax if missing "02 2345-6789" because "y") is bid.phone"#, true),
      ("any c in bid.others where c.text is bid.phone", true),
      ("any c in bid.others where c.phone is bid.note", true),
      ("bid.phone is in bid.others.text", true),
      ("bid.note is in bid.others.phone", true),
      ("first(bid.others.text by day) is bid.phone", true),
      ("bid.note is in phones", true),
      ("bid.phone is in phones", true),
      ("bid.phone is in texts", true),
      ("bid.note is in texts", false),
      ("bid.phone is hotline", true),
      ("bid.phone resembles bid.note", true),
      ("similarity(bid.phone, bid.note) is 100%", true),
      (#"bid.phone resembles "02-2345-6789""#, true),
      (#"bid.phone resembles "none at all""#, false),
    ])
  func compared(condition: String, isYes: Bool) {
    SmallPack(
      Self.model,
      """
      param hotline text zh-TW "一" en "one" is "02-2345 6789"
      list phones phone zh-TW "一" en "one" from "phones.csv"
      list texts text zh-TW "一" en "one" from "texts.csv"
      rule r zh-TW "一" en "one" severity low as of bid.day for each bid
        flag when \(condition) say zh-TW "{bid.id}" en "{bid.id}"
      test "t"
        given bid
          | id | phone        | fax | tax_id   | note          | day        |
          | B1 | 02-2345-6789 | ?   | 12345678 | (02) 23456789 | 2024-05-01 |
        given call
          | id | bid | text           | phone      | day        |
          | C1 | B1  | 02 23 45 67 89 | 0223456789 | 2024-05-01 |
        given phones
          | phone        |
          | 02-2345-6789 |
        given texts
          | text           |
          | 02-23-45-67-89 |
        expect \(isYes ? "flagged" : "clear") B1
      """
    ).expectTestsHold()
  }

  @Test("the key of a group is read anew too")
  func keys() {
    SmallPack(
      Self.model,
      """
      rule r zh-TW "一" en "one" severity low for each group of bids by note
        flag when any b in bids where b.phone is note
        say zh-TW "{note}" en "{note}"
      test "t"
        given bid
          | id | phone        | note         |
          | B1 | 02-2345-6789 | 02 2345 6789 |
          | B2 | 02-2345-6789 | 03-111       |
        expect flagged "02 2345 6789"
        expect clear "03-111"
      """
    ).expectTestsHold()
  }
}
