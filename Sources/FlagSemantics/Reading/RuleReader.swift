import Diagnostics

/// Writes the sections of a reading, one after the other.
struct RuleReader {
  let rule: CheckedRule
  let pack: CheckedPack
  let language: Language
  let reader: ExpressionReader

  init(_ rule: CheckedRule, in pack: CheckedPack, _ language: Language) {
    self.rule = rule
    self.pack = pack
    self.language = language
    reader = ExpressionReader(pack, ReadingNames(rule, in: pack))
  }

  var sections: [RuleReading.Section] {
    RuleReading.Kind.allCases.compactMap { kind in
      let lines = lines(kind)
      return lines.isEmpty ? nil : .init(kind: kind, lines: lines)
    }
  }

  private func lines(_ kind: RuleReading.Kind) -> [RuleReading.Line] {
    switch kind {
    case .law: rule.laws.map { .init(text: say($0.reading(in: pack))) }
    case .severity: severity
    case .day: day
    case .subject: subject
    case .scope: scope
    case .flag: condition(rule.flag, Wording(en: "Flagged when {0}", zh: "{0}者，列為紅旗"))
    case .terms: TermsReader(self).lines
    case .show: show
    case .message: message
    case .parameters: ParameterReading(self).parameters
    case .lists: ParameterReading(self).lists
    case .exceptions: exceptions
    case .assumptions: assumptions
    case .missing: MissingDataReading(self).lines
    case .why: documentation(.why)
    case .innocent: documentation(.innocent)
    case .next: documentation(.next)
    }
  }

  // MARK: Sentences

  func say(_ wording: Wording) -> String {
    language == .chinese ? Chinese.spaced(wording.chinese) : wording.english
  }

  /// A sentence of its own: with a capital letter and a full stop.
  func sentence(_ wording: Wording) -> RuleReading.Line {
    .init(text: RuleReader.ended([say(wording)], language).first ?? "")
  }

  /// A condition behind an opening: "Flagged when …".
  func condition(
    _ expression: Expression, _ opening: Wording, _ reader: ExpressionReader? = nil
  ) -> [RuleReading.Line] {
    let clause = (reader ?? self.reader).clause(expression)
    let parts = opening.text(in: language).split(
      separator: "{0}", maxSplits: 1, omittingEmptySubsequences: false)
    let frame = Clause.Frame(before: String(parts.first ?? ""), after: String(parts.last ?? ""))
    return finished(clause.lines(in: language, frame: frame))
  }

  /// Items end with a semicolon, the last of all with a full stop.
  func finished(_ lines: [RuleReading.Line]) -> [RuleReading.Line] {
    let texts = lines.map { language == .chinese ? Chinese.spaced($0.text) : $0.text }
    let ended = RuleReader.ended(texts, language)
    return zip(lines, ended).map { .init(level: $0.level, marker: $0.marker, text: $1) }
  }

  private static func ended(_ texts: [String], _ language: Language) -> [String] {
    let (colon, semicolon, stop) = language == .english ? (":", ";", ".") : ("：", "；", "。")
    return texts.enumerated().map { index, text in
      let start = index == 0 && language == .english ? English.capitalized(text) : text
      if start.hasSuffix(colon) || start.hasSuffix(stop) { return start }
      return start + (index == texts.count - 1 ? stop : semicolon)
    }
  }

  // MARK: Short sections

  private var severity: [RuleReading.Line] {
    let settings = pack.settings(of: "\(rule.name).severity")
    return rule.severities.flatMap { entry -> [RuleReading.Line] in
      guard let condition = entry.condition else { return [sentence(entry.level.label)] }
      let opening = Wording(
        en: "\(English.capitalized(entry.level.label.english)) when {0}",
        zh: "{0}者，為「\(entry.level.label.chinese)」")
      return self.condition(condition, opening)
    } + settings.map { sentence(ParameterReading(self).setting($0)) }
  }

  private var day: [RuleReading.Line] {
    guard let day = rule.asOf else { return [] }
    return [
      sentence(
        Wording(
          en: "Parameters, lists and relations count as they stood on {0}",
          zh: "參數、名單及關係之內容，均以{0}為準"
        ).filled(with: [reader.text(day)]))
    ]
  }

  private var scope: [RuleReading.Line] {
    guard let scope = rule.scope else {
      return [
        sentence(
          Wording(en: "To {0}, without exception", zh: "{0}一律適用")
            .filled(with: [SubjectReading(self).each]))
      ]
    }
    let outside = Wording(
      en: "Where this does not hold, the outcome is “outside”", zh: "不符上述條件者，結果為「不適用」")
    return condition(scope, Wording(en: "Only where {0}", zh: "{0}者，始適用本規則"))
      + [sentence(outside)]
  }

  private var subject: [RuleReading.Line] { SubjectReading(self).lines }

  private var show: [RuleReading.Line] {
    guard !rule.show.isEmpty else { return [] }
    let items = rule.show.enumerated().map { index, value in
      RuleReading.Line(
        marker: ListMarker.text(index, depth: 0, in: language), text: say(reader.text(value)))
    }
    return finishedItems(items)
  }

  /// Items without a sentence before them.
  func finishedItems(_ lines: [RuleReading.Line]) -> [RuleReading.Line] {
    let (semicolon, stop) = language == .english ? (";", ".") : ("；", "。")
    return lines.enumerated().map { index, line in
      .init(
        level: line.level, marker: line.marker,
        text: line.text + (index == lines.count - 1 ? stop : semicolon))
    }
  }

  /// The sentence of a finding, with what each value is in brackets.
  private var message: [RuleReading.Line] {
    let message =
      rule.messages.first { $0.language == language.rawValue } ?? rule.messages.first
    guard let message else { return [] }
    let (open, close) = language == .english ? ("[", "]") : ("〔", "〕")
    let text = message.parts.map { part in
      switch part {
      case .text(let text): text
      case .value(let value): open + say(reader.brief.text(value)) + close
      }
    }
    return [.init(text: text.joined())]
  }

  private func documentation(_ heading: Documentation.Heading) -> [RuleReading.Line] {
    (rule.documentation.sections[heading] ?? []).filter { !$0.isEmpty }.map { .init(text: $0) }
  }
}
