package import Diagnostics

/// Mistakes in the characters of a file.
extension DiagnosticKind {
  package static let invalidUTF8 = DiagnosticKind(
    "F001", "invalid-utf8",
    Wording(en: "these bytes are not UTF-8", zh: "這些位元組不是 UTF-8 文字"),
    explanation: Wording(
      en: """
        Rules and models are read as UTF-8. Another encoding, such as Big5, would turn every \
        Chinese label into other characters without anybody noticing. Save the file as UTF-8 in \
        your editor, then check again.
        """,
      zh: """
        規則與模型檔一律以 UTF-8 讀取。若以 Big5 等其他編碼儲存，中文標籤會在無人察覺的情況下變成亂碼。\
        請在編輯器中改存為 UTF-8，再重新檢查。
        """),
    wrong: Sample("example.flag", bytes: Array("# 標案 ".utf8) + [0xBC, 0xD0, 0x0A]),
    right: "# 標案\n")

  package static let controlCharacter = DiagnosticKind(
    "F002", "control-character",
    Wording(en: "the control character {0} has no place here", zh: "此處不得有控制字元 {0}"),
    explanation: Wording(
      en: """
        A control character can't be seen, so two names that look alike would differ. It usually \
        comes from a copy out of another program. Delete it.
        """,
      zh: "控制字元肉眼看不見，會使看似相同的名稱其實不同，多半是自其他程式複製而來。請刪除。"),
    wrong: Sample("example.flag", "define tender.all_bids as tender.bids\u{0}\n"),
    right: "define tender.all_bids as tender.bids\n")

  package static let unclosedText = DiagnosticKind(
    "F003", "unclosed-text",
    Wording(en: "this text is not closed on its line", zh: "這段文字未在同一行結束"),
    explanation: Wording(
      en: """
        A text stands between two straight quotes on one line. Close it with `"`. A long sentence \
        may be as long as it needs to be; it is not broken over lines.
        """,
      zh: "文字須以一對直式引號括在同一行內，請補上 `\"`。句子再長也不換行。"),
    wrong: """
      list debarred tax_id zh-TW "拒絕往來廠商" en "debarred vendors" from "lists/debarred.csv
      """,
    right: """
      list debarred tax_id zh-TW "拒絕往來廠商" en "debarred vendors" from "lists/debarred.csv"
      """)

  package static let fullWidth = DiagnosticKind(
    "F004", "full-width-sign",
    Wording(
      en: "`{0}` is a full-width sign; here it is written `{1}`", zh: "`{0}` 是全形字元，此處應寫作 `{1}`"),
    explanation: Wording(
      en: """
        Chinese input methods type full-width signs and numerals. Inside texts they are welcome; \
        in the rule itself the plain ones are written, so that one rule is written one way.
        """,
      zh: "中文輸入法常輸入全形標點與數字。引號內的文字可以使用；規則本身則一律使用半形，使同一規則只有一種寫法。"),
    wrong: """
      define tender.cheap_bids as （tender.bids where its amount < 150萬 TWD)
      """,
    right: """
      define tender.cheap_bids as (tender.bids where its amount < 150萬 TWD)
      """)

  package static let unknownCharacter = DiagnosticKind(
    "F005", "unknown-character",
    Wording(en: "`{0}` has no meaning here", zh: "`{0}` 在此沒有意義"),
    explanation: Wording(
      en:
        "The language does not use this character outside of texts in quotes and comments. Delete it, or put it inside a text.",
      zh: "除引號內的文字與註解外，本語言不使用這個字元。請刪除，或移入引號內的文字。"),
    wrong: """
      define tender.all_bids as tender.bids;
      """,
    right: """
      define tender.all_bids as tender.bids
      """)

  package static let malformedNumber = DiagnosticKind(
    "F006", "malformed-number",
    Wording(en: "`{0}` is not a number", zh: "`{0}` 不是數字"),
    explanation: Wording(
      en: """
        A number is written with digits, with `_` between groups if you like, and may end in 萬 or \
        億. A unit, a currency or a word stands after a blank: `30 days`, `150萬 TWD`, `3 million`.
        """,
      zh: "數字以阿拉伯數字書寫，可用 `_` 分組，並可接「萬」或「億」。單位、幣別或量詞之前須空一格：`30 days`、`150萬 TWD`、`3 million`。"),
    wrong: """
      param reply_time duration zh-TW "回覆期間" en "time to reply"
        is 30days
      """,
    right: """
      param reply_time duration zh-TW "回覆期間" en "time to reply"
        is 30 days
      """)

  package static let tooManyMistakes = DiagnosticKind(
    "F007", "too-many-mistakes",
    Wording(
      en: "more than {0} mistakes in this file; the others are not shown",
      zh: "這個檔案的錯誤超過 {0} 處，其餘不再列出"),
    explanation: Wording(
      en: """
        Is this a rule file at all? A data file given by mistake has an error in every line. If it \
        is one, mend the first mistakes and check again.
        """,
      zh: "這真的是規則檔嗎？若誤將資料檔當成規則檔，每一行都會出錯。若確為規則檔，請先修正前面的錯誤再重新檢查。"),
    wrong: "", right: "")

  package static let unclosedRow = DiagnosticKind(
    "F008", "unclosed-row",
    Wording(en: "this row has no closing `|`", zh: "這一列缺少結尾的 `|`"),
    explanation: Wording(
      en: "A row of a test table begins and ends with `|`, with one `|` between cells.",
      zh: "測試資料表的每一列以 `|` 開頭並以 `|` 結尾，儲存格之間以 `|` 分隔。"),
    wrong: ruleWithTest(row: "| T1"), right: ruleWithTest(row: "| T1 |"))

  package static let tooLarge = DiagnosticKind(
    "F009", "too-large",
    Wording(en: "this file is larger than 1 GiB", zh: "檔案大於 1 GiB"),
    explanation: Wording(
      en: """
        No rule is that long: data were probably given where a rule file was meant. Give data with \
        `--data`.
        """,
      zh: "規則檔不會這麼大，可能誤將資料檔當成規則檔。資料請以 `--data` 指定。"),
    wrong: "", right: "")

  private static func ruleWithTest(row: String) -> Sample {
    Sample(
      "example.flag",
      """
      rule no_bids
        zh-TW "無人投標" en "Nobody bid"
        severity low
        for each tender
        flag when count(tender.bids) is 0
        say zh-TW "{tender.id} 無人投標" en "{tender.id}: nobody bid"

      test "a tender without bids"
        given tender
          | id |
          \(row)
        given bid
          | id | tender |
        expect flagged T1
      """)
  }
}
