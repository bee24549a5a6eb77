/// What may stand in the place of a value: checked when parsing, offered when completing.
package enum Candidates: Sendable {
  /// Any text; nothing is offered.
  case anything
  /// One of these and nothing else.
  case choices([String])
  /// A file with one of these endings, or a folder on the way to it; no endings is any file.
  case files(endingIn: [String])
  case folders
  /// The name of a verb of this program.
  case verbs
  /// Words that are offered but not checked, made only when a completion is written.
  case words(@Sendable () -> [String])
  /// The lines that `probity` prints when called with these words, asked for while completing.
  case answers(to: String)

  /// The choices, when nothing else is allowed.
  var choices: [String]? {
    if case .choices(let choices) = self { choices } else { nil }
  }
}
