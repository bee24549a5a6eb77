internal import Diagnostics

/// What can be wrong with the archive that a workbook is.
enum ArchiveDamage {
  case contents
  case places
  case severalDisks
  case overlap(String)
  case twice(String)
  case part(String)

  fileprivate var wording: Wording {
    switch self {
    case .contents:
      Wording(en: "its table of contents is damaged", zh: "壓縮檔的目錄已損壞")
    case .places:
      Wording(
        en: "its table of contents points outside the file", zh: "壓縮檔的目錄指向檔案以外的位置")
    case .severalDisks:
      Wording(en: "it is one piece of an archive in several pieces", zh: "這是分割壓縮檔的其中一段")
    case .overlap(let part):
      Wording(
        en: "the part `{0}` shares its bytes with another one, as in a zip bomb",
        zh: "內部檔案 `{0}` 與其他檔案共用同一段內容，這是壓縮炸彈的手法"
      ).filled(with: [Wording(verbatim: part)])
    case .twice(let part):
      Wording(en: "it holds the part `{0}` twice", zh: "內部檔案 `{0}` 出現兩次")
        .filled(with: [Wording(verbatim: part)])
    case .part(let part):
      Wording(
        en: "the part `{0}` is damaged: it does not unpack to what the archive promises",
        zh: "內部檔案 `{0}` 已損壞：解壓縮後與壓縮檔記載的內容不符"
      ).filled(with: [Wording(verbatim: part)])
    }
  }
}

extension SourceTrouble {
  static let openAndSave = Wording(
    en: "open it in Excel or LibreOffice, save it again as .xlsx, or ask for a new copy",
    zh: "請用 Excel 或 LibreOffice 開啟後另存為 .xlsx，或索取新的檔案")
  private static let askAgain = Wording(
    en: "ask whoever sent the file for a new copy, and do not open this one",
    zh: "請向提供者重新索取檔案，且不要開啟這一份")
  private static let copyAgain = Wording(
    en: "copy or download the file again, or ask for a new copy",
    zh: "請重新複製或下載檔案，或索取新的檔案")

  static func damagedArchive(_ source: String, _ damage: ArchiveDamage) -> SourceTrouble {
    let advice =
      switch damage {
      case .overlap: askAgain
      default: openAndSave
      }
    return SourceTrouble(
      source,
      Wording(en: "the workbook can't be unpacked: {0}", zh: "活頁簿無法解壓縮：{0}")
        .filled(with: [damage.wording]),
      advice: advice)
  }

  static func truncatedArchive(_ source: String) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(
        en: "the end of the workbook is missing: the file was cut off or has grown at its end",
        zh: "活頁簿的結尾不見了：檔案被截斷，或結尾多了其他內容"),
      advice: copyAgain)
  }

  static func encryptedPart(_ source: String, _ part: String) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(en: "the part `{0}` of the archive is encrypted", zh: "壓縮檔內的 `{0}` 已加密")
        .filled(with: [Wording(verbatim: part)]),
      advice: Wording(
        en: "unpack it with its password, and give the files in it",
        zh: "請先用密碼解開，再提供其中的檔案"))
  }

  static func unknownPacking(_ source: String, _ part: String, _ number: Int) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(
        en: "the part `{0}` is packed in a way that no workbook uses (method {1})",
        zh: "內部檔案 `{0}` 的壓縮方式不是活頁簿使用的（方法 {1}）"
      ).filled(with: [Wording(verbatim: part), "\(number)"]),
      advice: openAndSave)
  }

  static func swollenPart(_ source: String, _ part: String) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(
        en: "the part `{0}` unpacks to far more than a workbook needs, as in a zip bomb",
        zh: "內部檔案 `{0}` 解壓縮後遠大於活頁簿所需，可能是壓縮炸彈"
      ).filled(with: [Wording(verbatim: part)]),
      advice: askAgain)
  }

  static func outOfMemory(_ source: String) -> SourceTrouble {
    SourceTrouble(
      source, Wording(en: "there is not enough memory to read it", zh: "記憶體不足，無法讀取"),
      advice: Wording(en: "close other programs and try again", zh: "請關閉其他程式後再試一次"))
  }

  // MARK: Parts

  static func missingPart(_ source: String, _ part: String) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(en: "the workbook lacks its part `{0}`", zh: "活頁簿缺少內部檔案 `{0}`")
        .filled(with: [Wording(verbatim: part)]),
      advice: openAndSave)
  }

  static func damagedXML(
    _ source: String, _ part: String, _ reason: String, line: Int, column: Int
  ) -> SourceTrouble {
    SourceTrouble(
      source,
      at: Wording(en: "part {0}, line {1}, column {2}", zh: "內部檔案 {0} 第 {1} 行第 {2} 字元")
        .filled(with: [Wording(verbatim: part), "\(line)", "\(column)"]),
      Wording(en: "the XML is damaged: {0}", zh: "XML 已損壞：{0}")
        .filled(with: [Wording(verbatim: reason)]),
      advice: openAndSave)
  }

  enum XMLHostility { case declaration, nested, hugeTag(Int) }

  static func hostileXML(
    _ source: String, _ part: String, _ kind: XMLHostility
  ) -> SourceTrouble {
    let message =
      switch kind {
      case .declaration:
        Wording(
          en: "it declares a document type, which no workbook needs and XML bombs use",
          zh: "其中宣告了文件類型（DTD）；活頁簿不需要它，XML 炸彈才會使用")
      case .nested:
        Wording(
          en: "elements are nested beyond measure", zh: "元素的巢狀層數過多")
      case .hugeTag(let limit):
        Wording(en: "one tag is longer than {0}", zh: "單一標籤超過 {0}")
          .filled(with: [.amount(limit)])
      }
    return SourceTrouble(
      source,
      at: Wording(en: "part {0}", zh: "內部檔案 {0}").filled(with: [Wording(verbatim: part)]),
      message, advice: askAgain)
  }
}
