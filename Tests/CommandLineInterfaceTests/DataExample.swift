import CommandLineInterface
import Files
import TestSupport

/// The example of reading data, in a folder of its own, for `probity data`.
struct DataExample {
  let folder = TemporaryFolder()

  init() {
    _ = ShellCommand("cp -R '\(BuiltProgram.repository)/Examples/02-data/.' '\(folder.path)/'")
  }

  /// Runs `probity data` there.
  func run(_ words: String, input: String = "", language: String = "en") -> Run {
    Run(
      ["data"] + words.split(separator: " ").map(String.init)
        + ["--as-of", "2024-06-30", "--lang", language],
      of: Probity.program, on: .recording(input: input, folder: folder.path))
  }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    try folder.write(name, "")
    try AtomicFile.write(bytes, to: folder(name))
  }
}
