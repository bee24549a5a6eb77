internal import Diagnostics
internal import FlagSemantics
internal import Plans
internal import ProbityKit

extension Verb {
  /// `probity plan RULE…`.
  package static let plan = Verb(
    "plan",
    summary: Wording(en: "Show how a rule is worked out, step by step.", zh: "逐步顯示規則的計算方式。"),
    discussion: [
      Wording(
        en: """
          Each line is one step: its number, what it does to the steps it reads, what it gives, and \
          the clauses that need it. Steps stand under what they are worked out for: once for all \
          subjects, once for each class of peers, for each subject, or for each member of a set. \
          Steps that other rules of the pack have as well are worked out once for all of them. \
          `json` has every node of the plan, so that another program can carry it out.
          """,
        zh: """
          每行為一個步驟：編號、對所讀步驟之處理、結果的型別，以及需要它的子句。步驟列於其計算單位之下：\
          全部對象共用、每一類同儕、每個對象，或集合的每一筆。與規則集內其他規則相同的步驟只計算一次。\
          `json` 格式含計算過程的全部節點，可供其他程式執行。
          """)
    ],
    parameters: [names],
    options: [all, pack, format, PackOptions.model],
    examples: [
      Example(
        "probity plan low_price_variance --pack Examples/01-ten-rules",
        Wording(en: "The steps of one rule.", zh: "查看單一規則的步驟。")),
      Example(
        "probity plan --all --format json",
        Wording(
          en: "Every step of the pack in this folder, for a program.",
          zh: "以 JSON 輸出目前資料夾內規則集的全部步驟。")),
    ]
  ) { call, console throws(Failure) in
    let names = call.all(names)
    guard !names.isEmpty || call.has(all) else { throw nothingAskedFor(call.program) }
    let path = call[pack] ?? "."
    let pack = try PackOptions.pack(at: [path], call, console)
    let pages = PlanPages(pack.checked, in: call.language)
    if call.has(all) {
      console.print(call[format] == "json" ? pages.json.indented + "\n" : pages.text)
      return PackOptions.ending(pack, at: path, call, &console)
    }
    var chosen: [PlanPage] = []
    for name in names {
      guard pack.checked.rule(named: name) != nil else {
        throw .unknownRule(name, pack.checked.rules.map(\.name))
      }
      // A rule with mistakes has no page; the end says that something is missing.
      pages.page(of: name).map { chosen.append($0) }
    }
    if call[format] == "json" {
      console.print(JSONValue.array(chosen.map(\.json)).indented + "\n")
    } else {
      console.print(chosen.map(\.text).joined(separator: "\n\n"))
    }
    return PackOptions.ending(pack, at: path, call, &console)
  }

  private static func nothingAskedFor(_ program: Program) -> Failure {
    Failure(
      .wrongUse, Wording(en: "which rule?", zh: "未指定規則"),
      advice: [
        Wording(
          en: "name a rule, or write `--all`; `\(program.name) list` shows the rules",
          zh: "請指定規則名稱，或加上 `--all`；`\(program.name) list` 會列出規則")
      ])
  }

  private static let names = Parameter(
    Wording(en: "RULE", zh: "規則"), .any, .answers(to: "list --names"),
    help: Wording(en: "The names of rules.", zh: "規則名稱。"))

  private static let all = Option(
    "all",
    help: Wording(
      en: "All rules of the pack, and how many steps they share.",
      zh: "列出規則集的全部規則，以及共用的步驟數。"))

  private static let pack = Option(
    "pack", value: .init(Wording(en: "PATH", zh: "路徑"), .folders),
    help: Wording(
      en: "The folder of the pack; without it, the folder you are in.",
      zh: "規則集的資料夾；未指定時為目前的資料夾。"))

  private static let format = Option(
    "format",
    value: .init(Wording(en: "FORMAT", zh: "格式"), .choices(["text", "json"]), default: "text"),
    help: Wording(
      en: "`text` for people, `json` for machines.", zh: "`text` 供人閱讀，`json` 供程式使用。"))
}
