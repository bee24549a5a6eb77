internal import Diagnostics

/// The end of a file's name, without what says that it is packed.
struct FileEnding {
  private let ending: String
  private let name: String

  init(_ name: String) {
    self.name = name.split(separator: "/").last.map { $0.lowercased() } ?? ""
    var parts = self.name.split(separator: ".")
    if let last = parts.last, ["gz", "zst", "zstd", "gzip"].contains(last) { parts.removeLast() }
    ending = parts.count > 1 ? String(parts[parts.count - 1]) : ""
  }

  /// What a file of this name should be.
  var promises: SourceFormat? {
    switch ending {
    case "csv", "tsv", "tab", "psv": .delimited
    case "xlsx", "xlsm": .workbook
    case "json", "geojson": .json
    case "jsonl", "ndjson", "jsonlines": .jsonLines
    case "xml": .xml
    case "sqlite", "sqlite3", "db", "db3": .sqlite
    default: nil
    }
  }

  /// Why a file that office programs leave behind, or make of letters and slides, is not read.
  var isOfOffice: Wording? {
    if name.hasPrefix("~$") || name == "thumbs.db" { return .isLeftBehind }
    return ["doc", "ppt", "docx", "pptx", "odt", "odp", "msg"].contains(ending) ? .isDocument : nil
  }

  var isOfWeb: Bool { ["html", "htm", "xhtml"].contains(ending) }

  /// Why a text of this name is not read.
  var isNoData: Wording? {
    switch ending {
    case "md", "markdown", "rst", "adoc", "log", "rtf": .isDocument
    case "flag", "model", "map": .isOfProbity
    case "toml", "yaml", "yml", "ini", "cfg", "conf", "properties": .isSettings
    case "py", "r", "sql", "sh", "js", "ts", "swift", "c", "h", "bat", "ps1", "css", "ipynb",
      "svg":
      .isProgram
    case "sha256", "sha1", "md5", "sum", "sig", "asc": .isCheckSum
    default: nil
    }
  }
}

extension Wording {
  static let isDocument = Wording(en: "a document, not data", zh: "這是文件，不是資料")
  static let isLeftBehind = Wording(
    en: "a file that another program left behind", zh: "這是其他程式留下的暫存檔")
  static let isProse = Wording(en: "a text without a table", zh: "文字檔中沒有表格")
  static let isOfProbity = Wording(
    en: "a file of rules, models or mappings, not data", zh: "這是規則、模型或對應檔，不是資料")
  static let isSettings = Wording(en: "settings, not data", zh: "這是設定檔，不是資料")
  static let isProgram = Wording(en: "a program or a drawing, not data", zh: "這是程式或圖形，不是資料")
  static let isCheckSum = Wording(en: "checksums, not data", zh: "這是檢查碼，不是資料")
  static let isEmpty = Wording(en: "it is empty", zh: "檔案是空的")
  static let isBinary = Wording(
    en: "it is neither text nor a form of data that Probity knows",
    zh: "不是文字檔，也不是 Probity 認得的資料格式")
  static let isWebPage = Wording(en: "it is a web page (HTML)", zh: "這是網頁（HTML）")
  static let isPicture = Wording(en: "a picture, a sound or a film", zh: "這是圖片、聲音或影片")
  static let isPrint = Wording(
    en: "a PDF or PostScript file: made for printing, not for reading by programs",
    zh: "這是 PDF 或 PostScript 檔：供列印，不適合程式讀取")
  static let checkFile = Wording(
    en: "see that it is the file you mean, and whole", zh: "請確認檔案是否正確、完整")
  static let saveWebPage = Wording(
    en: "open it in a spreadsheet program and save it as XLSX or CSV",
    zh: "請以試算表軟體開啟，另存為 XLSX 或 CSV")
}
