import Files
import Glibc
import TestSupport
import Testing

/// Every command in the documents prints what the document says.
///
/// `PROBITY_RECORD=1 swift test` writes what they print into the documents instead.
@Suite struct DocumentTests {
  @Test("console blocks", arguments: documents)
  func console(document: String) throws {
    let path = BuiltProgram.repository + "/" + document
    let text = String(decoding: try FileBytes.read(path), as: UTF8.self)
    let session = try Session(for: document)
    let blocks = ConsoleBlocks(text)
    var outputs: [Int: [String]] = [:]
    for (index, part) in blocks.parts.enumerated() {
      guard case .command(let lines, let expected, let number) = part else { continue }
      let actual = try session.run(lines.joined(separator: "\n"))
      outputs[index] = actual
      if !isRecording, actual != expected.withoutEmptyEnd {
        Issue.record(
          """
          \(document):\(number): `\(lines[0])` prints something else:
          \(actual.joined(separator: "\n"))
          """)
      }
    }
    if isRecording {
      try AtomicFile.write(Array(blocks.text { outputs[$0] }.utf8), to: path)
    }
  }

  private static var documents: [String] {
    let root = BuiltProgram.repository
    let found = ShellCommand(
      "cd '\(root)' && ls README.md docs/*.md Examples/*/README*.md 2>/dev/null")
    return found.output.split(separator: "\n").map(String.init)
  }

  private var isRecording: Bool {
    // Safe: the values are only compared with nil.
    unsafe getenv("PROBITY_RECORD") != nil && getenv("CI") == nil
  }
}

/// One shell after the other in one folder: each begins where the last one stood.
private final class Session {
  private let folder = TemporaryFolder()
  private let language: String
  private var place: String
  private var status: Int32 = 0

  /// A document of an example stands among its files, every other one beside the examples; the
  /// packs stand where they do in the repository.
  init(for document: String) throws {
    let root = BuiltProgram.repository
    let work = folder("work")
    language = document.hasSuffix(".zh-TW.md") ? "zh_TW.UTF-8" : "C"
    let example = document.split(separator: "/").dropLast().joined(separator: "/")
    _ = ShellCommand(
      "mkdir -p '\(work)' && cp -R '\(root)/Examples' '\(work)/' && ln -s '\(root)/Rules' '\(work)/'"
    )
    place = example.hasPrefix("Examples/") ? work + "/" + example : work
  }

  /// The lines that a command prints, errors among them, without empty ones at the end.
  func run(_ command: String) throws -> [String] {
    try folder.write(
      "command",
      """
      cd '\(place)'
      unset LC_ALL LC_MESSAGES NO_COLOR CI
      export LANG=\(language) PATH='\(BuiltProgram.folder)':"$PATH"
      exec 2>&1
      (exit \(status))
      \(command)
      ended=$?
      pwd > '\(folder("place"))'
      exit $ended
      """)
    let shell = ShellCommand("bash '\(folder("command"))' < /dev/null")
    status = shell.status
    place = String((try folder.read("place")).dropLast())
    return shell.output.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init).withoutEmptyEnd
  }
}

extension [String] {
  fileprivate var withoutEmptyEnd: [String] {
    var lines = self
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
