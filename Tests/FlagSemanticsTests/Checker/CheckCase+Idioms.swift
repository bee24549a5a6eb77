extension CheckCase {
  /// How the rules of the catalogue are written.
  static let idioms: [CheckCase] = [
    .right(
      "contacts that coincide",
      rule(
        """
        where a.bidder is not b.bidder and a.bidder.tax_id is not b.bidder.tax_id
        let same_number = a.phone is b.phone or a.fax is b.fax
        flag when same_number or a.email is b.email or a.address resembles b.address
        show a.phone, b.phone
        """, each: "pair of bids a, b sharing tender", severity: "low, high when same_number")),
    .right(
      "an exempt list",
      rule(
        "where a.bidder.tax_id is not in debarred\nflag when a.phone is b.phone",
        each: "pair of bids a, b sharing tender", asOf: "a.tender.opened_at")),
    .right(
      "bidders that met elsewhere",
      flag(
        "b.bidder is in a.tender.bids.bidder or a.bidder is in b.tender.bids.bidder",
        each: "pair of bids a, b sharing phone")),
    .right(
      "the share of a vendor",
      rule(
        """
        where sum(awards.amount) > 0 TWD
        flag when max(awards.amount) / sum(awards.amount) > 50%
        """, each: "group of awards by tender.buyer, year(awarded_on)")),
    .right(
      "repeated awards of one year under the limit",
      rule(
        """
        let near = (awards where floor * threshold <= its amount < threshold)
        flag when count(near) >= 3 and sum(awards.amount) >= threshold
        show awards.tender.title, sum(awards.amount)
        """, each: "group of awards by tender.buyer, vendor within window of awarded_on",
        asOf: "first(awards.awarded_on)")),
    .right(
      "peers",
      rule(
        """
        let peers = (all tenders where its class is tender.class and its quality is not missing)
        where count(peers) >= 30
        flag when tender.quality <= percentile(peers.quality, 20%)
        """)),
    .right(
      "a lookback from the day",
      rule(
        "let posts = history(tender.buyer.posts)\nflag when any p in posts where p.until not before tender.opened_at - 365 days"
      )),
    .right(
      "an order of events",
      flag("any e in tender.events where e.kind is awarded and e.at before tender.closes_at")),
    .right(
      "no event of a kind",
      flag(
        "tender.awarded_on is not missing and (not any e in tender.events where e.kind is announced)"
      )),
    .right(
      "too long without an event",
      flag("tender.awarded_on is missing and tender.opened_at + 6 months before data_day")),
    .right(
      "never won",
      rule(
        """
        where count(vendor.bids) >= 6
        flag when not any b in vendor.bids where b.tender.winner is vendor
        """, each: "vendor")),
    .right(
      "an owner among rivals",
      flag(
        "any x in a.bidder.owners, y in b.bidder.owners where x is y",
        each: "pair of bids a, b sharing tender", asOf: "a.tender.opened_at")),
    .right(
      "an official or close family",
      rule(
        """
        flag when any post in award.tender.buyer.posts, owner in award.vendor.owners
          where owner is post.person or owner is in post.person.family
        show post.person.name, owner.name, owner.share, owner.path
        """, each: "award", asOf: "award.awarded_on")),
    .right("a new firm", flag("tender.awarded_on - tender.winner.established_on < 180 days")),
    .right(
      "a young firm in months",
      flag("tender.winner.established_on + 6 months after tender.awarded_on")),
    .right(
      "two prices a step apart",
      flag("a.amount / b.amount within 1% of 105%", each: "pair of bids a then b sharing lot")),
    .right(
      "a price that is round",
      flag("any b in tender.bids where remainder(b.amount, 1_000 TWD) is 0 TWD")),
    .right(
      "the lowest was excluded",
      flag("first(tender.bids by amount) is not first(tender.valid_bids by amount)")),
    .right(
      "outside of office hours",
      flag(
        "any b in tender.bids where hour(b.submitted_at) < 8 or not is_working_day(b.submitted_at)")
    ),
    .right(
      "year end",
      rule(
        "let late = (awards where month(its awarded_on) is 12)\nwhere count(awards) >= 10\nflag when sum(late.amount) / sum(awards.amount) > 40%",
        each: "group of awards by tender.buyer, year(awarded_on)")),
    .right(
      "not recused",
      flag(
        "any post in tender.buyer.posts where post.person is in tender.winner.officers.person",
        asOf: "tender.opened_at")),
    .right(
      "rotation",
      rule(
        "where count(tenders) >= 6\nflag when rotation_p(tenders.winner by opened_at) < 5%",
        each: "group of tenders by buyer, class")),
    .right(
      "first digits",
      rule(
        "where count(awards) >= 300\nflag when benford_gap(awards.amount) > 5%",
        each: "group of awards by tender.buyer")),
    .right(
      "a table of four",
      rule(
        "let won = count(vendor.bids where its qualified)\nlet lost = count(vendor.bids where not its qualified)\nflag when fisher(won, lost, 3, 5) < 5%",
        each: "vendor")),
    .right(
      "wins against unequal chances",
      rule(
        "flag when chance_tail(count(tenders where its winner is not missing), tenders.quality) < 0.1%",
        each: "group of tenders by buyer, class")),
    .right(
      "a market of few",
      rule(
        "flag when concentration(awards.amount) >= 18%", each: "group of awards by tender.buyer")),
    .right(
      "failures that are no accident",
      flag("wilson_low(count(tender.bids where not its qualified), count(tender.bids)) > 3%")),
    .right(
      "prices in equal steps",
      rule(
        "where count(tender.bids) >= 4\nflag when uneven_steps(tender.bids.amount) <= 2% or uneven_ratios(tender.bids.amount) <= 2%"
      )),
    .right(
      "most of several signs",
      rule(
        "flag when how_many(a.phone is b.phone, a.email is b.email, a.account is b.account) >= 2",
        each: "pair of bids a, b sharing tender")),
    .right(
      "tenders met in",
      rule(
        """
        let met = common(a.bids.tender, b.bids.tender)
        where count(met) >= few and count(a.bids.tender) >= 1
        flag when count(met) / count(a.bids.tender) >= 80% and count(met where its winner is b) >= 3
        """, each: "pair of vendors a, b sharing bids.tender")),
    .right("a lift over chance", flag("tender.quality / tender.price_cv > 300%")),
    .right(
      "what was done under an earlier law",
      flag("tender.base_price < in_force(threshold, tender.announced_on) * floor")),
    .right("a chain of failures", flag("count(tender.earlier where its winner is missing) >= 2")),
    .right("either side of a limit", flag("tender.base_price not within 10% of tender.budget")),
  ]
}
