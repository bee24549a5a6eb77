package import Diagnostics

/// One thing that the program does, as the user asks for it: `probity check`.
package struct Verb: Sendable {
  package let name: String
  /// One line, for lists of verbs.
  package let summary: Wording
  /// Paragraphs; a word in backticks is shown as code.
  package let discussion: [Wording]
  package let parameters: [Parameter]
  package let options: [Option]
  package let examples: [Example]
  package let run: Action

  /// Does the work; throws when it can't go on.
  package typealias Action =
    @Sendable (_ call: Call, _ console: inout Console) throws(Failure) -> ExitCode

  package struct Example: Sendable {
    /// As typed: `probity check Rules/`.
    package let command: String
    package let purpose: Wording

    package init(_ command: String, _ purpose: Wording) {
      self.command = command
      self.purpose = purpose
    }
  }

  /// A parameter that repeats, and one that may be left out, can only stand last.
  package init(
    _ name: String, summary: Wording, discussion: [Wording] = [], parameters: [Parameter] = [],
    options: [Option] = [], examples: [Example] = [], run: @escaping Action
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.parameters = parameters
    self.options = options
    self.examples = examples
    self.run = run
  }
}
