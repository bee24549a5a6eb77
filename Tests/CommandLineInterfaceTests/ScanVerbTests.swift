import CommandLineInterface
import Diagnostics
import TestSupport
import Testing

/// `probity scan`: outcomes and findings in every form, and how it ends.
@Suite struct ScanVerbTests {
  private let example = ScanExample()

  private func scan(_ words: String = "", language: String = "en") -> Run {
    example.run("scan exports " + words, language: language)
  }

  @Test("people read outcomes and findings as recorded", arguments: ["en", "zh-TW"])
  func text(language: String) {
    let run = scan(language: language)
    #expect(run.ending == .findings)
    #expect(run.errors == "")
    GoldenFile.expect(run.output, "scan.\(language).txt")
  }

  @Test("what of the data gave nothing is said beside the outcomes")
  func unread() throws {
    try example.folder.write(
      "exports/firms.csv",
      """
      廠商代碼,廠商名稱,統一編號,電話
      V01,示例營造有限公司,12345675,02-2345-0001
      ,無名有限公司,,02-2345-0002

      """)
    try example.folder.write("exports/notes.csv", "a,b\n1,2\n")
    let run = scan()
    #expect(
      run.output.contains("  = exports/firms.csv: 1 row rejected · row 3: no key\n"))
    #expect(
      run.output.contains("  = exports/notes.csv: no mapping fits, so nothing of it was read\n"))
  }

  @Test("a rule whose records stand in no file has judged nobody, and says so")
  func nobody() {
    func scan(_ words: String = "", language: String = "en") -> Run {
      example.run("scan exports/awards.csv exports/firms.csv " + words, language: language)
    }
    #expect(
      scan().output.contains(
        "rivals_share_phone             0      0        0  0 · no bid in the data\n"))
    #expect(scan(language: "zh-TW").output.contains("  0 · 資料中沒有任何 bid\n"))
    let only = "--only rivals_share_phone"
    #expect(scan(only).ending == .fine)
    #expect(scan(only + " --max-undecided 50%").ending == .tooMuchUndecided)
    #expect(
      scan(only + " --format json").output.contains(
        #"""
              "causes": [
                {
                  "cause": {
                    "kind": "no_records",
                    "name": "bid"
                  },
                  "subjects": 0
                }
              ],
        """#))
    #expect(scan("-o findings.xlsx").ending == .findings)
    #expect(example.run("report findings.json -o again.xlsx").ending == .findings)
  }

  @Test("programs get everything", arguments: ["json", "jsonl", "csv", "sarif"])
  func formats(format: String) {
    GoldenFile.expect(scan("--format \(format)").output, "scan.\(format)")
  }

  @Test("messages of a spreadsheet are in the language asked for")
  func chineseSheet() {
    #expect(scan("--format csv", language: "zh-TW").output.contains("T-001 決標予 示例營造有限公司，"))
  }

  @Test("any number of threads gives the same bytes", arguments: ["text", "json", "csv", "sarif"])
  func threads(format: String) {
    let one = scan("--format \(format) --threads 1").output
    #expect(one == scan("--format \(format) --threads 4").output)
  }

  @Test("a spreadsheet takes no cell for a formula, and no comma for the end of one")
  func formulas() throws {
    try example.folder.write(
      "exports/firms.csv",
      #"""
      廠商代碼,廠商名稱,統一編號,電話
      V01,"=cmd|'/c calc', ""x""",12345675,02-2345-0001

      """#)
    try example.folder.write(
      "named.flag",
      """
      rule named
        zh-TW "名"  en "name"
        severity low
        for each vendor
        flag when vendor.tax_id is "12345675"
        say zh-TW "{vendor.name}"
            en "{vendor.name}"

      """)
    let run = scan("--only named --format csv")
    #expect(run.output.hasPrefix("\u{FEFF}fingerprint,priority,rule,severity,subject,message,"))
    #expect(run.output.contains(",low,V01,\"'=cmd|'/c calc', \"\"x\"\"\",exports/firms.csv,,2,"))
  }

  @Test(
    "findings before a day are left out, those without a day are not",
    arguments: [("2024-03-01", 2), ("2024-03-02", 1), ("2024-04-10", 1), ("2024-04-11", 0)])
  func since(day: String, awards: Int) {
    let run = scan("--since \(day) --format jsonl")
    let findings = run.output.split(separator: "\n").filter { $0.contains("\"finding\"") }
    #expect(findings.filter { $0.contains("award_to_debarred_firm") }.count == awards)
    #expect(findings.filter { $0.contains("base_price_told_early") }.count == 1)
    #expect(run.output.contains("\"flagged\":2"))
  }

  @Test("a day that is none is wrong use", arguments: ["soon", "2024-13-01"])
  func wrongDay(day: String) {
    #expect(scan("--since \(day)").ending == .wrongUse)
  }

  @Test("how it ends")
  func endings() {
    #expect(scan("--only winner_far_below_rivals").ending == .fine)
    #expect(scan("--only bids_close_together --severity high").ending == .fine)
    #expect(scan("--max-undecided 50%").ending == .findings)
    #expect(scan("--max-undecided 10%").ending == .tooMuchUndecided)
    #expect(scan("--max-undecided many").ending == .wrongUse)
    #expect(scan("--only nobody").ending == .wrongUse)
    #expect(example.run("scan nothing.csv").ending == .missingInput)
  }

  @Test("an empty file among the data ends it, and is told as what it is")
  func emptyFile() throws {
    try example.folder.write("exports/empty.csv", "")
    let run = example.run("scan exports")
    #expect(run.ending == .badData)
    #expect(
      run.errors == """
        error: not read, or not to the end: `exports/empty.csv` (the file is empty)
          = ask the sender for the file again: the export may have failed

        """)
    #expect(
      example.run("scan exports", language: "zh-TW").errors
        .hasPrefix("錯誤：未讀取或未讀取完畢：`exports/empty.csv`（檔案是空的）\n"))
    try example.folder.write("exports/more.csv", "")
    #expect(
      example.run("scan exports").errors.hasPrefix(
        "error: not read, or not to the end: `exports/empty.csv` (the file is empty), "
          + "`exports/more.csv` (the file is empty)\n  = ask the sender"))
  }

  @Test("a file takes the place of the output")
  func file() {
    let run = scan("--format csv -o findings.csv")
    #expect(run.output == "")
    let written = ShellCommand("cat '\(example.folder("findings.csv"))'").output
    #expect(written == scan("--format csv").output)
  }
}
