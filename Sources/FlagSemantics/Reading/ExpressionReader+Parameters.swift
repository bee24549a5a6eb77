import Diagnostics

/// Parameters and lists where they are used.
extension ExpressionReader {
  /// "5% (coefficient of variation that is low; cv_limit)"; by its label alone while the value
  /// depends on the day: "the threshold for publication (publication_threshold)".
  func parameter(_ name: String, _ key: Expression?) -> Noun {
    let label = label(ofParameter: name)
    if isBrief { return keyed(named(label), key) }
    var code: String?
    if case .literal(.code(let one))? = key?.kind { code = one }
    if key == nil || code != nil, let value = onlyValue(of: name, code) {
      return Noun(
        Wording(en: "{0} ({1}; {2})", zh: "{0}（{1}，{2}）")
          .filled(with: [text(value), label, Wording(verbatim: name)]))
    }
    let full = Wording(en: "{0} ({1})", zh: "{0}（{1}）")
      .filled(with: [named(label).bareWording, Wording(verbatim: name)])
    return keyed(Noun(full, article: named(label).article), key)
  }

  func parameter(_ name: String, _ key: Expression?, on day: Expression) -> Noun {
    let noun = keyed(named(label(ofParameter: name)), key)
    return Noun(
      Wording(en: "{0} ({1}) in force on {2}", zh: "{2}施行之{0}（{1}）")
        .filled(with: [noun.bareWording, Wording(verbatim: name), text(day)]),
      article: noun.article)
  }

  private func keyed(_ noun: Noun, _ key: Expression?) -> Noun {
    guard let key else { return noun }
    return Noun(
      Wording(en: "{0} for {1}", zh: "{1}適用之{0}").filled(with: [noun.bareWording, text(key)]),
      article: noun.article)
  }

  private func named(_ label: Wording) -> Noun {
    let isQuestion = English.isQuestion(label.english)
    return Noun(
      Wording(en: isQuestion ? "“\(label.english)”" : label.english, zh: label.chinese),
      article: isQuestion || label.english.hasPrefix("`") ? "" : "the ")
  }

  func label(ofParameter name: String) -> Wording {
    (pack.parameter(named: name)?.titles ?? Labels()).reading(orName: name)
  }

  /// The value of a parameter that has been the same on every day.
  private func onlyValue(of name: String, _ code: String?) -> Expression? {
    pack.parameter(named: name).flatMap { pack.effectiveValue(of: $0, for: code, on: nil)?.value }
  }

  /// "the list “debarred vendors” (debarred)", 「拒絕往來廠商」名單（debarred）.
  func list(_ name: String) -> Wording {
    guard let list = pack.lists.first(where: { $0.name == name }), !list.titles.entries.isEmpty
    else { return Wording(en: "the list `\(name)`", zh: "名單 `\(name)`") }
    let label = list.titles.reading(orName: name)
    return Wording(
      en: "the list “\(label.english)” (\(name))", zh: "「\(label.chinese)」名單（\(name)）")
  }
}
