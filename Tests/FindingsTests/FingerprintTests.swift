import Findings
import FlagSemantics
import Testing

@Suite struct FingerprintTests {
  private func finding(_ rule: String, _ subject: SubjectName, _ message: String = "") -> Finding {
    Finding(
      rule: rule, subject: subject, day: nil, severity: .high, possibleSeverity: nil,
      messages: [.init(language: "en", text: message)], shown: [], evidence: [], parameters: [],
      lists: [], assumptions: [], suppression: nil)
  }

  private let pair = SubjectName(shape: .pair, record: "bid", key: ["B1", "B2"])

  @Test("a finding is known again by its rule and subject alone")
  func same() {
    #expect(
      finding("rule_a", pair).fingerprint == finding("rule_a", pair, "another text").fingerprint)
    // The first 128 bits of the SHA-256 of the parts with the unit separator between them, as
    // `printf 'rule_a\037pair\037bid\037B1\037B2' | sha256sum` gives them.
    #expect(finding("rule_a", pair).fingerprint == "f2aa05aeaaa4c7b3e265626246a2b719")
  }

  @Test("whatever tells two subjects apart tells their fingerprints apart")
  func different() {
    let subjects = [
      pair, SubjectName(shape: .pair, record: "bid", key: ["B1B2"]),
      SubjectName(shape: .pair, record: "bid", key: ["B2", "B1"]),
      SubjectName(shape: .group, record: "bid", key: ["B1", "B2"]),
      SubjectName(shape: .pair, record: "award", key: ["B1", "B2"]),
      SubjectName(shape: .pair, record: "bid", key: ["B1", "B2"], firstDay: "2024-01-01"),
    ]
    let all =
      subjects.map { finding("rule_a", $0).fingerprint } + [finding("rule_b", pair).fingerprint]
    #expect(Set(all).count == all.count)
  }
}
