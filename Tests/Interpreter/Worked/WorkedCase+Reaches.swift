/// Chains over several steps: section 8.
extension WorkedCase {
  private static let vendors = "vendor: id; V1; V2; V3; H1"
  private static let people = "person: id; P1; P2; P3"

  private static func owns(_ rows: String) -> String {
    "owns: from, to, share, since, until; " + rows
  }

  /// P1 may own V1 itself, and does so by way of V2.
  private static let longAndShort = owns(
    "P1, V1, 50%, ?, -; P1, V2, 50%, 2020-01-01, -; V2, V1, 50%, 2020-01-01, -")

  static let reaches: [WorkedCase] = [
    WorkedCase(
      "the path of an end is the keys along its shortest chain",
      flag: "any o in vendor.owners where o.path is \"V1/V2/P1\"",
      where: "vendor.id is \"V1\"", each: "vendor", asOf: "2025-03-01", "vendor: id; V1; V2",
      people,
      owns(
        "P1, V2, 60%, 2020-01-01, -; V2, V1, 50%, 2020-01-01, -; P2, V1, 50%, 2020-01-01, -"),
      gives: "V1 flagged", "V2 outside"),
    WorkedCase(
      "steps lie between the shortest chain and the shortest that surely holds",
      flag: "any o in vendor.owners where o.steps <= 2", where: "vendor.id is \"V1\"",
      each: "vendor", asOf: "2025-03-01", "vendor: id; V1; V2", people, longAndShort,
      gives: "V1 flagged", "V2 outside"),
    WorkedCase(
      "what the shortest chain may not be is unknown",
      flag: "any o in vendor.owners where o.steps is 1", where: "vendor.id is \"V1\"",
      each: "vendor", asOf: "2025-03-01", "vendor: id; V1; V2", people, longAndShort,
      gives: "V1 undecided: missing owns.since", "V2 outside"),
    WorkedCase(
      "so is the path of a chain that may not hold",
      flag: "any o in vendor.owners where o.path is \"V1/P1\"", where: "vendor.id is \"V1\"",
      each: "vendor", asOf: "2025-03-01", "vendor: id; V1; V2", people, longAndShort,
      gives: "V1 undecided: missing owns.since", "V2 outside"),
    WorkedCase(
      "shares multiply along a path and add up over paths",
      flag: "count(vendor.big_owners) is 1", where: "vendor.id is \"V1\"", each: "vendor",
      asOf: "2025-03-01", vendors, people,
      owns(
        """
        P1, H1, 50%, 2020-01-01, -; H1, V1, 40%, 2020-01-01, -; P1, V1, 5%, 2020-01-01, -; \
        P2, V1, 24%, 2020-01-01, -
        """),
      gives: "H1 outside", "V1 flagged", "V2 outside", "V3 outside"),
    WorkedCase(
      "a missing share decides where the known paths are enough",
      flag: "count(vendor.big_owners) >= 1", where: "vendor.id is in (\"V1\", \"V2\")",
      each: "vendor", asOf: "2025-03-01", "vendor: id; V1; V2", people,
      owns(
        """
        P1, V1, 30%, 2020-01-01, -; P1, H1, ?, 2020-01-01, -; H1, V1, 40%, 2020-01-01, -; \
        P2, V2, ?, 2020-01-01, -
        """), gives: "V1 flagged", "V2 undecided: missing owns.share"),
    WorkedCase(
      "a path holds on a day when all its edges do", flag: "count(vendor.owners) >= 1",
      where: "vendor.id is in (\"V1\", \"V2\")", each: "vendor", asOf: "2025-03-01",
      "vendor: id; V1; V2", people,
      owns(
        """
        P1, H1, 50%, 2020-01-01, 2024-01-01; H1, V1, 40%, 2020-01-01, -; \
        P2, V2, 10%, ?, -
        """), gives: "V1 clear", "V2 undecided: missing owns.since"),
    WorkedCase(
      "an edge whose end is missing leaves the set open", flag: "count(vendor.owners) >= 2",
      each: "vendor", asOf: "2025-03-01", "vendor: id; V1", people,
      owns("P1, V1, 50%, 2020-01-01, -; ?, V1, 40%, 2020-01-01, -"),
      gives: "V1 undecided: missing owns.from"),
    WorkedCase(
      "a link that was not supplied leaves it open", flag: "count(vendor.owners) >= 1",
      each: "vendor", asOf: "2025-03-01", "vendor: id; V1", people,
      gives: "V1 undecided: open vendor.owned_by"),
    WorkedCase(
      "a path meets no record twice and the start is left out",
      flag: "count(tender.earlier) is 1", "tender: id, previous; T1, T2; T2, T1; T3, -",
      gives: "T1 flagged", "T2 flagged", "T3 clear"),
    WorkedCase(
      "the number of steps has an end", flag: "count(tender.earlier) is 3",
      "tender: id, previous; T1, T2; T2, T3; T3, T4; T4, T5; T5, -", gives: "T1 flagged",
      "T2 flagged", "T3 clear", "T4 clear", "T5 clear"),
    WorkedCase(
      "a reference that is missing leaves the chain open", flag: "count(tender.earlier) >= 2",
      "tender: id, previous; T1, T2; T2, ?",
      gives: "T1 undecided: missing tender.previous", "T2 undecided: missing tender.previous"),
    WorkedCase(
      "steps is the length of the shortest path",
      flag: "any o in vendor.owners where o.steps is 1", each: "vendor", asOf: "2025-03-01",
      "vendor: id; V1; H1", people,
      owns(
        "P1, V1, 5%, 2020-01-01, -; P1, H1, 50%, ?, -; H1, V1, 40%, 2020-01-01, -"),
      gives: "H1 undecided: missing owns.since", "V1 flagged"),
    WorkedCase(
      "a path that may not hold adds to the most only", flag: "count(vendor.big_owners) >= 1",
      each: "vendor", asOf: "2025-03-01", "vendor: id; V1; V2", people,
      owns("P1, V1, 20%, ?, -; P2, V2, 30%, ?, -"),
      gives: "V1 clear", "V2 undecided: missing owns.since"),
    WorkedCase(
      "an end nobody knows keeps the doubts of the way to it", flag: "count(vendor.owners) >= 1",
      each: "vendor", asOf: "2025-03-01", "vendor: id; V1", people,
      owns("?, V1, 50%, ?, -"), gives: "V1 undecided: missing owns.from, missing owns.since"),
  ]
}
