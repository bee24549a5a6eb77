internal import Files

/// The bytes of an archive: a file on disk, or what came out of a pipe or another archive.
struct ArchiveBytes: ~Copyable, Sendable {
  private let file: SeekableFile?
  private let memory: [UInt8]
  let size: Int

  init(_ file: consuming SeekableFile) {
    size = file.size
    memory = []
    self.file = consume file
  }

  init(_ bytes: [UInt8]) {
    file = nil
    memory = bytes
    size = bytes.count
  }

  /// The bytes at a place, fewer where they end.
  func read(_ count: Int, at offset: Int) throws(SourceTrouble) -> [UInt8] {
    guard offset >= 0, count > 0, offset < size else { return [] }
    let count = min(count, size - offset)
    switch file {
    case .none: return Array(memory[offset..<offset + count])
    case .some(let file):
      do throws(FileTrouble) { return try file.read(count, at: offset) } catch {
        throw SourceTrouble(error)
      }
    }
  }
}
