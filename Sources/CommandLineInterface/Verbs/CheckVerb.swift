internal import Diagnostics
internal import Files
internal import ProbityKit

extension Verb {
  /// `probity check [PATH…]`.
  package static let check = Verb(
    "check",
    summary: Wording(en: "Find the mistakes in rules and models.", zh: "找出規則與資料模型中的錯誤。"),
    discussion: [
      Wording(
        en: """
          A rule file is checked together with the pack it belongs to. Ends with 65 when there are \
          errors; warnings alone end with 0, or with 65 under `--strict`.
          """,
        zh: """
          規則檔會與所屬的整套規則一併檢查。有錯誤時結束碼為 65；只有警告時為 0，加上 `--strict` 則為 65。
          """)
    ],
    parameters: [PackOptions.paths],
    options: [PackOptions.model, format, fix, strict],
    examples: [
      Example(
        "probity check Examples/01-ten-rules",
        Wording(en: "Check a whole pack.", zh: "檢查整套規則。")),
      Example(
        "probity check --fix rules/06_split.flag",
        Wording(
          en: "Check one file, and mend what can only be meant one way.",
          zh: "檢查單一檔案，並修正只有一種可能的錯誤。")),
    ]
  ) { call, console throws(Failure) in
    if call.has(fix) { try FixRounds(call).apply(&console) }
    let report = try PackOptions.pack(call, console).report
    console.print(text(of: report, call))
    return report.hasErrors || (call.has(strict) && report.warnings > 0) ? .badRules : .fine
  }

  private static func text(of report: DiagnosticReport, _ call: Call) -> String {
    switch call[format] {
    case "json": report.json(in: call.language).indented + "\n"
    case "sarif":
      report.sarif(
        in: call.language, tool: SARIFTool(name: call.program.name, version: call.program.version)
      ).indented + "\n"
    default: report.text(in: call.language, colours: call.usesColor)
    }
  }

  private static let format = Option(
    "format",
    value: .init(
      Wording(en: "FORMAT", zh: "格式"), .choices(["text", "json", "sarif"]), default: "text"),
    help: Wording(
      en: "`text` for people, `json` and `sarif` for machines.",
      zh: "`text` 供人閱讀，`json` 與 `sarif` 供程式使用。"))

  private static let fix = Option(
    "fix",
    help: Wording(
      en: "Write the fixes that are certain into the files, then check.",
      zh: "將確定的修正寫入檔案後再檢查。"))

  private static let strict = Option(
    "strict", help: Wording(en: "Let warnings count as errors.", zh: "將警告視同錯誤。"))
}
