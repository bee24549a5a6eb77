import CommandLineInterface
import TestSupport
import Testing

@Suite struct ListVerbTests {
  let folder = TemporaryFolder()

  private static let examples = BuiltProgram.repository + "/Examples"

  @Test(
    "the ten rules, as recorded",
    arguments: [
      ("list", []), ("list-high", ["--severity", "high"]), ("list-law", ["--law", "gpa 87"]),
      ("list-family", ["--family", "award"]),
    ], ["en", "zh-TW"])
  func tenRules(page: (name: String, words: [String]), language: String) {
    let run = list(["01-ten-rules"] + page.words + ["--lang", language], in: Self.examples)
    #expect(run.ending == .fine)
    GoldenFile.expect(run.output, "\(page.name).\(language).txt")
  }

  @Test func json() {
    let run = list(["01-ten-rules", "--format", "json", "--law", "GPA 87(4)"], in: Self.examples)
    GoldenFile.expect(run.output, "list.json")
  }

  @Test func names() {
    let run = list(["01-ten-rules", "--names", "--law", "GPA 34(3)"], in: Self.examples)
    #expect(run.output == "base_price_disclosed_early\n")
    #expect(list(["01-ten-rules", "--law", "GPA 3"], in: Self.examples).output == "no rule fits\n")
  }

  @Test("a family is what the manifest says, else the folder, else the file")
  func families() throws {
    try folder.write("model/m.model", "record tender (tenders) key id\n")
    try folder.write(
      "pack.toml",
      """
      name = "p"
      version = "1.0.0"
      [families]
      prices = { en = "Prices" }
      bidding = { en = "Bidding" }
      [rules]
      said = { family = "prices" }
      """)
    for (file, rule) in [
      ("bidding/said.flag", "said"), ("bidding/in_folder.flag", "in_folder"),
      ("deep/er/in_deep_folder.flag", "in_deep_folder"), ("top.flag.md", "at_top"),
    ] {
      let text = """
        rule \(rule) zh-TW "一" en "one" severity low for each tender
          flag when tender.id is "x" say zh-TW "{tender.id}" en "{tender.id}"
        """
      try folder.write(file, file.hasSuffix(".md") ? "```flag\n\(text)\n```\n" : text)
    }
    for path in [".", folder.path, folder.path + "/"] {
      #expect(
        list([path], in: folder.path).output == """
          prices  Prices
            low  said            one  no test

          bidding  Bidding
            low  in_folder       one  no test

          er
            low  in_deep_folder  one  no test

          top
            low  at_top          one  no test

          4 rules, no test

          """)
    }
    let wrong = list(["--family", "price"], in: folder.path)
    #expect(wrong.ending == .wrongUse)
    #expect(wrong.errors == "error: the pack has no family `price`\n  = did you mean `prices`?\n")
  }

  @Test("what is right is listed, and the end says that something is missing")
  func mistakes() throws {
    try folder.write("m.model", "record tender (tenders) key id\n")
    try folder.write(
      "a.flag", "rule a severity low for each tender flag when tendr.id is \"x\" say en \"a\"")
    let run = list([], in: folder.path)
    #expect(run.ending == .badRules)
    #expect(
      run.errors == """
        error: the pack has errors, so something may be missing here
          = `probity check .` shows the errors

        """)
  }

  @Test func nothingToList() throws {
    #expect(list([], in: folder.path).ending == .missingInput)
    #expect(list(["none"], in: folder.path).ending == .missingInput)
    try folder.write("m.model", "record tender (tenders) key id\n")
    let run = list([], in: folder.path)
    #expect(run.ending == .fine)
    #expect(run.output == "there are no rules in `.`\n")
  }

  private func list(_ words: [String], in place: String) -> Run {
    Run(["list"] + words, of: Probity.program, on: .recording(folder: place))
  }
}
