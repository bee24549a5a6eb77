/// Comparisons and what joins them: section 2.
extension WorkedCase {
  static let conditions: [WorkedCase] = [
    WorkedCase(
      "and: no wins over unknown", flag: "tender.n > 3 and tender.listed",
      "tender: id, n, listed; T1, ?, no; T2, ?, yes; T3, 5, yes",
      gives: "T1 clear", "T2 undecided: missing tender.n", "T3 flagged"),
    WorkedCase(
      "or: yes wins over unknown", flag: "tender.n > 3 or tender.listed",
      "tender: id, n, listed; T1, ?, yes; T2, ?, no; T3, ?, ?", gives: "T1 flagged",
      "T2 undecided: missing tender.n", "T3 undecided: missing tender.listed, missing tender.n"),
    WorkedCase(
      "not of unknown is unknown", flag: "not tender.listed", "tender: id, listed; T1, ?; T2, no",
      gives: "T1 undecided: missing tender.listed", "T2 flagged"),
    WorkedCase(
      "a chain is the and of its two comparisons", flag: "1 < tender.n <= floor",
      "tender: id, n; T1, 2; T2, 1; T3, 3; T4, ?",
      gives: "T1 flagged", "T2 clear", "T3 clear", "T4 undecided: missing tender.n"),
    WorkedCase(
      "outside when the scope is no", flag: "tender.n > 3", where: "tender.listed",
      "tender: id, n, listed; T1, 5, no; T2, ?, no; T3, 1, ?; T4, 5, ?", gives: "T1 outside",
      "T2 outside", "T3 clear", "T4 undecided: missing tender.listed"),
    WorkedCase(
      "texts are compared by their canonical form", flag: "tender.fax is tender.phone",
      "tender: id, fax, phone; T1, 02-2345-6789, (02)23456789", gives: "T1 flagged"),
    WorkedCase(
      "a plain text is read as the kind of text beside it", flag: "bid.serial_no is \"ab-000105\"",
      each: "bid", "bid: id, serial_no; B1, AB000105; B2, AB000106", gives: "B1 flagged",
      "B2 clear"),
    WorkedCase(
      "a truth that is none is no", flag: "not bid.is_late", each: "bid",
      "bid: id, is_late; B1, -; B2, ?; B3, yes", gives: "B1 flagged",
      "B2 undecided: missing bid.is_late", "B3 clear"),
    WorkedCase(
      "not of a truth that is none is yes, and so it is as a value", flag: "bid.in_time is yes",
      each: "bid", "bid: id, is_late; B1, -; B2, ?; B3, yes; B4, no", gives: "B1 flagged",
      "B2 undecided: missing bid.is_late", "B3 clear", "B4 flagged"),
    WorkedCase(
      "where the rule itself names the day, the time beside it is imprecise",
      flag: "tender.opened_at before 2025-03-02",
      "tender: id, opened_at; T1, 2025-03-02 09:00:00; T2, 2025-03-01 09:00",
      gives: "T1 undecided: imprecise tender.opened_at", "T2 flagged"),
    WorkedCase(
      "a text without a canonical form is missing", flag: "tender.phone is \"02-2345-6789\"",
      "tender: id, phone; T1, abc", gives: "T1 undecided: missing tender.phone"),
    WorkedCase(
      "days are compared as days", flag: "tender.day before tender.other_day",
      "tender: id, day, other_day; T1, 2025-03-01, 2025-03-02; T2, 2025-03-02, 2025-03-02",
      gives: "T1 flagged", "T2 clear"),
    WorkedCase(
      "a day is a stretch beside a time of day", flag: "tender.day before tender.opened_at",
      """
      tender: id, day, opened_at; T1, 2025-03-01, 2025-03-02 09:00; \
      T2, 2025-03-02, 2025-03-02 09:00; T3, 2025-03-03, 2025-03-02 09:00
      """,
      gives: "T1 flagged", "T2 undecided: imprecise tender.day", "T3 clear"),
    WorkedCase(
      "two recordings of one minute tell no order",
      flag: "tender.opened_at before tender.closed_at",
      """
      tender: id, opened_at, closed_at; T1, 2025-03-02 09:00, 2025-03-02 09:00; \
      T2, 2025-03-02 09:00:59, 2025-03-02 09:00; T3, 2025-03-02 09:00:00, 2025-03-02 09:00:01
      """,
      gives: "T1 undecided: imprecise tender.closed_at, imprecise tender.opened_at", "T2 clear",
      "T3 flagged"),
    WorkedCase(
      "is between stretches that overlap is unknown", flag: "tender.opened_at is tender.closed_at",
      """
      tender: id, opened_at, closed_at; T1, 2025-03-02, 2025-03-02 09:00:00; \
      T2, 2025-03-02 09:00:00, 2025-03-02 09:00:00; T3, 2025-03-02, 2025-03-03
      """,
      gives: "T1 undecided: imprecise tender.opened_at", "T2 flagged", "T3 clear"),
    WorkedCase(
      "within a length of time, the limit included",
      flag: "tender.day within 3 days of tender.other_day",
      "tender: id, day, other_day; T1, 2025-03-01, 2025-03-04; T2, 2025-03-05, 2025-03-01",
      gives: "T1 flagged", "T2 clear"),
    WorkedCase(
      "within a percentage of the amount after of", flag: "tender.base within 10% of tender.budget",
      "tender: id, base, budget; T1, 110 TWD, 100 TWD; T2, 100 TWD, 111 TWD; T3, 120 TWD, 100 TWD",
      gives: "T1 flagged", "T2 flagged", "T3 clear"),
    WorkedCase(
      "where no serial was supplied all are missing",
      flag: "bid.serial_no within 2 of bid.serial_no", each: "bid", "bid: id; B1",
      gives: "B1 undecided: missing bid.serial_no"),
    WorkedCase(
      "serials are near in one series",
      flag: "any o in all bids where "
        + "o is not bid and o.serial_no within 2 of bid.serial_no", each: "bid",
      "bid: id, serial_no; B1, AB0012; B2, AB0014; B3, CD0013", gives: "B1 flagged", "B2 flagged",
      "B3 clear"),
    WorkedCase(
      "is in a few values is the or of is", flag: "tender.n is in (1, 3)",
      "tender: id, n; T1, 3; T2, 2; T3, ?",
      gives: "T1 flagged", "T2 clear", "T3 undecided: missing tender.n"),
    WorkedCase(
      "is in a list of codes", flag: "tender.kind is in open_kinds",
      "tender: id, kind; T1, works; T2, services; T3, ?",
      gives: "T1 flagged", "T2 clear", "T3 undecided: missing tender.kind"),
    WorkedCase(
      "an entry of a list holds on the day", flag: "tender.winner.name is in barred",
      asOf: "tender.day",
      """
      tender: id, day, winner; T1, 2025-03-01, V1; T2, 2025-03-09, V1; T3, ?, V1; T4, ?, V2; \
      T5, 2025-03-01, -; T6, 2025-03-09, V3
      """,
      "vendor: id, name; V1, 大華營造; V2, 永固工程; V3, 正直顧問",
      "barred: name, from, until; 大華營造, 2025-02-01, 2025-03-05; 正直顧問, -, -",
      gives: "T1 flagged", "T2 clear", "T3 undecided: missing tender.day", "T4 clear", "T5 clear",
      "T6 flagged"),
    WorkedCase(
      "records are compared by the first field that orders them, else by the second",
      flag: "any o in all events where o before event", each: "event",
      """
      event: id, at, seq; E1, 2025-03-01 09:00, 1; E2, 2025-03-01 09:00, 2; \
      E3, 2025-03-01, ?; E4, 2025-02-01 08:00, 9
      """,
      gives: "E1 flagged", "E2 flagged", "E3 flagged", "E4 clear"),
    WorkedCase(
      "where the second field is missing the order stays open",
      flag: "any o in all events where o is not event and o before event", each: "event",
      "event: id, at, seq; E1, 2025-03-01 09:00, 1; E2, 2025-03-01, ?",
      gives: "E1 undecided: missing event.seq", "E2 undecided: missing event.seq"),
    WorkedCase(
      "names resemble each other by their cores",
      flag: "any o in all vendors where "
        + "o is not vendor and o.name resembles vendor.name", each: "vendor",
      "vendor: id, name; V1, 大華營造股份有限公司; V2, 大華營造有限公司; V3, 正直顧問",
      gives: "V1 flagged", "V2 flagged", "V3 clear"),
    WorkedCase(
      "a limit that is missing is a cause beside a day that is",
      flag: "tender.winner.name is in barred", asOf: "tender.day",
      "tender: id, day, winner; T1, ?, V1", "vendor: id, name; V1, 大華營造",
      "barred: name, from, until; 大華營造, 2025-02-01, ?",
      gives: "T1 undecided: missing barred.until, missing tender.day"),
    WorkedCase(
      "a length between two limits is near where all of it is",
      flag: "(tender.opened_at - tender.closed_at) within 2 days of 5 days",
      """
      tender: id, opened_at, closed_at; T1, 2025-03-06, 2025-03-01; T2, 2025-03-01, 2025-03-01; \
      T3, 2025-03-04, 2025-03-01
      """,
      gives: "T1 flagged", "T2 clear",
      "T3 undecided: imprecise tender.closed_at, imprecise tender.opened_at"),
    WorkedCase(
      "a first field that is missing leaves nothing to the second",
      flag: "any o in all events where o is not event and o before event", each: "event",
      "event: id, at, seq; E1, ?, 1; E2, 2025-03-01, 2",
      gives: "E1 undecided: missing event.at", "E2 undecided: missing event.at"),
    WorkedCase(
      "two times that the rule names itself", flag: "2025-03-02 before 2025-03-02 09:00:00",
      "tender: id; T1", gives: "T1 undecided: imprecise rule"),
    WorkedCase(
      "a value that took the place of a missing one was read from no field",
      flag: "(tender.opened_at if missing 2025-03-02 because \"x\") before tender.closed_at",
      "tender: id, opened_at, closed_at; T1, ?, 2025-03-02 09:00",
      gives: "T1 undecided: imprecise tender.closed_at"),
    WorkedCase(
      "a truth of nobody is no, of somebody whose column was not supplied it is missing",
      flag: "not tender.previous.listed", "tender: id, previous; T1, -; T2, T1",
      gives: "T1 flagged", "T2 undecided: missing tender.listed"),
    WorkedCase(
      "a day that is none is missing", flag: "limit > 1", each: "mandate", asOf: "mandate.until",
      "mandate: id, until; M1, -; M2, 2025-03-02", gives: "M1 undecided: missing mandate.until",
      "M2 flagged"),
    WorkedCase(
      "an amount of a test names its currency", flag: "tender.currency is \"USD\"",
      "tender: id, foreign; T1, 5 USD; T2, ?", gives: "T1 flagged",
      "T2 undecided: missing tender.currency"),
  ]
}
