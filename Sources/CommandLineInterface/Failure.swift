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

  package func text(in language: Language) -> String {
    let head = Wording(en: "error: ", zh: "錯誤：").text(in: language)
    let lines = advice.map { "  = " + $0.text(in: language) + "\n" }
    return head + message.text(in: language) + "\n" + lines.joined()
  }
}
