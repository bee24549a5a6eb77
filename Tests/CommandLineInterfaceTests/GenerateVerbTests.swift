import TestSupport
import Testing

/// The answer key of invented exports, held against what the pack for Taiwan finds in them.
@Suite struct GenerateVerbTests {
  private let folder = TemporaryFolder()

  private func run(_ words: String) -> ShellCommand {
    ShellCommand(
      "cd '\(folder(""))' && LANG=C '\(BuiltProgram.path)' \(words) 2>&1 < /dev/null")
  }

  @Test("every planted case is flagged, every look-alike has its outcome")
  func key() {
    let made = run("generate invented --tenders 200 --seed 1")
    #expect(
      made.output
        == "invented: 200 tenders, 268 planted cases and 111 look-alikes in invented/key.csv\n")
    let scan = run(
      "scan invented/data --rules '\(BuiltProgram.repository)/Rules/tw' --format json -o f.json")
    #expect(scan.status == 1, "\(scan.output)")
    let grade = run("grade invented/key.csv f.json")
    print(grade.output)
    #expect(grade.status == 0)
    GoldenFile.expect(grade.output, "grade.en.txt")
    GoldenFile.expect(run("grade invented/key.csv f.json --lang zh-TW").output, "grade.zh-TW.txt")
    #expect(run("grade invented/key.csv f.json --format json").output.contains("\"misses\": []"))
  }

  @Test("every table of an export is read, every row of it, every cell")
  func data() {
    _ = run("generate invented --tenders 200 --seed 3")
    let report = run(
      "data invented/data --pack '\(BuiltProgram.repository)/Rules/tw' --format json"
    )
    .output
    #expect(report.contains("\"mapping\""))
    #expect(!report.contains("\"mapping\": null"))
    let text = run("data invented/data --pack '\(BuiltProgram.repository)/Rules/tw'").output
    #expect(text.hasSuffix(" rows, 0 rejected\n"))
    #expect(!text.contains("unreadable"))
    #expect(!text.contains("not mapped"))
    #expect(!text.contains("no mapping fits"))
  }

  @Test(
    "numbers that are none, too few and too many",
    arguments: ["--tenders many", "--tenders 199", "--tenders 1000001", "--seed first"])
  func numbers(option: String) {
    let made = run("generate invented \(option)")
    #expect(made.status == 2)
    #expect(made.output.contains("does not fit"))
    #expect(run("data invented").status != 0)
  }

  @Test("an export is never mixed with another")
  func twice() {
    #expect(run("generate invented --tenders 200").status == 0)
    let again = run("generate invented --tenders 200")
    #expect(again.status == 2)
    #expect(again.output.contains("`invented/data` is not empty"))
  }

  @Test("a key or findings that are none")
  func unreadable() throws {
    try folder.write("key.csv", "a,b\n")
    try folder.write("f.json", "{}")
    let grade = run("grade key.csv f.json")
    #expect(grade.status == 67)
    #expect(grade.output.contains("`key.csv:1`: not the header of a key"))
  }
}
