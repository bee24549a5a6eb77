import CommandLineInterface
import TestSupport
import Testing

/// The completion scripts, asked in the shells they are for.
@Suite struct CompletionTests {
  let folder = TemporaryFolder()

  @Test(
    "what bash offers",
    arguments: [
      ("sample ''", "paint copy help manual completion"),
      ("sample p", "paint"),
      ("sample --l", "--lang"),
      ("sample --lang ''", "zh-TW en both"),
      ("sample --lang = z", "zh-TW"),
      ("sample --lang =", "zh-TW en both"),
      ("sample --lang = en pa", "paint"),
      ("sample --lang en paint ''", "north south"),
      ("sample paint north ''", "spot-1 spot-2"),
      ("sample paint --shade gre", "green grey"),
      ("sample paint -s b", "blue"),
      ("sample paint -l n -l n n", "north"),
      ("sample paint --d", "--dry-run"),
      ("sample paint --layer ''", ""),
      ("sample copy ''", "a.flag b.model folder"),
      ("sample copy a.flag b", "b.model"),
      ("sample copy --into ''", "folder"),
      ("sample help ma", "manual"),
      ("sample help manual ''", ""),
    ])
  func bash(words: String, expected: String) throws {
    try folder.write("completion", Run(["completion", "bash"]).output)
    for name in ["a.flag", "b.model", "c.txt", "folder/d.flag"] {
      try folder.write("x/" + name, "")
    }
    let script = """
      cd \(folder("x")) && source \(folder("completion"))
      sample() { echo spot-1; echo spot-2; }
      compopt() { :; }
      COMP_WORDS=(\(words)); COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
      _sample; echo "${COMPREPLY[*]}"
      """
    try folder.write("ask", script)
    #expect(ShellCommand("bash \(folder("ask")) 2>&1").output == expected + "\n")
  }

  @Test(
    "what fish offers", .enabled(if: ShellCommand.exists("fish")),
    arguments: [
      ("sample p", "paint"),
      ("sample --lang ", "en zh-TW"),
      ("sample paint ", "north south"),
      ("sample paint north ", "spot-1 spot-2"),
      ("sample paint --shade=b", "--shade=blue"),
      ("sample paint -s b", "blue"),
      ("sample --lang en paint --d", "--dry-run"),
      ("sample copy a", "a.flag"),
      ("sample paint - ", "spot-1 spot-2"),
      ("sample copy --into f", "folder/"),
      ("sample help ma", "manual"),
      ("sample help manual ", ""),
    ])
  func fish(line: String, expected: String) throws {
    try folder.write("completion", Run(["completion", "fish"]).output)
    for name in ["a.flag", "b.model", "c.txt", "folder/d.flag"] {
      try folder.write("x/" + name, "")
    }
    let script = """
      cd \(folder("x")); source \(folder("completion"))
      function sample; echo spot-1; echo spot-2; end
      complete -C '\(line)' | string split -f1 \\t
      """
    try folder.write("ask", script)
    let offered = ShellCommand("HOME=\(folder.path) fish --no-config \(folder("ask")) 2>&1").output
    #expect(offered.split(separator: "\n").joined(separator: " ") == expected)
  }

  @Test(
    "shells read their scripts without complaint", arguments: ["bash", "zsh", "fish"],
    ["en", "zh-TW"])
  func syntax(shell: String, language: String) throws {
    guard ShellCommand.exists(shell) else { return }
    try folder.write("script", Run(["completion", shell, "--lang", language]).output)
    let check = ShellCommand("HOME=\(folder.path) \(shell) -n \(folder("script")) 2>&1")
    #expect(check.output == "")
    #expect(check.status == 0)
  }
}
