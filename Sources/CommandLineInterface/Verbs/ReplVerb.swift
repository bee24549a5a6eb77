internal import Diagnostics
internal import FlagSemantics
internal import Ingest
internal import ProbityKit
internal import Scanning

extension Verb {
  /// `probity repl DATA… --rules PACK`.
  package static let repl = Verb(
    "repl",
    summary: Wording(
      en: "Try expressions of the rule language on data.", zh: "以資料試算規則語言的運算式。"),
    discussion: [
      Wording(
        en: """
          Each line is an expression over a record that it names. A condition is answered by how \
          many subjects it holds for, does not hold for, and nobody knows of, with what is missing; \
          a value by how the values lie. `for each`, `where`, `as of` and `let` stand for all lines \
          after them, so that the clauses of a rule can be tried one by one; `:on T-001` asks one \
          subject and shows the rows its values come from. `:help` tells the rest.
          """,
        zh: """
          每行為一個運算式，詢問其中提及的紀錄。條件會列出成立、不成立與無法判定的對象各有多少及缺漏原因；\
          值會列出分布情形。`for each`、`where`、`as of`、`let` 對其後各行持續有效，可逐一試驗規則的子句；\
          `:on T-001` 只問一個對象，並列出各值所在的資料列。其餘請見 `:help`。
          """),
      Wording(
        en: """
          Lines come from the terminal or from standard input. A line with a mistake is told and \
          the session goes on; when the lines do not come from a terminal it ends with 65 then.
          """,
        zh: """
          各行取自終端機或標準輸入。有錯誤的行會說明錯誤並繼續；若非由終端機輸入，結束碼為 65。
          """),
    ],
    parameters: [DataOptions.paths],
    options: [ScanOptions.rules, asking, DataOptions.encoding, DataOptions.threads],
    examples: [
      Example(
        "probity repl exports/ --rules Rules/tw",
        Wording(en: "A session on a terminal.", zh: "在終端機上逐行詢問。")),
      Example(
        "probity repl exports/ --rules Rules/tw --ask 'count(tender.bids) >= 3'",
        Wording(en: "One question.", zh: "只問一題。")),
    ]
  ) { call, console throws(Failure) in
    let pack = try DataOptions.pack(call, console, named: ScanOptions.rules)
    if pack.checked.hasErrors || pack.report.hasErrors {
      console.complain(pack.report.text(in: call.language, colours: call.usesColor))
      return .badRules
    }
    let supply = try DataOptions.supply(pack, call, console, profiles: false)
    if let failure = ScanOptions.failure(supply, call.language) { throw failure }
    let folder = console.folder
    var session = AskingSession(
      pack, supply, threads: try DataOptions.threads(call), language: call.language,
      usesColor: call.usesColor
    ) { rule in pack.tables(for: [rule], in: folder) }
    let questions = call.all(asking)
    let isConversation = console.isConversation && questions.isEmpty
    if isConversation {
      console.print(
        Wording(en: "`:help` tells what can be typed.\n", zh: "輸入 `:help` 可查看說明。\n")
          .text(in: call.language))
    }
    var isFine = true
    var hasAnswered = false
    func answer(_ line: String) {
      switch session.reply(to: line) {
      case .answer(let text):
        // Where nobody sees the questions between them, answers stand apart.
        console.print(hasAnswered && !isConversation ? "\n" + text : text)
        hasAnswered = true
      case .complaint(let text):
        console.complain(text)
        isFine = false
      case .nothing: break
      }
    }
    for question in questions { answer(question) }
    while questions.isEmpty, !session.hasEnded {
      if isConversation { console.print(session.prompt) }
      guard let line = console.typedLine() else {
        // What the shell says next begins on a line of its own.
        if isConversation { console.print("\n") }
        break
      }
      answer(line)
    }
    return isFine || isConversation ? .fine : .badRules
  }

  private static let asking = Option(
    "ask", value: .init(Wording(en: "LINE", zh: "運算式")), repeatable: true,
    help: Wording(
      en: "Answer this line and end.", zh: "回答此行後結束。"))
}
