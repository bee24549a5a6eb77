internal import Diagnostics
internal import FlagSemantics
internal import ProbityKit

/// One rule as `probity list` shows it.
struct RuleEntry {
  let rule: CheckedRule
  let family: String
  /// How many tests the rule has.
  let tests: Int
  /// The level that an office has set, with the day from which it holds; nil for the rule's own.
  let setting: Setting?

  /// All rules of a pack that were asked for, by family, then the most serious first, then by name.
  static func all(of pack: Pack) -> [RuleEntry] {
    let families = pack.familyOrder
    return pack.rules.map { rule in
      RuleEntry(
        rule: rule, family: pack.family(of: rule),
        tests: pack.checked.tests.count { $0.rule == rule.name },
        setting: pack.checked.settings(of: rule.name + ".severity").last)
    }.sorted { left, right in
      let ranks = (families[left.family] ?? .max, families[right.family] ?? .max)
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      if left.family != right.family { return left.family < right.family }
      if left.worst != right.worst { return left.worst > right.worst }
      return left.rule.name < right.rule.name
    }
  }

  /// Every level that a finding of the rule may have.
  var levels: [Severity] {
    let own = rule.severities.map(\.level)
    guard let setting, case .severity(let level) = setting.value else { return own }
    return setting.from == nil ? [level] : own + [level]
  }

  /// `low`, `low–high` where conditions raise it, and `*` where an office has set it.
  var severity: String {
    var text = worst.rawValue
    if let least = levels.min(), least != worst { text = least.rawValue + "–" + text }
    return text + (setting == nil ? "" : "*")
  }

  private var worst: Severity { levels.max() ?? .info }

  /// Whether it cites a law (`GPA`), an article (`GPA 34`) or a paragraph (`GPA 34(3)`).
  func cites(_ citation: String) -> Bool {
    let words = citation.split(separator: " ", maxSplits: 1).map { $0.lowercased() }
    return rule.laws.contains { law in
      guard law.law.lowercased() == words.first else { return false }
      guard words.count == 2 else { return true }
      let article = law.article.lowercased()
      guard article.hasPrefix(words[1]) else { return false }
      let next = article.dropFirst(words[1].count).first
      return next == nil || next == "("
    }
  }
}
