internal import CMinizip
internal import Diagnostics

/// The list of contents of a ZIP file.
@safe struct ZipContents: ~Copyable {
  private let handle: unzFile

  /// Nil when the list is missing or broken.
  init?(_ path: String) {
    // Safe: the path lives through the call; the handle is closed in deinit.
    guard let handle = unsafe unzOpen64(path) else { return nil }
    unsafe self.handle = handle
  }

  // Safe: nobody else has the handle.
  deinit { _ = unsafe unzClose(handle) }

  /// Whether a file of this name is in it; case counts.
  func holds(_ name: String) -> Bool { unsafe unzLocateFile(handle, name, 1) == UNZ_OK }

  /// The first names of it, at most `count`.
  func names(_ count: Int) -> [String] {
    var names: [String] = []
    var code = unsafe unzGoToFirstFile(handle)
    while code == UNZ_OK, names.count < count {
      var name = [CChar](repeating: 0, count: 1024)
      // Safe: the library writes at most as many bytes as the array has.
      let room = UInt(name.count - 1)
      let isRead = unsafe unzGetCurrentFileInfo64(handle, nil, &name, room, nil, 0, nil, 0)
      if isRead != UNZ_OK { break }
      names.append(
        String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
      code = unsafe unzGoToNextFile(handle)
    }
    return names
  }

  /// What the file is: a workbook, or a trouble that says what else.
  static func finding(_ path: String) -> FormatFinding {
    guard let zip = ZipContents(path) else {
      return .unreadable(
        Wording(
          en: "the ZIP file or workbook is cut off or damaged", zh: "ZIP 檔案或活頁簿不完整或已損壞"),
        advice: Wording(en: "copy or download it again", zh: "請重新複製或下載"))
    }
    if zip.holds("xl/workbook.xml") { return .format(.workbook) }
    if zip.holds("xl/workbook.bin") {
      return .unreadable(
        Wording(en: "it is a binary workbook (.xlsb)", zh: "這是二進位活頁簿（.xlsb）"),
        advice: .saveAsWorkbook)
    }
    if zip.holds("content.xml"), zip.holds("mimetype") {
      return .unreadable(
        Wording(en: "it is an OpenDocument file (.ods)", zh: "這是 OpenDocument 檔案（.ods）"),
        advice: .saveAsWorkbook)
    }
    if zip.holds("word/document.xml") || zip.holds("ppt/presentation.xml") {
      return .noData(.isDocument)
    }
    return zip.archive
  }

  private var archive: FormatFinding {
    let first = names(1000).filter { !$0.hasSuffix("/") }.prefix(3).map { "`\($0)`" }
    return .unreadable(
      Wording(
        en: "it is a ZIP archive, not a workbook; it holds "
          + (first.isEmpty ? "nothing" : first.joined(separator: ", ")),
        zh: "這是 ZIP 封存檔，不是活頁簿；內有"
          + (first.isEmpty ? "零個檔案" : first.joined(separator: "、"))),
      advice: Wording(
        en: "unpack it, then give the folder that comes out", zh: "請先解開，再指定解出的資料夾"))
  }
}

extension Wording {
  fileprivate static let saveAsWorkbook = Wording(
    en: "open it in a spreadsheet program and save it as XLSX", zh: "請以試算表軟體開啟，另存為 XLSX")
}
