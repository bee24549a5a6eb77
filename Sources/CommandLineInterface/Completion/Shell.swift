internal import Diagnostics

/// A shell that can complete command lines.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  /// The script that teaches the shell this program.
  func script(for program: Program, in language: Language) -> String {
    switch self {
    case .bash: BashCompletion(program).script
    case .zsh: ZshCompletion(program, language).script
    case .fish: FishCompletion(program, language).script
    }
  }

  /// A text between single quotes, as bash and zsh read it.
  static func quoted(_ text: String) -> String {
    "'" + text.reduce(into: "") { $0 += $1 == "'" ? "'\\''" : String($1) } + "'"
  }
}

extension Candidates {
  /// The words to offer, for the kinds that are words.
  func words(of program: Program) -> [String]? {
    switch self {
    case .choices(let choices): choices
    case .verbs: program.verbs.map(\.name)
    case .words(let words): words()
    case .anything, .files, .folders, .answers: nil
    }
  }
}

extension Wording {
  /// The first sentence, without backticks: enough beside a completion.
  func brief(in language: Language) -> String {
    var brief = ""
    for letter in text(in: language) where letter != "`" {
      if letter == " " && brief.last == "." { break }
      brief.append(letter)
      if letter == "。" { break }
    }
    return brief
  }
}
