package import Diagnostics
package import FlagSemantics

/// What a report says about a rule, without the rule itself: a report is read where no rules are.
package struct ReportedRule: Sendable, Hashable {
  package let name: String
  package let titles: LocalText
  package let family: String?
  package let familyTitles: LocalText
  /// `GPA 34(3)`.
  package let laws: [String]
  /// Every level that it may give.
  package let levels: [Severity]
  /// Relations over which it can find and never rule out.
  package let confirmsOnly: [String]
  /// Whether its subjects are pairs.
  package let judgesPairs: Bool
  package let readings: [Reading]

  /// The rule as prose in one language, section by section.
  package struct Reading: Sendable, Hashable {
    package let language: Language
    package let sections: [Section]

    package init(language: Language, sections: [Section]) {
      self.language = language
      self.sections = sections
    }
  }

  package struct Section: Sendable, Hashable {
    package let kind: RuleReading.Kind
    package let lines: [String]

    package init(kind: RuleReading.Kind, lines: [String]) {
      self.kind = kind
      self.lines = lines
    }
  }

  package init(
    name: String, titles: LocalText, family: String?, familyTitles: LocalText, laws: [String],
    levels: [Severity], confirmsOnly: [String], judgesPairs: Bool = false, readings: [Reading]
  ) {
    self.name = name
    self.titles = titles
    self.family = family
    self.familyTitles = familyTitles
    self.laws = laws
    self.levels = levels
    self.confirmsOnly = confirmsOnly
    self.judgesPairs = judgesPairs
    self.readings = readings
  }

  /// What a section says; empty where the rule has none.
  package func lines(_ kind: RuleReading.Kind, in language: Language) -> [String] {
    let reading = readings.first { $0.language == language }
    return reading?.sections.first { $0.kind == kind }?.lines ?? []
  }
}

extension ReportedRule {
  package init(_ rule: CheckedRule, in pack: CheckedPack, family: String?, familyTitles: LocalText)
  {
    self.init(
      name: rule.name, titles: LocalText(rule.titles), family: family, familyTitles: familyTitles,
      laws: rule.laws.map(\.text), levels: rule.severities.map(\.level),
      confirmsOnly: rule.confirmsOnly, judgesPairs: pack.judgesPairs(rule),
      readings: Language.allCases.map { language in
        Reading(
          language: language,
          sections: RuleReading(rule, in: pack, language).sections.map { section in
            Section(kind: section.kind, lines: section.lines.map(ReportedRule.written))
          })
      })
  }

  private static func written(_ line: RuleReading.Line) -> String {
    let indent = String(repeating: "  ", count: line.level)
    return indent + (line.marker.isEmpty ? line.text : "\(line.marker) \(line.text)")
  }
}

extension LocalText {
  package init(_ labels: Labels) { self.init(labels.entries.map { Entry($0.language, $0.text) }) }
}

extension ReportedRule {
  var readingsJSON: JSONValue {
    .object(
      readings.map { reading in
        .init(
          reading.language.rawValue,
          .object(
            reading.sections.map { section in
              .init(section.kind.rawValue, .array(section.lines.map { .string($0) }))
            }))
      })
  }
}
