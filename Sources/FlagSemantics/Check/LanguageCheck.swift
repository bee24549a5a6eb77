import Diagnostics

/// Holds texts to the languages of the pack.
struct LanguageCheck {
  let context: Context

  /// Every language once, and no other.
  ///
  /// Where there is no text at all, it may be left out or the parser has asked for it.
  func check(_ labels: Labels, at place: Place) {
    if labels.entries.isEmpty { return }
    for language in context.languages
    where !labels.entries.contains(where: { $0.language == language }) {
      context.log.report(.languageMissing, at: place, .language(language))
    }
    for (index, entry) in labels.entries.enumerated() {
      let earlier = labels.entries[..<index].first { $0.language == entry.language }
      guard let earlier else { continue }
      context.log.report(
        .nameTwice, at: entry.place, Wording(verbatim: entry.language),
        others: [.init(earlier.place, .earlierHere)])
    }
    for entry in labels.entries where !context.languages.contains(entry.language) {
      context.log.report(
        .languageUnknown, at: entry.place, Wording(verbatim: entry.language))
    }
  }
}
