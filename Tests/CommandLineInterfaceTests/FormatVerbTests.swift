import CommandLineInterface
import TestSupport
import Testing

@Suite struct FormatVerbTests {
  let folder = TemporaryFolder()
  private let untidy = "param  limit number\n zh-TW \"上限\" en \"limit\"\n is   3\n"
  private let tidy = "param limit number\n  zh-TW \"上限\" en \"limit\"\n  is 3\n"
  private let broken = "param limit number zh-TW \"上限\" en \"limit\"\n"

  private func fmt(_ words: String..., input: String = "") -> Run {
    Run(["fmt"] + words, of: Probity.program, on: .recording(input: input, folder: folder.path))
  }

  @Test("files are written only where they change, and named")
  func writes() throws {
    try folder.write("a.flag", untidy)
    try folder.write("b/b.flag", tidy)
    try folder.write("b/c.txt", untidy)
    let run = fmt()
    #expect(run.output == "a.flag\n")
    #expect(run.errors == "")
    #expect(run.ending == .fine)
    #expect(try folder.read("a.flag") == tidy)
    #expect(try folder.read("b/c.txt") == untidy)
    #expect(fmt("a.flag", "b").output == "")
  }

  @Test func checkChangesNothing() throws {
    try folder.write("a.flag", untidy)
    try folder.write("b.flag", tidy)
    let run = fmt("--check", ".")
    #expect(run.output == "a.flag\n")
    #expect(run.ending == .findings)
    #expect(try folder.read("a.flag") == untidy)
    #expect(fmt("--check", "b.flag").ending == .fine)
  }

  @Test func printsInsteadOfWriting() throws {
    try folder.write("a.flag", untidy)
    let run = fmt("--stdout", "a.flag")
    #expect(run.output == tidy)
    #expect(run.ending == .fine)
    #expect(try folder.read("a.flag") == untidy)
  }

  @Test("a file with mistakes is left alone, the others are formatted", arguments: ["en", "zh-TW"])
  func mistakes(language: String) throws {
    try folder.write("a.flag", broken)
    try folder.write("b.flag", untidy)
    let run = fmt(".", "--lang", language)
    #expect(run.output == "b.flag\n")
    #expect(run.ending == .badRules)
    #expect(try folder.read("a.flag") == broken)
    GoldenFile.expect(run.errors, "fmt-mistakes.\(language).txt")
  }

  @Test func standardInput() {
    #expect(fmt("-", input: untidy).output == tidy)
    #expect(fmt("-", "--check", input: tidy).ending == .fine)
    let check = fmt("-", "--check", input: untidy)
    #expect(check.output == "stdin.flag\n")
    #expect(check.ending == .findings)
    let model = "record tender (tenders)   key id\n"
    #expect(fmt("-", input: model).ending == .badRules)
    #expect(fmt("-", input: model).output == "")
    let named = fmt("-", "--stdin-name", "x/tender.model", input: model)
    #expect(named.output == "record tender (tenders) key id\n")
  }

  @Test func wrongUse() throws {
    try folder.write("notes.txt", "x")
    let cases = [
      (["notes.txt"], ExitCode.wrongUse, "`notes.txt` holds neither rules nor a model"),
      (
        ["-", "--stdin-name", "notes.txt"], .wrongUse, "`notes.txt` holds neither rules nor a model"
      ),
      (["-", "notes.txt"], .wrongUse, "`-` stands alone"),
      (["--check", "--stdout"], .wrongUse, "`--check` and `--stdout` can't be together"),
      (["."], .missingInput, "no rule or model files under `.`"),
      (["none.flag"], .missingInput, "cannot read `none.flag`: there is no such file or folder"),
    ]
    for (words, ending, message) in cases {
      let run = Run(["fmt"] + words, of: Probity.program, on: .recording(folder: folder.path))
      #expect(run.ending == ending)
      #expect(run.errors.split(separator: "\n").first == "error: \(message)")
    }
  }
}
