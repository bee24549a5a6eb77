import Diagnostics

/// Calls of built-in functions.
extension ExpressionReader {
  func call(_ builtin: Builtin, _ arguments: [Expression.Argument]) -> Noun {
    guard let first = arguments.first else { return Noun(builtin.reading.name) }
    let reading = builtin.reading
    switch builtin {
    case .count: return Noun(reading.phrase.filled(with: [counted(first.value)]), article: "the ")
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
        reading.phrase.filled(with: [text(first.value), withoutIts.text(order)]), article: "the ")
    case .common: return common(reading.phrase, arguments)
    case .howMany:
      let conditions = arguments.map { clause($0.value).inline }
      let quoted = conditions.map { Wording(en: "“{0}”", zh: "「{0}」").filled(with: [$0]) }
      return Noun(reading.phrase.filled(with: [ExpressionReader.and(quoted)]), article: "the ")
    default:
      var words = arguments.map { text($0.value) }
      words += arguments.compactMap { $0.order.map { withoutIts.text($0) } }
      return Noun(reading.phrase.filled(with: words), article: "the ")
    }
  }

  /// Records that are reached from many others are counted once each, and said to be.
  func counted(_ value: Expression) -> Wording {
    let noun = noun(value)
    guard isReachedTwice(value) else { return noun.bareWording }
    return Wording(en: "different \(noun.bare)", zh: "\(noun.chinese)（重複者計一次）")
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
