import CommandLineInterface
import TestSupport
import Testing

/// `probity read` from the command line; what it says stands in the golden readings.
@Suite struct ReadVerbTests {
  private let folder = TemporaryFolder()

  init() throws {
    try folder.write(
      "pack/pack.toml", #"name = "small"\#nversion = "1.0.0"\#ntitle = { en = "Small pack" }\#n"#)
    try folder.write(
      "pack/model/m.model",
      """
      record award (awards) key id  zh-TW "決標" en "award"
        amount  money(TWD)  zh-TW "決標金額" en "amount"

      """)
    try folder.write("pack/large.flag", Self.rule("large_award", "award.amount > 100萬 TWD"))
    try folder.write("pack/small.flag", Self.rule("small_award", "award.amount < 10萬 TWD"))
    try folder.write("wrong/model/m.model", "record award (awards) key id\n  amount  number\n")
    try folder.write("wrong/wrong.flag", Self.rule("wrong_award", "award.amont > 3"))
  }

  private static func rule(_ name: String, _ condition: String) -> String {
    """
    rule \(name)
      zh-TW "規則" en "Rule"
      severity low
      for each award
      flag when \(condition)
      say zh-TW "甲" en "A"

    """
  }

  private func run(_ words: String, in place: String = "") -> (Console, ExitCode) {
    var console = Console.recording(folder: folder(place))
    let ending = Probity.program.run(
      ["read"] + words.split(separator: " ").map(String.init), &console)
    return (console, ending)
  }

  private static let large = """
    Rule
    ====
    Rule large_award

    Severity
      Low.

    Who is judged
      Each award; one verdict for each.

    When the rule applies
      To each award, without exception.

    Red flag
      Flagged when the amount of the award is more than TWD 1,000,000.

    Text of the finding
      A

    Missing data
      The outcome is “undecided” where what is known does not settle the matter and
      one of these fields of an award is missing: amount.

    """

  @Test(
    "a rule is found by its name, its file or its folder",
    arguments: ["large_award --pack pack", "pack/large.flag", "large_award --pack=pack/"])
  func finding(words: String) {
    let (console, ending) = run(words + " --lang en")
    #expect(ending == .fine)
    #expect(console.outputText == Self.large)
    #expect(console.errorText == "")
  }

  @Test("in the folder of a pack the name is enough, and a file by its name")
  func here() {
    #expect(run("large_award --lang en", in: "pack").0.outputText == Self.large)
    #expect(run("large.flag --lang en", in: "pack").0.outputText == Self.large)
  }

  @Test("without a rule all of them are read, in the language asked for")
  func all() {
    let text = run("--lang zh-TW", in: "pack").0.outputText
    #expect(text.contains("規則 large_award\n"))
    #expect(text.contains("\n\n\n規則\n====\n規則 small_award\n"))
    #expect(text.contains("  決標金額未達新臺幣 100,000 元者，列為紅旗。\n"))
  }

  @Test("several rules come in the order asked for")
  func order() {
    let text = run("small_award large_award --lang en", in: "pack").0.outputText
    let names = text.split(separator: "\n").filter { $0.hasPrefix("Rule ") }
    #expect(names == ["Rule small_award", "Rule large_award"])
  }

  @Test("Markdown has a chapter for each rule, JSON an object")
  func formats() {
    let markdown = run("pack --format markdown --lang en").0.outputText
    #expect(
      markdown.hasPrefix("# Small pack\n\n## Rule\n\n`large_award`\n\n### Severity\n\nLow.\n"))
    let json = run("large_award --pack pack --format json --lang en").0.outputText
    #expect(json.hasPrefix("{\n  \"title\": \"Small pack\",\n  \"language\": \"en\",\n"))
    #expect(json.contains("\"text\": \"To each award, without exception.\""))
  }

  @Test("an unknown rule ends with 2 and one guess")
  func unknownRule() {
    let (console, ending) = run("large_awrd --pack pack --lang en")
    #expect(ending == .wrongUse)
    #expect(console.outputText == "")
    #expect(
      console.errorText == """
        error: there is no rule `large_awrd`
          = did you mean `large_award`?

        """)
    #expect(
      run("something_else --pack pack --lang zh-TW").0.errorText.contains("probity list --names"))
  }

  @Test("a file that is not there ends with 66")
  func missingFile() {
    let (console, ending) = run("pack/none.flag --lang en")
    #expect(ending == .missingInput)
    #expect(console.outputText == "")
  }

  @Test("mistakes are shown instead of prose, and end with 65")
  func mistakes() {
    let (console, ending) = run("wrong --lang en")
    #expect(ending == .badRules)
    #expect(console.outputText == "")
    #expect(console.errorText.contains("error[F012]: `award` has no field `amont`"))
    #expect(run("wrong_award --pack wrong").1 == .badRules)
  }
}
