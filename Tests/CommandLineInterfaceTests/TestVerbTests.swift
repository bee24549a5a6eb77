import CommandLineInterface
import TestSupport
import Testing

@Suite struct TestVerbTests {
  let folder = TemporaryFolder()

  @Test(
    "tests that hold, as recorded",
    arguments: [
      ("test", []), ("test-coverage", ["--coverage"]), ("test-boundary", ["--boundary"]),
    ], ["en", "zh-TW"])
  func holding(page: (name: String, words: [String]), language: String) throws {
    try TestedPack.write(to: folder, tests: TestedPack.holding)
    let run = test(page.words + ["--lang", language])
    #expect(run.ending == (page.name == "test-boundary" ? .findings : .fine))
    #expect(run.errors == "")
    GoldenFile.expect(run.output, "\(page.name).\(language).txt")
  }

  @Test("tests that fail, as recorded", arguments: ["en", "zh-TW"])
  func failing(language: String) throws {
    try TestedPack.write(to: folder, tests: TestedPack.failing)
    let run = test(["--lang", language])
    #expect(run.ending == .findings)
    GoldenFile.expect(run.output, "test-failing.\(language).txt")
  }

  @Test func json() throws {
    try TestedPack.write(to: folder, tests: TestedPack.failing)
    let run = test(["--format", "json"])
    #expect(run.ending == .findings)
    GoldenFile.expect(run.output, "test-failing.json")
    try TestedPack.write(to: folder, tests: TestedPack.holding)
    GoldenFile.expect(test(["--format", "json", "--boundary"]).output, "test-boundary.json")
  }

  @Test("no small mistake in the ten rules goes unnoticed")
  func boundary() {
    let run = Run(
      ["test", "Examples/01-ten-rules", "--boundary"], of: Probity.program,
      on: .recording(folder: BuiltProgram.repository))
    #expect(run.ending == .fine)
    #expect(run.output.contains("each noticed by a test"), "\(run.output)")
  }

  @Test("a pack with errors is not run")
  func mistakes() throws {
    try TestedPack.write(to: folder, tests: "test \"x\"\n  expect flagged T1\n")
    let run = test([])
    #expect(run.ending == .badRules)
    #expect(run.output == "")
    #expect(run.errors.contains("error["))
  }

  @Test func nothingToRun() throws {
    #expect(test([]).ending == .missingInput)
    try folder.write("m.model", "record tender (tenders) key id\n")
    let run = test([])
    #expect(run.ending == .fine)
    #expect(run.output == "there are no rules here\n")
  }

  @Test("only the tests of the files that were asked for")
  func oneFile() throws {
    try TestedPack.write(to: folder, tests: TestedPack.failing)
    try folder.write("limits.flag", TestedPack.limits)
    let other = TestedPack.rules.replacing("low_bid_wins", with: "other_rule")
    try folder.write("other.flag", other + TestedPack.holding)
    let run = Run(
      ["test", "other.flag"], of: Probity.program, on: .recording(folder: folder.path))
    #expect(run.ending == .fine)
    #expect(run.output.hasPrefix("✓ other_rule  1 test\n"))
  }

  private func test(_ words: [String]) -> Run {
    Run(["test"] + words, of: Probity.program, on: .recording(folder: folder.path))
  }
}
