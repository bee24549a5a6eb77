internal import Glibc

/// What came through a pipe, laid down in a file without a name, so that it can be read at any
/// place and more than once.
///
/// The file is gone with the value, and with the process whatever happens to it.
///
///     let input = try SpooledInput.all(of: "-", in: "/tmp")
///     let stream = try ByteStream(opening: input.path)
package final class SpooledInput: Sendable {
  /// Opens the file again, as often as wanted.
  package let path: String
  private let descriptor: Descriptor

  private init(in folder: String) throws(FileTrouble) {
    var attempt = 0
    while true {
      let name = folder + "/.probity-\(getpid())-input-\(attempt).tmp"
      do {
        descriptor = try Descriptor(opening: name, O_RDWR | O_CREAT | O_EXCL, as: .write)
      } catch {
        guard error.reason == .system(EEXIST), attempt < 1000 else { throw error }
        attempt += 1
        continue
      }
      // Safe: the path lives through the call.
      _ = unsafe unlink(name)
      path = descriptor.reopeningPath
      return
    }
  }

  /// Reads a pipe to its end, `-` for standard input.
  package static func all(
    of path: String, in folder: String
  ) throws(FileTrouble) -> SpooledInput {
    let spooled = try SpooledInput(in: folder)
    let input = try InputFile(opening: path)
    var bytes: [UInt8] = []
    while try input.read(1 << 18, into: &bytes) > 0 {
      try spooled.write(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    return spooled
  }

  package static func bytes(
    _ bytes: [UInt8], in folder: String
  ) throws(FileTrouble) -> SpooledInput {
    let spooled = try SpooledInput(in: folder)
    try spooled.write(bytes)
    return spooled
  }

  private func write(_ bytes: [UInt8]) throws(FileTrouble) {
    let code = descriptor.write(bytes)
    if code != 0 { throw FileTrouble(.write, "-", errno: code) }
  }
}
