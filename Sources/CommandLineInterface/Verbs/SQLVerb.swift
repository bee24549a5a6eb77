internal import Diagnostics
internal import FlagSemantics
internal import Plans
internal import ProbityKit
internal import SQLTranslation

extension Verb {
  /// `probity sql RULE…`.
  package static let sql = Verb(
    "sql",
    summary: Wording(en: "Show the query by which a database judges.", zh: "顯示資料庫判定所用的查詢。"),
    discussion: [
      Wording(
        en: """
          The query reads the tables that Probity prepares for a database: keys as numbers, texts in \
          their canonical form, times as the seconds between which they lie. It counts the subjects \
          that are surely clear or outside and names all others; NULL is what is missing, or what \
          the database can't tell. Whatever it names is judged by the engine of Probity, so the \
          outcomes are the same. A rule that a database can't judge at all is named in a comment.
          """,
        zh: """
          查詢讀取 Probity 為資料庫備妥的資料表：鍵為數字，文字為標準形式，時間為其起訖秒數。\
          查詢統計確定無紅旗或不適用的對象，並列出其餘對象；NULL 表示缺漏，或資料庫無法判定。\
          列出的對象均由 Probity 自身判定，因此結果相同。資料庫完全無法判定的規則會寫在註解中。
          """)
    ],
    parameters: [names],
    options: [database, pack, PackOptions.model],
    examples: [
      Example(
        "probity sql low_price_variance --pack Examples/01-ten-rules",
        Wording(en: "The query of one rule, for DuckDB.", zh: "單一規則的 DuckDB 查詢。")),
      Example(
        "probity sql --pack Rules/tw --dialect postgres",
        Wording(en: "One query for all rules of a pack.", zh: "整個規則集的單一查詢。")),
    ]
  ) { call, console throws(Failure) in
    let path = call[pack] ?? "."
    let pack = try PackOptions.pack(at: [path], call, console)
    var rules = pack.rules
    let names = call.all(names)
    if !names.isEmpty {
      rules = []
      for name in names { rules.append(try ScanOptions.rule(named: name, pack)) }
    }
    let dialect = SQLDialect.all.first { $0.name == call[database] } ?? .duckdb
    let plan = Planner(pack.checked).plan(rules)
    let query = Query(
      plan, pack.checked, Catalog(of: pack.checked, for: plan), dialect)
    for left in query.left {
      let words = (left.isWhole ? leftToEngine : partlyLeft).text(in: call.language)
      let parts = left.parts.isEmpty ? "" : ": " + left.parts.joined(separator: ", ")
      console.print("-- \(left.rule): \(words)\(parts)\n")
    }
    console.print(query.text)
    return PackOptions.ending(pack, at: path, call, &console)
  }

  private static let leftToEngine = Wording(
    en: "left to the engine of Probity", zh: "由 Probity 自身判定")

  private static let partlyLeft = Wording(
    en: "partly left to the engine of Probity", zh: "部分由 Probity 自身判定")

  private static let names = Parameter(
    Wording(en: "RULE", zh: "規則"), .any, .answers(to: "list --names"),
    help: Wording(
      en: "The names of rules; without one, all of the pack.", zh: "規則名稱；未指定時為規則集的全部規則。"))

  private static let database = Option(
    "dialect",
    value: .init(
      Wording(en: "DATABASE", zh: "資料庫"), .choices(SQLDialect.all.map(\.name)), default: "duckdb"),
    help: Wording(en: "For which database.", zh: "資料庫種類。"))

  private static let pack = Option(
    "pack", value: .init(Wording(en: "PATH", zh: "路徑"), .folders),
    help: Wording(
      en: "The folder of the pack; without it, the folder you are in.",
      zh: "規則集的資料夾；未指定時為目前的資料夾。"))
}
