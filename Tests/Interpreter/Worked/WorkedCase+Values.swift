/// Values, none, missing and arithmetic: sections 1 and 3.
extension WorkedCase {
  static let values: [WorkedCase] = [
    WorkedCase(
      "a missing side makes a comparison unknown", flag: "tender.n > 3",
      "tender: id, n; T1, ?; T2, 5; T3, 1",
      gives: "T1 undecided: missing tender.n", "T2 flagged", "T3 clear"),
    WorkedCase(
      "a column that was not supplied is missing", flag: "tender.n > 3", "tender: id; T1",
      gives: "T1 undecided: missing tender.n"),
    WorkedCase(
      "none on a side makes a comparison no", flag: "tender.fax is tender.phone",
      "tender: id, fax, phone; T1, -, 02-2345-6789; T2, ?, 02-2345-6789; T3, -, ?",
      gives: "T1 clear", "T2 undecided: missing tender.fax", "T3 clear"),
    WorkedCase(
      "the causes of both sides are told", flag: "tender.base < tender.budget",
      "tender: id, base, budget; T1, ?, ?",
      gives: "T1 undecided: missing tender.base, missing tender.budget"),
    WorkedCase(
      "the field of a record that is missing has the cause of the reference",
      flag: "award.tender.n > 3", each: "award", "award: id, tender; A1, ?",
      gives: "A1 undecided: missing award.tender"),
    WorkedCase(
      "of a record that is only referred to everything is missing", flag: "award.tender.n > 3",
      each: "award", "award: id, tender; A1, T9", "tender: id, n; T1, 5",
      gives: "A1 undecided: missing tender.n"),
    WorkedCase(
      "a record that is only referred to can be compared",
      flag: "any o in all awards where "
        + "o.tender is award.tender and o is not award", each: "award",
      "award: id, tender; A1, T9; A2, T9; A3, T8", gives: "A1 flagged", "A2 flagged", "A3 clear"),
    WorkedCase(
      "a record that is only referred to is not judged", flag: "tender.n > 3",
      "tender: id, n; T1, 5", "award: id, tender; A1, T9", gives: "T1 flagged"),
    WorkedCase(
      "is missing is yes or no", flag: "tender.n is missing", "tender: id, n; T1, ?; T2, 5",
      gives: "T1 flagged", "T2 clear"),
    WorkedCase(
      "is none is yes for none and unknown for missing", flag: "tender.fax is none",
      "tender: id, fax; T1, -; T2, ?; T3, 02-2345-6789",
      gives: "T1 flagged", "T2 undecided: missing tender.fax", "T3 clear"),
    WorkedCase(
      "on a column that was not supplied is none is unknown", flag: "tender.fax is none",
      "tender: id; T1", gives: "T1 undecided: missing tender.fax"),
    WorkedCase(
      "an assumption takes the place of what is missing",
      flag: "(tender.n if missing 5 because \"因\") > 3", "tender: id, n; T1, ?; T2, 1",
      gives: "T1 flagged", "T2 clear"),
    WorkedCase(
      "none stays none under an assumption",
      flag: "(tender.fax if missing tender.phone because \"因\") is tender.phone",
      "tender: id, fax, phone; T1, -, 02-2345-6789; T2, ?, 02-2345-6789",
      gives: "T1 clear", "T2 flagged"),
    WorkedCase(
      "arithmetic is exact", flag: "tender.base / 3 * 3 is tender.base and tender.n * 3 is 0.3",
      "tender: id, base, n; T1, 100 TWD, 0.1", gives: "T1 flagged"),
    WorkedCase(
      "division by zero is a cause", flag: "tender.base / tender.budget > 50%",
      "tender: id, base, budget; T1, 100 TWD, 0 TWD; T2, 100 TWD, 50 TWD; T3, ?, 0 TWD",
      gives: "T1 undecided: division by zero", "T2 flagged", "T3 undecided: missing tender.base"),
    WorkedCase(
      "a result beyond 128 bits is too large",
      flag: "tender.n * tender.n * tender.n > 1", "tender: id, n; T1, 98765432109876543211; T2, 2",
      gives: "T1 undecided: too large", "T2 flagged"),
    WorkedCase(
      "amounts in different currencies are unknown", flag: "tender.foreign > tender.budget",
      "tender: id, foreign, budget; T1, 100 USD, 50 TWD; T2, 100 TWD, 50 TWD",
      gives: "T1 undecided: currencies", "T2 flagged"),
    WorkedCase(
      "a field that the model works out is read like any other", flag: "tender.half > 40 TWD",
      "tender: id, base; T1, 100 TWD; T2, ?", gives: "T1 flagged",
      "T2 undecided: missing tender.base"),
    WorkedCase(
      "the length between imprecise times decides where it agrees",
      flag: "tender.closed_at - tender.opened_at > 1 day",
      """
      tender: id, opened_at, closed_at; T1, 2025-03-01, 2025-03-03 12:00:00; \
      T2, 2025-03-01, 2025-03-02 12:00:00; T3, 2025-03-01, 2025-03-01 12:00:00
      """,
      gives: "T1 flagged", "T2 undecided: imprecise tender.opened_at", "T3 clear"),
    WorkedCase(
      "anywhere else an imprecise length is missing",
      flag: "(tender.closed_at - tender.opened_at) * 2 > 1 day",
      "tender: id, opened_at, closed_at; T1, 2025-03-01, 2025-03-09 12:00:00",
      gives: "T1 undecided: imprecise tender.opened_at"),
    WorkedCase(
      "a month after the last of January is the last of February",
      flag: "tender.day + 1 month is tender.other_day",
      "tender: id, day, other_day; T1, 2025-01-31, 2025-02-28", gives: "T1 flagged"),
    WorkedCase(
      "office days need a table", flag: "tender.day + 2 working days before tender.other_day",
      "tender: id, day, other_day; T1, 2025-01-31, 2025-02-28", gives: "T1 undecided: no calendar"),
    WorkedCase(
      "a parameter has the value of the day", flag: "tender.n >= limit", asOf: "tender.day",
      "tender: id, n, day; T1, 3, 2025-03-05; T2, 3, 2025-03-10; T3, 3, 2025-02-01; T4, 3, ?",
      gives: "T1 flagged", "T2 clear", "T3 undecided: not in force limit",
      "T4 undecided: missing tender.day"),
    WorkedCase(
      "a parameter can be read on another day", flag: "tender.n >= in_force(limit, tender.day)",
      "tender: id, n, day; T1, 3, 2025-03-05; T2, 3, 2025-03-10", gives: "T1 flagged", "T2 clear"),
    WorkedCase(
      "a parameter with a value for each code", flag: "tender.n >= limit_by_kind(tender.kind)",
      "tender: id, n, kind; T1, 2, goods; T2, 2, services; T3, 2, ?",
      gives: "T1 flagged", "T2 clear", "T3 undecided: missing tender.kind"),
  ]
}
