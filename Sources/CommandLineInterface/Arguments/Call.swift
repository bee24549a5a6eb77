package import Diagnostics

/// What the user asked one verb to do.
package struct Call: Sendable {
  package let program: Program
  package let language: Language
  package let usesColor: Bool
  private let words: ParsedWords
  private let verb: Verb

  init(_ program: Program, _ verb: Verb, _ words: ParsedWords, _ language: Language, color: Bool) {
    self.program = program
    self.verb = verb
    self.words = words
    self.language = language
    self.usesColor = color
  }

  /// Whether an option stands on the command line.
  package func has(_ option: Option) -> Bool { words.options.contains { $0.name == option.name } }

  /// The value of an option: the last one given, else the standard one.
  package subscript(option: Option) -> String? {
    words.options.last { $0.name == option.name }?.value ?? option.value?.standard
  }

  /// Every value of an option that may be repeated, in the order given.
  package func all(_ option: Option) -> [String] {
    words.options.filter { $0.name == option.name }.compactMap(\.value)
  }

  /// The argument that stands in the place of a parameter.
  package subscript(parameter: Parameter) -> String? { all(parameter).first }

  /// Every argument from the place of a parameter on.
  package func all(_ parameter: Parameter) -> [String] {
    guard let place = verb.parameters.firstIndex(where: { $0.name == parameter.name }) else {
      return []
    }
    let rest = words.arguments.dropFirst(place)
    return Array(parameter.count.repeats ? rest : rest.prefix(1))
  }
}
