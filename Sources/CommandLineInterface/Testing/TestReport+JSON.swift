internal import Diagnostics
internal import Findings
internal import FlagSemantics
internal import RuleTesting
internal import Scanning
internal import Values

extension TestSession {
  /// Everything for programs: each test with its failures, what is covered, what no test notices.
  func json(in language: Language) -> JSONValue {
    .object(skippingNil: [
      (
        "summary",
        .object(skippingNil: [
          ("rules", .integer(rules.count)), ("tests", .integer(results.count)),
          ("failed", .integer(failing)), ("unnoticed", boundary.map { _ in .integer(unnoticed) }),
        ])
      ),
      ("tests", .array(results.map(\.json))),
      ("coverage", .array(coverage.map(\.json))),
      ("boundary", boundary.map { .array($0.map { $0.json(in: language) }) }),
    ])
  }
}

extension TestResult {
  fileprivate var json: JSONValue {
    .object(skippingNil: [
      ("rule", .string(test.rule)), ("title", .string(test.title)),
      ("file", .string(test.place.file.name)), ("line", .integer(test.place.line)),
      ("holds", .bool(holds)), ("failures", .array(failures.map(object))),
    ])
  }

  private func object(_ failure: Failure) -> JSONValue {
    let trace = failure.verdict.flatMap { traces[$0] }
    return .object(skippingNil: [
      ("subject", .string(failure.subject ?? failure.verdict?.key ?? "")),
      ("file", .string(failure.place.file.name)), ("line", .integer(failure.place.line)),
      ("expected", failure.kind.json), ("got", failure.verdict.map(\.json)),
      (
        "clauses",
        trace.map { trace in
          .array(
            trace.clauses.map { clause in
              ["clause": .string(clause.keyword), "expression": clause.whole.json]
            })
        }
      ),
    ])
  }
}

extension TestResult.Failure.Kind {
  fileprivate var json: JSONValue {
    switch self {
    case .noSubject(let outcome), .outcome(let outcome):
      ["outcome": .string(outcome.rawValue)]
    case .severity(let severity): ["severity": .string(severity.rawValue)]
    case .cause(let cause): ["because": .string(cause)]
    case .unexpected(let outcome): ["nothing": .string(outcome.rawValue)]
    }
  }
}

extension Verdict {
  var json: JSONValue {
    .object(skippingNil: [
      ("outcome", .string(outcome.rawValue)),
      ("severity", severity.map { .string($0.rawValue) }),
      ("because", causes.isEmpty ? nil : .array(causes.map(\.json))),
      ("suppressed", isSuppressed ? true : nil),
    ])
  }
}

extension Cause {
  var json: JSONValue { ["kind": .string(kind), "name": .string(name)] }
}

extension Coverage {
  fileprivate var json: JSONValue {
    [
      "rule": .string(rule.name),
      "outcomes": .object(
        possible.map { .init($0.rawValue, .bool(outcomes.contains($0))) }),
      "conditions": .array(clauses.map(\.json)),
    ]
  }
}

extension Coverage.Clause {
  fileprivate var json: JSONValue {
    [
      "clause": .string(kind.rawValue), "text": .string(expression.text),
      "line": .integer(expression.place.line), "yes": .bool(seen.contains(.yes)),
      "no": .bool(seen.contains(.no)), "unknown": .bool(seen.contains(.unknown)),
    ]
  }
}

extension BoundaryRun.Report {
  fileprivate func json(in language: Language) -> JSONValue {
    [
      "of": .string(of.name), "tried": .integer(tried),
      "unnoticed": .array(
        unnoticed.map { mutant in
          [
            "file": .string(mutant.place.file.name), "line": .integer(mutant.place.line),
            "kind": .string(mutant.change.kind),
            "change": .string(mutant.change.wording.text(in: language)),
            "advice": .string(mutant.change.advice.text(in: language)),
          ]
        }),
    ]
  }
}
