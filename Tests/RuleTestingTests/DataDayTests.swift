import FlagSemantics
import FlagSyntax
import RuleTesting
import Scanning
import Testing
import Workers

/// A test may say on which day its data end.
@Suite struct DataDayTests {
  private func pack(_ day: String) throws -> CheckedPack {
    try SmallPack.pack(
      "for each tender flag when tender.awarded_on before data_day",
      tests: """
        test "t"
          \(day)
          given tender
            | id | awarded_on |
            | T1 | 2024-05-01 |
            | T2 | 2024-05-02 |
          expect flagged T1
          expect clear T2
        """)
  }

  @Test("data_day is the day that the test names, and missing without one")
  func named() throws {
    let result = try #require(TestRun(try pack("current to 2024-05-02")).results().first)
    #expect(result.holds)
    let scanner = try #require(TestRun(try pack("current to 2024-05-02")).scanner(for: result.test))
    #expect(scanner.verdicts(of: result.test.rule) == result.verdicts)
    let without = try #require(TestRun(try pack("")).results().first)
    #expect(without.verdicts.map(\.outcome) == [.undecided, .undecided])
  }

  @Test("a slip is noticed by it")
  func boundary() throws {
    let pack = try pack("current to 2024-05-02")
    let reports = BoundaryRun(pack, TestRun(pack).results(), Workers(1)).reports()
    #expect(reports.map(\.tried) == [1])
    #expect(reports.flatMap(\.unnoticed).isEmpty)
  }

  @Test("it is laid out as a clause, and stands once")
  func written() throws {
    #expect(throws: SmallPack.Mistake.self) {
      try pack("current to 2024-05-02 current to 2024-05-03")
    }
    #expect(throws: SmallPack.Mistake.self) { try pack("current to 2024-02-30") }
  }
}
