import Diagnostics
import Findings
import FlagSemantics
import Interpreter
import Testing

@Suite struct WorkedCaseTests {
  @Test(
    "a sentence of the page on meaning holds", arguments: WorkedCase.all)
  func holds(_ worked: WorkedCase) throws {
    let pack = worked.pack
    let errors = pack.diagnostics.filter { $0.gravity == .error }
    #expect(errors.map { "\($0.kind.code) \($0.place.text)" } == [], "\(worked.title)")
    let test = try #require(pack.tests.first)
    var data = PlainData(test, pack.model)
    for name in data.records.keys { data.records[name]?.isWhole = worked.isWhole }
    for name in data.links.keys { data.links[name]?.isWhole = worked.isWhole }
    let rule = try #require(pack.rule(named: "worked"))
    let verdicts = Interpreter(pack, data).judge(rule).map { judgement in
      let causes = judgement.causes.map(\.worded).sorted().joined(separator: ", ")
      let severity = judgement.severity.map { $0 == .low ? "" : " as \($0.rawValue)" } ?? ""
      return "\(judgement.key) \(judgement.outcome.rawValue)\(severity)"
        + (causes.isEmpty ? "" : ": " + causes)
    }
    #expect(verdicts.sorted() == worked.verdicts.sorted(), "\(worked.title)")
  }
}

extension WorkedCase: CustomTestStringConvertible {
  package var testDescription: String { title }
}
