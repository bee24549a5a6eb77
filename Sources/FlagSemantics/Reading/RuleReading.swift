package import Diagnostics

/// A rule as prose, for lawyers and auditors who check it line by line against the statute.
///
/// Everything comes from the checked rule, so the prose says what the engine does; the words come
/// from the labels of the model and of the declarations.
package struct RuleReading: Sendable, Hashable {
  package let rule: String
  package let title: String
  package let language: Language
  package let sections: [Section]

  package struct Section: Sendable, Hashable {
    package let kind: Kind
    package let lines: [Line]
  }

  /// A sentence, or an item of a list.
  package struct Line: Sendable, Hashable {
    /// How deep it stands in lists; 0 is the outermost.
    package let level: Int
    /// `(a)` or `一、`; empty for a sentence of its own.
    package let marker: String
    package let text: String

    package init(level: Int = 0, marker: String = "", text: String) {
      self.level = level
      self.marker = marker
      self.text = text
    }
  }

  /// What a section tells, in the order of the page.
  package enum Kind: String, Sendable, CaseIterable {
    case law, severity, day, subject, scope, flag, terms, show, message, parameters, lists
    case exceptions, assumptions, missing, why, innocent, next

    package var heading: Wording {
      switch self {
      case .law: Wording(en: "Law", zh: "法規依據")
      case .severity: Wording(en: "Severity", zh: "嚴重度")
      case .day: Wording(en: "Day that counts", zh: "基準日")
      case .subject: Wording(en: "Who is judged", zh: "判斷對象")
      case .scope: Wording(en: "When the rule applies", zh: "適用範圍")
      case .flag: Wording(en: "Red flag", zh: "紅旗條件")
      case .terms: Wording(en: "Terms", zh: "用語說明")
      case .show: Wording(en: "Also shown with a finding", zh: "一併列示")
      case .message: Wording(en: "Text of the finding", zh: "紅旗文字")
      case .parameters: Wording(en: "Parameters", zh: "參數")
      case .lists: Wording(en: "Lists", zh: "名單")
      case .exceptions: Wording(en: "Local exceptions", zh: "在地例外")
      case .assumptions: Wording(en: "Assumptions", zh: "假設")
      case .missing: Wording(en: "Missing data", zh: "資料缺漏時")
      case .why: Wording(en: "Why", zh: "理由")
      case .innocent: Wording(en: "Innocent explanations", zh: "可能的正當原因")
      case .next: Wording(en: "Next steps", zh: "後續查核")
      }
    }
  }

  init(rule: String, title: String, language: Language, sections: [Section]) {
    self.rule = rule
    self.title = title
    self.language = language
    self.sections = sections
  }

  package init(_ rule: CheckedRule, in pack: CheckedPack, _ language: Language) {
    let reader = RuleReader(rule, in: pack, language)
    self.rule = rule.name
    self.title = rule.titles.text(in: language, orName: rule.name)
    self.language = language
    self.sections = reader.sections
  }
}
