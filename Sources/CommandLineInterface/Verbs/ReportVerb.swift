internal import Diagnostics
internal import Reporting

extension Verb {
  /// `probity report FINDINGS.json`.
  package static let report = Verb(
    "report",
    summary: Wording(en: "Write a scan again from its JSON.", zh: "由 JSON 重新產出掃描結果。"),
    discussion: [
      Wording(
        en: """
          The JSON of a scan has all of it, so text, workbook, CSV and SARIF can be written again \
          where neither the data nor the rules are, in either language. They are the same byte for \
          byte as the scan would have written them.
          """,
        zh: """
          掃描的 JSON 含全部內容，因此在沒有資料與規則之處，也能以任一語言重新產出文字、活頁簿、CSV 與 SARIF，\
          與掃描當時產出者逐位元組相同。
          """)
    ],
    parameters: [findings],
    options: [
      ScanOptions.format, ScanOptions.output,
    ] + WorkbookOptions.all + [ScanOptions.most, DataOptions.threads],
    examples: [
      Example(
        "probity report findings.json -o findings.xlsx --lang en",
        Wording(en: "The workbook, in English.", zh: "產出英文活頁簿。"))
    ]
  ) { call, console throws(Failure) in
    let output = try ScanOutput(call, &console)
    guard let path = call[findings] else { return .wrongUse }
    let bytes = try console.read(path)
    let scan: Scan
    do throws(Scan.ReadingMistake) {
      scan = try Scan(json: bytes)
    } catch {
      throw Failure(
        .badData,
        Wording(en: "`{0}`: {1}", zh: "`{0}`：{1}").filled(with: [
          Wording(verbatim: path), error.message,
        ]),
        advice: [
          Wording(
            en: "give the JSON that `probity scan` writes by `--format json` or beside a workbook",
            zh: "請給 `probity scan` 以 `--format json` 產出或在活頁簿旁產出的 JSON")
        ])
    }
    try output.write(scan, call, &console)
    return scan.findingCount == 0 ? .fine : .findings
  }

  private static let findings = Parameter(
    Wording(en: "FINDINGS", zh: "發現"), .one, .files(endingIn: [".json"]),
    help: Wording(en: "The JSON of a scan.", zh: "掃描產出的 JSON。"))
}
