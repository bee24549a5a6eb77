import CommandLineInterface
import TestSupport
import Testing

/// `probity data` on the example: a CSV file with faults, a workbook and a JSON file.
@Suite struct DataVerbTests {
  private let example = DataExample()

  @Test("the whole report", arguments: ["en", "zh-TW"])
  func report(language: String) {
    let run = example.run("exports", language: language)
    #expect(run.ending == .fine)
    #expect(run.errors == "")
    GoldenFile.expect(run.output, "data.\(language).txt")
  }

  @Test("the report for machines is the same in any language", arguments: ["en", "zh-TW"])
  func json(language: String) {
    let run = example.run("exports --format json", language: language)
    #expect(run.ending == .fine)
    GoldenFile.expect(run.output, "data.json")
  }

  @Test("any number of threads says the same", arguments: ["1", "2", "7"])
  func threads(number: String) {
    #expect(
      example.run("exports --threads \(number)").output == example.run("exports").output)
  }

  @Test("standard input is read like a file")
  func standardInput() throws {
    let run = example.run("-", input: try example.folder.read("exports/awards.csv"))
    #expect(run.ending == .fine)
    #expect(run.output.hasPrefix("-\n  CSV · UTF-8 · comma\n"))
    #expect(run.output.contains("mapping award_notices, 7 rows\n"))
  }

  @Test("--strict fails where rows were rejected, and where no mapping fits")
  func strict() throws {
    let run = example.run("exports --strict")
    #expect(run.ending == .rejectedRows)
    #expect(
      run.errors == """
        error: 2 rows were rejected
          = `--rejected FOLDER` writes them to be corrected

        """)
    try example.folder.write("other.csv", "甲,乙\n1,2\n")
    #expect(example.run("exports other.csv").ending == .fine)
    #expect(example.run("exports other.csv --strict").ending == .badData)
    #expect(example.run("exports/firms.json --strict").ending == .fine)
  }

  @Test("a pack with errors is told, and nothing is read")
  func badPack() throws {
    try example.folder.write("wrong.flag", "rule x\n")
    let run = example.run("exports")
    #expect(run.ending == .badRules)
    #expect(run.output == "")
    #expect(run.errors.contains("wrong.flag"))
  }

  @Test("no line of the lists is wider than 100 columns")
  func width() throws {
    let fields = (1...30).map { "  field_\($0)  text  zh-TW \"欄\($0)\"  en \"field \($0)\"\n" }
      .joined()
    try example.folder.write(
      "p/model/m.model", "record thing (things) key id\n  id  text\n" + fields)
    let fills = (1...30).map { "    field_\($0)  from \"乙\"\n" }.joined()
    try example.folder.write(
      "p/mappings/m.map", "source s\n  with \"甲\"\n  fill thing\n    id  from \"甲\"\n" + fills)
    try example.folder.write("other.csv", "甲,乙\n1,2\n")
    let lines = example.run("other.csv --pack p").output.split(separator: "\n")
    #expect(lines.contains { $0.contains("thing.field_30") })
    #expect(lines.allSatisfy { $0.count <= 100 })
  }
}
