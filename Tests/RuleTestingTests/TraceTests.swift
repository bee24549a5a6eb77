import Diagnostics
import Findings
import FlagSemantics
import RuleTesting
import Scanning
import Tables
import Testing
import Values

@Suite struct TraceTests {
  @Test("every expression with its value, and where it comes from")
  func values() throws {
    let pack = try SmallPack.pack(
      """
      for each tender
      flag when tender.price > min(tender.bids.amount) * 2
        or (any b in tender.bids where b.amount >= 9 TWD)
      """,
      tests: """
        test "t"
          given tender
            | id | price |
            | T1 | ?     |
          given bid
            | id | tender | amount |
            | B1 | T1     | 4 TWD  |
            | B2 | T1     | ?      |
          expect flagged T1
        """)
    let result = TestRun(pack).result(of: pack.tests[0])
    let trace = try #require(result.traces.values.first)
    let atoms = try #require(trace.flag).atoms
    #expect(atoms.map(\.truth) == [.unknown, .unknown])
    let price = try #require(part("tender.price", of: atoms[0]))
    #expect(text(price) == ["?missing tender.price"])
    guard case .row(let row, let table, let field, nil)? = price.values[0].origin else {
      Issue.record("\(String(describing: price.values[0].origin))")
      return
    }
    #expect((row.number, table, field) == (10, "tender", "price"))
    #expect(text(part("min(tender.bids.amount)", of: atoms[0])) == ["…4 TWD"])
    #expect(text(part("tender.bids.amount", of: atoms[0])) == ["{4 TWD ?} of 2"])
    #expect(text(part("b.amount", of: atoms[1])) == ["B1 4 TWD", "B2 ?missing bid.amount"])
    #expect(text(part("b.amount >= 9 TWD", of: atoms[1])) == ["B1 no", "B2 unknown"])
  }

  @Test(
    "a tie is where both sides are equal",
    arguments: [
      ("tender.price > 10 TWD", true), ("tender.price > 9 TWD", false),
      ("tender.price * 3 <= 30 TWD", true),
      ("tender.awarded_on before 2024-01-02", true), ("tender.awarded_on after 2024-01-01", false),
    ])
  func ties(condition: String, isTie: Bool) throws {
    let pack = try SmallPack.pack(
      "for each tender flag when \(condition)",
      tests: """
        test "t"
          given tender
            | id | price  | awarded_on |
            | T1 | 10 TWD | 2024-01-02 |
          expect undecided T1
        """)
    let trace = try #require(TestRun(pack).result(of: pack.tests[0]).traces.values.first)
    #expect(trace.flag?.isTie == isTie)
  }

  @Test("local policy does not reach into tests")
  func policy() throws {
    let pack = try SmallPack.pack(
      "for each tender flag when tender.price > limit",
      parameters: """
        param limit money(TWD)
          zh-TW "限" en "limit"
          is 10 TWD
        """,
      tests: """
        test "t"
          given tender
            | id | price  |
            | T1 | 11 TWD |
          expect flagged T1

        set limit is 20 TWD because "x"
        set r.severity is high because "x"
        """)
    let result = TestRun(pack).result(of: pack.tests[0])
    #expect(result.holds)
    #expect(result.verdicts.map(\.severity) == [.low])
  }

  @Test("only what a test says something about is covered")
  func coverage() throws {
    let pack = try SmallPack.pack(
      "for each tender where tender.method is open flag when tender.price > 10 TWD",
      tests: """
        test "t"
          given tender
            | id | method  | price  |
            | T1 | open    | 11 TWD |
            | T2 | open    | ?      |
            | T3 | limited | 9 TWD  |
          expect flagged T1
          expect outside T3
        """)
    let coverage = Coverage(pack.rules[0], in: pack, TestRun(pack).results())
    #expect(coverage.outcomes == [.flagged, .outside])
    #expect(coverage.clauses.map(\.seen) == [[.yes, .no], [.yes, .no]])
    #expect((coverage.reached, coverage.seen, coverage.all) == (2, 4, 6))
  }

  private func part(_ text: String, of part: Trace.Part) -> Trace.Part? {
    if part.expression.place.text == text { return part }
    return part.parts.lazy.compactMap { self.part(text, of: $0) }.first
  }

  private func text(_ part: Trace.Part?) -> [String] {
    (part?.values ?? []).map { value in
      let member = value.member.map { $0 + " " }.joined()
      switch value.content {
      case .truth(let truth, _): return member + "\(truth)"
      case .value(let text): return member + text
      case .none: return member + "-"
      case .missing(let causes):
        return member + "?" + causes.map { "\($0.kind) \($0.name)" }.joined(separator: ", ")
      case .between(let least, let most, _): return member + "\(least ?? "")…\(most ?? "")"
      case .set(let members, let count, _):
        return member + "{\(members.joined(separator: " "))} of \(count)"
      }
    }
  }
}
