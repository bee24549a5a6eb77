internal import Diagnostics
internal import FlagSemantics
internal import ProbityKit

extension Verb {
  /// `probity list [PATH]`.
  package static let list = Verb(
    "list",
    summary: Wording(en: "List the rules of a pack.", zh: "列出規則集中的規則。"),
    discussion: [
      Wording(
        en: """
          By family, the most serious first. A rule belongs to the family that `pack.toml` names, \
          else to that of its folder, else to that of its file. `low–high` is raised by a condition.
          """,
        zh: """
          依類別列出，最嚴重者在前。類別以 `pack.toml` 所載為準，其次為所在資料夾，再其次為檔名。\
          `low–high` 表示符合條件時提高等級。
          """)
    ],
    parameters: [pack],
    options: [listFormat, family, severity, law, onlyNames, PackOptions.model],
    examples: [
      Example(
        "probity list Examples/01-ten-rules",
        Wording(en: "Everything in a pack.", zh: "列出整個規則集。")),
      Example(
        "probity list --severity high --law \"GPA 87\"",
        Wording(
          en: "What may be of high severity under one article.",
          zh: "列出依某一條文、嚴重度可達 high 的規則。")),
    ]
  ) { call, console throws(Failure) in
    let path = call[pack] ?? "."
    let pack = try PackOptions.pack(at: [path], call, console)
    let all = RuleEntry.all(of: pack)
    try checkFamily(call[family], among: all)
    let level = call[severity].flatMap(Severity.init)
    let chosen = all.filter { entry in
      (call[family].map { $0 == entry.family } ?? true)
        && (level.map(entry.levels.contains) ?? true)
        && (call[law].map(entry.cites) ?? true)
    }
    if call.has(onlyNames) {
      console.print(chosen.map { $0.rule.name + "\n" }.joined())
    } else if call[listFormat] == "json" {
      let list = RuleList(pack: pack, entries: chosen, language: call.language)
      console.print(list.json.indented + "\n")
    } else {
      console.print(RuleList(pack: pack, entries: chosen, language: call.language).text)
    }
    return PackOptions.ending(pack, at: path, call, &console)
  }

  private static func checkFamily(
    _ name: String?, among entries: [RuleEntry]
  ) throws(Failure) {
    let known = Set(entries.map(\.family)).sorted()
    guard let name, !known.contains(name) else { return }
    throw Failure(
      .wrongUse,
      Wording(en: "the pack has no family `\(name)`", zh: "規則集中沒有 `\(name)` 這個類別"),
      advice: [
        Suggestion.closest(to: name, among: known)
          .map { Wording(en: "did you mean `\($0)`?", zh: "您是否要寫 `\($0)`？") }
          ?? Wording(en: "without `--family`, all are listed", zh: "不加 `--family` 會列出全部類別")
      ])
  }

  private static let pack = Parameter(
    Wording(en: "PATH", zh: "路徑"), .optional, .folders,
    help: Wording(
      en: "The folder of a pack, or one rule file; without it, the folder you are in.",
      zh: "規則集的資料夾或單一規則檔；未指定時為目前的資料夾。"))

  private static let listFormat = Option(
    "format",
    value: .init(Wording(en: "FORMAT", zh: "格式"), .choices(["text", "json"]), default: "text"),
    help: Wording(
      en: "`text` for people, `json` for machines.", zh: "`text` 供人閱讀，`json` 供程式使用。"))

  private static let family = Option(
    "family", value: .init(Wording(en: "FAMILY", zh: "類別")),
    help: Wording(en: "Only the rules of this family.", zh: "只列出這個類別的規則。"))

  private static let severity = Option(
    "severity",
    value: .init(
      Wording(en: "SEVERITY", zh: "嚴重度"), .choices(Severity.allCases.map(\.rawValue))),
    help: Wording(
      en: "Only the rules whose findings may have this level.", zh: "只列出嚴重度可能為此等級的規則。"))

  private static let law = Option(
    "law", value: .init(Wording(en: "LAW", zh: "法條")),
    help: Wording(
      en: "Only the rules that cite this law, article or paragraph: `GPA`, `\"GPA 34(3)\"`.",
      zh: "只列出引用此法規、條或項的規則，例如 `GPA`、`\"GPA 34(3)\"`。"))

  private static let onlyNames = Option(
    "names", help: Wording(en: "Only the names, one to a line.", zh: "只列出名稱，一行一個。"))
}
