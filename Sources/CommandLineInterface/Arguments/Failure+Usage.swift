internal import Diagnostics

/// The ways to get a command line wrong. Each says what, and one next step.
extension Failure {
  static func unknownVerb(_ name: String, _ verbs: [Verb], _ program: Program) -> Failure {
    usage(
      Wording(en: "there is no verb `{0}`", zh: "沒有 `{0}` 這個指令"), [name],
      advice: guess(name, among: verbs.map(\.name))
        ?? Wording(en: "`{0} help` lists the verbs", zh: "`{0} help` 會列出所有指令")
        .filled(with: [Wording(verbatim: program.name)]))
  }

  static func unknownOption(_ flag: String, _ verb: Verb?, _ program: Program) -> Failure {
    let known = program.options(of: verb).map(\.flag)
    guard let verb else {
      return usage(
        Wording(en: "there is no option `{0}`", zh: "沒有 `{0}` 這個選項"), [flag],
        advice: guess(flag, among: known) ?? seeHelp(nil, program))
    }
    return usage(
      Wording(en: "`{0} {1}` has no option `{2}`", zh: "`{0} {1}` 沒有 `{2}` 這個選項"),
      [program.name, verb.name, flag],
      advice: guess(flag, among: known) ?? seeHelp(verb, program))
  }

  static func unknownLetter(
    _ letter: Character, in word: String, _ verb: Verb?, _ program: Program
  ) -> Failure {
    // `-lang` is `--lang` with a dash too few.
    let long = "-" + word
    let isLong = program.options(of: verb).contains { $0.flag == long }
    let plain = unknownOption("-\(letter)", verb, program)
    if !isLong { return plain }
    return Failure(.wrongUse, plain.message, advice: [didYouMean(long)])
  }

  static func missingValue(of flag: String, _ value: Option.Value) -> Failure {
    Failure(
      .wrongUse,
      Wording(en: "option `{0}` needs a value", zh: "選項 `{0}` 需要一個值")
        .filled(with: [Wording(verbatim: flag)]),
      advice: [
        Wording(en: "write `{0} {1}`", zh: "請寫成 `{0} {1}`")
          .filled(with: [Wording(verbatim: flag), value.shown])
      ])
  }

  static func needlessValue(_ value: String, of flag: String) -> Failure {
    usage(
      Wording(en: "option `{0}` takes no value, but `{1}` follows", zh: "選項 `{0}` 不接受值，卻寫了 `{1}`"),
      [flag, value],
      advice: Wording(en: "write `{0}` alone", zh: "只要寫 `{0}`")
        .filled(with: [Wording(verbatim: flag)]))
  }

  static func wrongChoice(_ given: String, of place: Wording, _ choices: [String]) -> Failure {
    let list = Wording(verbatim: choices.map { "`\($0)`" }.joined(separator: ", "))
    return Failure(
      .wrongUse,
      Wording(en: "`{0}` is no choice for {1}", zh: "「{1}」不能是 `{0}`")
        .filled(with: [Wording(verbatim: given), place]),
      advice: [
        guess(given, among: choices)
          ?? Wording(en: "choose one of {0}", zh: "可選擇：{0}").filled(with: [list])
      ])
  }

  static func missingArgument(
    _ parameter: Parameter, of verb: Verb, _ program: Program
  ) -> Failure {
    Failure(
      .wrongUse,
      Wording(en: "`{0} {1}` needs {2}", zh: "`{0} {1}` 缺少「{2}」").filled(with: [
        Wording(verbatim: program.name), Wording(verbatim: verb.name), parameter.name,
      ]),
      advice: [
        Wording(en: "usage: {0}", zh: "用法：{0}").filled(with: [Usage(program, verb).line])
      ])
  }

  static func surplusArgument(_ word: String, of verb: Verb, _ program: Program) -> Failure {
    Failure(
      .wrongUse,
      Wording(en: "`{0} {1}` has no use for `{2}`", zh: "`{0} {1}` 不需要 `{2}`").filled(with: [
        Wording(verbatim: program.name), Wording(verbatim: verb.name), Wording(verbatim: word),
      ]),
      advice: [
        Wording(en: "usage: {0}", zh: "用法：{0}").filled(with: [Usage(program, verb).line])
      ])
  }

  static func unknownRule(_ name: String, _ known: [String]) -> Failure {
    usage(
      Wording(en: "there is no rule `{0}`", zh: "沒有 `{0}` 這條規則"), [name],
      advice: guess(name, among: known)
        ?? Wording(en: "`probity list --names` lists the rules", zh: "`probity list --names` 會列出所有規則"))
  }

  private static func usage(_ message: Wording, _ words: [String], advice: Wording) -> Failure {
    Failure(
      .wrongUse, message.filled(with: words.map { Wording(verbatim: $0) }), advice: [advice])
  }

  private static func guess(_ word: String, among known: [String]) -> Wording? {
    Suggestion.closest(to: word, among: known).map(didYouMean)
  }

  private static func didYouMean(_ word: String) -> Wording {
    Wording(en: "did you mean `{0}`?", zh: "您是否要寫 `{0}`？").filled(with: [Wording(verbatim: word)])
  }

  private static func seeHelp(_ verb: Verb?, _ program: Program) -> Wording {
    let command = [program.name, verb?.name, "--help"].compactMap { $0 }.joined(separator: " ")
    return Wording(en: "`{0}` lists the options", zh: "`{0}` 會列出所有選項")
      .filled(with: [Wording(verbatim: command)])
  }
}
