internal import Diagnostics
internal import FlagSemantics
internal import RuleTesting
internal import Reporting
internal import Scanning
internal import Values

/// A test that failed: what was expected, what came, and the values that led to it.
struct FailureText {
  let result: TestResult
  let rule: CheckedRule?
  let language: Language

  var text: String {
    let test = result.test
    var text = "✗ \(test.rule) › \"\(test.title)\"  \(test.place.pathAndLine)\n"
    var drawn: Set<Verdict> = []
    for failure in result.failures {
      text += "  " + headline(failure).text(in: language) + "  \(failure.place.pathAndLine)\n"
      if let verdict = failure.verdict, drawn.insert(verdict).inserted,
        let trace = result.traces[verdict]
      {
        text += body(failure, trace)
      }
      for hint in FailureHints(result: result, failure: failure).hints {
        text += "    = " + hint.text(in: language) + "\n"
      }
    }
    return text
  }

  // MARK: The line

  private func headline(_ failure: TestResult.Failure) -> Wording {
    let key = failure.subject ?? failure.verdict?.key ?? ""
    let got = failure.verdict.map(self.got) ?? Wording(verbatim: "")
    switch failure.kind {
    case .noSubject(let outcome):
      return Wording(
        en: "\(key): expected \(outcome.rawValue), but the rule judges no such subject",
        zh: "\(key)：預期 \(outcome.rawValue)，但規則的判斷對象中沒有它")
    case .outcome(let expected):
      return Wording(
        en: "\(key): expected \(expected.rawValue), got {0}",
        zh: "\(key)：預期 \(expected.rawValue)，實得 {0}"
      ).filled(with: [got])
    case .severity(let expected):
      let level = failure.verdict?.severity?.rawValue ?? "–"
      return Wording(
        en: "\(key): expected as \(expected.rawValue), got \(level)",
        zh: "\(key)：預期嚴重度 \(expected.rawValue)，實得 \(level)")
    case .cause(let expected):
      return Wording(
        en: "\(key): expected because \(expected), got {0}", zh: "\(key)：預期原因 \(expected)，實得 {0}"
      ).filled(with: [got])
    case .unexpected(let outcome):
      return Wording(
        en: "\(key): expected nothing \(outcome.rawValue), got {0}",
        zh: "\(key)：預期沒有 \(outcome.rawValue)，實得 {0}"
      ).filled(with: [got])
    }
  }

  private func got(_ verdict: Verdict) -> Wording {
    let outcome = Wording(verbatim: verdict.outcome.rawValue)
    guard !verdict.causes.isEmpty else { return outcome }
    return Wording(en: "{0}: {1}", zh: "{0}：{1}")
      .filled(with: [outcome, verdict.causes.map(\.wording).listed])
  }

  // MARK: The values

  private func body(_ failure: TestResult.Failure, _ trace: Trace) -> String {
    let clauses = trace.clauses.filter { $0.isShown(for: failure) }
    return TraceText(
      clauses: clauses, others: trace.clauses.filter(\.isDay).map(\.whole),
      origins: .test(result.test), language: language, indent: 4
    ).text
  }
}

extension Trace.Clause {
  fileprivate func isShown(for failure: TestResult.Failure) -> Bool {
    switch (kind, failure.kind) {
    case (.severity, .severity): true
    case (_, .severity), (.asOf, _), (.severity, _), (.exception, _): false
    case (.flag, _): failure.verdict?.outcome != .outside || whole.truth != .yes
    case (.scope, _): true
    }
  }
}
