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
  /// Which language `source` is written in.
  let form: Form

  enum Form { case rules, model, mapping }

  var testDescription: String { title }

  static func right(_ title: String, _ source: String) -> CheckCase {
    CheckCase(title: title, source: source, codes: [], marked: nil, form: .rules)
  }

  static func wrong(
    _ codes: String, at marked: String? = nil, _ title: String, _ source: String
  ) -> CheckCase {
    CheckCase(
      title: title, source: source, codes: codes.split(separator: " ").map(String.init),
      marked: marked, form: .rules)
  }

  static func rightModel(_ title: String, _ source: String) -> CheckCase {
    CheckCase(title: title, source: source, codes: [], marked: nil, form: .model)
  }

  static func wrongModel(
    _ codes: String, at marked: String? = nil, _ title: String, _ source: String
  ) -> CheckCase {
    CheckCase(
      title: title, source: source, codes: codes.split(separator: " ").map(String.init),
      marked: marked, form: .model)
  }

  static func rightMapping(_ title: String, _ source: String) -> CheckCase {
    CheckCase(title: title, source: source, codes: [], marked: nil, form: .mapping)
  }

  static func wrongMapping(
    _ codes: String, at marked: String? = nil, _ title: String, _ source: String
  ) -> CheckCase {
    CheckCase(
      title: title, source: source, codes: codes.split(separator: " ").map(String.init),
      marked: marked, form: .mapping)
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

  private var name: String {
    switch form {
    case .rules: "case.flag"
    case .model: "case.model"
    case .mapping: "case.map"
    }
  }

  /// The same for another text in the place of the source.
  func diagnostics(of file: SourceFile) -> [Diagnostic] {
    let file = ParsedFile(file)
    let (model, declarations) = (SampleModel.model, SampleModel.declarations)
    let sources =
      switch form {
      case .rules: PackSources(models: [model], rules: [declarations, file])
      case .model: PackSources(models: [file], rules: [])
      case .mapping: PackSources(models: [model], rules: [declarations], mappings: [file])
      }
    return PackChecker(sources).check().diagnostics
      .filter { $0.place.file.name == name && $0.gravity != .note }
      .sorted { $0.place.range.lowerBound < $1.place.range.lowerBound }
  }
}
