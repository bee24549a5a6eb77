import CommandLineInterface
import TestSupport
import Testing

/// `--engine spark` and `--backend spark`.
@Suite(.serialized) struct SparkOptionTests {
  private static let isThere =
    ShellCommand.exists(".build/engines/spark/bin/spark-submit") && ShellCommand.exists("java")

  private func run(_ words: String, _ setting: String) -> ShellCommand {
    ShellCommand(
      """
      unset LC_ALL LC_MESSAGES NO_COLOR PROBITY_ENGINES SPARK_HOME; export LANG=C PATH=/usr/bin:/bin
      cd '\(BuiltProgram.repository)' && { \(setting) \(words); } 2>&1
      """)
  }

  @Test(
    "Spark agrees with the tests beside the rules, and with a scan byte for byte",
    .enabled(if: isThere, "Spark or Java is not there: `make engines` installs them"))
  func same() {
    let example = ScanExample()
    let plain = example.run("scan exports --only rivals_share_phone --format json", language: "en")
    let spark = example.run(
      "scan exports --only rivals_share_phone --format json --engine spark:local[2]", language: "en"
    )
    #expect(spark.errors == "")
    #expect(spark.output == plain.output)
    #expect(spark.ending == plain.ending)
  }

  @Test(
    "without Java one sentence says how to get it",
    .enabled(if: isThere, "Spark is not there: `make engines` installs it"),
    arguments: [
      ("en", "Spark needs Java, and none is there", "install Java 17"),
      ("zh-TW", "Spark 需要 Java，但找不到", "請安裝 Java 17"),
    ])
  func noJava(language: String, says: String, advice: String) {
    let found = run(
      "'\(BuiltProgram.path)' test Examples/01-ten-rules --backend spark --lang \(language)",
      "export JAVA_HOME=/nowhere;")
    #expect(found.status == ExitCode.missingInput.rawValue)
    #expect(found.output.contains(says))
    #expect(found.output.contains(advice))
  }

  @Test(
    "without Spark one sentence says how to get it",
    arguments: [
      ("en", "Spark is not there", "install it by `make engines`"),
      ("zh-TW", "找不到 Spark", "請以 `make engines` 安裝"),
    ])
  func noSpark(language: String, says: String, advice: String) {
    // The program finds its engines in the folders above it.
    let folder = TemporaryFolder()
    let found = run(
      "'\(folder.path)/probity' test Examples/01-ten-rules --backend spark --lang \(language)",
      "cp '\(BuiltProgram.path)' '\(folder.path)/' &&")
    #expect(found.status == ExitCode.missingInput.rawValue)
    #expect(found.output.contains(says))
    #expect(found.output.contains(advice))
  }

  @Test(
    "what is no master", arguments: ["spark:", "spark:local[0]", "spark://host", "sc://host:15002"])
  func wrong(name: String) {
    let run = ScanExample().run("scan exports --engine \(name)", language: "en")
    #expect(run.ending == .wrongUse)
    #expect(run.output == "")
    #expect(run.errors.contains("`\(name)` is no engine"))
  }
}
