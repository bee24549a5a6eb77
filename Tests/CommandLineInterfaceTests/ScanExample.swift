import CommandLineInterface
import TestSupport

/// The example of a scan, in a folder of its own.
struct ScanExample {
  let folder = TemporaryFolder()

  init() {
    _ = ShellCommand("cp -R '\(BuiltProgram.repository)/Examples/03-scan/.' '\(folder.path)/'")
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
