import CommandLineInterface
import Files
import TestSupport
import Testing

/// `probity scan -o findings.xlsx` and `probity diff`.
@Suite struct WorkbookVerbTests {
  private let example = ScanExample()

  private func bytes(_ name: String) throws -> [UInt8] {
    try FileBytes.read(example.folder(name))
  }

  @Test("the ending of the file makes it a workbook, and all of it stands beside it as JSON")
  func ending() throws {
    let run = example.run("scan exports -o findings.xlsx")
    #expect(run.ending == .findings)
    #expect(run.output == "findings.xlsx: 6 findings; all of it for programs: findings.json\n")
    #expect(run.errors == "")
    #expect(try bytes("findings.xlsx").starts(with: [0x50, 0x4B, 0x03, 0x04]))
    let json = try example.folder.read("findings.json")
    for part in ["\"parties\": [", "\"columns\": [", "\"run\": {", "\"command\": ["] {
      #expect(json.contains(part), "\(part)")
    }
    #expect(!example.folder.allNames.contains { $0.hasPrefix(".probity") })
  }

  @Test("the JSON is what its published schema says, beside a workbook and by itself")
  func schema() throws {
    _ = example.run("scan exports -o a.xlsx --sample 2 --severity medium")
    _ = example.run("scan exports --format json -o b.json")
    #expect(held("b.json").hasPrefix("as the schema says\nnot met: "))
    try example.folder.write("model/rates.model", "rates \"rates.csv\"\n")
    try example.folder.write("rates.csv", "currency,into,day,rate\nUSD,TWD,2024-03-01,31.5\n")
    try example.folder.write(
      "dear.flag",
      """
      rule dear
        zh-TW "昂貴" en "Dear"
        severity low
        as of tender.awarded_on
        for each tender
        flag when tender.amount in USD > 9萬 USD
        say zh-TW "貴" en "dear"

      """)
    _ = example.run("scan exports --only dear --format json -o rates.json")
    #expect(held("a.json", "rates.json") == "as the schema says\n")
    // A schema that takes everything would say nothing.
    let text = try example.folder.read("b.json")
    try example.folder.write(
      "c.json", text.replacing("\"role\":", with: "\"part\":").replacing("\"P1\"", with: "\"P9\""))
    let mistakes = held("c.json")
    #expect(mistakes.contains("/findings/0/evidence/0: no role\n"))
    #expect(mistakes.contains("/findings/0/evidence/0: part is not in the schema\n"))
    #expect(mistakes.contains("/cases/0/priority: 'P9' is none of ['P1', 'P2', 'P3', 'P4']\n"))
  }

  private func held(_ names: String...) -> String {
    let documents = names.map { "'\(example.folder($0))'" }.joined(separator: " ")
    let root = BuiltProgram.repository
    return ShellCommand(
      "python3 '\(root)/Tests/Python/schema.py' '\(root)/docs/findings.schema.json' "
        + "\(documents) 2>&1"
    ).output
  }

  @Test("a report of the JSON is what the scan wrote, byte for byte, in every form")
  func report() throws {
    _ = example.run("scan exports -o a.xlsx", language: "zh-TW")
    let again = example.run("report a.json -o b.xlsx", language: "zh-TW")
    #expect(again.ending == .findings)
    #expect(try bytes("a.xlsx") == bytes("b.xlsx"))
    #expect(try bytes("a.json") == bytes("b.json"))
    for form in ["text", "csv", "sarif", "jsonl"] {
      let scan = example.run("scan exports --format \(form)").output
      #expect(example.run("report a.json --format \(form)").output == scan, "\(form)")
    }
    #expect(
      example.run("report a.json --format json").output == (try example.folder.read("a.json")))
  }

  @Test("what is no report of a scan is told with its place")
  func noReport() throws {
    try example.folder.write("broken.json", "{\n\"pack\" 3}")
    #expect(example.run("report broken.json").errors.contains("`broken.json`: line 2: a colon"))
    try example.folder.write("other.json", "{\"pack\": 3}")
    let run = example.run("report other.json")
    #expect(run.ending == .badData)
    #expect(run.errors.contains("at `/cases` there is no member"))
  }

  @Test("any number of threads gives the same bytes, where it is written says nothing")
  func sameBytes() throws {
    _ = example.run("scan exports -o a.xlsx --threads 1")
    _ = example.run("scan exports --format xlsx -o b --threads 2")
    #expect(try bytes("a.xlsx") == bytes("b"))
    #expect(try bytes("a.json") == bytes("b.json"))
  }

  @Test(
    "what needs a workbook, and what a workbook needs",
    arguments: [
      "scan exports --format xlsx", "scan exports --protect", "scan exports --lang both",
      "scan exports --previous x.xlsx -o a.json",
    ])
  func wrongUse(words: String) {
    let run = Run(
      words.split(separator: " ").map(String.init), of: Probity.program,
      on: .recording(folder: example.folder.path))
    #expect(run.ending == .wrongUse)
    #expect(run.errors.contains("= add `-o findings.xlsx`"))
  }

  @Test("a workbook that cannot be written leaves the old one whole")
  func unwritable() throws {
    try example.folder.write("old/findings.xlsx", "old")
    let run = example.run("scan exports -o missing/findings.xlsx")
    #expect(run.ending == .unwritableOutput)
    #expect(run.errors.contains("missing/findings.xlsx"))
    #expect(try example.folder.read("old/findings.xlsx") == "old")
  }

  @Test("what was reviewed is read back, and what is none of ours is told")
  func previous() throws {
    _ = example.run("scan exports -o first.xlsx", language: "zh-TW")
    let second = example.run("scan exports -o second.xlsx --previous first.xlsx")
    #expect(second.ending == .findings)
    #expect(second.errors == "")
    let foreign = example.run("scan exports -o third.xlsx --previous exports/awards.csv")
    #expect(foreign.ending == .missingInput)
    #expect(foreign.errors.contains("exports/awards.csv"))
  }

  @Test("two workbooks are told apart, whatever their language")
  func diff() throws {
    _ = example.run("scan exports -o all.xlsx")
    _ = example.run("scan exports -o again.xlsx", language: "zh-TW")
    _ = example.run("scan exports -o high.xlsx --severity high")
    let same = example.run("diff all.xlsx again.xlsx")
    #expect(same.ending == .fine)
    #expect(same.output == "0 new, 0 gone, 0 changed, 6 as before\n")
    let fewer = example.run("diff all.xlsx high.xlsx")
    #expect(fewer.ending == .findings)
    #expect(fewer.output.hasPrefix("0 new, 3 gone, 0 changed, 3 as before\n"))
    #expect(fewer.output.contains("\ngone  rivals_share_phone  B-05/B-06\n"))
    let json = example.run("diff high.xlsx all.xlsx --format json")
    #expect(json.output.contains("\"same\": 3"))
  }
}
