internal import Diagnostics
internal import Files

extension SourceTrouble {
  static func nothingMatches(_ pattern: String) -> SourceTrouble {
    SourceTrouble(
      pattern, Wording(en: "no file matches `\(pattern)`", zh: "沒有檔案符合 `\(pattern)`"),
      advice: Wording(
        en: "check the spelling; `*` stays within one folder, `**` goes into all",
        zh: "請確認寫法；`*` 不跨資料夾，`**` 包含所有子資料夾"),
      isRefusal: true)
  }

  static func folderIsEmpty(_ path: String) -> SourceTrouble {
    SourceTrouble(
      path, Wording(en: "the folder holds no files", zh: "資料夾中沒有檔案"),
      advice: Wording(en: "check the path", zh: "請確認路徑"), isRefusal: true)
  }
}

extension FormatFinding {
  static let packedDatabase = FormatFinding.unreadable(
    Wording(
      en: "it is a workbook or a database that was packed once more",
      zh: "這是再次壓縮過的活頁簿或資料庫"),
    advice: Wording(
      en: "unpack it, then give the file that comes out", zh: "請先解壓縮，再指定解出的檔案"))
}

extension Wording {
  static func sameFile(_ path: String) -> Wording {
    Wording(en: "the same file as `\(path)`", zh: "與 `\(path)` 是同一個檔案")
  }

  static func passedOver(_ reason: FolderSurvey.Reason) -> Wording {
    switch reason {
    case .isHidden: Wording(en: "its name begins with a dot", zh: "名稱以句點開頭")
    case .isSpecial: Wording(en: "a pipe or a device, not a file", zh: "這是管線或裝置，不是檔案")
    case .wasListed:
      Wording(
        en: "a link to a file or folder that is read already", zh: "這是連結，所指的檔案或資料夾已讀取")
    }
  }
}
