package import Diagnostics

extension SourceTrouble {
  package static func noDuckDB(_ source: String) -> SourceTrouble {
    SourceTrouble(
      source, Wording(en: "DuckDB is not there", zh: "找不到 DuckDB"), advice: howToGetDuckDB,
      isRefusal: true)
  }

  package static let howToGetDuckDB = Wording(
    en: "install it by `make engines`, or name a folder with Python and DuckDB in PROBITY_ENGINES",
    zh: "請以 `make engines` 安裝，或以環境變數 PROBITY_ENGINES 指定含 Python 與 DuckDB 的資料夾")

  /// What it refused, in its own words.
  static func duckDB(_ source: String, _ message: String) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(en: "DuckDB refused: {0}", zh: "DuckDB 拒絕執行：{0}")
        .filled(with: [Wording(verbatim: message)]),
      advice: Wording(
        en: "check that the file is whole and not in use, or export its tables as CSV",
        zh: "請確認檔案完整且未被占用，或將資料表匯出為 CSV"))
  }
}
