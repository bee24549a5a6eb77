internal import Diagnostics

/// Files that are no workbook Probity can read, each told apart, with the way out.
extension SourceTrouble {
  private static let saveAs = Wording(
    en: "open it in Excel or LibreOffice and save it as .xlsx or as CSV",
    zh: "請用 Excel 或 LibreOffice 開啟，另存為 .xlsx 或 CSV")

  static func encryptedWorkbook(_ source: String) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(
        en: "the workbook is encrypted: it opens only with a password",
        zh: "活頁簿已加密，需要密碼才能開啟"),
      advice: Wording(
        en: "open it in Excel with its password, remove the password under File › Info › Protect "
          + "Workbook, and save a copy",
        zh: "請用密碼在 Excel 開啟，於「檔案 › 資訊 › 保護活頁簿」移除密碼後另存一份"))
  }

  static func oldWorkbook(_ source: String) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(
        en: "this is a workbook of Excel 97–2003 (.xls), which Probity does not read",
        zh: "這是 Excel 97–2003 的活頁簿（.xls），Probity 無法讀取"),
      advice: saveAs)
  }

  static func binaryWorkbook(_ source: String) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(
        en: "this is a binary workbook (.xlsb), which Probity does not read",
        zh: "這是二進位活頁簿（.xlsb），Probity 無法讀取"),
      advice: saveAs)
  }

  static func openSpreadsheet(_ source: String) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(
        en: "this is an OpenDocument spreadsheet (.ods), which Probity does not read",
        zh: "這是 OpenDocument 試算表（.ods），Probity 無法讀取"),
      advice: saveAs)
  }

  static func xmlWorkbook(_ source: String) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(
        en: "this is an XML spreadsheet of Excel 2003 under the name of a workbook",
        zh: "這是以活頁簿為名的 Excel 2003 XML 試算表"),
      advice: saveAs)
  }

  static func webPage(_ source: String) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(
        en: "this is a web page under the name of a workbook", zh: "這是以活頁簿為名的網頁"),
      advice: saveAs)
  }

  /// `kind` is the program or family that such documents come from.
  static func otherDocument(_ source: String, _ kind: String) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(en: "this is a document of {0}, no workbook", zh: "這是 {0} 文件，不是活頁簿")
        .filled(with: [Wording(verbatim: kind)]),
      advice: Wording(
        en: "copy its tables into a workbook, or ask for the data themselves",
        zh: "請將其中的表格複製到活頁簿，或索取原始資料"))
  }

  static func plainArchive(_ source: String, holding files: [String]) -> SourceTrouble {
    var shown = files.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
    if files.count > 3 { shown += " …" }
    return SourceTrouble(
      source,
      Wording(
        en: "this is a zip archive but no workbook; files in it: {0} ({1})",
        zh: "這是壓縮檔而不是活頁簿，內有 {0} 個檔案（{1}）"
      ).filled(with: ["\(files.count)", Wording(verbatim: shown)]),
      advice: Wording(
        en: "unpack it, and give the files in it", zh: "請先解壓縮，再提供其中的檔案"))
  }

  static func emptyWorkbook(_ source: String) -> SourceTrouble {
    SourceTrouble(
      source, Wording(en: "the file is empty", zh: "檔案是空的"),
      advice: Wording(
        en: "copy or download the file again", zh: "請重新複製或下載檔案"))
  }

  static func noWorkbook(_ source: String) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(
        en: "this is no workbook: it does not begin like one",
        zh: "這不是活頁簿：檔案開頭與活頁簿不符"),
      advice: Wording(
        en: "if it is text, name it .csv; otherwise save it as .xlsx",
        zh: "如果是文字檔，請改名為 .csv；否則請另存為 .xlsx"))
  }

  // MARK: Sheets and texts

  static func noSheets(_ source: String) -> SourceTrouble {
    SourceTrouble(
      source, Wording(en: "the workbook lists no sheets", zh: "活頁簿沒有列出任何工作表"),
      advice: openAndSave)
  }

  static func unreachableSheet(_ source: String, _ sheet: String) -> SourceTrouble {
    SourceTrouble(
      source, at: .sheet(sheet),
      Wording(
        en: "the workbook does not say where this sheet is", zh: "活頁簿沒有記載這個工作表的位置"),
      advice: openAndSave)
  }

  static func sheetWithoutRows(_ source: String, _ sheet: String) -> SourceTrouble {
    SourceTrouble(
      source, at: .sheet(sheet),
      Wording(
        en: "this sheet is a chart or a dialog and has no rows", zh: "這個工作表是圖表或對話方塊，沒有資料列"),
      advice: Wording(en: "choose another sheet", zh: "請選擇其他工作表"))
  }

  static func tooManyTexts(_ source: String, limit: Int) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(
        en: "the texts of the workbook take more than {0}",
        zh: "活頁簿的文字內容超過 {0}"
      ).filled(with: [.amount(limit)]),
      advice: Wording(
        en: "save its sheets as CSV files, which are read at any size",
        zh: "請將工作表另存為 CSV；CSV 不限大小"))
  }

  static func largeCell(_ source: String, _ cell: CellAddress, limit: Int) -> SourceTrouble {
    SourceTrouble(
      source, at: .cell(cell),
      Wording(en: "the cell holds more than {0}", zh: "儲存格的內容超過 {0}")
        .filled(with: [.amount(limit)]),
      advice: openAndSave)
  }

  static func largeRow(_ source: String, _ row: Int, limit: Int) -> SourceTrouble {
    SourceTrouble(
      source, at: Wording(en: "row \(row)", zh: "第 \(row) 列"),
      Wording(en: "the row holds more than {0}", zh: "此列的內容超過 {0}")
        .filled(with: [.amount(limit)]),
      advice: openAndSave)
  }
}

extension Wording {
  /// `64 MiB`, `512 KiB`: a limit in words.
  static func amount(_ bytes: Int) -> Wording {
    Wording(verbatim: bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes >> 10) KiB")
  }

  static func sheet(_ name: String) -> Wording {
    Wording(en: "sheet {0}", zh: "工作表 {0}").filled(with: [Wording(verbatim: name)])
  }

  static func cell(_ address: CellAddress) -> Wording {
    Wording(en: "cell \(address)", zh: "儲存格 \(address)")
  }

  // MARK: Why a row of a sheet is refused

  static func impossibleRow(_ stated: String) -> Wording {
    Wording(en: "its row number `{0}` is none", zh: "列號 `{0}` 不是有效的數字")
      .filled(with: [Wording(verbatim: stated)])
  }

  static func impossibleCell(_ stated: String) -> Wording {
    Wording(
      en: "the address `{0}` of a cell in it does not exist", zh: "其中儲存格的位址 `{0}` 不存在"
    ).filled(with: [Wording(verbatim: stated)])
  }

  static func cellTwice(_ address: CellAddress) -> Wording {
    Wording(
      en: "the cell \(address) stands in the file twice", zh: "儲存格 \(address) 在檔案中出現兩次")
  }

  static func missingText(_ address: CellAddress, _ number: String, _ count: Int) -> Wording {
    Wording(
      en: "the cell \(address) refers to shared text {0}, but there are \(count)",
      zh: "儲存格 \(address) 參照第 {0} 個共用文字，但總共只有 \(count) 個"
    ).filled(with: [Wording(verbatim: number)])
  }
}
