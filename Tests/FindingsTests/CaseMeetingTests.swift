import Findings
import FlagSemantics
import TestSupport
import Testing

/// Which findings meet, and which cases are told.
@Suite struct CaseMeetingTests {
  private let inTender = Standing(matter: CaseExample.tender)
  private let both = Standing(matter: CaseExample.tender, pair: CaseExample.pair)

  private func cases(_ findings: [Finding]) -> [Case] {
    CaseBuilder.cases(of: findings, by: CaseExample.taiwan)
  }

  private func kinds(_ findings: [Finding]) -> [String] {
    cases(findings).map { "\($0.subject.kind.rawValue) \($0.subject.text)" }
  }

  @Test("a pair in a tender is told once, as a pair, unless the tender has more")
  func covered() {
    let phone = CaseExample.finding("a01", .high, both, key: ["B1", "B2"])
    let prices = CaseExample.finding("a15", .low, inTender, key: ["T1"])
    #expect(kinds([phone]) == ["pair V1 / V2"])
    #expect(kinds([phone, prices]) == ["matter T1"])
  }

  @Test("a pair that meets a row which its tender does not meet is told beside it")
  func ownRow() {
    let contact = CaseExample.finding("a01", .low, both, key: ["B1", "B2"])
    let money = CaseExample.finding("a05", .low, both, key: ["B1", "B2"])
    let leak = CaseExample.finding("b05", .low, inTender, key: ["T1"])
    #expect(kinds([contact, money, leak]) == ["pair V1 / V2", "matter T1"])
    #expect(cases([contact, money, leak]).map(\.priority) == [.first, .third])
  }

  @Test("what leads to no tender and no pair stands alone, all windows of a group together")
  func own() {
    func group(_ key: String, _ day: String?) -> Finding {
      Finding(
        rule: "f01",
        subject: SubjectName(shape: .group, record: "tender", key: [key], firstDay: day),
        day: nil, severity: .low, possibleSeverity: nil, messages: [], shown: [], evidence: [],
        parameters: [], lists: [], assumptions: [], suppression: nil)
    }
    let findings = [group("G1", "2024-01-01"), group("G1", "2024-02-01"), group("G2", nil)]
    #expect(kinds(findings) == ["group G1", "group G2"])
    #expect(cases(findings).map(\.findings.count) == [2, 1])
  }

  @Test("one party makes a case only of what a row names")
  func party() {
    let won = Standing(matter: CaseExample.tender, parties: [CaseExample.pair[0]])
    let other = Standing(
      matter: RecordName(record: "tender", key: ["T2"]), parties: [CaseExample.pair[0]])
    let padded = CaseExample.finding("a19", .high, won, key: ["T1"])
    let again = CaseExample.finding("d07", .medium, other, key: ["T2"])
    let late = CaseExample.finding("d12", .low, other, key: ["K2"])
    #expect(kinds([padded, late]) == ["matter T1", "matter T2"])
    let all = cases([padded, again, late])
    #expect(all.map(\.subject.text) == ["V1", "T2"])
    #expect(all.first?.rows.map(\.code) == ["M5"])
    #expect(all.first?.findings == [padded.fingerprint, again.fingerprint])
  }

  @Test("what the office has set aside is in no case")
  func suppressed() {
    let aside = CaseExample.finding("a01", .high, inTender, suppressed: true)
    #expect(cases([aside]).isEmpty)
    let report = ScanReport(
      rules: [], findings: [aside, CaseExample.finding("a15", .high, inTender)], undecided: [],
      casesBy: CaseExample.taiwan)
    #expect(report.findings.map(\.priority) == [nil, .third])
    #expect(report.findings.map(\.cases.count) == [0, 1])
  }

  @Test("a case is known again by its subject alone")
  func fingerprint() {
    let first = cases([CaseExample.finding("a15", .high, inTender)])
    let later = cases([
      CaseExample.finding("a01", .low, inTender), CaseExample.finding("a15", .low, inTender),
    ])
    #expect(first.map(\.id) == later.map(\.id))
    // `printf 'case\037matter\037tender\0371\037T1' | sha256sum`
    #expect(first.map(\.id) == ["0363747171d34077aa9e017bd0a348bd"])
  }

  @Test("the order of the findings says nothing of the cases", arguments: 0..<200)
  func order(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let findings = (0..<12).map { _ in drawn(&random) }
    let told = Set(cases(findings).map(Told.init))
    #expect(Set(cases(findings.shuffled(using: &random)).map(Told.init)) == told)
  }

  @Test("every finding is in a case, and no case is covered by another", arguments: 0..<200)
  func complete(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let findings = (0..<10).map { _ in drawn(&random) }
    let cases = cases(findings)
    #expect(Set(cases.flatMap(\.findings)) == Set(findings.map(\.fingerprint)))
    #expect(Set(cases.map(\.id)).count == cases.count)
    for (place, one) in cases.enumerated() {
      for other in cases.dropFirst(place + 1) where other.subject.kind != .party {
        #expect(Set(one.findings) != Set(other.findings) || one.rows != other.rows)
      }
    }
  }

  /// A case without the order in which its findings came.
  private struct Told: Hashable {
    let id: String
    let findings: Set<String>
    let score: Points
    let priority: Priority
    let rows: [String]

    init(_ one: Case) {
      (id, findings, score) = (one.id, Set(one.findings), one.score)
      (priority, rows) = (one.priority, one.rows.map(\.code))
    }
  }

  private func drawn(_ random: inout SeededGenerator) -> Finding {
    let rules = [
      "a01", "a02", "a05", "a15", "a18", "a19", "d07", "c01_by_name", "contact_or_money",
    ]
    let tender = RecordName(record: "tender", key: ["T\(Int.random(in: 1...3, using: &random))"])
    let standing =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: Standing(matter: tender, parties: [CaseExample.pair[0]])
      case 1: Standing(matter: tender, pair: CaseExample.pair, parties: CaseExample.pair)
      case 2: Standing(pair: CaseExample.pair, parties: CaseExample.pair)
      default: Standing()
      }
    return CaseExample.finding(
      rules.randomElement(using: &random) ?? "a01",
      Severity.allCases.randomElement(using: &random) ?? .low, standing,
      key: ["\(Int.random(in: 0..<1_000_000, using: &random))"])
  }
}
