import Diagnostics
import FlagSemantics
import FlagSyntax
import Testing

/// A few lines of a rule, and what the checker must say about them.
struct CheckCase: Sendable, CustomTestStringConvertible {
  /// The sentence of the language reference that the case holds to.
  let title: String
  let source: String
  /// The codes that are reported, in the order of the text; none for what is right.
  let codes: [String]
  /// The text under the mark of the first diagnostic.
  let marked: String?
  /// Whether `source` is a model instead of rules.
  let isModel: Bool

  var testDescription: String { title }

  static func right(_ title: String, _ source: String) -> CheckCase {
    CheckCase(title: title, source: source, codes: [], marked: nil, isModel: false)
  }

  static func wrong(
    _ codes: String, at marked: String? = nil, _ title: String, _ source: String
  ) -> CheckCase {
    CheckCase(
      title: title, source: source, codes: codes.split(separator: " ").map(String.init),
      marked: marked, isModel: false)
  }

  static func rightModel(_ title: String, _ source: String) -> CheckCase {
    CheckCase(title: title, source: source, codes: [], marked: nil, isModel: true)
  }

  static func wrongModel(
    _ codes: String, at marked: String? = nil, _ title: String, _ source: String
  ) -> CheckCase {
    CheckCase(
      title: title, source: source, codes: codes.split(separator: " ").map(String.init),
      marked: marked, isModel: true)
  }

  /// A rule round the clauses that a case is about.
  static func rule(
    _ clauses: String, each: String = "tender", severity: String = "low", asOf day: String? = nil,
    before: String = "", after: String = ""
  ) -> String {
    """
    \(before)
    rule needs_a_look
      zh-TW "須查核" en "Needs a look"
      severity \(severity)
      \(day.map { "as of \($0)" } ?? "")
      for each \(each)
      \(clauses)
      say zh-TW "須查核" en "Needs a look"
    \(after)
    """
  }

  /// A rule of one condition.
  static func flag(
    _ condition: String, each: String = "tender", asOf day: String? = nil
  ) -> String {
    rule("flag when " + condition, each: each, asOf: day)
  }
}

extension CheckCase {
  /// What the checker says about the source of this case, in the order of the text.
  var diagnostics: [Diagnostic] { diagnostics(of: SourceFile(name: name, text: source)) }

  private var name: String { isModel ? "case.model" : "case.flag" }

  /// The same for another text in the place of the source.
  func diagnostics(of file: SourceFile) -> [Diagnostic] {
    let file = ParsedFile(file)
    let sources =
      isModel
      ? PackSources(models: [file], rules: [])
      : PackSources(models: [SampleModel.model], rules: [SampleModel.declarations, file])
    return PackChecker(sources).check().diagnostics
      .filter { $0.place.file.name == name && $0.gravity != .note }
      .sorted { $0.place.range.lowerBound < $1.place.range.lowerBound }
  }
}
