import CommandLineInterface
import TestSupport
import Testing

@Suite struct ParameterVerbTests {
  let folder = TemporaryFolder()

  private static let ten = BuiltProgram.repository + "/Examples/01-ten-rules"

  @Test(
    "the parameters of the ten rules, as recorded",
    arguments: [
      ("param", []), ("param-day", ["--on", "2000-01-01"]),
      ("param-set", ["cv_limit", "low_price_variance.severity"]),
      ("param-dated", ["publication_threshold", "--on", "2022-12-31"]),
      ("param-list", ["debarred", "control_share"]),
    ], ["en", "zh-TW"])
  func tenRules(page: (name: String, words: [String]), language: String) {
    let run = param(page.words + ["--lang", language], in: Self.ten)
    #expect(run.ending == .fine)
    GoldenFile.expect(run.output, "\(page.name).\(language).txt")
  }

  @Test func json() {
    let names = ["cv_limit", "publication_threshold", "debarred", "low_price_variance.severity"]
    let run = param(names + ["--format", "json", "--on", "2024-05-01"], in: Self.ten)
    GoldenFile.expect(run.output, "param.json")
  }

  @Test("a parameter with a key has a row for each code", arguments: ["en", "zh-TW"])
  func keyed(language: String) throws {
    try writeKeyedPack()
    let all = param(["--lang", language], in: folder.path)
    let one = param(["limit", "--lang", language, "--on", "2022-01-01"], in: folder.path)
    GoldenFile.expect(all.output + "\n" + one.output, "param-keyed.\(language).txt")
  }

  private func writeKeyedPack() throws {
    try folder.write(
      "m.model", "codes category is works, goods, services\nrecord tender (tenders) key id\n")
    try folder.write(
      "limits.flag",
      """
      param limit by category money(TWD) zh-TW "查核金額" en "supervision threshold"
        is for works 5000萬 TWD from 1999-05-27 because "工程企字第1號"
        is for works 6000萬 TWD from 2023-01-01
        is for goods 5000萬 TWD from 2023-01-01
        is for services 1000萬 TWD
      """)
    try folder.write(
      "local.flag",
      """
      set limit is for services 900萬 TWD because "本府函釋"
      set limit is for works 5500萬 TWD from 2020-01-01 because "稽核會議決議"
      """)
  }

  @Test func names() {
    let run = param(["--names"], in: Self.ten)
    #expect(
      run.output.split(separator: "\n").prefix(3) == ["control_share", "cv_limit", "debarred"])
  }

  @Test(
    "wrong use",
    arguments: [
      (["cv_limt"], "the pack has no parameter or list `cv_limt`", "did you mean `cv_limit`?"),
      (["xyzzy"], "the pack has no parameter or list `xyzzy`", "`probity param` lists them"),
      (
        ["low_price_varience.severity"],
        "the pack has no parameter or list `low_price_varience.severity`",
        "did you mean `low_price_variance.severity`?"
      ),
      (
        ["--on", "2024-02-30"], "`2024-02-30` is no day of the calendar", "write it as `2024-05-01`"
      ),
      (["--on", "today"], "`today` is no day of the calendar", "write it as `2024-05-01`"),
    ])
  func wrongUse(words: [String], message: String, advice: String) {
    let run = param(words, in: Self.ten)
    #expect(run.ending == .wrongUse)
    #expect(run.output == "")
    #expect(run.errors == "error: \(message)\n  = \(advice)\n")
  }

  @Test("two settings of one key are an error that names both")
  func setTwice() throws {
    try writeKeyedPack()
    try folder.write("other.flag", "set limit is for services 800萬 TWD because \"x\"\n")
    let run = param(["limit"], in: folder.path)
    #expect(run.ending == .badRules)
    let check = Run(["check"], of: Probity.program, on: .recording(folder: folder.path))
    #expect(check.output.contains("error[F060]"))
    #expect(check.output.contains("local.flag") && check.output.contains("other.flag"))
  }

  private func param(_ words: [String], in place: String) -> Run {
    Run(["param"] + words, of: Probity.program, on: .recording(folder: place))
  }
}
