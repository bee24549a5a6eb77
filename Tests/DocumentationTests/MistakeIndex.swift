import Diagnostics
import FlagSemantics

/// The index of all mistakes by their codes, as `docs/DIAGNOSTICS.md` has it.
enum MistakeIndex {
  static var text: String {
    let rows = DiagnosticKind.all.map { kind in
      "| `\(kind.code)` | \(kind.slug) | \(kind.gravity) | \(shown(kind.message.english)) "
        + "| \(shown(kind.message.chinese)) |"
    }
    return """
      # Mistakes by their codes

      Everything that `probity check` may say, in the order of the codes. `probity explain F021` \
      shows one at length, with an example of what is wrong and what is right. A code keeps its \
      meaning for ever and is never given out twice.

      | code | name | gravity | message | 訊息 |
      |---|---|---|---|---|
      \(rows.joined(separator: "\n"))

      """
  }

  /// What a message is filled with is left open, and a bar does not end a cell.
  private static func shown(_ message: String) -> String {
    (0...3).reduce(message) { $0.replacing("{\($1)}", with: "…") }.replacing("|", with: "\\|")
  }
}
