import Diagnostics
import FlagSemantics
import Plans
import TestSupport
import Testing

/// What forms of the language become, each held to a file beside this one.
@Suite struct PlannedFormTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let rules: String

    init(_ name: String, _ rules: String) {
      self.name = name
      self.rules = rules
    }

    var testDescription: String { name }

    static func judged(
      _ name: String, _ condition: String, _ subject: String = "tender", before: String = "",
      asOf: String = "", then: String = ""
    ) -> Case {
      Case(
        name,
        """
        \(before)
        rule r zh-TW "一" en "one" severity low \(asOf) for each \(subject)
          flag when \(condition) \(then) say zh-TW "一" en "one"
        """)
    }
  }

  private static let model = """
    record tender (tenders) key id
      buyer      vendor
      winner     vendor
      class      one of works, goods
      limit      money(TWD)
      opened_on  date
      closed     truth
      previous   tender
      bids       many bid by tender complete where closed
    record bid (bids) key id
      tender   tender
      bidder   vendor
      amount   money(TWD) >= 0
      phone    phone
      note     text
      fax      text or none
      sent_on  date
    record vendor (vendors) key id
      city     text
      capital  money(TWD)
      bids     many bid by bidder complete
      staff    many worker by vendor partial
    record worker (workers) key id valid since to until open
      vendor  vendor
      since   date
      until   date
    view vendor_year (vendor_years) key bidder, year
      from group of bids by bidder, year = year(sent_on)
      bidder  vendor
      year    number
      total   is sum(bids.amount)
    link owns / owned_by from vendor to vendor share percent partial
    """

  private static let cases: [Case] = [
    .judged(
      "hoisted-condition",
      "any b in tender.bids where tender.limit > 5 TWD and b.amount < tender.limit"
    ),
    .judged("class-of-peers", "count(all tenders where its buyer is tender.buyer) > 3"),
    .judged(
      "class-with-rest",
      "median((all vendors where its city is tender.winner.city and its capital > 1 TWD).capital) < tender.limit"
    ),
    .judged(
      "class-with-subject",
      "sum((all bids where its bidder is tender.winner and its sent_on before tender.opened_on).amount) > tender.limit"
    ),
    .judged(
      "day-in-definition", "vendor.is_staffed", "vendor",
      before: "define vendor.is_staffed as count(vendor.staff) >= 2", asOf: "as of data_day"),
    .judged(
      "day-in-set-of-all", "count(rich.staff) > 3",
      before: "define rich as (all vendors where its capital > 1 TWD)",
      asOf: "as of tender.opened_on"),
    .judged(
      "day-in-source", "count(cheap) > 1",
      "group of cheap by buyer",
      before: """
        param cap money(TWD) zh-TW "一" en "one" is 1 TWD from 2020-01-01
        define cheap as (all tenders where its limit < cap)
        """,
      asOf: "as of first(cheap.opened_on)"),
    .judged("first-of-sequence", "first(tender.bids by amount).bidder is tender.winner"),
    .judged(
      "sequence-by-day", "first(every by excess).tender is tender",
      before: """
        param cap money(TWD) zh-TW "一" en "one" is 1 TWD from 2020-01-01
        define every as (all bids where its amount > 1 TWD)
        define bid.excess as bid.amount - cap
        """,
      asOf: "as of tender.opened_on"),
    .judged(
      "turns", "turn_taking(tenders.winner by opened_on) > 80%", "group of tenders by buyer"),
    .judged(
      "filter-over-values", "count(tender.bids.amount where its bidder is tender.winner) > 1"),
    .judged("values-that-may-be-none", "count(distinct(tender.bids.fax)) < 2"),
    .judged(
      "nested-any",
      "any b in tender.bids where (any c in b.bidder.bids where c.tender is tender.previous)"),
    .judged(
      "two-bindings", "any b in tender.bids, c in tender.bids where b.phone is c.note",
      then: "show b.id, c.amount"),
    .judged("link-walked", "any o in tender.winner.owned_by where o.share > 50%"),
    .judged(
      "chain-reached", "any o in tender.winner.holders where o.share > 50%",
      before:
        "define vendor.holders as vendors along owned_by within 4 steps where its share >= 10%",
      then: "show o.path"),
    .judged(
      "chain-of-a-field", "count(tender.earlier) > 2",
      before: "define tender.earlier as tenders along previous within 5 steps"),
    .judged("view-judged", "vendor_year.total > 5 TWD", "vendor_year"),
    .judged(
      "view-asked",
      "any y in (all vendor_years where its bidder is tender.winner) where y.total > tender.limit"
    ),
    .judged("pair", "a.phone is b.phone", "pair of bids a, b sharing tender"),
    .judged(
      "pair-with-peers", "count(a.peers) > 2 and a.is_dear and count(b.rich) > 1",
      "pair of bids a, b sharing tender",
      before: """
        define bid.peers as (all bids where its bidder is bid.bidder)
        define bid.is_dear as bid.amount > sum(bid.peers.amount) / 2
        define bid.rich as (all vendors where its capital > 5 TWD)
        """),
    .judged(
      "path-over-peers", "count(tender.bids.peers) > 2",
      before: "define bid.peers as (all bids where its bidder is bid.bidder)"),
    .judged(
      "peers-of-a-view", "count(vendor_year.alike) > 2", "vendor_year",
      before: """
        define vendor_year.alike as (all vendor_years where its year is vendor_year.year)
        """),
    .judged(
      "similar-pair-of-one-tender", "a.bidder is not b.bidder",
      "pair of bids a, b sharing tender, similar phone"),
    .judged(
      "similar-pair", "a.bidder is not b.bidder", "pair of bids a, b sharing similar phone"),
    .judged("ordered-pair", "a.amount < b.amount", "pair of bids a then b sharing tender, bidder"),
    .judged(
      "group-in-window", "sum(bids.amount) > 5 TWD",
      "group of bids by bidder within 30 days of sent_on"),
    Case(
      "let-inlined",
      """
      rule r zh-TW "一" en "one" severity low, high when count(cheap) > 4 for each tender
        let cheap = (tender.bids where its amount < tender.limit)
        flag when count(cheap) > 2
        show cheap.bidder say zh-TW "{count(cheap)}" en "{count(cheap)}"
      """),
    .judged("texts-of-two-kinds", "any b in tender.bids where b.phone is \"02-2345-6789\""),
    .judged("found-in-both", "count(common(tender.bids.bidder, tender.previous.bids.bidder)) > 1"),
  ]

  @Test("a form and its plan", arguments: cases)
  func form(_ one: Case) {
    let pack = SmallPack(Self.model, one.rules)
    PlanChecks(plan: pack.plan).expectSound()
    let pages = PlanPages(pack.checked, in: .english)
    guard let page = pages.page(of: "r") else { return }
    GoldenFile.expect(page.text, "form-\(one.name).txt")
  }

  @Test("what is asked of one record of a pair holds for each of its pairs")
  func pairs() {
    SmallPack(
      Self.model,
      """
      define bid.peers as (all bids where its bidder is bid.bidder)
      define bid.others as (all vendors where its capital > 5 TWD)
      rule r zh-TW "一" en "one" severity low for each pair of bids a, b sharing tender
        flag when count(a.peers) is 2 and count(b.others) is 1
        say zh-TW "一" en "one"
      test "t"
        given bid
          | id | tender | bidder |
          | B1 | T1     | V1     |
          | B2 | T1     | V2     |
          | B3 | T2     | V1     |
          | B4 | T2     | V3     |
          | B5 | T1     | V3     |
        given vendor
          | id | capital |
          | V1 | 9 TWD   |
          | V2 | 1 TWD   |
          | V3 | 1 TWD   |
        expect flagged B1/B2, B1/B5, B3/B4
        expect clear B2/B5
      """
    ).expectTestsHold()
  }

  @Test("an expression that two rules have is worked out once")
  func shared() {
    let rules = ["r", "s"].map { name in
      """
      rule \(name) zh-TW "一" en "one" severity low for each tender
        flag when count(tender.bids where its amount < tender.limit) > \(name == "r" ? 2 : 3)
        say zh-TW "一" en "one"
      """
    }
    let one = SmallPack(Self.model, rules[0]).plan
    let both = SmallPack(Self.model, rules.joined(separator: "\n")).plan
    // The other number, and its comparison.
    #expect(both.nodes.count == one.nodes.count + 3)
  }

  @Test("what does not depend on a member stands outside of it")
  func hoisted() throws {
    let pack = SmallPack(
      Self.model,
      """
      rule r zh-TW "一" en "one" severity low for each tender
        flag when any b in tender.bids where tender.limit > 5 TWD and b.amount > 1 TWD
        say zh-TW "一" en "one"
      """)
    let plan = pack.plan
    let rule = try #require(plan.rules.first)
    let inSubject = plan.nodes.filter { node in
      if case .order = node.operation { node.frame == rule.frame } else { false }
    }
    #expect(inSubject.count == 1)
  }
}
