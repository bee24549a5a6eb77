package import Diagnostics

/// Mistakes in what a mapping means.
extension DiagnosticKind {
  package static let fieldNotFillable = DiagnosticKind(
    "F201", "field-not-fillable",
    Wording(
      en: "`{0}` collects other records; data can't fill it", zh: "`{0}` 是其他紀錄的集合，不能由資料填入"),
    explanation: Wording(
      en: """
        A relation such as `bids` collects the records that name this one, so there is nothing to \
        fill: fill the field of the other record that points here, as `bid.tender`.
        """,
      zh: "`bids` 之類的關聯收集指向本筆的紀錄，無從填入；請填入對方紀錄中指向此處的欄位，例如 `bid.tender`。"),
    wrong: tender(#"bids  from "投標""#), right: tender(#"title  from "名稱""#))

  package static let keyNotFilled = DiagnosticKind(
    "F202", "key-not-filled",
    Wording(en: "`{0}` has the key `{1}`, and nothing fills it", zh: "`{0}` 的鍵值 `{1}` 沒有填入"),
    explanation: Wording(
      en: """
        Without a key a record can't be found again: nothing could refer to it, and no finding could \
        name it. Fill the key, of several columns if need be: `id from "機關代碼" + "標案案號"`. Where the \
        source has nothing that names a row, `id from row` does. A link needs both its ends.
        """,
      zh: """
        沒有鍵值就無法再找到這筆紀錄：其他紀錄無從指向它，紅旗也無從指明它。請填入鍵值，必要時由多欄合成：\
        `id from "機關代碼" + "標案案號"`。來源中沒有任何可辨識之欄時，可用 `id from row`。連結則兩端皆須填入。
        """),
    wrong: map("fill tender\n    title  from \"名稱\""),
    right: map("fill tender\n    id     from \"案號\"\n    title  from \"名稱\""))

  /// `{2}` is a type.
  package static let modifierMisplaced = DiagnosticKind(
    "F203", "modifier-misplaced",
    Wording(en: "`{0}` says nothing of `{1}`, which is {2}", zh: "`{0}` 不適用於 `{1}`（{2}）"),
    explanation: Wording(
      en: """
        `in` tells the unit of numbers, amounts, percentages and lengths of time, `currency` where \
        the currency of amounts stands, `dates` the calendar of dates and times. On any other field \
        they would be a promise that nobody keeps.
        """,
      zh: """
        `in` 說明數字、金額、百分比與期間的單位，`currency` 說明金額的幣別所在，`dates` 說明日期與時間的曆法；\
        用於其他欄位並無作用。
        """),
    wrong: tender(#"title  from "名稱" in "千元""#),
    right: tender(#"base_price  from "底價" in "千元""#))

  package static let unknownValues = DiagnosticKind(
    "F204", "unknown-values",
    Wording(en: "no list of `values` is called `{0}`", zh: "沒有名為 `{0}` 的 `values` 清單"),
    explanation: Wording(
      en: """
        `as NAME` uses a list that `values NAME is (…)` declares in this or another mapping of the \
        pack. Correct the name, or write the list in parentheses.
        """,
      zh: "`as 名稱` 使用本檔或規則集中其他對應檔以 `values 名稱 is (…)` 宣告的清單。請更正名稱，或直接以括號寫出清單。"),
    wrong: tender(#"method  from "方式" as methods"#),
    right: tender(#"method  from "方式" as ("公開招標" is open)"#))

  package static let unknownUnit = DiagnosticKind(
    "F205", "unknown-unit",
    Wording(en: "`{0}` is no unit for this field", zh: "`{0}` 不是此欄位可用的單位"),
    explanation: Wording(
      en: """
        Known units are 元, 千元, 萬元, 百萬元, 億元 with or without a currency, `thousand` and `million` \
        for numbers and amounts; `%` and `1` for percentages; 天, 工作天, 月, `days` for lengths of time.
        """,
      zh: """
        數字與金額可用 元、千元、萬元、百萬元、億元（可加幣別）、`thousand`、`million`；百分比可用 `%`、`1`；\
        期間可用 天、工作天、月、`days`。
        """),
    wrong: tender(#"base_price  from "底價" in "箱""#),
    right: tender(#"base_price  from "底價" in "萬元""#))

  package static let partsMissing = DiagnosticKind(
    "F206", "parts-missing",
    Wording(en: "`{0}` has a meaning only in a `for each`", zh: "`{0}` 只在 `for each` 中有意義"),
    explanation: Wording(
      en: """
        `it` is the part that `for each` goes through, `number` its running number. Without \
        `for each` a row has no parts.
        """,
      zh: "`it` 是 `for each` 逐一處理的部分，`number` 是其序號；未寫 `for each` 時，一列並未拆成數個部分。"),
    wrong: tender("title  from it"), right: tender(#"title  from "名稱""#))

  package static let meaningTwice = DiagnosticKind(
    "F207", "meaning-twice",
    Wording(en: "\"{0}\" has two meanings in this list", zh: "「{0}」在此清單中有兩種意義"),
    explanation: Wording(
      en: "A text stands for one code only. Take one of the two out of the list.",
      zh: "同一文字只能代表一個代碼，請刪去其中之一。"),
    wrong: tender(#"method  from "方式" as ("公開" is open, "公開" is limited)"#),
    right: tender(#"method  from "方式" as ("公開" is open, "限制" is limited)"#))

  package static let valuesUnused = DiagnosticKind(
    "F208", "values-unused",
    Wording(en: "no field uses the values `{0}`", zh: "沒有欄位使用 `{0}` 清單"),
    gravity: .warning,
    explanation: Wording(
      en:
        "The list stands for nothing as long as no field says `as` its name. Use it, or delete it.",
      zh: "沒有欄位以 `as` 引用這份清單，請引用或刪除。"),
    wrong: Sample(
      "example.map",
      """
      values methods is ("公開招標" is open)

      \(tender("title  from \"名稱\"").text)
      """),
    right: tender(#"title  from "名稱""#))

  package static let badZone = DiagnosticKind(
    "F209", "bad-zone",
    Wording(en: "`{0}` is no zone; write it like `+08:00`", zh: "`{0}` 不是時區，請寫成 `+08:00`"),
    explanation: Wording(
      en: "`zone` tells how far the times of a source lie ahead of Greenwich: `+08:00` in Taiwan.",
      zh: "`zone` 說明來源時間與格林威治的時差，臺灣為 `+08:00`。"),
    wrong: map("zone \"臺北\"\n\n  fill tender\n    id  from \"案號\""),
    right: map("zone \"+08:00\"\n\n  fill tender\n    id  from \"案號\""))

  package static let sourceUnrecognisable = DiagnosticKind(
    "F210", "source-unrecognisable",
    Wording(en: "nothing says which files are `{0}`", zh: "沒有說明哪些檔案屬於 `{0}`"),
    explanation: Wording(
      en: """
        A mapping is chosen by the columns after `with` or the names of files after `from`. Name \
        some columns that only this kind of source has.
        """,
      zh: "對應檔依 `with` 所列欄位或 `from` 所列檔名選用，請列出這類來源特有的欄位。"),
    wrong: Sample("example.map", "source notices\n  fill tender\n    id  from \"案號\"\n"),
    right: map("fill tender\n    id  from \"案號\""))

  package static let sourceFillsNothing = DiagnosticKind(
    "F211", "source-fills-nothing",
    Wording(en: "`{0}` fills no record", zh: "`{0}` 沒有填入任何紀錄"),
    explanation: Wording(
      en: "A source without a `fill` would be read and forgotten. Say what its rows are.",
      zh: "沒有 `fill` 的來源讀了等於沒讀，請說明各列代表什麼紀錄。"),
    wrong: Sample("example.map", "source notices\n  with \"案號\"\n"),
    right: map("fill tender\n    id  from \"案號\""))

  /// `{1}` is a type.
  package static let constantMisfit = DiagnosticKind(
    "F212", "constant-misfit",
    Wording(en: "`{0}` does not fit the field, which is {1}", zh: "`{0}` 不合欄位的型別（{1}）"),
    explanation: Wording(
      en: """
        A constant must be a value of the field: a code of its list, `yes` or `no`, a number, or a \
        text in quotes. Dates, percentages and records come from columns.
        """,
      zh: "常數須是欄位可有的值：清單中的代碼、`yes` 或 `no`、數字，或以引號括起的文字。日期、百分比與紀錄須由欄位填入。"),
    wrong: tender("title  is yes"), right: tender(#"title  is "無標題""#))

  package static let wrongEnd = DiagnosticKind(
    "F213", "wrong-end",
    Wording(en: "`{0}` of the link must name its record", zh: "連結的 `{0}` 須指明紀錄"),
    explanation: Wording(
      en: """
        The ends of a link are filled with keys of records, and a link may begin at records of \
        several kinds: `start person from "統編"`, `end vendor from "公司統編"`.
        """,
      zh: "連結的兩端填入紀錄的鍵值，起點可能有多種紀錄：`start person from \"統編\"`、`end vendor from \"公司統編\"`。"),
    wrong: map("fill owns\n    start from \"股東\"\n    end vendor from \"公司\""),
    right: map("fill owns\n    start vendor from \"股東\"\n    end vendor from \"公司\""))

  private static func tender(_ line: String) -> Sample {
    map("fill tender\n    id  from \"案號\"\n    \(line)")
  }

  private static func map(_ fills: String) -> Sample {
    Sample("example.map", "source notices\n  with \"案號\"\n\n  \(fills)\n")
  }
}
