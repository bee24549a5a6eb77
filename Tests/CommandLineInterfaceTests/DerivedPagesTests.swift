import CommandLineInterface
import Diagnostics
import Files
import TestSupport
import Testing

/// Help, manual page and completions, all from one declaration.
@Suite struct DerivedPagesTests {
  @Test(
    "every page in every language reads as recorded",
    arguments: [
      ("help", ["help"]), ("help-paint", ["help", "paint"]), ("help-copy", ["help", "copy"]),
      ("manual", ["manual"]), ("completion-bash", ["completion", "bash"]),
      ("completion-zsh", ["completion", "zsh"]), ("completion-fish", ["completion", "fish"]),
    ], ["en", "zh-TW"])
  func page(page: (name: String, words: [String]), language: String) {
    let run = Run(page.words + ["--lang", language])
    #expect(run.ending == .fine)
    GoldenFile.expect(run.output, "\(page.name).\(language).txt")
  }

  @Test("no line of help is wider than 80 columns", arguments: ["en", "zh-TW"])
  func width(language: String) {
    for verb in Probity.program.verbs.map(\.name) {
      let help = Run(["help", verb, "--lang", language], of: Probity.program)
      for line in help.output.split(separator: "\n") where line.count > 80 {
        Issue.record("\(verb): \(line)")
      }
    }
  }

  @Test("the README lists every exit code with its meaning")
  func readme() throws {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    let readme = String(decoding: try FileBytes.read(root + "/README.md"), as: UTF8.self)
    let rows = readme.split(separator: "\n").filter { $0.hasPrefix("| ") }
    for code in ExitCode.allCases {
      #expect(rows.contains { $0 == "| \(code.rawValue) | \(code.meaning.english) |" })
    }
  }

  @Test(
    "mandoc has nothing against the manual page", .enabled(if: ShellCommand.exists("mandoc")),
    arguments: ["en", "zh-TW"])
  func manual(language: String) throws {
    let folder = TemporaryFolder()
    for program in [Probity.program, SampleProgram.program] {
      try folder.write("page.1", Run(["manual", "--lang", language], of: program).output)
      #expect(ShellCommand("mandoc -Tlint -Wwarning \(folder("page.1")) 2>&1").output == "")
    }
  }
}
