internal import Diagnostics

/// What can be typed in a session.
enum AskingHelp {
  static func text(in language: Language) -> String {
    AlignedRows(lines.map { [$0.typed, $0.meaning.text(in: language)] }, indent: 2).text
  }

  private static let lines: [(typed: String, meaning: Wording)] = [
    (
      "tender.amount",
      Wording(en: "a value of each tender, and how the values lie", zh: "每個標案的值及其分布")
    ),
    (
      "count(tender.bids) >= 3",
      Wording(
        en: "for how many it holds, does not hold, or nobody knows, and why",
        zh: "成立、不成立及無法判定的各有多少，以及原因")
    ),
    ("count(all tenders)", Wording(en: "one value for all data", zh: "整份資料的單一值")),
    (
      "for each pair of bids a, b sharing tender",
      Wording(en: "who is asked from now on", zh: "自此改問的對象")
    ),
    ("where tender.method is open", Wording(en: "ask only these", zh: "只問符合者")),
    ("as of tender.awarded_on", Wording(en: "the day that counts", zh: "以哪一日為準")),
    ("let n = count(tender.bids)", Wording(en: "a name for a part", zh: "為一部分命名")),
    (
      "where",
      Wording(
        en: "a bare `where`, `as of`, `let` or `for each` takes it back",
        zh: "只寫 `where`、`as of`、`let` 或 `for each` 即取消")
    ),
    (
      ":on T-001",
      Wording(en: "ask one subject, with rows and causes", zh: "只問一個對象，並列出資料列與原因")
    ),
    (":all", Wording(en: "ask all again", zh: "恢復詢問全部")),
    (":fields tender", Wording(en: "what there is to ask of a tender", zh: "標案有哪些欄位可問")),
    (":fields", Wording(en: "the kinds of records", zh: "有哪些種類的紀錄")),
    (":clauses", Wording(en: "the clauses that stand", zh: "目前有效的子句")),
    (":quit", Wording(en: "the end, as Ctrl-D", zh: "結束，同 Ctrl-D")),
  ]
}
