import CommandLineInterface
import TestSupport
import Testing

/// How the program ends when it is stopped or can't go on: by its documented code, with a word in
/// the language of the reader, and with the old file as it was.
@Suite struct FaultTests {
  private let example = ScanExample()

  private func run(_ command: String) -> ShellCommand {
    ShellCommand(
      "cd '\(example.folder.path)' && unset LC_ALL LC_MESSAGES; export LANG=C; "
        + "PATH='\(BuiltProgram.folder)':$PATH; { \(command); } 2>&1")
  }

  /// A scan that waits for data is stopped, once it listens to signals. Shells start what runs in the background with interrupts
  /// ignored, which `env` takes back.
  private func stopped(by signal: String, _ language: String) -> ShellCommand {
    run(
      """
      echo old > out.json; mkfifo open; exec 3<>open
      env --default-signal=INT,HUP,TERM \
        probity scan - --format json -o out.json --lang \(language) < open & scan=$!
      for try in $(seq 100); do
        grep -q 'SigCgt:.*44fb$' /proc/$scan/status && break; sleep 0.1
      done
      kill -\(signal) $scan; wait $scan; echo "code $?"
      cat out.json; ls -A | grep -c '^\\.probity'
      """)
  }

  @Test(
    "interrupted, the old output stays and nothing lies about",
    arguments: [
      ("INT", "en", "interrupted; no file is left half-written\n", 130),
      ("TERM", "zh-TW", "已中斷；沒有任何檔案只寫了一半\n", 143),
      ("HUP", "en", "interrupted; no file is left half-written\n", 129),
      ("KILL", "en", "", 137),
    ])
  func interrupted(signal: String, language: String, said: String, code: Int) {
    let output = stopped(by: signal, language).output
    #expect(output.hasPrefix(said), "\(output)")
    #expect(output.hasSuffix("code \(code)\nold\n0\n"), "\(output)")
  }

  @Test("who was told to ignore an interrupt goes on ignoring it")
  func ignored() {
    let output = run(
      """
      trap '' INT; { sleep 2; cat exports/awards.csv; } | probity scan - --format csv & scan=$!
      sleep 1; kill -INT $scan; wait $scan; echo "code $?"
      """
    ).output
    #expect(!output.contains("interrupted"))
    #expect(output.contains("base_price_told_early"))
    #expect(output.hasSuffix("code 1\n"), "\(output)")
  }

  @Test(
    "on a disk that is full the old output stays",
    arguments: [("en", "no space is left on the disk"), ("zh-TW", "磁碟空間不足")])
  func fullDisk(language: String, said: String) {
    let ended = run(
      "echo old > out.json; (ulimit -f 1; "
        + "probity scan exports --format json -o out.json --lang \(language); echo code $?); "
        + "cat out.json; ls -A | grep -c '^\\.probity'")
    #expect(ended.output.contains(said), "\(ended.output)")
    #expect(ended.output.contains("code 74\n"))
    #expect(ended.output.hasSuffix("old\n0\n"))
    #expect(run("probity scan exports > /dev/full; echo code $?").output.contains("code 74\n"))
  }

  @Test(
    "without memory it says so",
    arguments: [("en", "error: no memory is left\n"), ("zh-TW", "錯誤：記憶體不足\n")])
  func outOfMemory(language: String, said: String) throws {
    // More rows than the system is let to give memory for.
    _ = run("{ head -n 1 exports/bids.csv; seq -f 'B-%.0f,T-001,V01,1000000' 300000; } > big.csv")
    let ended = run(
      "echo old > out.json; (ulimit -v 110000; "
        + "probity scan big.csv --format json -o out.json --lang \(language); echo code $?); "
        + "cat out.json; ls -A | grep -c '^\\.probity'")
    #expect(ended.output.contains(said), "\(ended.output)")
    #expect(ended.output.contains("code 71\n"))
    #expect(ended.output.hasSuffix("old\n0\n"))
  }

  @Test("a reader that has ended is no trouble worth a word", arguments: ["json", "text", "csv"])
  func closedPipe(format: String) {
    let ended = run(
      "( { sleep 0.1; probity scan exports --format \(format); echo code $? >&2; } | true )")
    #expect(ended.output == "code 74\n")
  }

  @Test("Ctrl-C ends a watch with its own code")
  func watch() {
    let output = run(
      """
      env --default-signal=INT probity test . --watch > seen.txt & watch=$!
      for try in $(seq 100); do [ -s seen.txt ] && break; sleep 0.1; done
      kill -INT $watch; wait $watch; echo "code $?"; cat seen.txt
      """
    ).output
    #expect(output.contains("code 130\n"), "\(output)")
  }
}
