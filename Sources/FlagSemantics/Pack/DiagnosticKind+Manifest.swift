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

  package static let manifestUnknownGroup = DiagnosticKind(
    "F188", "manifest-unknown-evidence-group",
    Wording(en: "`{0}` is no evidence group of this pack", zh: "此規則集沒有證據群組 `{0}`"),
    explanation: Wording(
      en: """
        A pack that lists its evidence groups under `[cases.groups]` lists all of them, so that a \
        slip of the pen does not count as a proof of its own. Cards of the catalogue are named by \
        `1 of cards A05, A06`.
        """,
      zh: """
        規則集若以 `[cases.groups]` 列出證據群組，即須全部列出，以免筆誤被當成獨立的證據。\
        指標卡請寫作 `1 of cards A05, A06`。
        """),
    wrong: manifest(
      "[cases.groups]\nCONTACT.en = \"contact\"\n[rules.no_bids]\nevidence = \"CONTCT\""),
    right: manifest(
      "[cases.groups]\nCONTACT.en = \"contact\"\n[rules.no_bids]\nevidence = \"CONTACT\""))

  package static let manifestUnknownRecord = DiagnosticKind(
    "F189", "manifest-unknown-record",
    Wording(en: "`{0}` is no record of the model", zh: "資料模型中沒有紀錄 `{0}`"),
    explanation: Wording(
      en: """
        `matter` and `party` under `[cases]` name records of the model, by the name for one of \
        them. Without them findings could not meet.
        """,
      zh: "`[cases]` 的 `matter` 與 `party` 須為資料模型中的紀錄，寫其單數名稱；否則各項結果無從併案。"),
    wrong: manifest("[cases]\nmatter = \"tendr\""), right: manifest("[cases]\nmatter = \"tender\""))

  package static let manifestUnfitField = DiagnosticKind(
    "F214", "manifest-unfit-field",
    Wording(en: "`{0}` is not {1}", zh: "`{0}` 並非{1}"),
    explanation: Wording(
      en: """
        Under `[cases]`, `bids` and `awards` name the fields that say who took part in a matter and \
        who won it: references to the `party`, of a record that refers to the `matter`. `amount` \
        names an amount of money of the matter or of such a record. Reports count bids, wins and \
        the money at stake by them.
        """,
      zh: """
        `[cases]` 的 `bids` 與 `awards` 須為指向 `party` 的欄位，其紀錄並指向 `matter`；`amount` 須為該案或此類\
        紀錄的金額欄位。報告依此計算投標、得標及所涉金額。
        """),
    wrong: manifest("[cases]\nmatter = \"tender\"\nparty = \"vendor\"\nbids = \"bid.amount\""),
    right: manifest("[cases]\nmatter = \"tender\"\nparty = \"vendor\"\nbids = \"bid.bidder\""))

  package static let manifestLimitsUnordered = DiagnosticKind(
    "F190", "manifest-limits-unordered",
    Wording(
      en: "the limits must fall from P1 to P3, not {0}, {1}, {2}",
      zh: "各起算分數須由 P1 至 P3 遞減，而非 {0}、{1}、{2}"),
    explanation: Wording(
      en: """
        A case is P1 from so many points on, P2 from fewer, P3 from fewer still. Where one is not \
        said it is 12, 6 and 3.
        """,
      zh: "案件達最高分數者為 P1，其次為 P2，再次為 P3。未填者依序為 12、6、3。"),
    wrong: manifest("[cases.limits]\nP1 = 5"), right: manifest("[cases.limits]\nP1 = 15"))

  /// Every kind that checking a manifest can report, besides those of reading it.
  package static let manifestKinds: [DiagnosticKind] = [
    manifestUnknownKey, manifestWrongType, manifestMissingKey, manifestInvalidText,
    manifestRetiredInUse, manifestCircle, manifestUnknownFamily, manifestUnknownGroup,
    manifestLimitsUnordered,
  ]

  private static func manifest(_ lines: String) -> Sample {
    Sample("pack.toml", "name = \"tenders\"\nversion = \"1.0.0\"\n\(lines)\n")
  }
}
