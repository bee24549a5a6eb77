import Findings
import FlagSemantics
import Testing

/// The combination matrix, row by row, as the Taiwan pack declares it.
@Suite struct CaseTests {
  struct Expected: Sendable, CustomTestStringConvertible {
    /// `a05 high`
    let findings: [String]
    let on: CaseRow.Meeting
    let rows: [String]
    let score: String
    let priority: Priority
    var testDescription: String { findings.joined(separator: ", ") + " on a \(on.rawValue)" }

    init(
      _ findings: [String], _ on: CaseRow.Meeting, _ rows: [String], _ score: String,
      _ priority: Priority
    ) {
      (self.findings, self.on, self.rows) = (findings, on, rows)
      (self.score, self.priority) = (score, priority)
    }
  }

  static let table = [
    // Points alone: the limits at 12, 6 and 3, and one less.
    Expected(["a01 high"], .matter, [], "6", .second),
    Expected(["a01 medium"], .matter, [], "3", .third),
    Expected(["a01 low"], .matter, [], "1", .fourth),
    Expected(["a01 info"], .matter, [], "0", .fourth),
    Expected(["a01 high", "a19 high"], .matter, [], "12", .first),
    Expected(["a01 high", "a19 medium"], .matter, [], "9", .second),
    Expected(["d12 critical"], .matter, [], "10", .first),
    // One group counts once, with its most.
    Expected(["a01 high", "a02 high"], .matter, [], "6", .second),
    Expected(["a01 low", "a02 high"], .matter, [], "6", .second),
    Expected(["a01 high", "a02 high"], .pair, [], "6", .second),
    Expected(["a01 high", "g02 low"], .matter, [], "6", .second),
    // M1: two proofs on one pair, not in one tender; or a trace and a shape.
    Expected(["a01 low", "a05 low"], .pair, ["M1"], "2", .first),
    Expected(["a01 low", "a05 low"], .matter, [], "2", .fourth),
    Expected(["a05 low", "a15 low"], .matter, ["M1"], "2", .first),
    Expected(["a05 low", "a18 low"], .pair, ["M1"], "2", .first),
    Expected(["a01 low", "a15 low"], .matter, [], "2", .fourth),
    Expected(["contact_or_money high"], .pair, [], "6", .second),
    Expected(["contact_or_money low", "a05 low"], .pair, ["M1"], "2", .first),
    // M2, M4, M7.
    Expected(["b05 low", "b04 low"], .matter, ["M2"], "1", .first),
    Expected(["b05 low"], .matter, [], "1", .fourth),
    Expected(["d03 low", "a23 low"], .matter, ["M4"], "2", .second),
    Expected(["e02 low"], .matter, ["M7"], "1", .first),
    // M3: all three of it.
    Expected(["b08 low", "d12 low"], .matter, [], "2", .fourth),
    Expected(["b08 low", "d12 low", "e03 low"], .matter, ["M3"], "3", .first),
    // M6: as sure as it asks for, and less.
    Expected(["c01 low"], .matter, ["M6"], "1", .first),
    Expected(["c01_by_name high"], .matter, ["M6"], "4.2", .third),
    Expected(["c01_by_name critical"], .matter, ["M6"], "7", .third),
    Expected(["c01_by_name high", "a01 high"], .matter, ["M6"], "10.2", .second),
    // M8: statistics never lift above P3.
    Expected(["a15 high", "a18 high"], .matter, [], "12", .third),
    Expected(["a15 critical"], .matter, [], "10", .third),
    Expected(["f01 low"], .matter, [], "1", .fourth),
    Expected(["a15 high", "a01 low"], .matter, [], "7", .second),
  ]

  @Test("a row of the matrix, or the points, decide", arguments: table)
  func priorities(expected: Expected) throws {
    let cases = CaseBuilder.cases(of: findings(expected), by: CaseExample.taiwan)
    let one = try #require(cases.first)
    #expect(cases.count == 1)
    #expect(one.rows.map(\.code) == expected.rows)
    #expect(one.score.text == expected.score)
    #expect(one.priority == expected.priority)
  }

  private func findings(_ expected: Expected) -> [Finding] {
    expected.findings.map { text in
      let words = text.split(separator: " ").map(String.init)
      let standing =
        switch expected.on {
        case .pair: Standing(pair: CaseExample.pair)
        case .matter: Standing(matter: CaseExample.tender)
        case .party: Standing(parties: [CaseExample.pair[0]])
        }
      return CaseExample.finding(words[0], Severity(rawValue: words[1]) ?? .info, standing)
    }
  }

  @Test("the reason names what decided, and what statistics alone would have given")
  func reasons() {
    let basis: [(String, Case.Reason.Basis, cappedFrom: Priority?)] = [
      ("a01 high", .score, nil),
      ("d12 critical", .critical("d12"), nil),
      ("e02 low", .row("M7"), nil),
      ("a15 high", .score, .second),
      ("a15 medium", .score, nil),
    ]
    for (finding, basis, capped) in basis {
      let expected = Expected([finding], .matter, [], "", .fourth)
      let one = CaseBuilder.cases(of: findings(expected), by: CaseExample.taiwan).first
      #expect(one?.reason.basis == basis, "\(finding)")
      #expect(one?.reason.cappedFrom == capped, "\(finding)")
    }
  }
}
