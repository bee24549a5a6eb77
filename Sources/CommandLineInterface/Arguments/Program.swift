package import Diagnostics

/// The program as a whole: what stands before every verb, and the verbs.
package struct Program: Sendable {
  package let name: String
  package let version: String
  /// The day of that version, `YYYY-MM-DD`.
  package let released: String
  /// One sentence: what it is for and for whom.
  package let summary: Wording
  package let discussion: [Wording]
  /// Made only when a verb is asked for, so that `--version` costs nothing.
  private let makeVerbs: @Sendable () -> [Verb]

  package init(
    _ name: String, version: String, released: String, summary: Wording, discussion: [Wording],
    verbs: @escaping @Sendable () -> [Verb]
  ) {
    self.name = name
    self.version = version
    self.released = released
    self.summary = summary
    self.discussion = discussion
    self.makeVerbs = verbs
  }

  package var verbs: [Verb] { makeVerbs() }

  func verb(named name: String) throws(Failure) -> Verb {
    let verbs = verbs
    guard let verb = verbs.first(where: { $0.name == name }) else {
      throw .unknownVerb(name, verbs, self)
    }
    return verb
  }

  /// What may stand behind a verb, or before any.
  func options(of verb: Verb?) -> [Option] { (verb?.options ?? []) + Option.common }

  /// Does what the words say, and reports whatever goes wrong to the console.
  package func run(_ words: [String], _ console: inout Console) -> ExitCode {
    let language = Language.preferred(by: words, console.environment)
    var ending: ExitCode
    do {
      ending = try obey(ParsedWords(words, of: self), language, &console)
    } catch {
      ending = error.exitCode
      console.complain(error.text(in: language))
    }
    do {
      try console.finish()
    } catch {
      if !console.isReaderGone { console.complain(error.text(in: language)) }
      ending = error.exitCode
    }
    return ending
  }

  private func obey(
    _ words: ParsedWords, _ language: Language, _ console: inout Console
  ) throws(Failure) -> ExitCode {
    if words.has(.version) {
      console.print("\(name) \(version)\n")
      return .fine
    }
    if words.has(.help) {
      console.print(HelpPage(self, words.verb).text(in: language))
      return .fine
    }
    guard let verb = words.verb else {
      console.complain(HelpPage(self).text(in: language))
      return .wrongUse
    }
    let wish = words.options.last { $0.name == Option.color.name }?.value
    let usesColor = wish == "always" || wish != "never" && console.showsColor
    return try verb.run(Call(self, verb, words, language, color: usesColor), &console)
  }
}
