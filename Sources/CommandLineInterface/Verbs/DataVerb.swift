internal import Diagnostics
internal import FlagSemantics
internal import Ingest
internal import ProbityKit
internal import Values

extension Verb {
  /// `probity data PATH…`.
  package static let data = Verb(
    "data",
    summary: Wording(en: "Say what is understood of some data.", zh: "說明讀懂了哪些資料。"),
    discussion: [
      Wording(
        en: """
          Reads CSV, XLSX, JSON, OCDS, BODS, XML, SQLite, DuckDB and Parquet files, folders and \
          patterns of them, compressed or not, and PostgreSQL databases, by the mappings of the pack, and reports by file and column what was \
          found, what fills which field, what could not be read, and which rules can decide.
          """,
        zh: """
          依規則集的對應檔讀取 CSV、XLSX、JSON、OCDS、BODS、XML、SQLite、DuckDB、Parquet 檔案及其資料夾，\
          可為壓縮檔，以及 PostgreSQL 資料庫；\
          逐檔逐欄報告讀到的內容、填入的欄位、無法讀取者，以及哪些規則可以判定。
          """),
      Wording(
        en: """
          No row is dropped in silence: rows that give no record are counted and listed with their \
          place and reason, and `--rejected` writes them to files that can be corrected and read again.
          """,
        zh: """
          任何一列都不會無聲消失：未成紀錄的列會列出位置與原因，並計入統計；\
          `--rejected` 會寫出這些列，更正後可再次讀入。
          """),
    ],
    parameters: [DataOptions.paths],
    options: [format, rejected, strict] + DataOptions.all,
    examples: [
      Example(
        "probity data exports/ --pack Rules/tw",
        Wording(en: "Look through a folder of exports.", zh: "檢視整個匯出資料夾。")),
      Example(
        "probity data awards.csv --pack Rules/tw --rejected rejected/ --strict",
        Wording(
          en: "Write rejected rows to a folder, and fail when there are any.",
          zh: "將退回的列寫入資料夾；有退回時以失敗結束。")),
    ]
  ) { call, console throws(Failure) in
    let pack = try DataOptions.pack(call, console)
    if pack.checked.hasErrors || pack.report.hasErrors {
      console.complain(pack.report.text(in: call.language, colours: call.usesColor))
      return .badRules
    }
    let today = try DataOptions.today(call, pack)
    let supply = try DataOptions.supply(
      pack, call, console, profiles: true, keepsRows: call[rejected] != nil)
    let report = DataReport(supply, rules: pack.ruleReads, today: today)
    if call[format] == "json" {
      console.print(report.json.indented + "\n")
    } else {
      console.print(DataReportText.text(report, in: call.language))
    }
    if let folder = call[rejected] {
      for line in try RejectedFiles(report).write(to: folder, console, call.language) {
        console.complain(line + "\n")
      }
    }
    guard let failure = DataEnding(report, isStrict: call.has(strict)).failure else { return .fine }
    throw failure
  }

  private static let format = Option(
    "format",
    value: .init(Wording(en: "FORMAT", zh: "格式"), .choices(["text", "json"]), default: "text"),
    help: Wording(
      en: "`text` for people, `json` for machines.", zh: "`text` 供人閱讀，`json` 供程式使用。"))

  private static let rejected = Option(
    "rejected", value: .init(Wording(en: "FOLDER", zh: "資料夾"), .folders),
    help: Wording(
      en: "Write the rows that could not be taken here, a file for each source, to be corrected.",
      zh: "將無法採用的列寫入此資料夾，每個來源一檔，供更正。"))

  private static let strict = Option(
    "strict",
    help: Wording(
      en: "End with 4 when a row was rejected.", zh: "有任何一列被退回時，以結束碼 4 結束。"))
}
