import Diagnostics

/// Calls of built-in functions.
extension ExpressionReader {
  func call(_ builtin: Builtin, _ arguments: [Expression.Argument]) -> Noun {
    guard let first = arguments.first else { return Noun(builtin.reading.name) }
    let reading = builtin.reading
    switch builtin {
    case .count:
      let isOnce = isReachedTwice(first.value)
      let phrase = isOnce ? Wording(en: "number of {0}", zh: "{1}之筆數（重複者計一次）") : reading.phrase
      return Noun(
        phrase.filled(with: [counted(first.value), text(first.value)]), article: "the ")
    case .distinct:
      return Noun(reading.phrase.filled(with: [noun(first.value).bareWording]), article: "the ")
    case .min, .max:
      let values = arguments.map { text($0.value) }
      let phrase = first.value.type.scalar.isTime ? reading.inTime : reading.phrase
      return Noun(phrase.filled(with: [ExpressionReader.and(values)]), article: "the ")
    case .first, .last:
      guard let order = first.order else {
        return Noun(reading.inTime.filled(with: [text(first.value)]), article: "the ")
      }
      return Noun(
        reading.phrase.filled(with: [text(first.value), withoutIts.noun(order).bareWording]),
        article: "the ")
    case .common: return common(reading.phrase, arguments)
    case .howMany:
      let conditions = arguments.map { clause($0.value).inline }
      let quoted = conditions.map { Wording(en: "“{0}”", zh: "「{0}」").filled(with: [$0]) }
      return Noun(reading.phrase.filled(with: [ExpressionReader.and(quoted)]), article: "the ")
    default:
      var words = arguments.map { text($0.value) }
      words += arguments.compactMap { $0.order.map { withoutIts.noun($0).bareWording } }
      return Noun(reading.phrase.filled(with: words), article: "the ")
    }
  }

  /// Records that are reached from many others are counted once each, and said to be.
  func counted(_ value: Expression) -> Wording {
    let noun = noun(value)
    if let term = amongTerm(value) { return Wording(en: term, zh: noun.chinese) }
    guard isReachedTwice(value) else { return noun.bareWording }
    return Wording(en: "different \(noun.bare)", zh: "\(noun.chinese)（重複者計一次）")
  }

  /// "tenders among “met” whose winner is vendor B".
  private func amongTerm(_ value: Expression) -> String? {
    guard let record = value.type.record?.records.first else { return nil }
    switch value.kind {
    case .named, .definition, .step(_, .define):
      return "\(model[record].pluralLabel.english) among \(noun(value).english)"
    case .filter(let base, let condition):
      let clause = inner.clause(condition)
      return amongTerm(base).map { "\($0) \(ExpressionReader.relative(clause))" }
    default: return nil
    }
  }

  /// "no tender among the tenders of … whose winner is vendor A".
  func one(of value: Expression) -> String {
    let label = recordLabel(value.type.record).english
    guard case .filter(let base, let condition) = value.kind else {
      return "\(label) among \(noun(value).english)"
    }
    return "\(label) among \(noun(base).english) \(ExpressionReader.relative(inner.clause(condition)))"
  }

  private func isReachedTwice(_ value: Expression) -> Bool {
    guard value.type.record != nil else { return false }
    switch value.kind {
    case .step(let base, .field): return base.type.isMany
    case .filter(let base, _): return isReachedTwice(base)
    default: return false
    }
  }

  /// "the tenders found both among … and among …".
  private func common(_ phrase: Wording, _ arguments: [Expression.Argument]) -> Noun {
    let record = arguments.first?.value.type.record?.records.first
    let label = record.map { model[$0].pluralLabel } ?? Wording(en: "records", zh: "紀錄")
    return Noun(
      phrase.filled(with: arguments.map { text($0.value) } + [label]), article: "the ")
  }

  static func and(_ words: [Wording]) -> Wording {
    Wording(en: English.list(words.map(\.english), "and"), zh: Chinese.list(words.map(\.chinese), "及"))
  }

  static func or(_ words: [Wording]) -> Wording {
    Wording(en: English.list(words.map(\.english), "or"), zh: Chinese.list(words.map(\.chinese), "或"))
  }
}
