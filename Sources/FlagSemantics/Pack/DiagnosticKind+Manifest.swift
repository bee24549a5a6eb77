package import Diagnostics

/// Mistakes in what a manifest says.
extension DiagnosticKind {
  package static let manifestUnknownKey = DiagnosticKind(
    "F180", "manifest-unknown-key",
    Wording(en: "`{0}` is no key of {1}", zh: "`{0}` 不是{1}的鍵"), gravity: .warning,
    explanation: Wording(
      en: """
        The key is not read, so what it says has no effect. It is misspelled, stands under the \
        wrong header, or is meant for a newer version of this program.
        """,
      zh: "此鍵不會被讀取，所寫內容不生效果。可能是拼寫有誤、放在錯誤的標題下，或屬於較新版本的功能。"),
    wrong: manifest("publisehd = true"), right: manifest("published = true"))

  package static let manifestWrongType = DiagnosticKind(
    "F181", "manifest-wrong-type",
    Wording(en: "`{0}` takes {1}, not {2}", zh: "`{0}` 應為{1}，而不是{2}"),
    explanation: Wording(
      en:
        "Each key takes one sort of value; nothing is converted, because a guess would hide a slip.",
      zh: "每個鍵只接受一種值，不自動轉換，以免猜測掩蓋了筆誤。"),
    wrong: manifest("published = \"yes\""), right: manifest("published = true"))

  package static let manifestMissingKey = DiagnosticKind(
    "F182", "manifest-missing-key",
    Wording(en: "`{0}` is missing: {1}", zh: "缺少 `{0}`：{1}"),
    explanation: Wording(
      en: """
        Findings name the pack and its version, and a retired rule says why and since when. \
        Without these a finding can't be traced years later.
        """,
      zh: "判定結果須載明規則集名稱與版本；停用的規則須說明理由與起始版本。缺少這些，日後即無從追查。"),
    wrong: Sample("pack.toml", "name = \"tenders\"\n"), right: manifest("published = true"))

  package static let manifestInvalidText = DiagnosticKind(
    "F183", "manifest-invalid-text",
    Wording(en: "`{0}` is not {1}", zh: "`{0}` 不是{1}"),
    explanation: Wording(
      en: """
        Names are small letters, digits, `_` and `-`, beginning with a letter; versions are three \
        numbers with dots; languages are written `en` or `zh-TW`, codes of laws `GPA` or `GPA-ER`; paths stay inside the pack, so \
        that it can be moved. No text is left blank.
        """,
      zh: """
        名稱以字母開頭，由小寫字母、數字、`_` 與 `-` 組成；版本為以點分隔的三個數字；\
        語言寫作 `en` 或 `zh-TW`，法規代號寫作 `GPA` 或 `GPA-ER`；路徑不得超出規則集目錄，以便整體搬移。文字不得留白。
        """),
    wrong: manifest("model = \"/srv/model\""), right: manifest("model = \"model\""))

  package static let manifestRetiredInUse = DiagnosticKind(
    "F184", "manifest-retired-in-use",
    Wording(en: "`{0}` is retired and described as a rule in use", zh: "`{0}` 已停用，卻仍列為使用中的規則"),
    explanation: Wording(
      en: "A rule is either in use or retired. Take it out of `[rules]` or out of `[retired]`.",
      zh: "規則不是使用中就是已停用。請自 `[rules]` 或 `[retired]` 擇一刪除。"),
    wrong: manifest(
      """
      [rules.no_bids]
      card = "A01"
      [retired.no_bids]
      reason = "merged"
      since = "1.0.0"
      """),
    right: manifest(
      """
      [rules.few_bids]
      card = "A01"
      [retired.no_bids]
      successor = "few_bids"
      reason = "merged"
      since = "1.0.0"
      """))

  package static let manifestCircle = DiagnosticKind(
    "F185", "manifest-retirement-circle",
    Wording(en: "the successors of `{0}` lead back to it", zh: "`{0}` 的後繼規則又回到自己"),
    explanation: Wording(
      en: "An old id is followed from successor to successor to the rule in use. Here none is.",
      zh: "舊代號會沿後繼規則逐一追到使用中的規則，此處卻永遠追不到。"),
    wrong: manifest(
      "[retired.no_bids]\nsuccessor = \"no_bids\"\nreason = \"renamed\"\nsince = \"1.0.0\""),
    right: manifest(
      "[retired.no_bids]\nsuccessor = \"few_bids\"\nreason = \"renamed\"\nsince = \"1.0.0\""))

  package static let manifestUnknownFamily = DiagnosticKind(
    "F186", "manifest-unknown-family",
    Wording(en: "`{0}` is no family of this pack", zh: "此規則集沒有 `{0}` 類別"),
    explanation: Wording(
      en: "A pack that lists its families under `[families]` lists all of them, with their titles.",
      zh: "規則集若以 `[families]` 列出類別，即須全部列出並附標題。"),
    wrong: manifest(
      "[families.bidding]\nen = \"Bidding\"\n[rules.no_bids]\nfamily = \"biding\""),
    right: manifest(
      "[families.bidding]\nen = \"Bidding\"\n[rules.no_bids]\nfamily = \"bidding\""))

  /// Every kind that checking a manifest can report, besides those of reading it.
  package static let manifestKinds: [DiagnosticKind] = [
    manifestUnknownKey, manifestWrongType, manifestMissingKey, manifestInvalidText,
    manifestRetiredInUse, manifestCircle, manifestUnknownFamily,
  ]

  private static func manifest(_ lines: String) -> Sample {
    Sample("pack.toml", "name = \"tenders\"\nversion = \"1.0.0\"\n\(lines)\n")
  }
}
