internal import Diagnostics

/// Completion for fish, with a description of everything offered.
struct FishCompletion {
  private let program: Program
  private let verbs: [Verb]
  private let language: Language

  init(_ program: Program, _ language: Language) {
    self.program = program
    self.language = language
    verbs = program.verbs
  }

  var script: String {
    """
    # fish completion for \(program.name); load it with: \(program.name) completion fish | source
    # True after the verb named ("" for none yet), at the place named, or after it when + follows.
    function __\(program.name)_at
      set -l words (commandline -opc)
      set -e words[1]
      set -l verb
      set -l place 0
      while set -q words[1]
        switch "$verb:$words[1]"
          case \(takingValues)
            set -e words[1]
          case '*:-'
            set place (math $place + 1)
          case '*:-*'
          case ':*'
            set verb $words[1]
          case '*'
            set place (math $place + 1)
        end
        set -e words[1]
      end
      test "$verb" = "$argv[1]"
      or return
      set -q argv[2]
      or return 0
      if set -q argv[3]
        test $place -ge $argv[2]
      else
        test $place -eq $argv[2]
      end
    end
    complete -c \(program.name) -f
    \(Option.common.map { complete($0, when: nil) }.joined())\
    \(verbs.map(completeVerb).joined())
    """
  }

  private var takingValues: String {
    let own = verbs.flatMap { verb in
      verb.options.filter { $0.value != nil }.flatMap { option in
        [option.flag] + (option.letter.map { ["-\($0)"] } ?? [])
      }.map { "'\(verb.name):\($0)'" }
    }
    return (Option.common.filter { $0.value != nil }.map { "'*:\($0.flag)'" } + own)
      .joined(separator: " ")
  }

  private func completeVerb(_ verb: Verb) -> String {
    let name = line(when: "\"\"", ["-a", verb.name], verb.summary)
    let options = verb.options.map { complete($0, when: verb.name) }
    let parameters = verb.parameters.enumerated().map { place, parameter in
      let condition = "\(verb.name) \(place)" + (parameter.count.repeats ? " +" : "")
      return line(when: condition, offer(parameter.candidates), nil)
    }
    return name + options.joined() + parameters.joined()
  }

  private func complete(_ option: Option, when condition: String?) -> String {
    let short = option.letter.map { ["-s", "\($0)"] } ?? []
    let value = option.value.map { ["-r"] + offer($0.candidates, else: ["-f"]) } ?? []
    return line(when: condition, ["-l", option.name] + short + value, option.help)
  }

  private func line(when condition: String?, _ parts: [String], _ help: Wording?) -> String {
    if parts.isEmpty { return "" }
    let test = condition.map { ["-n", quoted("__\(program.name)_at \($0)")] } ?? []
    let description = help.map { ["-d", quoted($0.brief(in: language))] } ?? []
    return (["complete", "-c", program.name] + test + parts + description).joined(separator: " ")
      + "\n"
  }

  /// What to offer; files only where they are meant.
  private func offer(_ candidates: Candidates, else noFiles: [String] = []) -> [String] {
    // fish has no way to offer nothing but one ending
    if case .files = candidates { return ["-F"] }
    return noFiles + (list(candidates).map { ["-a", quoted($0)] } ?? [])
  }

  private func list(_ candidates: Candidates) -> String? {
    switch candidates {
    case .folders: "(__fish_complete_directories)"
    case .answers(let words): "(\(program.name) \(words) 2>/dev/null)"
    default: candidates.words(of: program)?.joined(separator: " ")
    }
  }

  /// A text between single quotes, as fish reads it.
  private func quoted(_ text: String) -> String {
    "'" + text.reduce(into: "") { $0 += ($1 == "'" || $1 == "\\" ? "\\" : "") + String($1) } + "'"
  }
}
