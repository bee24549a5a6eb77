/// A language that Probity speaks to people in.
package enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh-TW"
}

/// One text in every language that Probity speaks.
///
/// Tokens of the rule language stay as they are in both: `` `flag when` `` is never translated.
/// `{0}`, `{1}` … stand for arguments; `filled(with:)` puts them in.
package struct Wording: Sendable, Hashable {
  package let english: String
  package let chinese: String

  package init(en english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// A text that reads the same in every language: a token, a number, a file name.
  package init(verbatim text: String) {
    self.init(en: text, zh: text)
  }

  package func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// Replaces `{0}`, `{1}` … by the arguments, each in its own language.
  package func filled(with arguments: [Wording]) -> Wording {
    Wording(
      en: Wording.fill(english, with: arguments.map(\.english)),
      zh: Wording.fill(chinese, with: arguments.map(\.chinese)))
  }

  private static func fill(_ template: String, with arguments: [String]) -> String {
    var result = ""
    var rest = template[...]
    // All that is looked for is ASCII, so bytes tell where it stands.
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      result += rest[..<open]
      rest = rest[open...]
      let mark = rest.utf8.prefix(3)
      let digit = Int(mark.dropFirst().first ?? 0) - 0x30
      if mark.last == UInt8(ascii: "}"), arguments.indices.contains(digit) {
        result += arguments[digit]
        rest = rest[mark.endIndex...]
      } else {
        result += "{"
        rest = rest[rest.utf8.index(after: open)...]
      }
    }
    return result + rest
  }
}

extension Wording: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self.init(verbatim: value) }
}
