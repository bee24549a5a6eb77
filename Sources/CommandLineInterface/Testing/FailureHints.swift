internal import Diagnostics
internal import FlagSemantics
internal import RuleTesting
internal import Scanning
internal import Values

/// What most often is behind a failure.
struct FailureHints {
  let result: TestResult
  let failure: TestResult.Failure

  var hints: [Wording] {
    switch failure.kind {
    case .noSubject: [subjects]
    case .outcome, .unexpected: failure.verdict.flatMap { result.traces[$0] }.map(ties) ?? []
    case .severity, .cause: []
    }
  }

  private var subjects: Wording {
    let keys = result.verdicts.map(\.key)
    if keys.isEmpty {
      return Wording(
        en: "with these tables the rule judges nobody", zh: "依所給的表，規則沒有任何判斷對象")
    }
    let shown = keys.prefix(8).joined(separator: ", ")
    let more = keys.count - 8
    return more > 0
      ? Wording(
        en: "the rule judges \(shown) and \(more) more", zh: "規則的判斷對象為 \(shown) 等 \(keys.count) 個")
      : Wording(en: "the rule judges \(shown)", zh: "規則的判斷對象為 \(shown)")
  }

  /// Comparisons that would give what is expected if equality counted otherwise.
  private func ties(_ trace: Trace) -> [Wording] {
    let expected: Outcome? =
      if case .outcome(let outcome) = failure.kind { outcome } else { nil }
    var wanted: [(Trace.Part, Truth)] = []
    if let scope = trace.scope {
      wanted += scope.atoms.map { ($0, expected == .outside ? .no : .yes) }
    }
    if let flag = trace.flag, expected != .outside {
      wanted += flag.atoms.map { ($0, expected == .flagged ? .yes : .no) }
    }
    return wanted.flatMap { part, truth -> [Wording] in
      guard let own = part.truth, own != truth else { return [] }
      return (part.asksForAny ? part.tiesInside : part.isTie ? [part] : []).compactMap(hint)
    }
  }

  private func hint(_ part: Trace.Part) -> Wording? {
    part.unnamed.expression.withEquality.map { other in
      Wording(
        en: "`\(part.text)`: the two sides are equal; did you mean `\(other)`?",
        zh: "`\(part.text)`：兩邊相等，您是否要寫 `\(other)`？")
    }
  }
}

extension Trace.Part {
  /// The ties in the condition of an `any`.
  fileprivate var tiesInside: [Trace.Part] {
    if case .not = unnamed.expression.kind { return unnamed.parts.flatMap(\.tiesInside) }
    return unnamed.parts.last?.atoms.filter(\.isTie) ?? []
  }
}

extension Expression {
  /// The sign or word that differs only where both sides are equal.
  fileprivate var withEquality: String? {
    switch kind {
    case .order(_, .less, _): "<="
    case .order(_, .lessOrEqual, _): "<"
    case .order(_, .greater, _): ">="
    case .order(_, .greaterOrEqual, _): ">"
    case .before: "not after"
    case .after: "not before"
    case .not(let inner):
      switch inner.unnamed.kind {
      case .before: "after"
      case .after: "before"
      default: nil
      }
    default: nil
    }
  }
}
