import Diagnostics

/// Conditions, said so that a negation stands in the sentence and not in front of it.
extension ExpressionReader {
  func clause(_ expression: Expression, negated: Bool = false) -> Clause {
    switch expression.kind {
    case .not(let operand): return clause(operand, negated: !negated)
    case .conjunction(let operands):
      return .several(negated ? .notAll : .all, operands.map { clause($0) }, lead: nil)
    case .disjunction(let operands):
      return .several(negated ? .none : .any, operands.map { clause($0) }, lead: nil)
    case .exists(let bindings, let condition): return exists(bindings, condition, negated: negated)
    default: return .sentence(sentence(expression, negated))
    }
  }

  private func sentence(_ expression: Expression, _ negated: Bool) -> Wording {
    switch expression.kind {
    case .order(let left, let sign, let right):
      return order(left, negated ? sign.negated : sign, right)
    case .between(let low, let first, let value, let second, let high):
      return between(low, first, value, second, high, negated)
    case .equal(let left, let right): return equal(left, right, negated)
    case .isMissing(let value):
      return choose(
        negated, Wording(en: "{0} is recorded", zh: "{0}有資料"),
        Wording(en: "{0} is missing", zh: "{0}缺漏")
      ).filled(with: [text(value)])
    case .isNone(let value):
      return choose(
        negated, Wording(en: "{0} is not stated to be none", zh: "{0}並非註明為「無」"),
        Wording(en: "{0} is stated to be none", zh: "{0}註明為「無」")
      ).filled(with: [text(value)])
    case .isIn(let value, let others): return membership(value, others, negated)
    case .before(let left, let right):
      return choose(
        negated, Wording(en: "{0} is not before {1}", zh: "{0}不早於{1}"),
        Wording(en: "{0} is before {1}", zh: "{0}早於{1}")
      ).filled(with: [text(left), text(right)])
    case .after(let left, let right):
      return choose(
        negated, Wording(en: "{0} is not after {1}", zh: "{0}不晚於{1}"),
        Wording(en: "{0} is after {1}", zh: "{0}晚於{1}")
      ).filled(with: [text(left), text(right)])
    case .within(let value, let radius, let center):
      return nearness(value, radius, center, negated)
    case .resembles(let left, let right): return resemblance(left, right, negated)
    default: return truth(expression, negated)
    }
  }

  func choose(_ negated: Bool, _ no: Wording, _ yes: Wording) -> Wording { negated ? no : yes }

  // MARK: Yes and no

  /// A condition that is a value: a field that says yes or no, a name for a condition.
  private func truth(_ value: Expression, _ negated: Bool) -> Wording {
    switch value.kind {
    case .literal(.truth(let truth)):
      return truth != negated
        ? Wording(en: "this always holds", zh: "恆成立")
        : Wording(en: "this never holds", zh: "恆不成立")
    case .named(let name, _): return holds(letTerm(name).wording, negated)
    case .definition(let name): return holds(term(name, of: nil).wording, negated)
    case .step(let base, .define(let name)):
      let term = term(name, of: base.type.record?.records.first)
      return choose(
        negated, Wording(en: "{0} does not hold for {1}", zh: "{1}之{0}不成立"),
        Wording(en: "{0} holds for {1}", zh: "{1}之{0}成立")
      ).filled(with: [term.wording, text(base)])
    case .step(let base, .field(let name)): return entry(name, of: base, negated)
    case .call(.isWorkingDay, let arguments):
      return choose(
        negated, Wording(en: "{0} is not a working day", zh: "{0}非上班日"),
        Builtin.isWorkingDay.reading.phrase
      ).filled(with: arguments.map { text($0.value) })
    default:
      return choose(
        negated, Wording(en: "{0} is “no”", zh: "{0}為「否」"),
        Wording(en: "{0} is “yes”", zh: "{0}為「是」")
      ).filled(with: [text(value)])
    }
  }

  private func holds(_ term: Wording, _ negated: Bool) -> Wording {
    choose(
      negated, Wording(en: "{0} does not hold", zh: "{0}不成立"),
      Wording(en: "{0} holds", zh: "{0}成立")
    ).filled(with: [term])
  }

  /// `“split purchase approved” is “yes” for that award's tender`.
  private func entry(_ name: String, of base: Expression, _ negated: Bool) -> Wording {
    let quoted = ExpressionReader.quoted(field(name, of: base))
    let answer = choose(negated, Wording(en: "“no”", zh: "「否」"), Wording(en: "“yes”", zh: "「是」"))
    if case .element(.subject) = base.kind, isOutermost {
      return Wording(en: "{0} is {1}", zh: "{0}為{1}").filled(with: [quoted, answer])
    }
    if case .element(.its) = base.kind {
      return Wording(en: "its entry {0} is {1}", zh: "其{0}為{1}").filled(with: [quoted, answer])
    }
    return Wording(en: "{0} is {1} for {2}", zh: "{2}之{0}為{1}")
      .filled(with: [quoted, answer, text(base)])
  }

  /// A label that is half a sentence, in quotes.
  static func quoted(_ label: Wording) -> Wording {
    label.english.hasPrefix("`")
      ? label : Wording(en: "“\(label.english)”", zh: "「\(label.chinese)」")
  }

  // MARK: Any

  /// "there is an official among … and a person among … such that …".
  private func exists(
    _ bindings: [Expression.Binding], _ condition: Expression, negated: Bool
  ) -> Clause {
    let found = bindings.map { binding in
      let label = recordLabel(binding.path.type.record)
      let noun = names[.anyMember(binding.name)]
      let isNamed = noun?.english.contains("“") ?? true
      let name =
        isNamed ? Wording(en: " “\(binding.name.spoken)”", zh: "「\(binding.name.spoken)」") : ""
      return (
        one: Wording(en: "{0}{2} among {1}", zh: "{1}中有任一{0}{2}"),
        none: Wording(en: "no {3}{2} among {1}", zh: "{1}中無任一{0}{2}"),
        words: [
          Wording(en: English.indefinite(label.english), zh: label.chinese), text(binding.path),
          name,
          Wording(en: label.english, zh: label.chinese),
        ]
      )
    }
    let parts = found.enumerated().map { index, part in
      (negated && index == 0 ? part.none : part.one).filled(with: part.words)
    }
    let head = Wording(
      en: "there is " + parts.map(\.english).joined(separator: " and ") + " such that",
      zh: parts.map(\.chinese).joined(separator: "，且"))
    let body = inner.clause(condition)
    if case .several(let joint, let items, lead: nil) = body {
      return .several(joint, items, lead: head)
    }
    return .leading(head, body)
  }

  /// What records of a kind are called: "person or vendor".
  func recordLabel(_ shape: RecordShape?) -> Wording {
    let labels = (shape?.records ?? []).map { model[$0].label }
    guard !labels.isEmpty else { return Wording(en: "record", zh: "紀錄") }
    return ExpressionReader.or(labels)
  }
}
