internal import Glibc

/// A file that is open for reading, piece by piece.
///
/// `-` is standard input. A read at an offset leaves the place of the others alone, so one file can
/// be read by several threads.
///
///     let file = try InputFile(opening: "awards.csv")
///     while try file.read(1 << 18, into: &buffer) > 0 { … }
package struct InputFile: ~Copyable, Sendable {
  private let descriptor: Descriptor
  /// What the system knew of the file when it was opened.
  package let opened: FileVersion

  package init(opening path: String) throws(FileTrouble) {
    let descriptor =
      path == "-"
      ? Descriptor.standardInput : try Descriptor(opening: path, O_RDONLY, as: .read)
    guard let status = descriptor.status else { throw FileTrouble(.read, path, errno: errno) }
    if status.kind == .folder { throw FileTrouble(.read, path, .isFolder) }
    self.descriptor = descriptor
    opened = FileVersion(status)
  }

  package var path: String { descriptor.path }

  /// What the system knows of the file now.
  package func version() throws(FileTrouble) -> FileVersion {
    guard let status = descriptor.status else { throw trouble() }
    return FileVersion(status)
  }

  /// Appends what one call gives, at most `count` bytes; 0 when the file ends.
  package func read(_ count: Int, into buffer: inout [UInt8]) throws(FileTrouble) -> Int {
    guard let done = descriptor.append(to: &buffer, upTo: count) else { throw trouble() }
    return done
  }

  /// Appends `count` bytes that begin at `offset`; fewer only where the file ends.
  package func read(
    _ count: Int, at offset: Int, into buffer: inout [UInt8]
  ) throws(FileTrouble) -> Int {
    guard let done = descriptor.append(to: &buffer, upTo: count, at: offset) else {
      throw trouble()
    }
    return done
  }

  private func trouble() -> FileTrouble { FileTrouble(.read, path, errno: errno) }
}
