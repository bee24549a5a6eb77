/// How much a diagnostic weighs.
package enum Gravity: String, Sendable {
  /// Worth knowing, nothing to mend.
  case note
  case warning, error
}

/// One kind of mistake: its stable code, what it says, and why it matters.
///
/// The declaration is the only place of a kind: the message shown, the text of
/// `probity explain CODE`, and the two examples that the tests hold it to.
package struct DiagnosticKind: Sendable, Hashable {
  /// Stable for ever: `F012`.
  package let code: String
  /// The case in words, which also names its golden files: `unknown-field`.
  package let slug: String
  package let gravity: Gravity
  /// One line, with `{0}`, `{1}` … for the arguments.
  package let message: Wording
  /// Why it is a mistake and what to do, in a paragraph or two.
  package let explanation: Wording
  /// A file that has this mistake, and the same file put right.
  package let wrong: Sample
  package let right: Sample

  /// An example, and the name of the file it would stand in: the ending says which language it is.
  package struct Sample: Sendable, Hashable, ExpressibleByStringLiteral {
    package let file: String
    package let bytes: [UInt8]

    package init(_ file: String, bytes: [UInt8]) {
      self.file = file
      self.bytes = bytes
    }

    package init(_ file: String, _ text: String) { self.init(file, bytes: Array(text.utf8)) }

    /// As it is shown; bytes that are not UTF-8 become U+FFFD.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package init(stringLiteral text: String) { self.init("example.flag", text) }
  }

  package init(
    _ code: String, _ slug: String, _ message: Wording, gravity: Gravity = .error,
    explanation: Wording, wrong: Sample, right: Sample
  ) {
    self.code = code
    self.slug = slug
    self.gravity = gravity
    self.message = message
    self.explanation = explanation
    self.wrong = wrong
    self.right = right
  }

  package static func == (left: DiagnosticKind, right: DiagnosticKind) -> Bool {
    left.code == right.code
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

/// One mistake at one place, ready to be shown in any language and form.
package struct Diagnostic: Sendable {
  package let kind: DiagnosticKind
  package let message: Wording
  /// What is wrong: drawn with `^`. The label may be empty.
  package let place: Place
  package var label: Wording?
  /// What it is wrong about: drawn with `-`, in this file or another.
  package var others: [Label] = []
  /// What to do, or what to know: one line each after `=`.
  package var notes: [Wording] = []
  /// The one change that certainly mends it.
  package var fix: Fix?

  package struct Label: Sendable {
    package let place: Place
    package let text: Wording?

    package init(_ place: Place, _ text: Wording? = nil) {
      self.place = place
      self.text = text
    }
  }

  package init(
    _ kind: DiagnosticKind, at place: Place, _ arguments: [Wording] = [], label: Wording? = nil,
    others: [Label] = [], notes: [Wording] = [], fix: Fix? = nil
  ) {
    self.kind = kind
    self.message = kind.message.filled(with: arguments)
    self.place = place
    self.label = label
    self.others = others
    self.notes = notes
    self.fix = fix
  }

  package var gravity: Gravity { kind.gravity }

  /// The same at other places, without its fix: as for a text that was put into another.
  package init(_ other: Diagnostic, at place: Place, others: [Label]) {
    kind = other.kind
    message = other.message
    self.place = place
    self.others = others
    label = other.label
    notes = other.notes
  }
}

/// Edits of one file that together mend one mistake.
package struct Fix: Sendable {
  package struct Edit: Sendable {
    package let range: Range<Int>
    package let replacement: String

    package init(_ range: Range<Int>, _ replacement: String) {
      self.range = range
      self.replacement = replacement
    }
  }

  package let file: SourceFile
  package let edits: [Edit]

  package init(replacing place: Place, with replacement: String) {
    file = place.file
    edits = [Edit(place.range, replacement)]
  }

  package init(in file: SourceFile, _ edits: [Edit]) {
    self.file = file
    self.edits = edits
  }
}
