internal import Diagnostics
internal import Findings
internal import FlagSemantics
internal import Reporting
internal import Scanning
internal import Values

/// Why one subject has its outcome: the rule with the values under it, and what would change it.
struct WhyPage {
  let rule: CheckedRule
  let verdict: Verdict
  let trace: Trace
  let deciding: DecidingData
  let sources: [Dataset.Source]
  let lists: ListStanding
  let language: Language

  var text: String { DisplayWidth.drawn(headline.text(in: language)) + "\n" + drawing }

  /// The clauses with their values, and what would change the outcome.
  var drawing: String {
    let body = TraceText(
      clauses: shown, others: trace.clauses.filter(\.isDay).map(\.whole),
      origins: .data(sources), language: language, indent: 2)
    let hints = hints.map { DisplayWidth.drawn("  = " + $0.text(in: language)) + "\n" }
    return body.text + hints.joined()
  }

  // MARK: What is told

  private var headline: Wording {
    let names = [Wording(verbatim: rule.name), Wording(verbatim: verdict.key)]
    switch verdict.outcome {
    case .flagged:
      let level = verdict.severity?.label ?? Wording(verbatim: "")
      return verdict.isSuppressed
        ? Wording(
          en: "{0}: {1} is flagged, {2}, and set aside by an exception of the office",
          zh: "{0}：{1} 列為紅旗（{2}），並依機關例外排除"
        ).filled(with: names + [level])
        : Wording(en: "{0}: {1} is flagged, {2}", zh: "{0}：{1} 列為紅旗（{2}）")
          .filled(with: names + [level])
    case .clear: return Wording(en: "{0}: {1} is clear", zh: "{0}：{1} 無紅旗").filled(with: names)
    case .outside:
      return Wording(en: "{0} does not apply to {1}", zh: "{0} 不適用於 {1}").filled(with: names)
    case .undecided:
      return Wording(en: "{0}: {1} could not be evaluated", zh: "{0}：{1} 無法判定").filled(with: names)
    }
  }

  /// The clauses that the outcome rests on.
  private var shown: [Trace.Clause] {
    trace.clauses.filter { clause in
      switch clause.kind {
      case .asOf: false
      case .scope: true
      case .flag: verdict.outcome != .outside || trace.scope?.truth != .no
      case .severity: verdict.outcome == .flagged
      case .exception: verdict.isSuppressed
      }
    }
  }

  var hints: [Wording] {
    switch verdict.outcome {
    case .flagged: standing + ties
    case .clear: (trace.flag.map { NearestMiss($0).hints } ?? []) + standing
    case .outside: (trace.scope.map { NearestMiss($0).hints } ?? []) + standing
    case .undecided: verdict.causes.flatMap(deciding.hints).map(needed) + standing
    }
  }

  private var standing: [Wording] { shown.map(\.whole).flatMap(lists.hints) }

  private func needed(_ what: Wording) -> Wording {
    Wording(en: "would help to decide: {0}", zh: "有助判定：{0}").filled(with: [what])
  }

  /// A limit that is met exactly deserves a second look.
  private var ties: [Wording] {
    (trace.flag?.atoms ?? []).filter(\.isTie).map { part in
      Wording(en: "`{0}`: the two sides are equal", zh: "`{0}`：兩邊相等")
        .filled(with: [Wording(verbatim: part.text)])
    }
  }
}

extension WhyPage {
  /// The same for programs: every value with where it comes from.
  var json: JSONValue {
    .object(skippingNil: [
      ("rule", .string(rule.name)),
      (
        "subject",
        .array((verdict.subject + [verdict.firstDay].compactMap { $0 }).map(JSONValue.string))
      ),
      ("verdict", verdict.json),
      (
        "clauses",
        .array(
          trace.clauses.map { clause in
            ["clause": .string(clause.keyword), "expression": clause.whole.json(of: sources)]
          })
      ),
      ("needed", verdict.causes.isEmpty ? nil : .array(verdict.causes.map(needs))),
      ("hints", .array(hints.map { .string($0.text(in: language)) })),
    ])
  }

  private func needs(_ cause: Cause) -> JSONValue {
    [
      "cause": cause.json,
      "records": .array(
        deciding.records(of: cause).map { record in
          .object(skippingNil: [
            ("record", .string(record.record)), ("key", .array(record.key.map(JSONValue.string))),
            ("path", record.place.map { .string($0.path) }),
            ("part", record.place?.part.map(JSONValue.string)),
            ("row", record.place.map { .integer($0.number) }),
          ])
        }),
    ]
  }
}
