internal import Glibc

/// A stream that the system opened for the program.
package enum StandardStream: Sendable {
  case output, errors

  private var descriptor: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }

  /// Writes every byte, or says why the rest could not be written.
  package func write(_ bytes: [UInt8]) -> FileTrouble.Reason? {
    let code = writeAll(bytes, to: descriptor)
    return code == 0 ? nil : FileTrouble.Reason(code)
  }

  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Makes a write to a reader that has ended, or beyond the largest file allowed, fail instead of
  /// ending this program.
  package static func surviveTroubleWithWriting() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
