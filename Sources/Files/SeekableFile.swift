internal import Glibc

/// A file that is read at any place, as for the head of a database.
///
/// Reads carry their place with them, so several readers may share one open file.
///
///     let file = try SeekableFile(opening: "awards.sqlite")
///     let head = try file.read(100, at: 0)
package struct SeekableFile: ~Copyable, Sendable {
  /// The path as the user gave it.
  package let path: String
  /// What the file measured when it was opened.
  package let size: Int
  private let descriptor: Descriptor

  /// Pipes and devices have no places and are refused.
  package init(opening path: String) throws(FileTrouble) {
    let descriptor = try Descriptor(opening: path, O_RDONLY, as: .read)
    guard let status = descriptor.status else { throw FileTrouble(.read, path, errno: errno) }
    switch status.kind {
    case .folder: throw FileTrouble(.read, path, .isFolder)
    case .other: throw FileTrouble(.read, path, .system(ESPIPE))
    case .file: break
    }
    self.path = path
    size = status.size
    self.descriptor = descriptor
  }

  /// Fills the buffer and tells how much of it: less only where the file ends.
  package func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(FileTrouble) -> Int {
    // Safe: the buffer is the caller's, and only its own bytes are written.
    let count = unsafe descriptor.read(into: buffer, at: offset)
    if count < 0 { throw FileTrouble(.read, path, errno: errno) }
    return count
  }

  /// The bytes at a place, fewer where the file ends.
  package func read(_ count: Int, at offset: Int) throws(FileTrouble) -> [UInt8] {
    var trouble: FileTrouble?
    // Safe: exactly the bytes that were read count as initialised.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      do throws(FileTrouble) {
        done = unsafe try read(into: UnsafeMutableRawBufferPointer(buffer), at: offset)
      } catch {
        trouble = error
      }
    }
    if let trouble { throw trouble }
    return bytes
  }
}
