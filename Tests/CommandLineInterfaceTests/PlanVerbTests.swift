import CommandLineInterface
import TestSupport
import Testing

@Suite struct PlanVerbTests {
  let folder = TemporaryFolder()

  private static let examples = BuiltProgram.repository + "/Examples/01-ten-rules"

  @Test("a rule, as recorded", arguments: ["en", "zh-TW"])
  func rule(language: String) {
    let run = plan(["constant_losing_companion", "--lang", language], in: Self.examples)
    #expect(run.ending == .fine)
    GoldenFile.expect(run.output, "plan.\(language).txt")
  }

  @Test func json() {
    let run = plan(["award_over_base_price", "--format", "json"], in: Self.examples)
    #expect(run.ending == .fine)
    GoldenFile.expect(run.output, "plan.json")
  }

  @Test("two rules in the order asked for, from a pack elsewhere")
  func two() {
    let run = plan(
      ["winners_take_turns", "low_price_variance", "--pack", Self.examples], in: folder.path)
    #expect(run.ending == .fine)
    #expect(run.output.hasPrefix("winners_take_turns  Winners take turns\n"))
    #expect(run.output.contains("\n\nlow_price_variance  "))
  }

  @Test("all rules, with the number of steps that they share", arguments: ["en", "zh-TW"])
  func all(language: String) throws {
    try folder.write("m.model", "record tender (tenders) key id\n  price money(TWD)\n")
    for (name, limit) in [("a", 1), ("b", 2)] {
      try folder.write(
        name + ".flag",
        """
        rule \(name) zh-TW "甲" en "one" severity low for each tender
          flag when tender.price > \(limit) TWD say zh-TW "{tender.id}" en "{tender.id}"
        """)
    }
    let run = plan(["--all", "--lang", language], in: folder.path)
    #expect(run.ending == .fine)
    GoldenFile.expect(run.output, "plan-all.\(language).txt")
  }

  @Test("what is right is shown, and the end says that something is missing")
  func mistakes() throws {
    try folder.write(
      "m.model", "record tender (tenders) key id\nlink l / m from tender to tender partial")
    try folder.write(
      "a.flag",
      """
      define tender.others as tenders along nowhere within 2 steps
      rule right zh-TW "甲" en "one" severity low for each tender
        flag when tender.id is "x" say zh-TW "{tender.id}" en "{tender.id}"
      rule wrong zh-TW "甲" en "one" severity low for each tender
        flag when count(tender.others) > 2 say zh-TW "{tender.id}" en "{tender.id}"
      """)
    let run = plan(["--all"], in: folder.path)
    #expect(run.ending == .badRules)
    #expect(run.output.contains("right  one") && !run.output.contains("wrong"))
    #expect(run.errors.hasPrefix("error: the pack has errors, so something may be missing here\n"))
  }

  @Test func wrongUse() {
    let none = plan([], in: Self.examples)
    #expect(none.ending == .wrongUse)
    #expect(
      none.errors == """
        error: which rule?
          = name a rule, or write `--all`; `probity list` shows the rules

        """)
    let unknown = plan(["low_price_varience"], in: Self.examples)
    #expect(unknown.ending == .wrongUse)
    #expect(unknown.errors.contains("did you mean `low_price_variance`?"))
    #expect(plan(["--all"], in: folder.path).ending == .missingInput)
  }

  private func plan(_ words: [String], in place: String) -> Run {
    Run(["plan"] + words, of: Probity.program, on: .recording(folder: place))
  }
}
