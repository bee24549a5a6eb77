import Diagnostics
import Values

/// Comparisons: more, less, equal, near, alike, among.
extension ExpressionReader {
  func order(_ left: Expression, _ sign: OrderSign, _ right: Expression) -> Wording {
    if let counted = counted(left, sign, right) ?? counted(right, sign.mirrored, left) {
      return counted
    }
    let words = [text(left), text(right)]
    if sign == .greater, left.type.scalar == .number {
      return Wording(en: "{0} is more than {1}", zh: "{0}大於{1}").filled(with: words)
    }
    return sign.phrase(isNumeral: right.isNumeral).filled(with: words)
  }

  /// "there are at least 4 bids …", …至少 4 筆.
  private func counted(_ left: Expression, _ sign: OrderSign, _ right: Expression) -> Wording? {
    guard case .call(.count, let arguments) = left.kind, let items = arguments.first?.value,
      case .literal(.number) = right.kind, items.type.record != nil
    else { return nil }
    let number = text(right)
    if number.english == "1", sign == .greaterOrEqual {
      return Wording(en: "there is at least one {0}", zh: "{1}至少 1 筆")
        .filled(with: [Wording(verbatim: one(of: items)), text(items)])
    }
    return sign.countPhrase.filled(with: [counted(items), number])
  }

  func between(
    _ low: Expression, _ first: OrderSign, _ value: Expression, _ second: OrderSign,
    _ high: Expression, _ negated: Bool
  ) -> Wording {
    let words = [text(value), text(low), text(high)]
    if first == .lessOrEqual, second == .lessOrEqual {
      return choose(
        negated, Wording(en: "{0} is not from {1} to {2}", zh: "{0}非介於{1}至{2}間（含本數）"),
        Wording(en: "{0} is from {1} to {2} inclusive", zh: "{0}介於{1}至{2}間（含本數）")
      ).filled(with: words)
    }
    guard !negated else {
      let outside = [order(value, first.mirrored.negated, low), order(value, second.negated, high)]
      return Wording(en: "{0} or {1}", zh: "{0}，或{1}").filled(with: outside)
    }
    return Wording(en: "{0} {1} and {2}", zh: "{0}{1}且{2}").filled(with: [
      words[0], first.mirrored.bound(low.isNumeral).filled(with: [words[1]]),
      second.bound(high.isNumeral).filled(with: [words[2]]),
    ])
  }

  // MARK: Equal

  func equal(_ left: Expression, _ right: Expression, _ negated: Bool) -> Wording {
    if let twins = twins(left, right) {
      return choose(
        negated, Wording(en: "{0} differs from that of {1}", zh: "{2}不同"),
        Wording(en: "{0} is the same as that of {1}", zh: "{2}相同")
      ).filled(with: twins)
    }
    if case .call(.count, let arguments) = left.kind, let items = arguments.first?.value,
      case .literal(.number(.zero)) = right.kind, items.type.record != nil
    {
      return choose(
        negated, Wording(en: "there is at least one {0}", zh: "{1}至少 1 筆"),
        Wording(en: "there is no {0}", zh: "{1}為 0 筆")
      ).filled(with: [Wording(verbatim: one(of: items)), text(items)])
    }
    let words = [text(left), text(right)]
    if left.type.record == nil, !right.isLiteral, !left.isLiteral {
      return choose(
        negated, Wording(en: "{0} differs from {1}", zh: "{0}與{1}不同"),
        Wording(en: "{0} is the same as {1}", zh: "{0}與{1}相同")
      ).filled(with: words)
    }
    return choose(
      negated, Wording(en: "{0} is not {1}", zh: "{0}非{1}"),
      Wording(en: "{0} is {1}", zh: "{0}為{1}")
    ).filled(with: words)
  }

  func membership(_ value: Expression, _ others: [Expression], _ negated: Bool) -> Wording {
    if let source = others.first, others.count == 1, source.type.isMany {
      if case .list(let name) = source.kind {
        return choose(
          negated, Wording(en: "{0} is not on {1}", zh: "{0}未列於{1}"),
          Wording(en: "{0} is on {1}", zh: "{0}列於{1}")
        ).filled(with: [text(value), list(name)])
      }
      return choose(
        negated, Wording(en: "{0} is none of {1}", zh: "{0}非{1}之一"),
        Wording(en: "{0} is one of {1}", zh: "{0}為{1}之一")
      ).filled(with: [text(value), text(source)])
    }
    return choose(
      negated, Wording(en: "{0} is none of {1}", zh: "{0}非{1}"),
      Wording(en: "{0} is {1}", zh: "{0}為{1}")
    ).filled(with: [text(value), ExpressionReader.or(others.map(text))])
  }

  // MARK: Near and alike

  func nearness(
    _ value: Expression, _ radius: Wording, _ center: Expression, _ negated: Bool
  ) -> Wording {
    if let twins = twins(value, center) {
      return choose(
        negated, Wording(en: "{0} differs from that of {1} by more than {3}", zh: "{2}相差逾{3}"),
        Wording(en: "{0} differs from that of {1} by {3} at most", zh: "{2}相差不逾{3}")
      ).filled(with: twins + [radius])
    }
    return choose(
      negated, Wording(en: "{0} differs from {1} by more than {2}", zh: "{0}與{1}相差逾{2}"),
      Wording(en: "{0} differs from {1} by {2} at most", zh: "{0}與{1}相差不逾{2}")
    ).filled(with: [text(value), text(center), radius])
  }

  func resemblance(_ left: Expression, _ right: Expression, _ negated: Bool) -> Wording {
    if let twins = twins(left, right) {
      return choose(
        negated, Wording(en: "{0} does not resemble that of {1}", zh: "{2}不相似"),
        Wording(en: "{0} resembles that of {1}", zh: "{2}相似")
      ).filled(with: twins)
    }
    return choose(
      negated, Wording(en: "{0} does not resemble {1}", zh: "{0}與{1}不相似"),
      Wording(en: "{0} resembles {1}", zh: "{0}與{1}相似")
    ).filled(with: [text(left), text(right)])
  }

  /// The same walk from two members of a pair: "the phone of bid A", "bid B", 投標甲與投標乙之聯絡電話.
  private func twins(_ left: Expression, _ right: Expression) -> [Wording]? {
    guard let (first, steps) = left.walkOfMember, let (second, others) = right.walkOfMember,
      first != second, steps == others, !steps.isEmpty,
      let one = names[.pairMember(first)], let two = names[.pairMember(second)]
    else { return nil }
    let noun = noun(left)
    let rest = Array(noun.chain.dropFirst())
    let chinese = Noun("", chain: ["\(one.chinese)與\(two.chinese)"] + rest).chinese
    var english = noun.english
    if steps.count == 1, let possessive = one.possessive, english.hasPrefix(possessive + " ") {
      english = "the \(english.dropFirst(possessive.count + 1)) of \(one.english)"
    }
    return [Wording(en: english, zh: noun.chinese), two.wording, Wording(en: "", zh: chinese)]
  }
}

extension Expression {
  /// A walk that begins at a member of a pair, with its steps.
  fileprivate var walkOfMember: (member: String, steps: [Step])? {
    switch kind {
    case .element(.pairMember(let name)): return (name, [])
    case .step(let base, let step):
      guard let (name, steps) = base.walkOfMember else { return nil }
      return (name, steps + [step])
    default: return nil
    }
  }

  /// Whether it is written as a figure, so that Chinese may say 6% 以上.
  fileprivate var isNumeral: Bool {
    guard case .literal(let literal) = kind else { return false }
    switch literal {
    case .number, .percent, .money, .span, .steps: return true
    default: return false
    }
  }
}
