package import Diagnostics

/// Mistakes in how words are put together.
extension DiagnosticKind {
  package static let foreignSign = DiagnosticKind(
    "F029", "foreign-sign",
    Wording(en: "`{0}` is written `{1}` here", zh: "`{0}` 在此寫作 `{1}`"),
    explanation: Wording(
      en: """
        Rules are read aloud to lawyers, so conditions are words: `is`, `is not`, `and`, `or`, \
        `not`. Only the order signs `<`, `<=`, `>`, `>=` are signs.
        """,
      zh: "規則要能唸給法律人員聽，因此條件以文字書寫：`is`、`is not`、`and`、`or`、`not`；只有大小比較使用 `<`、`<=`、`>`、`>=`。"),
    wrong: "define tender.is_open as tender.method == open\n",
    right: "define tender.is_open as tender.method is open\n")

  package static let tooLong = DiagnosticKind(
    "F065", "too-long",
    Wording(en: "more than {0} parts in a row", zh: "連續超過 {0} 個部分"),
    explanation: Wording(
      en:
        "Nobody can check a sum or a path that long. Name the parts with `let` or `define`, or sum over records.",
      zh: "這麼長的算式或路徑無人能核對。請以 `let` 或 `define` 為各部分命名，或對紀錄加總。"),
    wrong: rule(
      "  flag when " + String(repeating: "1 + ", count: 300) + "1 > count(tender.bids)\n"),
    right: rule("  flag when 301 > count(tender.bids)\n"))

  package static let expected = DiagnosticKind(
    "F030", "expected",
    Wording(en: "expected {0}, found {1}", zh: "此處應為：{0}；實際為：{1}"),
    explanation: Wording(
      en: """
        The grammar asks for something else at this place. The parser gives up the smallest piece \
        it can and goes on, so that every other mistake of the file is shown as well.
        """,
      zh: "依語法此處應為其他內容。剖析器只略過最小的一段後繼續，因此檔案中的其他錯誤也會一併列出。"),
    wrong: "define tender.cheap_bids as (tender.bids where its amount <)\n",
    right: "define tender.cheap_bids as (tender.bids where its amount < 150萬 TWD)\n")

  package static let misspelledKeyword = DiagnosticKind(
    "F031", "misspelled-keyword",
    Wording(en: "`{0}` is not a word of the language; `{1}` is", zh: "`{0}` 不是本語言的字詞，應為 `{1}`"),
    explanation: Wording(
      en:
        "One word of the language is misspelled. The rest of the file is read as if it were written rightly.",
      zh: "關鍵字拼寫有誤。檔案其餘部分以正確拼法繼續讀取。"),
    wrong: "defne tender.all_bids as tender.bids\n",
    right: "define tender.all_bids as tender.bids\n")

  package static let clauseOutOfOrder = DiagnosticKind(
    "F032", "clause-out-of-order",
    Wording(en: "{0} stands before {1}", zh: "{0} 應寫在 {1} 之前"),
    explanation: Wording(
      en: """
        The clauses of a rule always stand in one order: `law`, `severity`, `as of`, `for each`, \
        `let` and `where`, `flag when`, `show`, `say`. A reader finds each of them at once.
        """,
      zh:
        "規則的子句有固定順序：`law`、`severity`、`as of`、`for each`、`let` 與 `where`、`flag when`、`show`、`say`，讀者才能一眼找到。"
    ),
    wrong: rule("  flag when count(tender.bids) is 0\n  where tender.method is open\n"),
    right: rule("  where tender.method is open\n  flag when count(tender.bids) is 0\n"))

  package static let mixedAndOr = DiagnosticKind(
    "F033", "mixed-and-or",
    Wording(
      en: "`and` and `or` side by side: which comes first?", zh: "`and` 與 `or` 並列：何者優先？"),
    explanation: Wording(
      en: """
        In law "a or b and c" is a quarrel. The language has no precedence between `and` and `or`; \
        parentheses say which belong together. The two readings are shown below the line; only the \
        author knows which is meant.
        """,
      zh: "「甲或乙且丙」在法律上必生爭議。本語言的 `and` 與 `or` 沒有優先順序，須以括號標明。下方列出兩種讀法，何者為是只有撰寫人知道。"),
    wrong: rule(
      "  flag when count(tender.bids) is 0 or count(tender.bids) is 1 and tender.method is open\n"),
    right: rule(
      "  flag when count(tender.bids) is 0 or (count(tender.bids) is 1 and tender.method is open)\n"
    ))

  package static let bareAny = DiagnosticKind(
    "F034", "bare-any",
    Wording(
      en: "an `any` joined by `and` or `or` stands in parentheses",
      zh: "以 `and` 或 `or` 連接的 `any` 須加括號"),
    explanation: Wording(
      en: "Without parentheses nobody can see where the condition of the `any` ends.",
      zh: "不加括號就看不出 `any` 的條件到哪裡為止。"),
    wrong: rule(
      "  flag when tender.method is open and any b in tender.bids where b.amount < 1 TWD\n"),
    right: rule(
      "  flag when tender.method is open and (any b in tender.bids where b.amount < 1 TWD)\n"))

  package static let repeatedClause = DiagnosticKind(
    "F035", "repeated-clause",
    Wording(en: "a rule has one {0}", zh: "一條規則只能有一個 {0}"),
    explanation: Wording(
      en: "Join two conditions with `and` in one clause, or write two rules.",
      zh: "請以 `and` 合併條件，或分寫成兩條規則。"),
    wrong: rule(
      "  where tender.method is open\n  where tender.winner is missing\n  flag when count(tender.bids) is 0\n"
    ),
    right: rule(
      "  where tender.method is open and tender.winner is missing\n  flag when count(tender.bids) is 0\n"
    ))

  package static let missingClause = DiagnosticKind(
    "F036", "missing-clause",
    Wording(en: "rule `{0}` has no {1}", zh: "規則 `{0}` 缺少 {1}"),
    explanation: Wording(
      en:
        "Every rule says how severe it is, whom it judges (`for each`), when it flags (`flag when`) and what the finding says (`say`).",
      zh: "每條規則都須說明嚴重度、判定對象（`for each`）、紅旗條件（`flag when`）以及紅旗文字（`say`）。"),
    wrong: """
      rule no_bids
        zh-TW "無人投標" en "Nobody bid"
        severity low
        for each tender
        flag when count(tender.bids) is 0
      """,
    right: rule("  flag when count(tender.bids) is 0\n"))

  package static let bareFilter = DiagnosticKind(
    "F037", "bare-filter",
    Wording(
      en: "a filter outside a call stands in parentheses", zh: "函數以外的篩選須加括號"),
    explanation: Wording(
      en:
        "A `where` line is always the scope of the rule. A filter of records is written `(path where condition)`.",
      zh: "獨立一行的 `where` 一律表示規則的適用範圍；篩選紀錄請寫成 `(路徑 where 條件)`。"),
    wrong: "define tender.cheap_bids as tender.bids where its amount < 150萬 TWD\n",
    right: "define tender.cheap_bids as (tender.bids where its amount < 150萬 TWD)\n")

  package static let longChain = DiagnosticKind(
    "F038", "long-chain",
    Wording(en: "at most two order signs in a row", zh: "大小比較最多連用兩個"),
    explanation: Wording(
      en:
        "`80% <= x < 100%` says that a value lies between two limits. For more, join comparisons with `and`.",
      zh: "`80% <= x < 100%` 表示值在上下限之間；其他情形請以 `and` 連接多個比較。"),
    wrong: rule("  flag when 1 < 2 < count(tender.bids) < 5\n"),
    right: rule("  flag when 2 < count(tender.bids) < 5\n"))

  package static let tooDeep = DiagnosticKind(
    "F039", "too-deep",
    Wording(en: "nested deeper than {0} levels", zh: "巢狀超過 {0} 層"),
    explanation: Wording(
      en: "Nobody can read parentheses that deep. Name the parts with `let` or `define`.",
      zh: "括號過深無人能讀。請以 `let` 或 `define` 為各部分命名。"),
    wrong: rule(
      "  flag when " + String(repeating: "(", count: 140) + "1"
        + String(repeating: ")", count: 140) + " > 0\n"),
    right: rule("  flag when count(tender.bids) > 5\n"))

  package static let capitalName = DiagnosticKind(
    "F040", "capital-in-name",
    Wording(
      en: "`{0}`: names are lower-case letters, digits and `_`, or Chinese",
      zh: "`{0}`：名稱限用小寫英文、數字與 `_`，或中文"),
    explanation: Wording(
      en:
        "One way of writing a name leaves no doubt whether two names are the same. A code with capitals or a leading digit is written in quotes.",
      zh: "名稱只有一種寫法，才不會懷疑兩個名稱是否相同。含大寫或以數字開頭的代碼請加引號。"),
    wrong: "define tender.allBids as tender.bids\n",
    right: "define tender.all_bids as tender.bids\n")

  package static let missingReason = DiagnosticKind(
    "F062", "missing-reason",
    Wording(en: "{0} gives its reason: `because \"…\"`", zh: "{0} 須以 `because \"…\"` 說明理由"),
    explanation: Wording(
      en:
        "An assumption or an exception changes who is accused. Its reason is printed with every finding it touches.",
      zh: "假設與例外會改變誰受指摘，理由會印在每一筆受影響的發現上。"),
    wrong: rule("  flag when (tender.base_price if missing 0 TWD) > 1億 TWD\n"),
    right: rule(
      "  flag when (tender.base_price if missing 0 TWD because \"未訂底價\") > 1億 TWD\n"))

  package static let completenessUnsaid = DiagnosticKind(
    "F090", "completeness-unsaid",
    Wording(
      en: "say `complete` or `partial`: is every record in the file?",
      zh: "須註明 `complete` 或 `partial`：檔案中是否包含全部紀錄？"),
    explanation: Wording(
      en: """
        Over a `complete` relation, "none found" means there is none. Over a `partial` one it \
        proves nothing, and a rule stays undecided. There is no default, because the wrong one \
        would accuse or clear people silently.
        """,
      zh: "關聯為 `complete` 時，查無即為沒有；為 `partial` 時，查無不能證明什麼，規則將無法判定。沒有預設值，因為預設錯了會默默冤枉或放過人。"),
    wrong: Sample(
      "example.model",
      """
      record tender (tenders) key id zh-TW "標案" en "tender"
        bids many bid by tender
      record bid (bids) key id zh-TW "投標" en "bid"
        tender tender zh-TW "標案" en "tender"
      """),
    right: Sample(
      "example.model",
      """
      record tender (tenders) key id zh-TW "標案" en "tender"
        bids many bid by tender complete zh-TW "各投標" en "bids"
      record bid (bids) key id zh-TW "投標" en "bid"
        tender tender zh-TW "標案" en "tender"
      """))

  /// A whole rule around the clauses that an example is about.
  private static func rule(_ clauses: String) -> Sample {
    Sample(
      "example.flag",
      """
      rule example_rule
        zh-TW "範例" en "Example"
        severity low
        for each tender
      \(clauses)  say zh-TW "{tender.id} 須查核" en "{tender.id} needs a look"

      """)
  }
}

/// Mistakes in the grammar of mappings.
extension DiagnosticKind {
  package static let mixedParts = DiagnosticKind(
    "F200", "mixed-parts",
    Wording(
      en: "`+` and `or` side by side: which comes first?", zh: "`+` 與 `or` 並列，先後不明"),
    explanation: Wording(
      en: """
        `+` joins columns to one value, `or` takes the first that is there. Side by side they can \
        be read in two ways. Put the alternatives in parentheses: \
        `from ("機關代碼" or "機關代號") + "標案案號"`.
        """,
      zh: """
        `+` 將多欄合成一個值，`or` 取第一個有值的欄。兩者並列時有兩種讀法，請將替代欄放入括號：\
        `from ("機關代碼" or "機關代號") + "標案案號"`。
        """),
    wrong: Sample(
      "example.map",
      """
      source notices
        with "案號"

        fill tender
          id  from "機關" or "機關代碼" + "案號"

      """),
    right: Sample(
      "example.map",
      """
      source notices
        with "案號"

        fill tender
          id  from ("機關" or "機關代碼") + "案號"

      """))
}
