import CommandLineInterface
import TestSupport
import Testing

/// `probity scan --engine`: the same output, whoever judges.
@Suite struct EngineOptionTests {
  private let example = ScanExample()

  @Test(
    "DuckDB and Probity give the same bytes",
    .enabled(
      if: ShellCommand.exists(".build/engines/bin/python"),
      "DuckDB is not there: `make engines` installs it"),
    arguments: ["json", "csv", "text"])
  func duckdb(format: String) {
    let plain = example.run("scan exports --format \(format)", language: "en")
    let engine = example.run("scan exports --format \(format) --engine duckdb", language: "en")
    #expect(engine.errors == "")
    #expect(engine.output == plain.output)
    #expect(engine.ending == plain.ending)
  }

  @Test(
    "PostgreSQL and Probity give the same bytes",
    .enabled(if: PostgresServer.programs != nil, "install it: `apt install postgresql`"))
  func postgres() throws {
    let server = try #require(PostgresServer(), "the server did not start")
    let plain = example.run("scan exports --format json", language: "en")
    let engine = example.run(
      "scan exports --format json --engine \(server.address())", language: "en")
    #expect(engine.errors == "")
    #expect(engine.output == plain.output)
  }

  /// Hundreds of rules make a query that is deep, and names that are long.
  @Test(
    "all rules of a pack in one query",
    .enabled(
      if: PostgresServer.programs != nil && ShellCommand.exists(".build/engines/bin/python"),
      "`make engines` installs DuckDB, and `apt install postgresql` a server"))
  func wholePack() throws {
    let server = try #require(PostgresServer(), "the server did not start")
    let made = example.run("generate made --tenders 200 --seed 7")
    #expect(made.ending == .fine)
    let scan = "scan made/data --rules \(BuiltProgram.repository)/Rules/tw --format json"
    let plain = example.run(scan)
    #expect(plain.output.contains(#""fingerprint""#))
    for engine in ["duckdb", server.address()] {
      let judged = example.run(scan + " --engine \(engine)")
      #expect(judged.errors == plain.errors)
      // Not shown where they differ: there is too much of it.
      #expect((judged.output == plain.output) as Bool, "\(engine)")
    }
  }

  @Test(
    "what can't be",
    arguments: [
      ("--engine oracle", "`oracle` is no engine"),
      ("--engine duckdb:", "`duckdb:` is no engine"),
      (
        "--engine duckdb --sample 3",
        "`--sample` and `--every-subject` tell of subjects that a database only counts"
      ),
    ])
  func wrong(words: String, message: String) {
    let run = example.run("scan exports " + words, language: "en")
    #expect(run.ending == .wrongUse)
    #expect(run.output == "")
    #expect(run.errors.contains(message))
  }

  @Test("a query says which rules are left to Probity", arguments: ["en", "zh-TW"])
  func query(language: String) {
    let run = example.run("sql --dialect postgres", language: language)
    #expect(run.ending == .fine)
    #expect(run.output.contains("WITH\n"))
    #expect(run.output.contains("UNION ALL") || run.output.contains("SELECT 'award"))
  }
}
