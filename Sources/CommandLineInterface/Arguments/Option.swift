package import Diagnostics

/// One option of the command line, declared once.
///
/// The parser, help, completion and the manual page all read this declaration.
///
///     static let format = Option(
///       "format", value: .init("FORMAT", .choices(["text", "json"]), default: "text"),
///       help: Wording(en: "How to show the mistakes.", zh: "錯誤的呈現格式。"))
package struct Option: Sendable {
  /// Without the dashes: `lang`.
  package let name: String
  /// For the short form: `h` for `-h`.
  package let letter: Character?
  /// What follows the option; nil for one that only stands there.
  package let value: Value?
  package let isRepeatable: Bool
  /// One or two sentences.
  package let help: Wording

  package struct Value: Sendable {
    /// What stands for it in help: `FILE`.
    package let placeholder: Wording
    package let candidates: Candidates
    package let standard: String?

    package init(
      _ placeholder: Wording, _ candidates: Candidates = .anything, default standard: String? = nil
    ) {
      self.placeholder = placeholder
      self.candidates = candidates
      self.standard = standard
    }

    /// What stands for it in help; the choices speak for themselves when they are few.
    var shown: Wording {
      guard let choices = candidates.choices, choices.count <= 4 else { return placeholder }
      return Wording(verbatim: choices.joined(separator: "|"))
    }
  }

  package init(
    _ name: String, letter: Character? = nil, value: Value? = nil, repeatable: Bool = false,
    help: Wording
  ) {
    self.name = name
    self.letter = letter
    self.value = value
    self.isRepeatable = repeatable
    self.help = help
  }

  /// As it is written: `--lang`.
  package var flag: String { "--" + name }
}

/// One argument without a name, told from others by its place.
package struct Parameter: Sendable {
  /// What stands for it in help: `PATH`.
  package let name: Wording
  package let count: Count
  package let candidates: Candidates
  package let help: Wording

  package enum Count: Sendable {
    case one, optional, any, atLeastOne

    var isRequired: Bool { self == .one || self == .atLeastOne }
    var repeats: Bool { self == .any || self == .atLeastOne }
  }

  package init(
    _ name: Wording, _ count: Count = .one, _ candidates: Candidates = .anything, help: Wording
  ) {
    self.name = name
    self.count = count
    self.candidates = candidates
    self.help = help
  }
}
