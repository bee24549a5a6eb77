import FlagSemantics
import Plans
import Testing

/// Texts of which rules only ask whether one is the same as another.
@Suite struct ComparedTextTests {
  private static let model = """
    record bid (bids) key id
      phone  phone
      fax    phone
      ip     text
      note   text
      calls  many call by bid complete
    record call (calls) key id
      bid    bid
      phone  phone
    """

  @Test(
    arguments: [
      ("for each bid flag when bid.phone is bid.fax", ["bid.fax bid.phone"]),
      (
        "for each bid flag when bid.phone is missing or bid.phone is bid.fax", ["bid.fax bid.phone"]
      ),
      ("for each pair of bids a, b sharing id flag when a.ip is b.ip", ["bid.ip"]),
      (
        "for each bid flag when any c in bid.calls where c.phone is bid.phone",
        ["bid.phone call.phone"]
      ),
      // What is held against a text of the rule, looked for, counted or grouped by has a number.
      (#"for each bid flag when bid.phone is bid.fax and bid.fax is "02-2345-6789""#, []),
      (#"for each bid flag when bid.ip is in ("a", "b")"#, []),
      ("for each pair of bids a, b sharing ip flag when a.ip is b.ip", []),
      ("for each group of bids by ip flag when count(bids) > 1", []),
      (
        "for each bid flag when count(bid.calls.phone) > 1 or bid.phone is bid.fax",
        [
          "bid.fax bid.phone"
        ]
      ),
      ("for each bid flag when bid.phone is in bid.calls.phone", ["bid.phone call.phone"]),
      ("for each bid flag when bid.phone resembles bid.fax or bid.phone is bid.fax", []),
      (
        "for each bid flag when bid.ip is bid.note or bid.note is bid.phone",
        ["bid.ip bid.note bid.phone"]
      ),
    ])
  func groups(rule: String, expected: [String]) {
    let pack = SmallPack(
      Self.model, #"rule r zh-TW "一" en "one" severity low \#(rule) say zh-TW "一" en "one""#)
    let found = pack.plan.comparedTexts.map { group in
      group.map { "\(pack.checked.model[$0.record].name).\($0.name)" }.sorted()
        .joined(separator: " ")
    }
    #expect(found.sorted() == expected)
  }
}
