import Diagnostics

/// What was asked and by which program, so that it can be repeated.
package struct RunRecord: Sendable, Hashable {
  package let program: String
  package let version: String
  package let packVersion: String?
  /// The words to type again, without those that say only how the result is written.
  package let command: [String]
  /// The files of the pack with the SHA-256 of each.
  package let packFiles: [PackFile]

  package struct PackFile: Sendable, Hashable {
    package let path: String
    package let sha256: String

    package init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  package init(
    program: String, version: String, packVersion: String?, command: [String],
    packFiles: [PackFile]
  ) {
    self.program = program
    self.version = version
    self.packVersion = packVersion
    self.command = command
    self.packFiles = packFiles
  }

  /// As it is typed: words that a shell would split stand in quotes.
  package var commandLine: String { command.map(RunRecord.quoted).joined(separator: " ") }

  private static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.unicodeScalars.allSatisfy { scalar in
        scalar.value > 0x7F || scalar.properties.isAlphabetic
          || scalar.properties.numericType != nil || "-_./=:,@%+".unicodeScalars.contains(scalar)
      }
    if isPlain { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }

  var json: JSONValue {
    .object(skippingNil: [
      ("program", .string(program)), ("version", .string(version)),
      ("pack_version", packVersion.map { .string($0) }),
      ("command", .array(command.map { .string($0) })),
      (
        "pack_files",
        .array(packFiles.map { ["path": .string($0.path), "sha256": .string($0.sha256)] })
      ),
    ])
  }
}
