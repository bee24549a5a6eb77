import Diagnostics
import Values

/// Why a cell gives its field no value.
enum CellMistake: Error, Sendable, Hashable {
  /// It can't be read as the kind of value that the field asks for.
  case unread(CellTrouble)
  /// A text that is neither a code, nor a label of one, nor in the list of the mapping.
  case unknownCode
  /// A record has no key, so it could not be found again.
  case blankKey
  case wrongCurrency(String)

  var wording: Wording {
    switch self {
    case .unread(let trouble): trouble.wording
    case .unknownCode:
      Wording(
        en: "no code of the field has this name or label; add it to the list of the mapping",
        zh: "不是此欄位的代碼或標籤，請加入對應檔的清單")
    case .blankKey: Wording(en: "no key", zh: "缺少鍵值")
    case .wrongCurrency(let found):
      Wording(en: "the amount is in {0}, which the field does not take", zh: "金額幣別為 {0}，此欄位不適用")
        .filled(with: [Wording(verbatim: found)])
    }
  }
}
