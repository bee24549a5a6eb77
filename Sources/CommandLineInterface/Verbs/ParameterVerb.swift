internal import Diagnostics
internal import FlagSemantics
internal import ProbityKit
internal import Values

extension Verb {
  /// `probity param [NAME…]`.
  package static let param = Verb(
    "param",
    summary: Wording(en: "Show what limits are in force, and who set them.", zh: "顯示生效的參數值及其來源。"),
    discussion: [
      Wording(
        en: """
          Without a name, every parameter and list in one line; with names, every value each one \
          ever had, its law, who changed it and why, and the rules that rest on it. `RULE.severity` \
          shows the severity of a rule. No clock is asked: say the day with `--on`.
          """,
        zh: """
          未指定名稱時，每個參數與名單各占一行；指定名稱時，列出歷次數值、法源、由誰調整及其理由，\
          以及使用它的規則。`規則.severity` 顯示規則的嚴重度。不採用系統日期；請以 `--on` 指定日期。
          """)
    ],
    parameters: [names],
    options: [pack, day, format, onlyNames, PackOptions.model],
    examples: [
      Example(
        "probity param --pack Examples/01-ten-rules",
        Wording(en: "All parameters of a pack.", zh: "列出規則集的所有參數。")),
      Example(
        "probity param publication_threshold --on 2022-06-30",
        Wording(en: "What was in force on a day.", zh: "查詢某日生效的數值。")),
    ]
  ) { call, console throws(Failure) in
    let path = call[pack] ?? "."
    let pack = try PackOptions.pack(at: [path], call, console)
    let day = try day(call)
    if call.has(onlyNames) {
      console.print(known(in: pack).map { $0 + "\n" }.joined())
      return .fine
    }
    var subjects: [ParameterSubject] = []
    for name in call.all(names) { subjects.append(try subject(name, in: pack, call.program)) }
    let isOverview = subjects.isEmpty
    if isOverview { subjects = ParameterSubject.all(of: pack.checked) }
    let page = ParameterPage(pack: pack.checked, day: day, language: call.language)
    if call[format] == "json" {
      console.print(JSONValue.array(subjects.map(page.json)).indented + "\n")
    } else if isOverview {
      console.print(page.overview(of: subjects))
    } else {
      console.print(subjects.map(page.text).joined(separator: "\n"))
    }
    return PackOptions.ending(pack, at: path, call, &console)
  }

  private static func day(_ call: Call) throws(Failure) -> CalendarDate? {
    guard let text = call[day] else { return nil }
    if let day = CalendarDate(text) { return day }
    throw Failure(
      .wrongUse, Wording(en: "`\(text)` is no day of the calendar", zh: "`\(text)` 不是有效的日期"),
      advice: [Wording(en: "write it as `2024-05-01`", zh: "請寫成 `2024-05-01` 的形式")])
  }

  private static func subject(
    _ name: String, in pack: Pack, _ program: Program
  ) throws(Failure) -> ParameterSubject {
    if let found = ParameterSubject(named: name, in: pack.checked) { return found }
    let severities = pack.checked.rules.map { $0.name + ".severity" }
    throw Failure(
      .wrongUse,
      Wording(en: "the pack has no parameter or list `\(name)`", zh: "規則集中沒有 `\(name)` 這個參數或名單"),
      advice: [
        Suggestion.closest(to: name, among: known(in: pack) + severities)
          .map { Wording(en: "did you mean `\($0)`?", zh: "您是否要寫 `\($0)`？") }
          ?? Wording(
            en: "`\(program.name) param` lists them", zh: "`\(program.name) param` 會列出全部")
      ])
  }

  private static func known(in pack: Pack) -> [String] {
    ParameterSubject.all(of: pack.checked).map(\.name)
  }

  private static let names = Parameter(
    Wording(en: "NAME", zh: "名稱"), .any, .answers(to: "param --names"),
    help: Wording(
      en: "A parameter, a list, or `RULE.severity`; without any, all in short.",
      zh: "參數、名單或 `規則.severity`；未指定時簡列全部。"))

  private static let pack = Option(
    "pack", value: .init(Wording(en: "PATH", zh: "路徑"), .folders),
    help: Wording(
      en: "The folder of the pack; without it, the folder you are in.",
      zh: "規則集的資料夾；未指定時為目前的資料夾。"))

  private static let day = Option(
    "on", value: .init(Wording(en: "DATE", zh: "日期")),
    help: Wording(
      en: "Show what is in force on this day, as `2024-05-01`.",
      zh: "顯示該日生效的數值，例如 `2024-05-01`。"))

  private static let format = Option(
    "format",
    value: .init(Wording(en: "FORMAT", zh: "格式"), .choices(["text", "json"]), default: "text"),
    help: Wording(
      en: "`text` for people, `json` for machines.", zh: "`text` 供人閱讀，`json` 供程式使用。"))

  private static let onlyNames = Option(
    "names", help: Wording(en: "Only the names, one to a line.", zh: "只列出名稱，一行一個。"))
}
