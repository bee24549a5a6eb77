import CommandLineInterface
import TestSupport
import Testing

/// What a workbook may have besides: sample, memo, referrals, the list of what is undecided.
@Suite struct WorkbookOptionTests {
  private let example = ScanExample()

  /// The names of the sheets, and those for formulas.
  private func names(_ name: String) -> (sheets: [String], formulas: [String]) {
    let program = BuiltProgram.repository + "/Tests/Python/sheet_names.py"
    let parts = ShellCommand("python3 '\(program)' '\(example.folder(name))'").output
      .split(separator: "\n\n").map { $0.split(separator: "\n").map(String.init) }
    return parts.count == 2 ? (parts[0], parts[1]) : ([], [])
  }

  private func sheets(_ name: String) -> [String] { names(name).sheets }

  @Test("a sample is the same for the same seed, and the JSON has it")
  func sample() throws {
    func drawn(_ options: String) -> String {
      let json = example.run("scan exports --format json --sample 2 \(options)").output
      guard let start = json.firstRange(of: "\"sample\": {"),
        let end = json.firstRange(of: "\"undecided\": [")
      else { return json }
      return String(json[start.lowerBound..<end.lowerBound])
    }
    let first = drawn("--seed 7")
    #expect(first == drawn("--seed 7 --threads 1"))
    #expect(first != drawn("--seed 8"))
    #expect(first.contains("\"seed\": \"7\""))
    #expect(first.components(of: "\"flagged\": true") == 2)
    #expect(first.components(of: "\"flagged\": false") == 2)
    _ = example.run("scan exports -o a.xlsx --sample 2 --seed 7")
    #expect(sheets("a.xlsx").suffix(2) == ["Sample", "Run record"])
    #expect(example.run("report a.json -o b.xlsx").ending == .findings)
    #expect(sheets("b.xlsx").contains("Sample"))
  }

  @Test("memo, referrals and undecided subjects have sheets of their own")
  func more() {
    let run = example.run(
      "scan exports -o a.xlsx --summary-memo --referral 1 --all-undecided --referral 3")
    #expect(run.errors == "")
    let names = sheets("a.xlsx")
    #expect(names.prefix(5) == ["Summary", "Memo", "Referral 1", "Referral 3", "Findings"])
    #expect(names.contains("Undecided subjects"))
  }

  @Test("a finding that is none is told", arguments: ["99", "0", "abcd", "00000000"])
  func noFinding(name: String) {
    let run = example.run("scan exports -o a.xlsx --referral \(name)")
    #expect(run.ending == .wrongUse)
    #expect(run.errors.hasPrefix("error: no finding is called `\(name)`\n"))
  }

  @Test("what does not fit is told", arguments: [("--sample", "0"), ("--sample", "x")])
  func wrongNumber(option: String, value: String) {
    let run = example.run("scan exports --format json \(option) \(value)")
    #expect(run.ending == .wrongUse)
    #expect(run.errors.contains("`\(value)` does not fit `\(option)`"))
    #expect(
      example.run("scan exports --format json --sample 1 --seed half").errors
        .contains("`half` does not fit `--seed`"))
  }

  @Test("findings that nobody asked for are not gone")
  func untold() throws {
    _ = example.run("scan exports -o first.xlsx")
    let run = example.run("scan exports -o second.xlsx --previous first.xlsx --severity high")
    #expect(run.output.hasPrefix("second.xlsx: 3 findings"))
    #expect(!sheets("second.xlsx").contains("Gone"))
    #expect(try example.folder.read("second.json").contains("\"untold\": ["))
    _ = example.run("report second.json -o third.xlsx --previous first.xlsx")
    #expect(!sheets("third.xlsx").contains("Gone"))
  }

  @Test("formulas find the tables by the same names in every language", arguments: ["en", "zh-TW"])
  func names(language: String) {
    _ = example.run("scan exports -o a.xlsx", language: language)
    #expect(
      self.names("a.xlsx").formulas.sorted() == [
        "All_cases", "All_evidence", "All_findings", "All_rules", "Review_status",
      ])
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
