internal import Diagnostics

extension Option {
  /// The options that every verb takes.
  static var common: [Option] { [lang, color, help, version] }

  static let lang = Option(
    "lang",
    value: Value(
      Wording(en: "LANGUAGE", zh: "語言"),
      .choices(Language.allCases.map(\.rawValue).reversed() + [both])),
    help: Wording(
      en: """
        The language to speak. Without it, `LC_ALL`, `LC_MESSAGES` and `LANG` decide; `both` is for \
        workbooks.
        """,
      zh: "使用的語言。未指定時依 `LC_ALL`、`LC_MESSAGES`、`LANG` 決定；`both` 供活頁簿使用。"))

  /// Both languages side by side, which only workbooks have room for.
  static let both = "both"

  static let color = Option(
    "color",
    value: Value(
      Wording(en: "WHEN", zh: "時機"), .choices(["auto", "always", "never"]), default: "auto"),
    help: Wording(
      en: "Whether to use colour. `auto`: on a terminal, unless `NO_COLOR` is set.",
      zh: "是否使用色彩。`auto` 表示輸出到終端機且未設定 `NO_COLOR` 時使用。"))

  static let help = Option(
    "help", letter: "h", help: Wording(en: "Show help and stop.", zh: "顯示說明後結束。"))

  static let version = Option(
    "version", letter: "V", help: Wording(en: "Show the version and stop.", zh: "顯示版本後結束。"))
}
