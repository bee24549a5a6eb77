package import Diagnostics

/// The texts that a thing has in the languages of its pack.
package struct Labels: Sendable {
  package struct Entry: Sendable {
    /// As it is written: `zh-TW`, `en`.
    package let language: String
    package let text: String
    /// The text with its quotes.
    package let place: Place
  }

  package let entries: [Entry]

  package init(_ entries: [Entry] = []) { self.entries = entries }

  package func text(in language: Language) -> String? {
    entries.first { $0.language == language.rawValue }?.text
  }

  /// In the language asked for; else in another; else the name itself.
  package func text(in language: Language, orName name: String) -> String {
    text(in: language) ?? name
  }

  /// As a wording for messages, the name standing in where a language is missing.
  package func wording(orName name: String) -> Wording {
    Wording(
      en: text(in: .english, orName: name), zh: text(in: .chinese, orName: name))
  }
}
