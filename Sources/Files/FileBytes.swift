internal import Glibc

/// Reads whole files.
package enum FileBytes {
  /// Larger files are refused: a text that a person wrote is never this long.
  package static let limit = 1 << 30

  /// All bytes of a file, or of standard input when the path is `-`.
  ///
  /// Pipes and devices are read to their end. `limit` is the most bytes accepted.
  package static func read(
    _ path: String, limit: Int = FileBytes.limit
  ) throws(FileTrouble) -> [UInt8] {
    if path == "-" { return try read(Descriptor.standardInput, path, limit: limit) }
    return try read(try Descriptor(opening: path, O_RDONLY, as: .read), path, limit: limit)
  }

  private static func read(
    _ file: consuming Descriptor, _ path: String, limit: Int
  ) throws(FileTrouble) -> [UInt8] {
    guard let status = file.status else { throw FileTrouble(.read, path, errno: errno) }
    if status.kind == .folder { throw FileTrouble(.read, path, .isFolder) }
    if status.size > limit { throw FileTrouble(.read, path, .tooLarge(limit: limit)) }

    // One byte more than expected shows the end without a second round.
    var chunk = max(status.size + 1, 1 << 16)
    var bytes: [UInt8] = []
    while true {
      guard let part = file.read(upTo: chunk) else { throw FileTrouble(.read, path, errno: errno) }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if bytes.count > limit { throw FileTrouble(.read, path, .tooLarge(limit: limit)) }
      if part.count < chunk { return bytes }
      chunk = min(bytes.count, limit - bytes.count + 1)
    }
  }
}
