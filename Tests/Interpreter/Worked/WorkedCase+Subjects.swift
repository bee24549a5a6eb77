/// Whom a rule judges: section 7.
extension WorkedCase {
  static let subjects: [WorkedCase] = [
    WorkedCase(
      "what resembles each other makes a pair, and what is missing none",
      flag: "a.name resembles b.name", each: "pair of vendors a, b sharing similar name",
      "vendor: id, name; V1, 大華營造股份有限公司; V2, 大華營造有限公司; V3, 正直顧問; V4, ?; V5, 大華營造",
      gives: "V1/V2 flagged", "V1/V5 flagged", "V2/V5 flagged"),
    WorkedCase(
      "each pair once, the key that sorts first in front", flag: "a.amount < b.amount",
      each: "pair of bids a, b sharing tender",
      "bid: id, tender, amount; B2, T1, 5 TWD; B1, T1, 3 TWD; B3, T2, 1 TWD; B4, ?, 1 TWD",
      gives: "B1/B2 flagged"),
    WorkedCase(
      "so do records of a view", flag: "a.spent < b.spent",
      each: "pair of buyer_months a, b sharing buyer", "tender: id, buyer; T1, G1",
      """
      award: id, tender, amount, awarded_on; A1, T1, 10 TWD, 2025-01-05; \
      A2, T1, 20 TWD, 2025-02-05; A3, T1, 5 TWD, 2025-10-05
      """,
      gives: "G1/1/G1/10 clear", "G1/1/G1/2 flagged", "G1/10/G1/2 flagged"),
    WorkedCase(
      "a record of a pair that several edges lead to counts once",
      flag: "count((b.owns where its share > 0%)) is 2",
      each: "pair of vendors a, b sharing similar name", asOf: "2025-03-01",
      "vendor: id, name; V1, 大華營造; V2, 大華營造",
      """
      owns: from, to, share, since, until; V2, V8, 50%, 2020-01-01, -; \
      V2, V8, 10%, 2020-01-01, -; V2, V9, 10%, 2020-01-01, -
      """, gives: "V1/V2 flagged"),
    WorkedCase(
      "a pair and its reverse are two", flag: "a.amount < b.amount",
      each: "pair of bids a then b sharing tender",
      "bid: id, tender, amount; B2, T1, 5 TWD; B1, T1, 3 TWD",
      gives: "B1/B2 flagged", "B2/B1 clear"),
    WorkedCase(
      "every path of sharing has a value in common", flag: "a is b or a is not b",
      each: "pair of bids a, b sharing tender, bidder",
      "bid: id, tender, bidder; B1, T1, V1; B2, T1, V1; B3, T1, V2; B4, T1, ?",
      gives: "B1/B2 flagged"),
    WorkedCase(
      "a group has the records with equal keys", flag: "sum(awards.amount) >= 300 TWD",
      each: "group of awards by vendor",
      "award: id, vendor, amount; A1, V1, 100 TWD; A2, V1, 250 TWD; A3, V2, 100 TWD",
      gives: "V1 flagged", "V2 clear"),
    WorkedCase(
      "a record with a missing key leaves the groups open that have its other keys",
      flag: "count(awards) >= 2", each: "group of awards by vendor, tender",
      "award: id, vendor, tender; A1, V1, T1; A2, V1, ?; A3, V2, T1; A4, V3, T1; A5, V3, T1",
      gives: "V1/T1 undecided: missing award.tender", "V2/T1 clear", "V3/T1 flagged"),
    WorkedCase(
      "a record with a key that is none is in no group", flag: "count(tenders) is 1",
      each: "group of tenders by winner", "tender: id, winner; T1, V1; T2, -",
      gives: "V1 flagged"),
    WorkedCase(
      "each longest run is a window", flag: "count(awards) >= 2",
      each: "group of awards by vendor within 5 days of awarded_on",
      """
      award: id, vendor, awarded_on; A1, V1, 2025-03-01; A2, V1, 2025-03-04; A3, V1, 2025-03-08; \
      A4, V1, 2025-03-20
      """,
      gives: "V1/2025-03-01 flagged", "V1/2025-03-04 flagged", "V1/2025-03-20 clear"),
    WorkedCase(
      "a missing day leaves every window of its group open", flag: "count(awards) >= 2",
      each: "group of awards by vendor within 1 month of awarded_on",
      "award: id, vendor, awarded_on; A1, V1, 2025-03-01; A2, V1, ?; A3, V2, 2025-03-01",
      gives: "V1/2025-03-01 undecided: missing award.awarded_on", "V2/2025-03-01 clear"),
    WorkedCase(
      "what is grouped may be a definition", flag: "count(dear_awards) >= 2",
      each: "group of dear_awards by vendor",
      """
      award: id, vendor, amount; A1, V1, 300 TWD; A2, V1, ?; A3, V2, 400 TWD; A4, V2, 400 TWD; \
      A5, V3, ?
      """, gives: "V1 undecided: missing award.amount", "V2 flagged"),
    WorkedCase(
      "each record is held to the day that it would have by itself",
      flag: "count(recent_awards) >= 1", each: "group of recent_awards by vendor",
      asOf: "first(recent_awards.awarded_on)",
      "award: id, vendor, amount, awarded_on; A1, V1, 100 TWD, 2025-03-09; "
        + "A2, V1, 100 TWD, 2025-03-11; A3, V2, 100 TWD, 2025-03-01",
      gives: "V1 flagged"),
    WorkedCase(
      "a view is judged like a record", flag: "buyer_month.spent >= 300 TWD", each: "buyer_month",
      "award: id, tender, amount, awarded_on; A1, T1, 100 TWD, 2025-03-09; "
        + "A2, T1, 250 TWD, 2025-03-11; A3, T1, ?, 2025-04-01", "tender: id, buyer; T1, G1",
      gives: "G1/3 flagged", "G1/4 undecided: missing award.amount"),
    WorkedCase(
      "what a table says of a view stands by its keys, in whatever order",
      flag: "buyer_month.quota >= 5", each: "buyer_month",
      "award: id, tender, amount, awarded_on; A1, T1, 100 TWD, 2025-03-09; "
        + "A2, T1, 250 TWD, 2025-04-11; A3, T1, 250 TWD, 2025-05-11", "tender: id, buyer; T1, G1",
      "buyer_month: buyer, moon, quota; G2, 3, 9; G1, 4, 3; G1, 3, 7",
      gives: "G1/3 flagged", "G1/4 clear", "G1/5 undecided: missing buyer_month.quota"),
    WorkedCase(
      "the day of a group is that of its members", flag: "count(awards) >= limit",
      each: "group of awards by vendor", asOf: "first(awards.awarded_on)",
      """
      award: id, vendor, awarded_on; A1, V1, 2025-03-09; A2, V1, 2025-03-11; A3, V2, 2025-03-11; \
      A4, V2, 2025-03-12; A5, V3, ?
      """,
      gives: "V1 flagged", "V2 clear", "V3 undecided: missing award.awarded_on"),
    WorkedCase(
      "a pair is as sure as what its two have in common", flag: "a is not b",
      each: "pair of vendors a, b sharing dear_tenders, bids.tender", "vendor: id; V1; V2; V3; V4",
      """
      bid: id, tender, bidder, amount; B1, T1, V1, 60 TWD; B2, T1, V2, ?; B3, T1, V3, 60 TWD; \
      B4, T1, V4, 10 TWD; B5, ?, V4, 60 TWD
      """,
      gives: "V1/V2 undecided: missing bid.amount", "V1/V3 flagged",
      "V2/V3 undecided: missing bid.amount"),
  ]
}
