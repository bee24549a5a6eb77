import CommandLineInterface
import TestSupport

/// The example of a scan, in a folder of its own.
struct ScanExample {
  let folder = TemporaryFolder()

  init() {
    _ = ShellCommand("cp -R '\(BuiltProgram.repository)/Examples/03-scan/.' '\(folder.path)/'")
  }

  /// Judges by one rule with these clauses, from `for each` to `flag when`.
  func probe(
    _ clauses: String, _ options: String = "--format jsonl", before: String = "",
    language: String = "en"
  ) throws -> Run {
    try folder.write(
      "probe.flag",
      """
      \(before)
      rule probe
        zh-TW "試"  en "probe"
        severity low
        \(clauses)
        say zh-TW "試"
            en "probe"

      """)
    return run("scan exports --only probe " + options, language: language)
  }

  /// Runs a verb there.
  func run(_ words: String, language: String = "en") -> Run {
    run(words.split(separator: " ").map(String.init), language: language)
  }

  func run(_ words: [String], language: String = "en") -> Run {
    Run(
      words + ["--lang", language], of: Probity.program, on: .recording(folder: folder.path))
  }
}
