internal import Diagnostics

/// The words of a command line, sorted into verb, options and arguments.
struct ParsedWords: Sendable {
  private(set) var verb: Verb?
  private(set) var options: [(name: String, value: String?)] = []
  private(set) var arguments: [String] = []

  /// `--lang=en`, `--lang en`, `-h`, `-ab` for `-a -b`; `--` ends the options.
  init(_ words: [String], of program: Program) throws(Failure) {
    var rest = words[...]
    var takesOptions = true
    while let word = rest.popFirst() {
      if takesOptions && word == "--" {
        takesOptions = false
      } else if takesOptions && word.hasPrefix("--") {
        try readOption(word, &rest, program)
      } else if takesOptions && word.hasPrefix("-") && word != "-" {
        try readLetters(word, &rest, program)
      } else if verb != nil {
        arguments.append(word)
      } else {
        verb = try program.verb(named: word)
      }
    }
    if let verb, !has(.help), !has(.version) { try checkArguments(verb, program) }
  }

  func has(_ option: Option) -> Bool { options.contains { $0.name == option.name } }

  private mutating func readOption(
    _ word: String, _ rest: inout ArraySlice<String>, _ program: Program
  ) throws(Failure) {
    let equals = word.firstIndex(of: "=")
    let flag = String(word[..<(equals ?? word.endIndex)])
    let attached = equals.map { String(word[word.index(after: $0)...]) }
    let known = program.options(of: verb)
    guard let option = known.first(where: { $0.flag == flag }) else {
      throw .unknownOption(flag, verb, program)
    }
    try add(option, as: flag, attached: attached, &rest)
  }

  private mutating func readLetters(
    _ word: String, _ rest: inout ArraySlice<String>, _ program: Program
  ) throws(Failure) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = program.options(of: verb).first(where: { $0.letter == letter }) else {
        throw .unknownLetter(letter, in: word, verb, program)
      }
      // `-oFILE` and `-o=FILE`: what follows a letter that takes a value is its value.
      var attached: String?
      if option.value != nil && !letters.isEmpty {
        attached = String(letters.first == "=" ? letters.dropFirst() : letters)
        letters = ""
      }
      try add(option, as: "-\(letter)", attached: attached, &rest)
    }
  }

  private mutating func add(
    _ option: Option, as flag: String, attached: String?, _ rest: inout ArraySlice<String>
  ) throws(Failure) {
    guard let value = option.value else {
      if let attached { throw .needlessValue(attached, of: flag) }
      options.append((option.name, nil))
      return
    }
    guard let given = attached ?? nextValue(&rest) else { throw .missingValue(of: flag, value) }
    if let choices = value.candidates.choices, !choices.contains(given) {
      throw .wrongChoice(given, of: Wording(verbatim: flag), choices)
    }
    options.append((option.name, given))
  }

  /// The next word, unless it is an option itself; `-` alone is a value.
  private func nextValue(_ rest: inout ArraySlice<String>) -> String? {
    guard let next = rest.first, next == "-" || !next.hasPrefix("-") else { return nil }
    return rest.popFirst()
  }

  private func checkArguments(_ verb: Verb, _ program: Program) throws(Failure) {
    if let missing = verb.parameters.dropFirst(arguments.count).first, missing.count.isRequired {
      throw .missingArgument(missing, of: verb, program)
    }
    if let last = verb.parameters.last, last.count.repeats {
      // takes all the rest
    } else if let surplus = arguments.dropFirst(verb.parameters.count).first {
      throw .surplusArgument(surplus, of: verb, program)
    }
    for (parameter, argument) in zip(verb.parameters, arguments) {
      if let choices = parameter.candidates.choices, !choices.contains(argument) {
        throw .wrongChoice(argument, of: parameter.name, choices)
      }
    }
  }
}
