/// Completion for bash, which needs nothing but bash itself.
struct BashCompletion {
  private let program: Program
  private let verbs: [Verb]

  init(_ program: Program) {
    self.program = program
    verbs = program.verbs
  }

  var script: String {
    """
    # bash completion for \(program.name); load it with: source <(\(program.name) completion bash)
    _\(program.name)() {
      local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} verb= i place=0
      COMPREPLY=()
      # bash takes `--lang=en` apart at the `=`
      if [[ $cur == = ]]; then cur=
      elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}
      fi
      for (( i = 1; i < COMP_CWORD; i++ )); do
        case $verb:${COMP_WORDS[i]} in
          \(takingValues)) [[ ${COMP_WORDS[i+1]} == = ]] && (( i++ )); (( i++ )) ;;
          *:-?*) ;;
          :*) verb=${COMP_WORDS[i]} ;;
          *) (( place++ )) ;;
        esac
      done
      case $verb:$prev in
    \(values)  esac
      if [[ $cur == -* ]]; then
        case $verb in
    \(flags)    esac
        return
      fi
      case $verb:$place in
    \(arguments)  esac
    }
    complete -F _\(program.name) \(program.name)

    """
  }

  /// The options that a word follows, as patterns of `case`.
  private var takingValues: String {
    let own = verbs.flatMap { verb in
      verb.options.filter { $0.value != nil }.flatMap { patterns(of: $0, after: verb.name) }
    }
    return (Option.common.filter { $0.value != nil }.flatMap { patterns(of: $0, after: "*") } + own)
      .joined(separator: "|")
  }

  private func patterns(of option: Option, after verb: String) -> [String] {
    (["\(verb):\(option.flag)"] + (option.letter.map { ["\(verb):-\($0)"] } ?? []))
  }

  private var values: String {
    let scopes = [("*", Option.common)] + verbs.map { ($0.name, $0.options) }
    return scopes.map { scope, options in
      options.map { option in
        guard let value = option.value else { return "" }
        let pattern = patterns(of: option, after: scope).joined(separator: "|")
        return "    \(pattern)) \(offer(value.candidates)); return ;;\n"
      }.joined()
    }.joined()
  }

  private var flags: String {
    let scopes = verbs.map { ($0.name, $0.options + Option.common) } + [("*", Option.common)]
    return scopes.map { scope, options in
      "      \(scope)) \(offer(words: options.map(\.flag))) ;;\n"
    }.joined()
  }

  private var arguments: String {
    "    :*) \(offer(words: verbs.map(\.name))) ;;\n"
      + verbs.map { verb in
        verb.parameters.enumerated().map { place, parameter in
          let pattern = parameter.count.repeats ? "*" : "\(place)"
          return "    \(verb.name):\(pattern)) \(offer(parameter.candidates)) ;;\n"
        }.joined()
      }.joined()
  }

  /// The commands that fill `COMPREPLY`.
  private func offer(_ candidates: Candidates) -> String {
    if let words = candidates.words(of: program) { return offer(words: words) }
    switch candidates {
    case .folders:
      return "compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- \"$cur\")"
    case .files(let endings):
      let wanted = endings.map { "compgen -f -X \(Shell.quoted("!*" + $0)) -- \"$cur\"; " }
      let all =
        endings.isEmpty ? "compgen -f -- \"$cur\"" : wanted.joined() + "compgen -d -- \"$cur\""
      return "compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(\(all))"
    case .answers(let words):
      let call = "$(\(program.name) \(words) 2>/dev/null)"
      return "mapfile -t COMPREPLY < <(compgen -W \"\(call)\" -- \"$cur\")"
    default:
      return ":"
    }
  }

  private func offer(words: [String]) -> String {
    let list = Shell.quoted(words.joined(separator: " "))
    return "mapfile -t COMPREPLY < <(compgen -W \(list) -- \"$cur\")"
  }
}
