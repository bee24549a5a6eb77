internal import Diagnostics

/// Completion for zsh, with a description of everything offered.
struct ZshCompletion {
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
    #compdef \(program.name)
    # zsh completion for \(program.name); put it in a file `_\(program.name)` in a folder of $fpath
    _\(program.name)() {
      local curcontext=$curcontext state state_descr line
      local -a verbs common
      typeset -A opt_args
      common=(
    \(specifications(Option.common, indent: 4))  )
      _arguments -C $common '1: :->verb' '*:: :->rest' && return
      case $state in
        verb)
          verbs=(
    \(verbList)      )
          _describe -t verbs \(Shell.quoted(title)) verbs ;;
        rest)
          case $words[1] in
    \(verbs.map(arguments).joined())      esac ;;
      esac
    }
    if [[ $funcstack[1] == _\(program.name) ]]; then
      _\(program.name) "$@"
    else
      compdef _\(program.name) \(program.name)
    fi

    """
  }

  private var title: String { Wording(en: "verb", zh: "指令").text(in: language) }

  private var verbList: String {
    verbs.map { verb in
      let text = verb.name + ":" + escaped(verb.summary.brief(in: language), marks: ":")
      return "        \(Shell.quoted(text))\n"
    }.joined()
  }

  private func arguments(of verb: Verb) -> String {
    let places = verb.parameters.enumerated().map { place, parameter in
      let number = parameter.count.repeats ? "*" : "\(place + 1)"
      let optional = parameter.count.isRequired || parameter.count.repeats ? ":" : "::"
      let name = escaped(parameter.name.text(in: language), marks: ":")
      return indented(number + optional + name + ":" + action(parameter.candidates), 12)
    }
    return """
              \(verb.name))
                _arguments $common \\
      \(specifications(verb.options, indent: 12, continued: true))\
      \(places.map { $0 + " \\\n" }.joined())            ;;

      """
  }

  private func specifications(_ options: [Option], indent: Int, continued: Bool = false) -> String {
    options.flatMap(specifications)
      .map { indented($0, indent) + (continued ? " \\\n" : "\n") }.joined()
  }

  private func indented(_ specification: String, _ indent: Int) -> String {
    String(repeating: " ", count: indent) + Shell.quoted(specification)
  }

  /// `--lang=[The language to speak.]:LANGUAGE:(zh-TW en)`, and the same for the short form.
  private func specifications(of option: Option) -> [String] {
    let help = "[" + escaped(option.help.brief(in: language), marks: "[]") + "]"
    let short = option.letter.map { "-\($0)" }
    let forms = [option.flag + (option.value == nil ? "" : "=")] + (short.map { [$0] } ?? [])
    var lead = option.isRepeatable ? "*" : ""
    if let short, !option.isRepeatable { lead = "(\(short) \(option.flag))" }
    var tail = ""
    if let value = option.value {
      let name = escaped(value.placeholder.text(in: language), marks: ":")
      tail = ":" + name + ":" + action(value.candidates)
    }
    return forms.map { lead + $0 + help + tail }
  }

  private func action(_ candidates: Candidates) -> String {
    if let words = candidates.words(of: program) { return "(" + words.joined(separator: " ") + ")" }
    switch candidates {
    case .folders: return "_files -/"
    case .files(let endings):
      return endings.isEmpty
        ? "_files" : "_files -g \"*(" + endings.joined(separator: "|") + ")\""
    case .answers(let words):
      return "{compadd -- ${(f)\"$(\(program.name) \(words) 2>/dev/null)\"}}"
    default: return " "
    }
  }

  private func escaped(_ text: String, marks: String) -> String {
    text.reduce(into: "") { $0 += (marks.contains($1) || $1 == "\\" ? "\\" : "") + String($1) }
  }
}
