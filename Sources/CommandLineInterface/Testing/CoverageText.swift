internal import Diagnostics
internal import FlagSemantics
internal import RuleTesting
internal import Values

/// Which outcomes the tests of each rule reach, and what each of its conditions was.
struct CoverageText {
  private let coverage: [Coverage]
  private let language: Language

  /// Conditions are shown up to this width.
  private static let width = 66

  init(_ coverage: [Coverage], _ language: Language) {
    self.coverage = coverage
    self.language = language
  }

  var text: String { coverage.map(text).joined(separator: "\n") }

  private func text(_ rule: Coverage) -> String {
    let outcomes = rule.possible.map { outcome in
      (rule.outcomes.contains(outcome) ? "✓ " : "– ") + outcome.rawValue
    }
    let rows = rule.clauses.map { clause in
      [CoverageText.clipped(clause.expression.text)]
        + [Truth.yes, .no, .unknown].map { truth in
          (clause.seen.contains(truth) ? "✓ " : "– ") + truth.wording.text(in: language)
        }
    }
    return rule.rule.name + "\n  " + outcomes.joined(separator: "  ") + "\n"
      + AlignedRows(rows, indent: 2, leastFirst: CoverageText.width).text
  }

  static func clipped(_ text: String, to width: Int = width) -> String {
    guard DisplayWidth.columns(of: text) > width else { return text }
    var short = ""
    for character in text {
      if DisplayWidth.columns(of: short + String(character)) > width - 1 { break }
      short.append(character)
    }
    return short + "…"
  }
}
