import Diagnostics
import FlagSemantics
import RuleTesting
import Testing
import Workers

@Suite struct BoundaryTests {
  /// A test that notices nothing, so that every mistake is listed.
  private static let blind = """
    test "blind"
      given tender
        | id |
        | T1 |
      expect flagged nothing
    """

  @Test(
    "what is tried",
    arguments: [
      ("flag when tender.price > 10 TWD", ["> → >=", "10 TWD → 11 TWD", "10 TWD → 9 TWD"]),
      // Of whole values `> 2` and `>= 3` are the same.
      ("flag when count(tender.bids) >= 3", ["3 → 4", "3 → 2"]),
      ("flag when count(tender.bids) is 0", ["is → is not", "0 → 1"]),
      ("flag when tender.method is not open", ["is not → is"]),
      (
        "flag when tender.opened_at before tender.awarded_on",
        ["before → not after"]
      ),
      ("flag when tender.opened_at not after tender.awarded_on", ["not after → before"]),
      (
        "flag when tender.method is open and tender.price < 5 TWD",
        [
          "without tender.method is open", "without tender.price < 5 TWD", "is → is not", "< → <=",
          "5 TWD → 6 TWD", "5 TWD → 4 TWD",
        ]
      ),
      (
        "where tender.note is none flag when any b in tender.bids where b.amount > tender.price",
        ["without where tender.note is none", "is → is not", "> → >="]
      ),
      // A root is rounded: no data stand exactly at the limit.
      ("flag when cv(tender.bids.amount) <= 5%", ["5% → 6%", "5% → 4%"]),
      // Few counted things can't come nearer than five points.
      (
        "flag when count(tender.bids where its amount > tender.price) / count(tender.bids) >= 50%",
        [">= → >", "without filter its amount > tender.price", "> → >=", "50% → 55%", "50% → 45%"]
      ),
      (
        "flag when 1 TWD < tender.price <= 9 TWD",
        [
          "< → <=", "<= → <", "1 TWD < → ", "<= 9 TWD → ", "1 TWD → 2 TWD", "1 TWD → 0 TWD",
          "9 TWD → 10 TWD", "9 TWD → 8 TWD",
        ]
      ),
      (
        "flag when max(tender.bids.on) - min(tender.bids.on) <= 30 days",
        ["30 days → 31 days", "30 days → 29 days"]
      ),
    ])
  func changes(clauses: String, expected: [String]) throws {
    let pack = try SmallPack.pack("for each tender \(clauses)", tests: Self.blind)
    #expect(Set(try unnoticed(pack)) == Set(expected))
  }

  @Test("each value of a parameter, and what a test sets in its place")
  func parameters() throws {
    let parameters = """
      param limit money(TWD)
        zh-TW "限" en "limit"
        is 10 TWD from 2000-01-01
        is 20 TWD from 2020-01-01
      """
    func pack(_ rows: String, _ setting: String = "") throws -> CheckedPack {
      try SmallPack.pack(
        "as of tender.awarded_on for each tender flag when tender.price >= limit",
        parameters: parameters,
        tests: """
          test "t"
            \(setting)
            given tender
              | id | price | awarded_on |
            \(rows)
          """)
    }
    let first = try pack(
      """
          | T1 | 10 TWD | 2010-01-01 |
          | T2 | 9 TWD  | 2010-01-01 |
        expect flagged T1
        expect clear T2
      """)
    #expect(
      try unnoticed(first) == [
        "limit since 2020-01-01: 20 TWD → 21 TWD", "limit since 2020-01-01: 20 TWD → 19 TWD",
      ])
    let own = try pack(
      """
          | T1 | 5 TWD | 2010-01-01 |
          | T2 | 4 TWD | 2010-01-01 |
        expect flagged T1
        expect clear T2
      """, "set limit is 5 TWD")
    #expect(try unnoticed(own) == [])
  }

  @Test(
    "of a parameter by codes, only what is asked for by name is tried, or all where any may be",
    arguments: [
      ("limit(works)", ["10 TWD → 11 TWD", "10 TWD → 9 TWD"]),
      (
        "limit(tender.work)",
        ["10 TWD → 11 TWD", "10 TWD → 9 TWD", "20 TWD → 21 TWD", "20 TWD → 19 TWD"]
      ),
    ])
  func codes(limit: String, expected: [String]) throws {
    let pack = try SmallPack.pack(
      "for each tender flag when tender.price >= \(limit)",
      parameters: """
        param limit by work money(TWD)
          zh-TW "限" en "limit"
          is for works 10 TWD
          is for goods 20 TWD
        """, tests: Self.blind)
    let moves = try unnoticed(pack).filter { $0.hasPrefix("limit") }
    #expect(Set(moves) == Set(expected.map { "limit since ever: \($0)" }))
  }

  @Test("rules whose tests fail are left alone")
  func failing() throws {
    let pack = try SmallPack.pack(
      "for each tender flag when tender.price > 10 TWD",
      tests: """
        test "t"
          given tender
            | id | price |
            | T1 | 5 TWD |
          expect flagged T1
        """)
    #expect(reports(pack).isEmpty)
  }

  private func reports(_ pack: CheckedPack) -> [BoundaryRun.Report] {
    BoundaryRun(pack, TestRun(pack).results(), Workers(2)).reports()
  }

  private func unnoticed(_ pack: CheckedPack) throws -> [String] {
    try #require(reports(pack).first).unnoticed.map(\.change.text)
  }
}

extension Mutant.Change {
  fileprivate var text: String {
    switch self {
    case .sign(let from, let to, _), .negated(let from, let to, _),
      .constant(let from, let to, _, _):
      "\(from) → \(to)"
    case .parameter(let name, _, let since, let from, let to, _):
      "\(name) since \(since.map { "\($0)" } ?? "ever"): \(from) → \(to)"
    case .withoutConjunct(let part), .withoutDisjunct(let part): "without \(part.place.text)"
    case .withoutFilter(let part): "without filter \(part.place.text)"
    case .withoutScope(let part): "without where \(part.place.text)"
    }
  }
}
