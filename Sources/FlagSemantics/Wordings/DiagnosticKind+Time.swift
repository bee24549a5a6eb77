package import Diagnostics

/// Dates, and which day counts.
extension DiagnosticKind {
  /// `{0}` is the words to use, such as `not after`.
  package static let dateOrderSign = DiagnosticKind(
    "F050", "date-order-sign",
    Wording(en: "dates are compared in words: `{0}`", zh: "日期以文字比較：`{0}`"),
    explanation: Wording(
      en: """
        Whether a "smaller" date is the earlier one has to be thought about; "before" has not. \
        Dates and times are compared with `before`, `after`, `not before` and `not after`.
        """,
      zh: "日期「較小」是較早還是較晚，須想一下；「之前」則不必。日期與時間一律以 `before`、`after`、`not before`、`not after` 比較。"),
    wrong: .rule("flag when tender.base_price_announced_at < tender.award_recorded_at"),
    right: .rule("flag when tender.base_price_announced_at before tender.award_recorded_at"))

  /// `{0}` is the word in backticks, `{1}` a type.
  package static let notATime = DiagnosticKind(
    "F051", "not-a-time",
    Wording(en: "{0} compares dates or times; this is {1}", zh: "{0} 用於比較日期或時間，此處卻是「{1}」"),
    explanation: Wording(
      en: """
        `before` and `after` ask which of two events came first, so both sides are dates, times, \
        or records that the model orders in time. Amounts and numbers use `<` and `>`.
        """,
      zh: "`before` 與 `after` 比較兩件事的先後，兩側須為日期、時間，或模型中依時間排序的紀錄。金額與數字請用 `<` 與 `>`。"),
    wrong: .rule("flag when tender.base_price before tender.award_recorded_at"),
    right: .rule("flag when tender.base_price_announced_at before tender.award_recorded_at"))

  /// `{0}` is the parameter or list, `{1}` the day of the latest change or `Wording.differentDays`.
  package static let datedWithoutAsOf = DiagnosticKind(
    "F052", "dated-without-as-of",
    Wording(
      en: "`{0}` changed on {1}; say which day counts", zh: "`{0}` 的值有變更（{1}），請指明以哪一天為準"),
    explanation: Wording(
      en: """
        An award of 2022 is judged by the law of 2022. This value has changed, so the rule must \
        say with `as of` which day of the case counts. The value in force on that day is used and \
        printed with the finding.
        """,
      zh: """
        2022 年的決標應適用 2022 年的規定。這個值曾經變更，規則須以 `as of` 指明以案件的哪一天為準；\
        系統採用當日有效的值，並印在發現上。
        """),
    wrong: largeAward(), right: largeAward(asOf: "award.awarded_on"))

  package static let asOfNotADate = DiagnosticKind(
    "F053", "as-of-not-a-date",
    Wording(en: "`as of` asks for one date; this is {0}", zh: "`as of` 須為單一日期，此處卻是「{0}」"),
    explanation: Wording(
      en: """
        `as of` fixes the day by whose law the subject is judged, and a subject has one such day. \
        Give one date of it; where there are many, choose with `first(…)` or `last(…)`.
        """,
      zh: "`as of` 決定以哪一天的規定判定對象，而每個對象只有一個基準日。請給一個日期；若有多個，請以 `first(…)` 或 `last(…)` 擇一。"),
    wrong: largeAward(asOf: "award.amount"), right: largeAward(asOf: "award.awarded_on"))

  package static let valuesOutOfOrder = DiagnosticKind(
    "F054", "values-out-of-order",
    Wording(
      en: "the values of `{0}` do not stand in the order of their dates",
      zh: "`{0}` 的各個值未依日期先後排列"),
    explanation: Wording(
      en: """
        The values of a parameter read as a history: the oldest first, each holding until the \
        next begins. Out of order, or with one day twice, a reader mistakes which was in force. \
        Put them in the order of their dates.
        """,
      zh: "參數的各個值是一段沿革：最早的在前，每個值適用到下一個值開始為止。次序顛倒或日期重複，會讓人誤認何者有效。請依日期先後排列。"),
    wrong: largeAward(
      "is 150萬 TWD from 2023-01-01", "is 100萬 TWD from 1999-05-27", asOf: "award.awarded_on"),
    right: largeAward(asOf: "award.awarded_on"))

  package static let noSuchDate = DiagnosticKind(
    "F055", "no-such-date",
    Wording(en: "the calendar has no {0}", zh: "日曆上沒有 {0} 這一天"),
    explanation: Wording(
      en: """
        A deadline on a day that does not exist can't be kept or missed. Dates are written year, \
        month, day, in the western calendar: `2025-02-28`.
        """,
      zh: "期限若是不存在的日期，就無從判斷是否逾期。日期以西元年、月、日書寫：`2025-02-28`。"),
    wrong: .rule("flag when tender.opened_at after 2025-02-30"),
    right: .rule("flag when tender.opened_at after 2025-02-28"))

  private static func largeAward(
    _ values: String..., asOf day: String? = nil
  ) -> Sample {
    let history =
      values.isEmpty ? ["is 100萬 TWD from 1999-05-27", "is 150萬 TWD from 2023-01-01"] : values
    return .rule(
      "flag when award.amount >= publication_threshold", for: "award", asOf: day,
      before: """
        param publication_threshold money(TWD)
          zh-TW "公告金額" en "threshold for publication"
          \(history.joined(separator: "\n  "))
        """)
  }
}
