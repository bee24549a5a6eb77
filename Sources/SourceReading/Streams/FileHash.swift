/// The SHA-256 of a file's bytes as they lie on the disk, by which anyone can find the same file.
package struct FileHash: Sendable, Hashable {
  package let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// As `sha256sum` writes it.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Reads the file from front to back in pieces of 512 KB; `-` is standard input.
  package static func sha256(_ path: String) throws(SourceTrouble) -> FileHash {
    var raw = try RawBytes(opening: path, hashing: true)
    guard let hash = try raw.hash() else { throw .hashingFailed(path) }
    return hash
  }
}
