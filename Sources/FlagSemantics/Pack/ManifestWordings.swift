import Diagnostics
import FlagSyntax

extension ManifestShape {
  /// What the key takes.
  var wording: Wording {
    switch self {
    case .truth: Wording(en: "`true` or `false`", zh: " `true` 或 `false`")
    case .whole: Wording(en: "a whole number", zh: "整數")
    case .text: Wording(en: "a text in quotes", zh: "加引號的文字")
    case .texts: Wording(en: "a text or an array of texts", zh: "文字或文字陣列")
    case .titles: Wording(en: "a table with a text for each language", zh: "各語言文字的表格")
    case .table, .each: Wording(en: "a table", zh: "表格")
    }
  }
}

extension TextForm {
  /// What the text has to be.
  var wording: Wording {
    switch self {
    case .any: Wording(en: "a text that says something", zh: "有內容的文字")
    case .name: Wording(en: "a name such as `few_bids`", zh: "名稱（例如 `few_bids`）")
    case .version: Wording(en: "a version such as `1.2.0`", zh: "版本（例如 `1.2.0`）")
    case .language: Wording(en: "a language such as `zh-TW`", zh: "語言（例如 `zh-TW`）")
    case .path: Wording(en: "a path inside the pack", zh: "規則集目錄內的路徑")
    case .lawCode: Wording(en: "the code of a law such as `GPA-ER`", zh: "法規代號（例如 `GPA-ER`）")
    case .code: Wording(en: "a code such as `CONTACT` or `M1`", zh: "代碼（例如 `CONTACT`、`M1`）")
    case .priority: Wording(en: "a priority from `P1` to `P4`", zh: "優先順序（`P1` 至 `P4`）")
    case .field: Wording(en: "a field such as `award.amount`", zh: "欄位（例如 `award.amount`）")
    case .condition:
      Wording(
        en: "a condition such as `2 of CONTACT, MONEY` or `1 of cards A05, A06 and 1 of PATTERN`",
        zh: "條件（例如 `2 of CONTACT, MONEY` 或 `1 of cards A05, A06 and 1 of PATTERN`）")
    }
  }
}

extension TOMLValue {
  /// What stands there instead.
  var wording: Wording {
    switch content {
    case .text: Wording(en: "a text", zh: "文字")
    case .integer, .float: Wording(en: "a number", zh: "數字")
    case .truth(let truth): Wording(verbatim: truth ? "`true`" : "`false`")
    case .moment: Wording(en: "a date", zh: "日期")
    case .array: Wording(en: "an array", zh: "陣列")
    case .table: Wording(en: "a table", zh: "表格")
    case .unreadable: Wording(en: "nothing readable", zh: "無法讀取的內容")
    }
  }
}
