import CommandLineInterface
import TestSupport
import Testing

/// The program as a process: how it ends, and what it does when nobody listens any more.
@Suite struct BuiltProgramTests {
  let folder = TemporaryFolder()

  private func run(_ command: String) -> ShellCommand {
    ShellCommand(
      "cd '\(folder.path)' && unset LC_ALL LC_MESSAGES NO_COLOR; export LANG=C; "
        + "PATH='\(BuiltProgram.folder)':$PATH; \(command)")
  }

  @Test func exitCodes() throws {
    try folder.write("bad.flag", "rule x\n")
    try folder.write("m.model", "record tender  (tenders) key id\n")
    let cases: [(String, ExitCode)] = [
      ("probity init pack && probity check pack", .fine),
      ("probity list pack && probity param --pack pack && probity fmt --check pack", .fine),
      ("probity explain F012", .fine),
      ("probity fmt --check m.model", .findings),
      ("probity", .wrongUse),
      ("probity explain nothing-like-it", .wrongUse),
      ("probity param nothing --pack pack", .wrongUse),
      ("probity init pack", .wrongUse),
      ("probity check bad.flag", .badRules),
      ("probity fmt bad.flag", .badRules),
      ("probity check none", .missingInput),
      ("probity list none", .missingInput),
      ("probity explain > /dev/full", .unwritableOutput),
    ]
    for (command, ending) in cases {
      #expect(run("{ \(command); } 2>&1").status == ending.rawValue, "\(command)")
    }
  }

  @Test("a folder may hold more files than a process may have open")
  func manyFiles() throws {
    _ = ShellCommand(
      "cp -R '\(BuiltProgram.repository)/Examples/03-scan/.' '\(folder.path)'")
    for number in 1...300 {
      try folder.write(
        "exports/more/\(number).csv",
        "投標編號,標案案號,投標廠商代碼,標價\nM\(number),T-001,V01,5000000\n")
    }
    let scan = run("ulimit -n 200; probity scan exports --format json")
    #expect(scan.status == ExitCode.findings.rawValue)
    let told = scan.output.split(separator: "\n").filter { $0.contains("exports/more/") }
    #expect(told.count >= 300)
  }

  @Test(
    "a reader that has ended is no trouble worth a word",
    arguments: ["explain --format markdown", "manual"])
  func closedPipe(words: String) {
    let ended = run("( { sleep 0.1; probity \(words); echo $? >&2; } | true ) 2>&1")
    #expect(ended.output == "74\n")
    #expect(run("probity \(words) | head -n 1 | wc -l").output.filter { $0 != " " } == "1\n")
  }

  @Test func filtersStandardInput() {
    let filtered = run(
      "printf 'record tender  (tenders) key id\\n' | probity fmt - --stdin-name a.model")
    #expect(filtered.output == "record tender (tenders) key id\n")
    #expect(filtered.status == 0)
  }

  @Test("a pipe with a name is read to its end, like standard input")
  func namedPipe() {
    let example = "'\(BuiltProgram.repository)/Examples/03-scan'"
    let read = "probity data pipe.csv --pack \(example) --lang en"
    let piped = run(
      "mkfifo pipe.csv && { cat \(example)/exports/bids.csv > pipe.csv & }; timeout 20 \(read)")
    #expect(piped.output.hasPrefix("pipe.csv\n"))
    #expect(piped.output.contains("mapping bidder_rows, 12 rows"))
    #expect(piped.status == 0)
  }

  @Test("completion asks the program for names")
  func answers() {
    #expect(
      run("probity init p >/dev/null && cd p && probity param --names").output == "fewest_bids\n")
    #expect(run("cd p && probity list --names").output == "few_bids\n")
  }
}
