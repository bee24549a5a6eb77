import Diagnostics
import Findings
import FlagSemantics
import FlagSyntax
import Interpreter
import Testing

/// A sentence of `docs/MEANING.md`, a rule that shows it, and the verdicts that it gives.
struct WorkedCase: Sendable, CustomTestStringConvertible {
  let title: String
  let rule: String
  let tables: [String]
  /// Whether the tables are complete, as those of a test are, or only as far as the model says.
  let isWhole: Bool
  /// `T1 undecided: missing tender.n, open tender.bids`.
  let verdicts: [String]

  var testDescription: String { title }

  init(
    _ title: String, flag: String, where scope: String? = nil, each: String = "tender",
    asOf: String? = nil, severity: String = "low", isWhole: Bool = true, _ tables: String...,
    gives verdicts: String...
  ) {
    self.title = title
    self.tables = tables
    self.isWhole = isWhole
    self.verdicts = verdicts
    rule = """
      rule worked
        zh-TW "例" en "A case"
        severity \(severity)
        \(asOf.map { "as of " + $0 } ?? "")
        for each \(each)
        \(scope.map { "where " + $0 } ?? "")
        flag when \(flag)
        say zh-TW "例" en "A case"

      """
  }

  /// `tender: id, n; T1, ?; T2, 5`
  static func given(_ table: String) -> String {
    let parts = table.split(separator: ":", maxSplits: 1)
    let rows = parts[1].split(separator: ";").map { row in
      "| " + row.split(separator: ",").joined(separator: " | ") + " |"
    }
    return "  given \(parts[0])\n    " + rows.joined(separator: "\n    ") + "\n"
  }

  var pack: CheckedPack {
    let test =
      "test \"given\"\n" + tables.map(WorkedCase.given).joined() + "  expect flagged nothing\n"
    func file(_ name: String, _ text: String) -> ParsedFile {
      ParsedFile(SourceFile(name: name, text: text))
    }
    return PackChecker(
      PackSources(
        models: [file("worked.model", WorkedModel.text)],
        rules: [file("a.flag", WorkedModel.declarations), file("b.flag", rule + test)])
    ).check()
  }
}

extension Cause {
  var worded: String {
    switch self {
    case .missing(let text): "missing " + text
    case .imprecise(let text): "imprecise " + text
    case .open(let text): "open " + text
    case .notInForce(let text): "not in force " + text
    case .divisionByZero: "division by zero"
    case .tooFew(let text): "too few " + text
    case .outOfRange(let text): "out of range " + text
    case .currencies: "currencies"
    case .tooLarge: "too large"
    case .noCalendar: "no calendar"
    }
  }
}

@Suite struct WorkedCaseTests {
  @Test(
    "a sentence of the page on meaning holds",
    arguments: WorkedCase.values + WorkedCase.conditions + WorkedCase.sets + WorkedCase.counts
      + WorkedCase.subjects + WorkedCase.reaches)
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
