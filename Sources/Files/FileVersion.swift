/// Which file it is, and in which state: equal as long as nobody has written to it.
package struct FileVersion: Sendable, Hashable {
  package let kind: FileKind
  package let size: Int
  /// The same for every name of one file.
  package let identity: FileIdentity
  /// When it was last written, in nanoseconds.
  private let written: Int

  /// Follows symbolic links; nil when nothing stands there or it may not be seen.
  package init?(of path: String) {
    guard let status = FileStatus(of: path) else { return nil }
    self.init(status)
  }

  init(_ status: FileStatus) {
    kind = status.kind
    size = status.size
    identity = status.identity
    written = status.written
  }
}

/// The same for every name of one file.
package struct FileIdentity: Sendable, Hashable {
  let device: UInt
  let node: UInt
}
