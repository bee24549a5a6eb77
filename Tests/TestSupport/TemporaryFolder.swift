internal import Files
internal import Glibc

/// An empty folder that goes away with everything in it.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() {
    var template = Array("/tmp/probity-tests-XXXXXX".utf8CString)
    // Safe: mkdtemp writes only into the array it is given, which ends in NUL.
    _ = unsafe mkdtemp(&template)
    path = String(decoding: template.dropLast().map { UInt8($0) }, as: UTF8.self)
  }

  deinit { _ = ShellCommand("rm -rf '\(path)'") }

  /// The path of a name in the folder.
  package func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Writes a file, and the folders on the way to it.
  package func write(_ name: String, _ text: String) throws {
    try write(name, bytes: Array(text.utf8))
  }

  package func write(_ name: String, bytes: [UInt8]) throws {
    let parts = name.split(separator: "/").dropLast()
    for end in parts.indices {
      // Safe: the path lives through the call.
      _ = unsafe mkdir(self(parts[...end].joined(separator: "/")), 0o755)
    }
    try AtomicFile.write(bytes, to: self(name))
  }

  package func read(_ name: String) throws -> String {
    String(decoding: try FileBytes.read(self(name)), as: UTF8.self)
  }

  package func link(_ name: String, to target: String) {
    // Safe: both texts live through the call.
    _ = unsafe symlink(target, self(name))
  }

  /// Every name that stands directly in the folder, hidden ones too.
  package var allNames: [String] {
    ShellCommand("ls -A '\(path)'").output.split(separator: "\n").map(String.init)
  }
}
