package import Diagnostics

/// A text in the languages that a pack has, in the order of the pack.
package struct LocalText: Sendable, Hashable {
  package let entries: [Entry]

  package struct Entry: Sendable, Hashable {
    package let language: String
    package let text: String

    package init(_ language: String, _ text: String) {
      self.language = language
      self.text = text
    }
  }

  package init(_ entries: [Entry] = []) { self.entries = entries }

  package func text(in language: Language) -> String? {
    entries.first { $0.language == language.rawValue }?.text
  }

  /// For messages: another language, or the name, stands in for one that is missing.
  package func wording(orName name: String) -> Wording {
    let other = entries.first?.text ?? name
    return Wording(en: text(in: .english) ?? other, zh: text(in: .chinese) ?? other)
  }

  var json: JSONValue { .object(entries.map { .init($0.language, .string($0.text)) }) }
}
