package import Diagnostics

/// Mistakes in how a manifest is written, whatever it says. Its bytes are judged as those of
/// every other file: `invalidUTF8` and `controlCharacter`.
extension DiagnosticKind {
  package static let tomlUnexpected = DiagnosticKind(
    "F170", "toml-unexpected",
    Wording(en: "expected {0}, found {1}", zh: "此處應為{0}，卻是{1}"),
    explanation: Wording(
      en: """
        A manifest is a file in TOML: lines of `key = value` under headers in brackets, one \
        statement to a line. The rest of this line is passed over and reading goes on with the \
        next one.
        """,
      zh: """
        規則集的說明檔採 TOML 格式：方括號標題之下，每行一個 `key = value`。\
        此行其餘部分略過不讀，自下一行繼續。
        """),
    wrong: manifest("published true"), right: manifest("published = true"))

  package static let tomlUnreadableValue = DiagnosticKind(
    "F171", "toml-unreadable-value",
    Wording(en: "`{0}` is not a value", zh: "`{0}` 不是可用的值"),
    explanation: Wording(
      en: """
        Without quotes a value is a number, `true`, `false`, or a date; everything else is a text \
        and stands in quotes. A version has two dots, so it is a text as well.
        """,
      zh: "不加引號的值只能是數字、`true`、`false` 或日期，其餘都是文字，須加引號。版本號含兩個點，也屬於文字。"),
    wrong: manifest("model = model"), right: manifest("model = \"model\""))

  package static let tomlUnclosed = DiagnosticKind(
    "F172", "toml-unclosed",
    Wording(en: "this {0} is not closed: `{1}` is missing", zh: "此{0}未結束，缺少 `{1}`"),
    explanation: Wording(
      en: """
        Quotes, brackets and braces come in pairs. A text in single quotes or one pair of double \
        quotes ends on its line, and so do a header and an inline table; an array and a text in \
        three quotes may run over several lines.
        """,
      zh: """
        引號、方括號與大括號須成對。以一對單引號或雙引號括起的文字、標題與行內表格須在同一行結束；\
        陣列與以三個引號括起的文字可跨行。
        """),
    wrong: manifest("languages = [\"zh-TW\", \"en\""),
    right: manifest("languages = [\"zh-TW\", \"en\"]"))

  package static let tomlBadEscape = DiagnosticKind(
    "F173", "toml-bad-escape",
    Wording(en: "`{0}` stands for no character", zh: "`{0}` 不代表任何字元"),
    explanation: Wording(
      en: """
        Between double quotes a backslash begins one of `\\b \\t \\n \\f \\r \\" \\\\ \\uXXXX \
        \\UXXXXXXXX`. A backslash that is meant as such is written twice, or the text is put in \
        single quotes, where it means nothing; in paths, write `/`.
        """,
      zh: """
        雙引號內的反斜線只能用於 `\\b \\t \\n \\f \\r \\" \\\\ \\uXXXX \\UXXXXXXXX`。\
        若就是要寫反斜線，請寫兩個，或改用單引號；路徑請使用 `/`。
        """),
    wrong: manifest("model = \"shared\\model\""), right: manifest("model = \"shared/model\""))

  package static let tomlDuplicateKey = DiagnosticKind(
    "F174", "toml-duplicate-key",
    Wording(en: "`{0}` is set twice", zh: "`{0}` 重複設定"),
    explanation: Wording(
      en: """
        Of two settings one would be ignored, and nobody could tell which. The first one is used \
        until one of them is gone. A table header also counts once only.
        """,
      zh: "同一鍵若設定兩次，其中一個必被忽略，讀者無從得知是哪一個。在刪除其一之前採用第一個。表格標題同樣只能出現一次。"),
    wrong: manifest("published = true\npublished = false"), right: manifest("published = true"))

  package static let tomlClosedTable = DiagnosticKind(
    "F175", "toml-closed-table",
    Wording(en: "nothing can be added to `{0}`", zh: "`{0}` 不能再增加內容"),
    explanation: Wording(
      en: """
        A value that is complete where it stands, an inline table among them, can't be continued \
        elsewhere, and a dotted key can't reach into a table that has its own header. Write all \
        that belongs together in one place.
        """,
      zh: "已在一處寫完的值（含行內表格）不能在別處續寫；以點連接的鍵也不能寫入另有標題的表格。相屬的內容請寫在同一處。"),
    wrong: manifest("title = { en = \"Tenders\" }\ntitle.zh-TW = \"標案\""),
    right: manifest("title = { en = \"Tenders\", zh-TW = \"標案\" }"))

  package static let tomlIntegerOutOfRange = DiagnosticKind(
    "F176", "toml-integer-out-of-range",
    Wording(en: "`{0}` is beyond the range of whole numbers", zh: "`{0}` 超出整數範圍"),
    explanation: Wording(
      en: """
        Whole numbers lie between -9223372036854775808 and 9223372036854775807. A longer row of \
        digits is an identifier: put it in quotes.
        """,
      zh: "整數介於 -9223372036854775808 與 9223372036854775807 之間。更長的數字串是識別碼，請加引號。"),
    wrong: manifest("[rules.no_bids]\ncard = 99999999999999999999"),
    right: manifest("[rules.no_bids]\ncard = \"99999999999999999999\""))

  package static let tomlTooDeep = DiagnosticKind(
    "F177", "toml-too-deep",
    Wording(en: "nested more than {0} levels deep", zh: "巢狀超過 {0} 層"),
    explanation: Wording(
      en:
        "No manifest needs this many brackets or dots; a file that has them is damaged or hostile.",
      zh: "說明檔不需要這麼多層的括號或點；出現這種情形，表示檔案已損壞或別有用意。"),
    wrong: manifest(
      "[rules.no_bids]\ncard = " + String(repeating: "[", count: 40)
        + String(repeating: "]", count: 40)),
    right: manifest("[rules.no_bids]\ncard = [\"A01\", \"A02\"]"))

  /// Every kind that reading TOML can report, besides those of the characters of any file.
  package static let tomlKinds: [DiagnosticKind] = [
    tomlUnexpected, tomlUnreadableValue, tomlUnclosed, tomlBadEscape, tomlDuplicateKey,
    tomlClosedTable, tomlIntegerOutOfRange, tomlTooDeep,
  ]

  private static func manifest(_ lines: String) -> Sample {
    Sample("pack.toml", "name = \"tenders\"\nversion = \"1.0.0\"\n\(lines)\n")
  }
}
