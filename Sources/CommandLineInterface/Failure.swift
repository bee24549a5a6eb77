package import Diagnostics
package import Files

/// Why a verb could not go on: what to tell the user, and how the program ends.
package struct Failure: Error, Sendable, Equatable {
  package let exitCode: ExitCode
  package let message: Wording
  /// What to do: one line each after `=`.
  package let advice: [Wording]

  package init(_ exitCode: ExitCode, _ message: Wording, advice: [Wording] = []) {
    self.exitCode = exitCode
    self.message = message
    self.advice = advice
  }

  package init(_ trouble: FileTrouble) {
    self.init(
      trouble.action == .write ? .unwritableOutput : .missingInput,
      trouble.message, advice: [trouble.advice])
  }

  /// What was typed may hold anything, so control characters are made visible.
  package func text(in language: Language) -> String {
    let head = Wording(en: "error: ", zh: "錯誤：").text(in: language)
    let lines = [head + message.text(in: language)] + advice.map { "  = " + $0.text(in: language) }
    return lines.map { DisplayWidth.drawn($0) + "\n" }.joined()
  }
}
