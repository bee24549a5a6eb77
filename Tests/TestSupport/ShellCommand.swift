internal import Glibc

/// A command of the system that has run to its end.
package struct ShellCommand: Sendable {
  /// What it wrote to standard output; add `2>&1` for the rest.
  package let output: String
  /// How it ended, as a shell tells it.
  package let status: Int32

  /// Runs the text with `/bin/sh`.
  package init(_ text: String) {
    // Safe: the stream is used only here, and closed.
    guard let stream = unsafe popen(text, "r") else {
      (output, status) = ("", -1)
      return
    }
    var bytes: [UInt8] = []
    while case let byte = unsafe fgetc(stream), byte >= 0 { bytes.append(UInt8(byte)) }
    output = String(decoding: bytes, as: UTF8.self)
    let end = unsafe pclose(stream)
    status = end & 0x7F == 0 ? end >> 8 & 0xFF : 128 + end & 0x7F
  }

  /// Whether a program is installed.
  package static func exists(_ name: String) -> Bool {
    ShellCommand("command -v \(name)").status == 0
  }
}
