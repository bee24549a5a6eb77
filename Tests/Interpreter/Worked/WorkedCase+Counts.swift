/// Bounds, and the functions that are strict: sections 5 and 6.
extension WorkedCase {
  private static let listed = "tender: id, listed; T1, yes; T2, yes; T3, no"

  static let counts: [WorkedCase] = [
    WorkedCase(
      "a count uses what is sure", flag: "count(tender.bids where its amount > 50 TWD) >= 2",
      listed,
      """
      bid: id, tender, amount; B1, T1, 60 TWD; B2, T1, 70 TWD; B3, T1, ?; \
      B4, T2, 60 TWD; B5, T2, 10 TWD; B6, T3, 60 TWD; B7, T3, 70 TWD
      """, gives: "T1 flagged", "T2 clear", "T3 flagged"),
    WorkedCase(
      "an open set has no upper limit", flag: "count(tender.bids) < 3", isWhole: false, listed,
      "bid: id, tender; B1, T1; B2, T3",
      gives: "T1 flagged", "T2 flagged", "T3 undecided: open tender.bids"),
    WorkedCase(
      "is between a count and a number it can't be is no", flag: "count(tender.bids) is 1", listed,
      "bid: id, tender; B1, T1; B2, T3; B3, T3", gives: "T1 flagged", "T2 clear", "T3 clear"),
    WorkedCase(
      "anywhere else an uncertain count is missing", flag: "count(tender.bids) * 2 >= 2",
      isWhole: false, listed,
      "bid: id, tender; B1, T1; B2, T3; B3, T3",
      gives: "T1 flagged", "T2 clear", "T3 undecided: open tender.bids"),
    WorkedCase(
      "how many of a few conditions hold",
      flag: "how_many(tender.n > 1, tender.listed, tender.day before 2025-03-01) >= 2",
      "tender: id, n, listed, day; T1, 2, yes, ?; T2, 2, ?, 2025-04-01; T3, 0, ?, 2025-04-01",
      gives: "T1 flagged", "T2 undecided: missing tender.listed", "T3 clear"),
    WorkedCase(
      "a sum of what is never negative is a lower limit", flag: "sum(tender.bids.amount) > 100 TWD",
      listed,
      """
      bid: id, tender, amount; B1, T1, 90 TWD; B2, T1, 20 TWD; B3, T1, ?; \
      B4, T2, 90 TWD; B5, T2, ?; B6, T3, 200 TWD
      """, gives: "T1 flagged", "T2 undecided: missing bid.amount", "T3 flagged"),
    WorkedCase(
      "a sum of what may be negative is strict", flag: "sum(tender.bids.margin) > 100 TWD",
      isWhole: false, listed,
      "bid: id, tender, margin; B1, T1, 900 TWD; B2, T1, ?; B3, T2, 200 TWD",
      gives: "T1 undecided: missing bid.margin", "T2 flagged", "T3 undecided: open tender.bids"),
    WorkedCase(
      "an empty sum is 0", flag: "sum(tender.bids.amount) is 0 TWD", "tender: id, listed; T1, yes",
      "bid: id, tender, amount; B1, T9, 5 TWD", gives: "T1 flagged"),
    WorkedCase(
      "the greatest sure value is a lower limit of max", flag: "max(tender.bids.amount) > 80 TWD",
      listed,
      """
      bid: id, tender, amount; B1, T1, 90 TWD; B2, T1, ?; B3, T2, 10 TWD; B4, T2, ?; \
      B5, T3, 90 TWD
      """, gives: "T1 flagged", "T2 undecided: missing bid.amount", "T3 flagged"),
    WorkedCase(
      "min is the mirror image", flag: "min(tender.bids.amount) < 80 TWD", isWhole: false, listed,
      """
      bid: id, tender, amount; B1, T1, 10 TWD; B2, T1, ?; B3, T2, 90 TWD; B4, T3, 90 TWD
      """, gives: "T1 flagged", "T2 clear", "T3 undecided: open tender.bids"),
    WorkedCase(
      "max has an upper limit where one member is sure",
      flag: "max(tender.bids.amount where its margin > 0 TWD) > 100 TWD",
      "tender: id, listed; T1, yes; T2, yes",
      """
      bid: id, tender, amount, margin; B1, T1, 50 TWD, 1 TWD; B2, T1, 90 TWD, ?; \
      B3, T2, 90 TWD, ?
      """, gives: "T1 clear", "T2 undecided: missing bid.margin"),
    WorkedCase(
      "where both limits of max are equal it is known anywhere",
      flag: "max(tender.bids.amount where its margin > 0 TWD) * 2 is 180 TWD",
      "tender: id, listed; T1, yes",
      "bid: id, tender, amount, margin; B1, T1, 90 TWD, 1 TWD; B2, T1, 50 TWD, ?",
      gives: "T1 flagged"),
    WorkedCase(
      "max of nothing has too few values", flag: "max(tender.bids.amount) > 80 TWD",
      "tender: id, listed; T1, yes", "bid: id, tender; B1, T9", gives: "T1 undecided: too few max"),
    WorkedCase(
      "other functions are strict", flag: "mean(tender.bids.amount) > 10 TWD", isWhole: false,
      listed,
      "bid: id, tender, amount; B1, T1, 90 TWD; B2, T1, ?; B3, T2, 90 TWD; B4, T3, 90 TWD",
      gives: "T1 undecided: missing bid.amount", "T2 flagged", "T3 undecided: open tender.bids"),
    WorkedCase(
      "fewer values than it needs", flag: "cv(tender.bids.amount) <= 10%",
      "tender: id, listed; T1, yes; T2, yes",
      "bid: id, tender, amount; B1, T1, 90 TWD; B2, T2, 90 TWD; B3, T2, 91 TWD",
      gives: "T1 undecided: too few cv", "T2 flagged"),
    WorkedCase(
      "the median of an even number is half-way", flag: "median(tender.bids.amount) is 15 TWD",
      "tender: id, listed; T1, yes", "bid: id, tender, amount; B1, T1, 10 TWD; B2, T1, 20 TWD",
      gives: "T1 flagged"),
    WorkedCase(
      "a sequence is ordered by its key, equal keys by the key of the record",
      flag: "first(tender.bids by made_on).amount is 10 TWD",
      "tender: id, listed; T1, yes; T2, yes",
      """
      bid: id, tender, amount, made_on; B2, T1, 20 TWD, 2025-03-01; B1, T1, 10 TWD, 2025-03-01; \
      B3, T2, 10 TWD, ?
      """, gives: "T1 flagged", "T2 undecided: missing bid.made_on"),
    WorkedCase(
      "stretches that overlap have no order", flag: "first(tender.bids by made_at).amount > 0 TWD",
      "tender: id, listed; T1, yes; T2, yes",
      """
      bid: id, tender, amount, made_at; B1, T1, 20 TWD, 2025-03-01; \
      B2, T1, 10 TWD, 2025-03-01 09:00; B3, T2, 1 TWD, 2025-03-01; B4, T2, 1 TWD, 2025-03-01
      """, gives: "T1 undecided: imprecise bid.made_at", "T2 flagged"),
    WorkedCase(
      "severity is the highest level that is surely so", flag: "tender.n > 1",
      severity: "medium, critical when tender.n > 5, high when tender.rate > 50%",
      "tender: id, n, rate; T1, 9, ?; T2, 2, 60%; T3, 2, ?",
      gives: "T1 flagged as critical", "T2 flagged as high", "T3 flagged as medium"),
    WorkedCase(
      "equal keys of records of several kinds",
      flag: "first(vendor.owned_by by since).name is \"甲\"",
      where: "vendor.id is \"V1\"", each: "vendor", asOf: "2025-03-01",
      "vendor: id, name; V1, 乙; V2, 乙", "person: id, name; P1, 甲",
      "owns: from, to, share, since, until; V2, V1, 60%, 2020-01-01, -; "
        + "P1, V1, 40%, 2020-01-01, -",
      gives: "V1 flagged", "V2 outside"),
    WorkedCase(
      "turns that overlap have no order", flag: "turn_taking(tender.bids.bidder by made_at) > 50%",
      "tender: id, listed; T1, yes",
      """
      bid: id, tender, bidder, made_at; B1, T1, V1, 2025-03-01; B2, T1, V2, 2025-03-01 09:00; \
      B3, T1, V1, 2025-03-02; B4, T1, V2, 2025-03-03; B5, T1, V1, 2025-03-04
      """, gives: "T1 undecided: imprecise bid.made_at"),
  ]
}
