import Findings
package import FlagSemantics

/// What a test beside a rule expects, held against the verdicts of the interpreter.
package struct InlineTestRun: Sendable {
  package let judgements: [Judgement]
  /// One sentence for each expectation that does not hold.
  package let failures: [String]

  /// Local policy is left out unless it is given: a test holds the pack as it was written.
  package init(
    _ test: CheckedTest, _ pack: CheckedPack, policy: [Setting] = [],
    calendar: OfficeDays? = nil, rates: [PlainRate] = [], _ statistics: StatisticTable = .published
  ) {
    guard let rule = pack.rule(named: test.rule) else {
      judgements = []
      failures = ["no rule \(test.rule)"]
      return
    }
    let pack = pack.ending(on: test.dataDay)
    var data = PlainData(test, pack.model)
    data.calendar = calendar
    data.rates = rates
    let interpreter = Interpreter(
      pack, data, settings: policy + test.settings, statistics: statistics)
    let judgements = interpreter.judge(rule)
    self.judgements = judgements
    failures = test.expectations.flatMap { InlineTestRun.failures(of: $0, in: judgements) }
  }

  private static func failures(
    of expectation: CheckedTest.Expectation, in judgements: [Judgement]
  ) -> [String] {
    if expectation.subjects.isEmpty {
      return judgements.filter { $0.outcome == expectation.outcome }
        .map { "\($0.key) is \($0.outcome.rawValue)" }
    }
    return expectation.subjects.flatMap { parts -> [String] in
      let key = parts.joined(separator: "/")
      // The key of a group means any of its windows.
      let own = judgements.filter { $0.key == key || $0.plainKey == key }
      if own.isEmpty { return ["\(key) is not judged"] }
      let results = own.map { failures(of: expectation, $0) }
      return results.contains([]) ? [] : results[0]
    }
  }

  private static func failures(
    of expectation: CheckedTest.Expectation, _ judgement: Judgement
  ) -> [String] {
    guard judgement.outcome == expectation.outcome else {
      return ["\(judgement.key) is \(judgement.outcome.rawValue): \(judgement.causes)"]
    }
    var failures: [String] = []
    if let severity = expectation.severity, severity != judgement.severity {
      failures.append("\(judgement.key) is \(judgement.severity?.rawValue ?? "of no severity")")
    }
    let texts = Set(judgement.causes.map(\.name))
    for cause in expectation.causes where !texts.contains(cause) {
      failures.append("\(judgement.key) is undecided because of \(texts.sorted())")
    }
    return failures
  }
}
