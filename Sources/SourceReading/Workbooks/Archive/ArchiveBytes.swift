/// The bytes of an archive: a file on disk, or what came out of a pipe or another archive.
struct ArchiveBytes: ~Copyable, Sendable {
  private let file: SharedFile?
  private let memory: [UInt8]
  let size: Int

  init(_ file: SharedFile) {
    size = file.size
    memory = []
    self.file = file
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
    guard let file else { return Array(memory[offset..<offset + count]) }
    var bytes: [UInt8] = []
    _ = try file.read(into: &bytes, atMost: count, from: offset)
    return bytes
  }
}
