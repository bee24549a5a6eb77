internal import Files
internal import Synchronization

/// One plain file that several threads read at places of their own.
///
/// A folder may hold more files than a process may have open. So a file is closed when many others
/// have been read since, and opened again for whoever reads on, held to the version that it had first.
package final class SharedFile: PositionedBytes {
  private let path: String
  private let version: FileVersion

  package init(opening path: String) throws(SourceTrouble) {
    let opened = OpenFile(try RandomFile(opening: path))
    self.path = path
    version = opened.file.version
    OpenFiles.keep(opened, for: ObjectIdentifier(self))
  }

  deinit { OpenFiles.close(ObjectIdentifier(self)) }

  package var size: Int { version.size }

  package func read(
    into bytes: inout [UInt8], atMost count: Int, from offset: Int
  ) throws(SourceTrouble) -> Int {
    try opened().file.read(count, at: offset, into: &bytes)
  }

  /// A note when the file has changed since it was opened.
  package func verify() throws(SourceTrouble) -> SourceNote? { try opened().file.verify() }

  private func opened() throws(SourceTrouble) -> OpenFile {
    let owner = ObjectIdentifier(self)
    if let known = OpenFiles.file(of: owner) { return known }
    let again = OpenFile(try RandomFile(opening: path, as: version))
    OpenFiles.keep(again, for: owner)
    return again
  }
}

/// Closed when the last reader has done with it.
private final class OpenFile: Sendable {
  let file: RandomFile

  init(_ file: consuming RandomFile) { self.file = file }
}

/// The files that this process has open to be read at places, the latest last.
private enum OpenFiles {
  /// Far below what a process may have by default, since a run opens other things as well.
  private static let most = 128
  private static let files = Mutex<[(owner: ObjectIdentifier, file: OpenFile)]>([])

  static func file(of owner: ObjectIdentifier) -> OpenFile? {
    files.withLock { files in
      guard let place = files.lastIndex(where: { $0.owner == owner }) else { return nil }
      let found = files[place]
      if place < files.count - 1 {
        files.remove(at: place)
        files.append(found)
      }
      return found.file
    }
  }

  static func keep(_ file: OpenFile, for owner: ObjectIdentifier) {
    files.withLock { files in
      files.append((owner, file))
      if files.count > most { files.removeFirst() }
    }
  }

  static func close(_ owner: ObjectIdentifier) {
    files.withLock { files in files.removeAll { $0.owner == owner } }
  }
}
