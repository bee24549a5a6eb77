package import Diagnostics

/// What a pack owes its readers.
extension DiagnosticKind {
  /// `{0}` is the heading, as `Wording.documentation` words it.
  package static let undocumented = DiagnosticKind(
    "F094", "undocumented",
    Wording(en: "a published rule says {0}", zh: "公開發布的規則須說明{0}"), gravity: .warning,
    explanation: Wording(
      en: """
        A published rule is used by people who did not write it, against people who have never \
        seen it. Its doc comment says under three headings why the pattern matters (`Why`), how \
        it can come about honestly (`Innocent explanations`), and what to look at next (`Next \
        steps`). All three are printed with each finding.
        """,
      zh: """
        公開發布的規則由未參與撰寫的人使用，也會用在從未見過它的人身上。文件註解須分三個標題說明：\
        為何值得注意（`Why`）、可能的正當理由（`Innocent explanations`）、後續查核步驟（`Next steps`），\
        三者都會印在每一筆發現上。
        """),
    wrong: published(headings: [why, next], isTested: true),
    right: published(headings: [why, innocent, next], isTested: true))

  package static let untested = DiagnosticKind(
    "F095", "untested",
    Wording(en: "rule `{0}` has no test", zh: "規則 `{0}` 沒有測試"), gravity: .warning,
    explanation: Wording(
      en: """
        A test shows on a few records what the rule flags and what it lets pass, in a form that a \
        lawyer can check and that fails when a later change breaks it. Add at least one test \
        below the rule, with a case that is flagged and one that is clear.
        """,
      zh: """
        測試以少數紀錄示範規則何時判為紅旗、何時判為無紅旗，法律人員可以核對，日後修改若有錯也會立即發現。\
        請在規則下方至少加上一則測試，包含一個紅旗與一個無紅旗的案例。
        """),
    wrong: published(headings: [why, innocent, next], isTested: false),
    right: published(headings: [why, innocent, next], isTested: true))

  /// `{1}` is the successor, as `Wording.successor` says it.
  package static let retiredRule = DiagnosticKind(
    "F064", "retired-rule",
    Wording(en: "rule `{0}` is retired; {1}", zh: "規則 `{0}` 已停用；{1}"), gravity: .warning,
    explanation: Wording(
      en: """
        The pack no longer has this rule; `pack.toml` says why and what took its place. A local \
        policy that still names it changes nothing. Name the successor, or delete the line.
        """,
      zh: "規則集已不再包含這條規則，`pack.toml` 載明原因與接替的規則。仍指名舊規則的在地政策不會有任何效果，請改指接替的規則或刪除。"),
    wrong: .rule(
      "flag when count(tender.bids) is 0",
      after: "set old_rule.severity is low because \"稽核會議決議\""),
    right: .rule(
      "flag when count(tender.bids) is 0",
      after: "set needs_a_look.severity is high because \"稽核會議決議\""))

  package static let fileMissing = DiagnosticKind(
    "F121", "list-file-missing",
    Wording(en: "the pack has no file `{0}`", zh: "規則集中沒有檔案 `{0}`"), gravity: .warning,
    explanation: Wording(
      en: """
        The list, or the table of office days or of rates, is read from this file, whose path begins at the \
        folder of `pack.toml`. Without it no rule that asks it can be run. Put the file there, or \
        correct the path.
        """,
      zh: "名單、辦公日曆或匯率表由此檔讀入，路徑自 `pack.toml` 所在資料夾起算。檔案不存在時，用到它的規則無法執行。請補上檔案或更正路徑。"),
    wrong: .rule(
      "flag when tender.winner.tax_id is in debarred", asOf: "tender.award_recorded_at",
      before:
        "list debarred tax_id zh-TW \"拒絕往來廠商\" en \"debarred vendors\" from \"list/debarred.csv\""),
    right: .rule(
      "flag when tender.winner.tax_id is in debarred", asOf: "tender.award_recorded_at",
      before:
        "list debarred tax_id zh-TW \"拒絕往來廠商\" en \"debarred vendors\" from \"lists/debarred.csv\"")
  )

  /// The wrong example is the whole pack; the right one is the file it lacks.
  package static let noModel = DiagnosticKind(
    "F120", "no-model",
    Wording(
      en: "no model file stands in this pack or beside the rules",
      zh: "規則集中與規則檔旁都沒有資料模型檔"),
    explanation: Wording(
      en: """
        The model says which records and fields there are and which of them are complete. Without \
        it no name in a rule can be checked. Put a file ending in `.model` into the pack or \
        beside the rules, or name one with `--model`.
        """,
      zh: """
        資料模型說明有哪些紀錄與欄位、哪些資料完整；沒有模型就無法檢查規則中的任何名稱。\
        請將 `.model` 檔放入規則集或規則檔旁，或以 `--model` 指定。
        """),
    wrong: .rule("flag when count(tender.bids) is 0"),
    right: Sample(
      "example.model",
      """
      record tender (tenders) key id zh-TW "標案" en "tender"
        bids many bid by tender complete zh-TW "各投標" en "bids"
      record bid (bids) key id zh-TW "投標" en "bid"
        tender tender zh-TW "標案" en "tender"

      """))

  package static let unnamedLaw = DiagnosticKind(
    "F187", "unnamed-law",
    Wording(
      en: "`{0}` has no name under `[laws]` in `pack.toml`",
      zh: "`pack.toml` 的 `[laws]` 未載明 `{0}` 之名稱"),
    gravity: .warning,
    explanation: Wording(
      en: """
        A rule read as prose names the laws that it enforces. A pack that names its laws under \
        `[laws]` names all of them; a law without a name is printed by its code. Perhaps the code \
        is misspelled.
        """,
      zh: """
        以文句呈現的規則會寫出所依據的法規名稱。規則集若以 `[laws]` 載明法規名稱，即須全部載明；\
        未載明者只能印出代號。也可能是代號拼寫有誤。
        """),
    wrong: citing("GAP"), right: citing("GPA"))

  private static let why =
    "## Why: a tender that nobody answers may have been written for one firm."
  private static let innocent =
    "## Innocent explanations: a short notice period, a remote place, prices that have risen."
  private static let next =
    "## Next steps: read the specification and ask firms why they stayed away."

  private static func published(headings: [String], isTested: Bool) -> Sample {
    .rule(
      "flag when count(tender.bids) is 0", before: headings.joined(separator: "\n"),
      after: isTested
        ? """
        test "a tender without bids"
          given tender
            | id |
            | T1 |
            | T2 |
          given bid
            | id | tender |
            | B1 | T2     |
          expect flagged T1
          expect clear T2
        """ : "")
  }

  private static func citing(_ law: String) -> Sample {
    Sample(
      "example.flag",
      """
      rule no_bids
        zh-TW "無人投標" en "Nobody made a bid"
        law \(law) 48(1)
        severity low
        for each tender
        flag when count(tender.bids) is 0
        say zh-TW "{tender.id} 無人投標" en "{tender.id}: nobody made a bid"

      """)
  }
}
