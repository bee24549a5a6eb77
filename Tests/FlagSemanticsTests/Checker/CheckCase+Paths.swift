extension CheckCase {
  /// Paths, filters, `any`, sequences, groups and pairs.
  static let paths: [CheckCase] = [
    .right("a walk over relations", flag("count(tender.bids.bidder.bids.tender) > 20")),
    .right("a filter in a call", flag("count(tender.bids where its status is valid) is 1")),
    .right(
      "its beside a name from outside",
      flag("count(tender.bids where its bidder is tender.winner) is 0")),
    .right(
      "it is the record itself", flag("count(tender.bids.bidder where it is tender.winner) is 0")),
    .right(
      "its is the last record to the left, under a field too",
      flag("max(tender.bids.amount where its status is valid) > 5 TWD")),
    .right("any", flag("any b in tender.bids where b.amount > tender.base_price")),
    .right("not any", flag("not any b in tender.bids where b.status is valid")),
    .right(
      "later bindings use earlier ones",
      flag("any b in tender.bids, o in b.bidder.bids where o.lot is b.lot")),
    .right(
      "an any in parentheses is joined",
      flag("tender.split_approved and (any b in tender.bids where b.qualified)")),
    .right(
      "all records of a kind",
      flag("count(all bids where its bidder is tender.winner) > 3")),
    .right("in the values of a path", flag("tender.winner is in tender.bids.bidder")),
    .right("not in them", flag("tender.winner is not in tender.bids.bidder")),
    .right(
      "an inverse of a link", flag("count(vendor.owned_by) is 0", each: "vendor", asOf: "data_day")),
    .right(
      "a field of a link",
      flag("any o in vendor.owned_by where o.share > 50%", each: "vendor", asOf: "data_day")),
    .right(
      "share, path and steps of a reach",
      rule(
        """
        flag when any o in vendor.owners where o.share > 50%
        show o.path, o.steps
        """, each: "vendor", asOf: "data_day")),
    .right("a sequence by a key", flag("last(tender.bids by submitted_at) is not missing")),
    .right("the winner of the earliest", flag("first(tender.lots.bids by amount) is missing")),
    .right("a walk in time", flag("first(tender.events.at) after tender.closes_at")),
    .right(
      "turn taking by opening",
      rule(
        "where count(tenders) >= 6\nflag when turn_taking(tenders.winner by opened_at) >= 80%",
        each: "group of tenders by buyer")),
    .right("two sets in common", flag("count(common(tender.bids.bidder, all vendors)) > 3")),
    .right("different values", flag("count(distinct(tender.bids.phone)) < 2")),
    .right(
      "two levels of its",
      flag(
        "any v in tender.bids.bidder where count(v.bids where count(its tender.bids where its qualified) is 1) > 1"
      )),
    .right("a to-one walk of a key", flag("lot.tender.split_approved", each: "lot")),

    .wrong(
      "F012", at: "methd", "a field that exists, and nothing more is said",
      flag("tender.methd is open")),
    .wrong("F012", at: "buget", "the same in a sum", flag("tender.buget * 2 > 5 TWD")),
    .wrong(
      "F012", at: "kind", "a step from the right record",
      flag("any b in tender.bids where b.kind is opened")),
    .wrong("F010", at: "tendr", "a name that is known", flag("count(tendr.bids) is 0")),
    .wrong("F010", at: "bids", "all records are called all", flag("count(bids) is 0")),
    .wrong("F010", at: "budget", "a field needs its record", flag("budget > 5 TWD")),
    .wrong("F011", at: "bid", "all with the plural", flag("count(all bid) is 0")),
    .wrong(
      "F041", at: "tender.bids.amount", "one price with many",
      flag("tender.bids.amount < tender.base_price")),
    .wrong(
      "F041", at: "tender.bids.status", "many codes with one, and nothing more is said",
      flag("tender.bids.status is valid")),
    .wrong("F041", "one record with many", flag("tender.winner is tender.bids.bidder")),
    .wrong(
      "F042", "a filter of one record", flag("count(tender.winner where its name is \"x\") is 1")),
    .wrong("F042", "any of one record", flag("any v in tender.winner where v.name is \"x\"")),
    .wrong("F042", "any of values", flag("any v in tender.bids.amount where v > 5 TWD")),
    .wrong("F043", at: "its", "its outside of a filter", flag("its method is open")),
    .wrong("F043", at: "it", "it outside of a filter", flag("it is missing")),
    .wrong("F042", "in one value", flag("tender.winner is in tender.previous.winner")),
    .wrong(
      "F018", at: "tender", "a bound name hides nothing",
      flag("any tender in tender.bids where tender.qualified")),
    .wrong(
      "F018", at: "few", "nor a parameter", flag("any few in tender.bids where few.qualified")),
    .wrong(
      "F045", "by where order does not matter", flag("count(tender.bids by submitted_at) > 3")),
    .wrong("F046", "an order that is needed", flag("first(tender.bids) is missing")),
    .wrong(
      "F012", at: "opened", "an order that exists", flag("first(tender.bids by opened) is missing")),
    .wrong(
      "F049", "an order of what has an order", flag("first(tender.bids by status) is missing")),
    .wrong(
      "F044", "a key over many", flag("count(tenders) > 3", each: "group of tenders by bids.bidder")
    ),
    .wrong(
      "F011", at: "award", "a group of the plural",
      flag("count(awards) > 3", each: "group of award by vendor")),
    .wrong(
      "F011", at: "tendr", "a subject that exists", flag("tender.split_approved", each: "tendr")),
    .wrong(
      "F011", at: "tenders", "one record is judged", flag("tender.split_approved", each: "tenders")),
    .wrong(
      "F012", at: "tendr", "what a pair shares",
      flag("a.phone is b.phone", each: "pair of bids a, b sharing tendr")),
    .wrong(
      "F010", at: "c", "two names of a pair",
      flag("a.phone is c.phone", each: "pair of bids a, b sharing tender")),
    .wrong(
      "F089", "three levels of its",
      flag(
        "count(tender.bids where count(its bidder.bids where count(its tender.bids where its qualified) is 1) > 1) > 1"
      )),
    .wrong(
      "F074", at: "debarred", "a list is only asked whether it holds", flag("count(debarred) > 0")),
  ]
}
