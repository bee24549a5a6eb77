internal import Diagnostics

extension Verb {
  /// `probity help [VERB]`.
  package static let help = Verb(
    "help",
    summary: Wording(en: "Explain a verb.", zh: "說明指令的用法。"),
    parameters: [helpedVerb],
    examples: [
      Example(
        "probity help manual",
        Wording(en: "Everything about one verb.", zh: "查看單一指令的完整說明。"))
    ]
  ) { call, console throws(Failure) in
    let verb: Verb? =
      if let name = call[helpedVerb] { try call.program.verb(named: name) } else { nil }
    console.print(HelpPage(call.program, verb).text(in: call.language))
    return .fine
  }

  private static let helpedVerb = Parameter(
    Wording(en: "VERB", zh: "指令"), .optional, .verbs,
    help: Wording(
      en: "The verb to explain. Without it, all verbs are listed.",
      zh: "要說明的指令。未指定時列出所有指令。"))
}
