package import Diagnostics

/// Rules that are allowed but surely not meant.
extension DiagnosticKind {
  package static let unusedLet = DiagnosticKind(
    "F080", "unused-let",
    Wording(en: "`{0}` is never used", zh: "`{0}` 從未使用"), gravity: .warning,
    explanation: Wording(
      en: """
        A value that is named but not used is either left over, or was meant to stand in the \
        condition, and then the rule does not test what its author thinks. Use it or delete it.
        """,
      zh: "命名而未使用的值，若不是遺留，就是本應寫入條件，規則因而沒有檢查撰寫人以為檢查了的事。請使用或刪除。"),
    wrong: .rule(
      "let large = (tender.bids where its amount > 150萬 TWD)", "flag when count(tender.bids) is 1"),
    right: .rule(
      "let large = (tender.bids where its amount > 150萬 TWD)", "flag when count(large) is 1"))

  package static let unusedParameter = DiagnosticKind(
    "F081", "unused-parameter",
    Wording(en: "no rule uses `{0}`", zh: "沒有規則使用 `{0}`"), gravity: .warning,
    explanation: Wording(
      en: """
        A parameter, list or definition that no rule uses looks as if it could be adjusted, but \
        adjusting it changes nothing. Use it in the rule it was made for, or delete it.
        """,
      zh: "沒有規則使用的參數、名單或定義，看似可以調整，調整後卻毫無作用。請用於原本要用的規則，或刪除。"),
    wrong: fewBids("3"), right: fewBids("min_bids"))

  package static let alwaysTrue = DiagnosticKind(
    "F082", "always-true",
    Wording(en: "this is always so", zh: "這個條件永遠成立"), gravity: .warning,
    explanation: Wording(
      en: """
        A condition that holds for every case separates nobody from anybody: as a `flag when` it \
        accuses all, as a part of one it is only noise. Correct the limit or delete the condition.
        """,
      zh: "對每一案都成立的條件沒有區別作用：寫在 `flag when` 會指摘所有人，作為其中一部分則只是多餘。請更正門檻或刪除。"),
    wrong: .rule("where count(tender.bids) >= 0", "flag when tender.winner is missing"),
    right: .rule("where count(tender.bids) >= 1", "flag when tender.winner is missing"))

  package static let neverTrue = DiagnosticKind(
    "F083", "never-true",
    Wording(en: "this is never so", zh: "這個條件永遠不成立"), gravity: .warning,
    explanation: Wording(
      en: """
        No case can ever meet this condition, so the rule would pass everybody and look as if it \
        had examined them. Correct the limit or the comparison.
        """,
      zh: "沒有任何案件能符合這個條件，規則會放過所有人，看起來卻像已經查過。請更正門檻或比較方式。"),
    wrong: .rule("flag when count(tender.bids) < 0"),
    right: .rule("flag when count(tender.bids) < 1"))

  package static let scopeExcludesFlag = DiagnosticKind(
    "F084", "scope-excludes-flag",
    Wording(
      en: "the scope makes this impossible: the rule can never flag",
      zh: "適用範圍使這個條件不可能成立：規則永遠不會列出紅旗"),
    gravity: .warning,
    explanation: Wording(
      en: """
        `where` says which cases the rule is about, `flag when` what is wrong with them. Here \
        every case that would be flagged has been put outside before. Correct one of the two.
        """,
      zh: "`where` 說明規則適用於哪些案件，`flag when` 說明其中哪些有問題。此處會列為紅旗的案件都已先被排除在適用範圍之外。請更正其一。"),
    wrong: .rule(
      "where tender.method is open",
      "flag when tender.method is limited and count(tender.bids) is 1"),
    right: .rule("where tender.method is limited", "flag when count(tender.bids) is 1"))

  /// `{0}` is the relation, in backticks.
  package static let onlyConfirms = DiagnosticKind(
    "F087", "only-confirms",
    Wording(
      en: "over {0} nothing found proves nothing: this rule can never say clear",
      zh: "{0} 的資料不完整，查無不能證明沒有：這條規則永遠不會判為無紅旗"),
    gravity: .note,
    explanation: Wording(
      en: """
        The model calls this relation `partial`: what is in the file is so, what is not may still \
        be. The rule flags where it finds something and is undecided everywhere else. That may \
        be what you want. If not, add a condition that the data can deny, or use the relation as \
        further evidence in `show`.
        """,
      zh: """
        資料模型將這個關聯標為 `partial`：檔案中有的確實存在，沒有的仍可能存在。規則查到時列為紅旗，其餘一律無法判定。\
        這或許正是所要的；若不是，請加上資料足以否定的條件，或只在 `show` 中作為補充證據。
        """),
    wrong: .rule("flag when count(tender.winner.owned_by) > 10"),
    right: .rule("flag when count(tender.bids) is 1 and count(tender.winner.owned_by) > 10"))

  /// `{1}` is when, as `Wording.thereAreFewer` or `Wording.thereAreNone` says it.
  package static let unguarded = DiagnosticKind(
    "F088", "unguarded",
    Wording(
      en: "{0} needs a guard: it is undecided when {1}", zh: "{0}：{1}時無法判定，需要前提"),
    gravity: .warning,
    explanation: Wording(
      en: """
        A share of nothing and the spread of two prices do not exist, and a rule that asks for \
        them is undecided without need. Say in `where` from how many on the rule applies; fewer \
        are then outside, which is the honest answer.
        """,
      zh: """
        分母為零的比率、只有兩個標價的離散程度都不存在，規則若仍要計算，就會平白無法判定。\
        請在 `where` 寫明至少幾筆才適用；不足者屬於不適用，這才是誠實的結論。
        """),
    wrong: .rule(validShare), right: .rule("where count(tender.bids) >= 1", validShare))

  package static let nestedIts = DiagnosticKind(
    "F089", "nested-its",
    Wording(
      en: "`its` stands {0} filters deep; two is the most a reader can follow",
      zh: "`its` 位於第 {0} 層篩選；超過兩層便難以看懂"),
    gravity: .warning,
    explanation: Wording(
      en: """
        `its` is the element of the innermost filter. Three deep, a reader no longer knows whose \
        status is meant, and an auditor has to be able to read a rule aloud. Name the inner part \
        with `define` or `let`.
        """,
      zh: "`its` 指最內層篩選的對象。到了第三層，讀者已分不清是誰的狀態，而稽核人員必須能把規則唸出來。請以 `define` 或 `let` 為內層命名。"),
    wrong: .rule(
      """
      flag when count(tender.bids where count(its bidder.bids
            where count(its tender.bids where its status is valid) is 1) > 5) >= 1
      """),
    right: .rule(
      """
      flag when count(tender.bids where count(its bidder.bids
            where count(its tender.valid_bids) is 1) > 5) >= 1
      """,
      before: "define tender.valid_bids as (tender.bids where its status is valid)"))

  package static let caseUnreachable = DiagnosticKind(
    "F096", "case-unreachable",
    Wording(en: "this level is never reached", zh: "永遠不會採用這個等級"), gravity: .warning,
    explanation: Wording(
      en: """
        The highest level whose condition holds is used, and the first one holds always. A level \
        that is not above the first, or is listed before, can't be chosen. Put the lowest first \
        and the conditions on the higher ones.
        """,
      zh: "規則採用條件成立的最高等級，第一個等級則永遠成立。不高於第一個、或已經列出的等級都不會採用。請先寫最低的，條件加在較高的等級上。"),
    wrong: .rule(
      "flag when count(tender.bids) < 3", severity: "medium, low when count(tender.bids) is 2"),
    right: .rule(
      "flag when count(tender.bids) < 3", severity: "low, medium when count(tender.bids) is 0"))

  private static let validShare =
    "flag when count(tender.bids where its status is valid) / count(tender.bids) < 50%"

  private static func fewBids(_ limit: String) -> Sample {
    .rule(
      "flag when count(tender.bids) < \(limit)",
      before: """
        param min_bids number zh-TW "最少投標家數" en "fewest bids expected"
          is 3
        """)
  }
}
