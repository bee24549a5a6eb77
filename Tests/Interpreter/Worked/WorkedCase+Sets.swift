/// The members of sets: section 4.
extension WorkedCase {
  static let sets: [WorkedCase] = [
    WorkedCase(
      "a relation that is complete rules out", flag: "any b in tender.bids where b.amount > 50 TWD",
      isWhole: false,
      "tender: id, listed; T1, yes; T2, no; T3, ?; T4, no",
      "bid: id, tender, amount; B4, T4, 90 TWD",
      gives: "T1 clear", "T2 undecided: open tender.bids", "T3 undecided: missing tender.listed",
      "T4 flagged"),
    WorkedCase(
      "a table that was not supplied is open", flag: "any b in tender.bids where b.amount > 50 TWD",
      "tender: id, listed; T1, yes", gives: "T1 undecided: open tender.bids"),
    WorkedCase(
      "where the reference was not supplied the relation is open",
      flag: "any b in tender.bids where b.amount > 50 TWD", "tender: id, listed; T1, yes",
      "bid: id, amount; B1, 90 TWD", gives: "T1 undecided: open tender.bids"),
    WorkedCase(
      "all is open where the table was not supplied",
      flag: "not any b in all bids where b.amount > 50 TWD", "tender: id; T1",
      gives: "T1 undecided: open bids"),
    WorkedCase(
      "a link that was not supplied is open by its direction",
      flag: "any o in vendor.owned_by where o.share > 50%", each: "vendor", asOf: "2025-03-01",
      "vendor: id; V1", gives: "V1 undecided: open vendor.owned_by"),
    WorkedCase(
      "an edge whose end is missing is a member that nobody knows",
      flag: "any o in vendor.owned_by where o.share > 50%", each: "vendor", asOf: "2025-03-01",
      "vendor: id; V1; V2",
      "owns: from, to, share, since, until; ?, V1, 60%, 2020-01-01, -; "
        + "P1, V2, ?, 2020-01-01, -",
      gives: "V1 flagged", "V2 undecided: missing owns.share"),
    WorkedCase(
      "a member that nobody knows may be anybody",
      flag: "any o in vendor.owned_by where o.name is \"王大明\"", each: "vendor",
      asOf: "2025-03-01", "vendor: id, name; V1, 甲工程",
      "owns: from, to, share, since, until; ?, V1, 60%, 2020-01-01, -",
      gives: "V1 undecided: missing owns.from"),
    WorkedCase(
      "a definition may give values of other records",
      flag: "sum(person.owns.paid_by_all) is 120 TWD", each: "person", asOf: "2025-03-01",
      "person: id; P1; P2; P3", "vendor: id; V1", "award: id, amount; A1, 50 TWD; A2, 70 TWD",
      "owns: from, to, share, since, until; P1, V1, 50%, 2020-01-01, -; P2, ?, 50%, 2020-01-01, -",
      gives: "P1 flagged", "P2 undecided: missing owns.to", "P3 clear"),
    WorkedCase(
      "a filter keeps what is uncertain", flag: "count(tender.bids where its amount > 50 TWD) >= 2",
      "tender: id, listed; T1, yes; T2, yes",
      "bid: id, tender, amount; B1, T1, 60 TWD; B2, T1, ?; B3, T2, 60 TWD; B4, T2, 10 TWD",
      gives: "T1 undecided: missing bid.amount", "T2 clear"),
    WorkedCase(
      "a single record that is missing has open sets", flag: "count(award.tender.bids) >= 1",
      each: "award", "award: id, tender; A1, ?", "bid: id, tender; B1, T1",
      gives: "A1 undecided: missing award.tender"),
    WorkedCase(
      "one that is none has empty sets", flag: "count(tender.winner.bids) < 1",
      "tender: id, winner; T1, -; T2, V1", "bid: id, bidder; B1, V1", gives: "T1 flagged",
      "T2 clear"),
    WorkedCase(
      "a record that is reached several times counts once",
      flag: "count(tender.bids.bidder) is 1", "tender: id, listed; T1, yes",
      "bid: id, tender, bidder; B1, T1, V1; B2, T1, V1", gives: "T1 flagged"),
    WorkedCase(
      "one sure way is enough",
      flag: "count((tender.bids where its amount > 50 TWD).bidder) is 1",
      "tender: id, listed; T1, yes; T2, yes",
      """
      bid: id, tender, bidder, amount; B1, T1, V1, 60 TWD; B2, T1, V1, ?; \
      B3, T2, V1, ?; B4, T2, V1, ?
      """, gives: "T1 flagged", "T2 undecided: missing bid.amount"),
    WorkedCase(
      "a value may be none where the column allows it", flag: "count(tender.bids.fax) is 1",
      "tender: id, listed; T1, yes; T2, yes",
      """
      bid: id, tender, fax; B1, T1, 02-2345-6789; B2, T1, -; \
      B3, T2, 02-2345-6789; B4, T2, ?
      """, gives: "T1 flagged", "T2 undecided: missing bid.fax"),
    WorkedCase(
      "a value that is missing but never none counts", flag: "count(tender.bids.amount) is 2",
      "tender: id, listed; T1, yes", "bid: id, tender, amount; B1, T1, 60 TWD; B2, T1, ?",
      gives: "T1 flagged"),
    WorkedCase(
      "distinct: a missing value may be one of the others",
      flag: "count(distinct(tender.bids.amount)) >= 2", "tender: id, listed; T1, yes; T2, yes",
      """
      bid: id, tender, amount; B1, T1, 60 TWD; B2, T1, ?; \
      B3, T2, 60 TWD; B4, T2, 60.0 TWD
      """, gives: "T1 undecided: missing bid.amount", "T2 clear"),
    WorkedCase(
      "common: the records in both", flag: "count(common(a.bids.tender, b.bids.tender)) is 1",
      each: "pair of vendors a, b sharing bids.tender", "vendor: id; V1; V2; V3",
      "bid: id, tender, bidder; B1, T1, V1; B2, T1, V2; B3, T2, V3",
      gives: "V1/V2 flagged"),
    WorkedCase(
      "an open end still holds, a missing beginning is unknown",
      flag: "count(buyer.staff) >= 1", each: "buyer", asOf: "2025-03-01", "buyer: id; G1; G2; G3",
      """
      official: id, buyer, since, until; O1, G1, 2020-01-01, ?; O2, G2, ?, 2026-01-01; \
      O3, G3, 2020-01-01, 2024-01-01
      """, gives: "G1 flagged", "G2 undecided: missing official.since", "G3 clear"),
    WorkedCase(
      "where a blank end is unknown it decides nothing", flag: "count(buyer.mandates) >= 1",
      each: "buyer", asOf: "2025-03-01", "buyer: id; G1; G2",
      "mandate: id, buyer, since, until; M1, G1, 2020-01-01, ?; M2, G2, 2020-01-01, -",
      gives: "G1 undecided: missing mandate.until", "G2 flagged"),
    WorkedCase(
      "the first and the last day belong", flag: "count(buyer.staff) is 1", each: "buyer",
      asOf: "2025-03-01", "buyer: id; G1; G2",
      """
      official: id, buyer, since, until; O1, G1, 2025-03-01, 2025-03-01; \
      O2, G2, 2025-03-02, 2025-03-09
      """, gives: "G1 flagged", "G2 clear"),
    WorkedCase(
      "a day that is missing leaves what has a limit unknown",
      flag: "count(tender.buyer.staff) >= 1", asOf: "tender.day",
      "tender: id, buyer, day; T1, G1, ?",
      "official: id, buyer, since, until; O1, G1, 2020-01-01, ?",
      gives: "T1 undecided: missing tender.day"),
    WorkedCase(
      "history is without regard to the day", flag: "count(history(buyer.staff)) is 2",
      each: "buyer", "buyer: id; G1",
      """
      official: id, buyer, since, until; O1, G1, 2020-01-01, 2021-01-01; O2, G1, ?, ?
      """, gives: "G1 flagged"),
    WorkedCase(
      "a parameter in a history keeps the day",
      flag: "count(history((buyer.staff where limit is 2))) is 2", each: "buyer",
      asOf: "2025-03-05", "buyer: id; G1",
      """
      official: id, buyer, since, until; O1, G1, 2020-01-01, 2021-01-01; O2, G1, ?, ?
      """, gives: "G1 flagged"),
    WorkedCase(
      "later bindings use earlier ones",
      flag: "any b in tender.bids, o in b.bidder.bids where o.tender is not tender",
      "tender: id, listed; T1, yes; T2, yes", "bid: id, tender, bidder; B1, T1, V1; B2, T3, V1",
      gives: "T1 flagged", "T2 clear"),
    WorkedCase(
      "is in a set is any member that is it", flag: "tender.winner is in tender.bids.bidder",
      isWhole: false,
      "tender: id, listed, winner; T1, yes, V1; T2, yes, V9; T3, yes, ?; T4, no, V9; T5, yes, V1",
      "bid: id, tender, bidder; B1, T1, V1; B2, T2, V1; B3, T3, V1; B4, T4, V1; B5, T5, ?",
      gives: "T1 flagged", "T2 clear", "T3 undecided: missing tender.winner",
      "T4 undecided: open tender.bids", "T5 undecided: missing bid.bidder"),
    WorkedCase(
      "a table that was not supplied is a cause beside its owner's",
      flag: "any b in tender.bids where b.amount > 50 TWD", "tender: id, listed; T1, ?",
      gives: "T1 undecided: missing tender.listed, open tender.bids"),
    WorkedCase(
      "each limit that is missing is a cause", flag: "count(buyer.mandates) >= 1", each: "buyer",
      asOf: "2025-03-01", "buyer: id; G1", "mandate: id, buyer, since, until; M1, G1, ?, ?",
      gives: "G1 undecided: missing mandate.since, missing mandate.until"),
    WorkedCase(
      "a record of a view that may not be there stays uncertain",
      flag: "any d in all dear_bids where d.bid.tender is tender", "tender: id; T1; T2",
      "bid: id, tender, amount; B1, T1, ?; B2, T2, 60 TWD",
      gives: "T1 undecided: missing bid.amount", "T2 flagged"),
    WorkedCase(
      "a view may have no records", flag: "count(all buyer_months.buyer) >= 1", "tender: id; T1",
      "award: id, tender; A1, ?",
      gives: "T1 undecided: missing award.awarded_on, missing award.tender"),
    WorkedCase(
      "the peers of what has none are nobody",
      flag: "count(all awards where its vendor is tender.winner) < 1",
      "tender: id, winner; T1, -; T2, V1; T3, ?", "award: id, vendor; A1, V1; A2, ?",
      gives: "T1 flagged", "T2 clear", "T3 undecided: missing award.vendor, missing tender.winner"),
    WorkedCase(
      "what an edge says is known without its end", flag: "mean(vendor.owned_by.share) is 60%",
      each: "vendor", asOf: "2025-03-01", "vendor: id; V1",
      "owns: from, to, share, since, until; ?, V1, 60%, 2020-01-01, -", gives: "V1 flagged"),
    WorkedCase(
      "different values of edges are counted without their ends",
      flag: "count(distinct(vendor.owned_by.share)) > 1", each: "vendor", asOf: "2025-03-01",
      "vendor: id; V1",
      "owns: from, to, share, since, until; ?, V1, 60%, 2020-01-01, -; "
        + "?, V1, 40%, 2020-01-01, -", gives: "V1 flagged"),
    WorkedCase(
      "an edge to which several records lead is one edge",
      flag: "sum(tender.bids.stakes.share) > 100%", asOf: "2025-03-01", "tender: id; T1; T2",
      "bid: id, tender, bidder; B1, T1, V1; B2, T1, V1; B3, T2, V1; B4, T2, V2",
      "vendor: id; V1; V2",
      "owns: from, to, share, since, until; P1, V1, 60%, 2020-01-01, -; "
        + "P1, V2, 60%, 2020-01-01, -", gives: "T1 clear", "T2 flagged"),
    WorkedCase(
      "a chain to which several records lead is one chain",
      flag: "sum(tender.bids.backers.share) > 100%", asOf: "2025-03-01", "tender: id; T1; T2",
      "bid: id, tender, bidder; B1, T1, V1; B2, T1, V1; B3, T2, V1; B4, T2, V2",
      "vendor: id; V1; V2",
      "owns: from, to, share, since, until; P1, V1, 60%, 2020-01-01, -; "
        + "P1, V2, 60%, 2020-01-01, -", gives: "T1 clear", "T2 flagged"),
  ]
}
