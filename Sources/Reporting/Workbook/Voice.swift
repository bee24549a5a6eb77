package import Diagnostics

/// The languages that a workbook speaks; with two, headings have both.
package enum Voice: Sendable, Hashable {
  case one(Language)
  case both

  /// Chinese stands first.
  var languages: [Language] {
    switch self {
    case .one(let language): [language]
    case .both: [.chinese, .english]
    }
  }

  /// Words that stand side by side: a heading, a grade, a status.
  func words(_ wording: Wording) -> String { joined(languages.map(wording.text), by: " ") }

  /// Sentences, each on a line of its own.
  func sentence(_ wording: Wording) -> String { joined(languages.map(wording.text), by: "\n") }

  func sentence(_ english: String, _ chinese: String, _ values: String...) -> String {
    sentence(Wording(en: english, zh: chinese).filled(with: values.map { Wording(verbatim: $0) }))
  }

  func words(_ english: String, _ chinese: String) -> String {
    words(Wording(en: english, zh: chinese))
  }

  /// A name and what is said of it: `Bids: 3`, 標價：三件.
  func pair(_ name: String, _ value: String) -> String {
    self == .one(.english) ? "\(name): \(value)" : "\(name)：\(value)"
  }

  func list(_ texts: [String]) -> String {
    texts.joined(separator: self == .one(.english) ? ", " : "、")
  }

  private func joined(_ texts: [String], by separator: String) -> String {
    Set(texts).count == 1 ? texts[0] : texts.joined(separator: separator)
  }

  /// The font for it, which every Windows and every Mac with Office has.
  var font: String {
    switch self {
    case .one(.english): "Calibri"
    case .one(.chinese), .both: "Microsoft JhengHei"
    }
  }
}
