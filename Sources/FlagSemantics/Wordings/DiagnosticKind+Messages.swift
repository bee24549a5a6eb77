package import Diagnostics

/// Texts for people, and the values shown in them.
extension DiagnosticKind {
  package static let braceUnclosed = DiagnosticKind(
    "F072", "brace-unclosed",
    Wording(en: "this `{` is never closed", zh: "這個 `{` 沒有結尾的 `}`"),
    explanation: Wording(
      en: """
        In the text of a finding, braces hold what is put in: `{tender.id}`. Without the closing \
        brace the rest of the sentence would be read as a value. Close it with `}`.
        """,
      zh: "發現的文字以大括號插入值：`{tender.id}`。缺少結尾的大括號，其後整句都會被當成值。請補上 `}`。"),
    wrong: .saying(#"zh-TW "{tender.id 無人投標" en "{tender.id}: nobody bid""#),
    right: .saying(#"zh-TW "{tender.id} 無人投標" en "{tender.id}: nobody bid""#))

  package static let braceEmpty = DiagnosticKind(
    "F073", "brace-empty",
    Wording(en: "nothing stands between `{` and `}`", zh: "`{` 與 `}` 之間沒有內容"),
    explanation: Wording(
      en: """
        A finding must say whom it is about. Name the value to be shown here, for instance \
        `{tender.id}`, or delete the braces.
        """,
      zh: "發現須說明所指為何。請寫明此處要顯示的值，例如 `{tender.id}`，或刪去大括號。"),
    wrong: .saying(#"zh-TW "{} 無人投標" en "{tender.id}: nobody bid""#),
    right: .saying(#"zh-TW "{tender.id} 無人投標" en "{tender.id}: nobody bid""#))

  package static let missingProneMessage = DiagnosticKind(
    "F085", "missing-prone-message",
    Wording(
      en: "`{0}` may be missing when this rule flags; the message would have a hole",
      zh: "列為紅旗時 `{0}` 可能缺值，文字會出現空缺"),
    gravity: .warning,
    explanation: Wording(
      en: """
        A finding is read by the person it accuses. "The base price was ." is no sentence and no \
        evidence. Show what the condition has made sure of, add `… is not missing` to the \
        condition, or move the value to `show`, where a gap is plainly marked.
        """,
      zh: """
        發現會給當事人看。「底價為，」不成句子，也不成證據。請只顯示條件已確保有值的欄位，\
        或在條件中加上 `… is not missing`，或移到會清楚標示缺值的 `show`。
        """),
    wrong: .saying(basePrice),
    right: .saying(basePrice, flag: "count(tender.bids) is 0 and tender.base_price is not missing"))

  /// `{0}` is the language, as `Wording.language` names it.
  package static let languageMissing = DiagnosticKind(
    "F086", "language-missing",
    Wording(en: "the text in {0} is missing", zh: "缺少{0}文字"), gravity: .warning,
    explanation: Wording(
      en: """
        A pack says in which languages it speaks, and every reader of one of them is owed the \
        whole finding. Add the text, as a person would write it, not word by word.
        """,
      zh: "規則集宣告了所用的語言，使用其中任一語言的讀者都應看到完整的發現。請補上文字，並以該語言自然的說法書寫，勿逐字翻譯。"),
    wrong: .saying(#"zh-TW "{tender.id} 無人投標""#),
    right: .saying(#"zh-TW "{tender.id} 無人投標" en "{tender.id}: nobody bid""#))

  package static let languageUnknown = DiagnosticKind(
    "F077", "language-unknown",
    Wording(
      en: "`{0}` is none of the languages of this pack", zh: "`{0}` 不是這個規則集的語言"),
    gravity: .warning,
    explanation: Wording(
      en: """
        A text in this language would never be shown, because the pack does not say that it \
        speaks it. Delete the text, correct the language, or add the language to `pack.toml` \
        and the text to every rule.
        """,
      zh: "規則集未宣告這種語言，這段文字不會顯示。請刪除或更正語言代號；若要支援，請加入 `pack.toml`，並為每條規則補上文字。"),
    wrong: .saying(
      #"zh-TW "{tender.id} 無人投標" en "{tender.id}: nobody bid" de "{tender.id}: kein Angebot""#),
    right: .saying(#"zh-TW "{tender.id} 無人投標" en "{tender.id}: nobody bid""#))

  private static let basePrice = """
    zh-TW "{tender.id} 無人投標，底價為 {tender.base_price}"
          en "{tender.id}: nobody bid at the base price of {tender.base_price}"
    """
}
