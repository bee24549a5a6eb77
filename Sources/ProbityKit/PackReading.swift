package import Diagnostics
import FlagSemantics

/// Rules of a pack as prose, in the forms that people and programs read.
package struct PackReading: Sendable {
  private let title: String
  private let language: Language
  private let readings: [RuleReading]

  /// The rules asked for by name, in that order, or all that were asked for by their files.
  ///
  /// A name that the pack does not have gives an error with the names it has.
  package init(_ pack: Pack, of names: [String] = [], in language: Language) throws(UnknownRule) {
    var rules = names.isEmpty ? pack.rules : []
    for name in names {
      guard let rule = pack.checked.rule(named: name) else {
        throw UnknownRule(name: name, known: pack.ruleNames)
      }
      rules.append(rule)
    }
    self.language = language
    title = pack.title(in: language)
    readings = rules.map { RuleReading($0, in: pack.checked, language) }
  }

  /// A rule was asked for that the pack does not have.
  package struct UnknownRule: Error, Sendable, Hashable {
    package let name: String
    package let known: [String]
  }

  /// One rule after the other, wrapped for paper.
  package func text(columns: Int = 80) -> String {
    readings.map { $0.text(columns: columns) }.joined(separator: "\n\n")
  }

  /// A chapter for each rule under the title of the pack.
  package var markdown: String {
    (["# \(title)\n"] + readings.map { $0.markdown() }).joined(separator: "\n")
  }

  package var json: JSONValue {
    [
      "title": .string(title), "language": .string(language.rawValue),
      "rules": .array(readings.map(\.json)),
    ]
  }
}

extension Pack {
  /// Every rule of the pack by its name, in the order of the files.
  package var ruleNames: [String] { checked.rules.map(\.name) }

  /// What the manifest calls the pack; else its folder.
  func title(in language: Language) -> String {
    let titles = manifest?.titles ?? []
    let title = titles.first { $0.language.value == language.rawValue } ?? titles.first
    let name = manifest?.name.value ?? ""
    return title?.text.value ?? (name.isEmpty ? root : name)
  }
}
