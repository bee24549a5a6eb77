internal import Glibc

/// What the system knows of a file: its kind, its size, and which file it really is.
struct FileStatus {
  let kind: FileKind
  let size: Int
  let mode: mode_t
  let owner: uid_t
  let group: gid_t
  let identity: FileIdentity
  /// When its bytes were last changed, in nanoseconds.
  let written: Int
  /// Only ever true when the call did not follow links.
  let isLink: Bool

  /// Follows symbolic links. Nil when nothing can be known; `errno` then says why.
  init?(of path: String) {
    var status = stat()
    // Safe: the call fills the structure whose address it is given; the path lives through it.
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// What stands at the path itself, be it a symbolic link.
  init?(ofLink path: String) {
    var status = stat()
    // Safe: as above.
    guard unsafe lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  init?(descriptor: Int32) {
    var status = stat()
    // Safe: as above.
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    isLink = status.st_mode & S_IFMT == S_IFLNK
    size = Int(status.st_size)
    mode = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
    written = status.st_mtim.tv_sec &* 1_000_000_000 &+ status.st_mtim.tv_nsec
    identity = FileIdentity(device: UInt(status.st_dev), node: UInt(status.st_ino))
  }
}

/// What stands at a path.
package enum FileKind: Sendable {
  case file, folder
  /// A pipe, a terminal, a device.
  case other

  /// Follows symbolic links; nil when nothing stands there or it may not be seen.
  package init?(at path: String) {
    guard let status = FileStatus(of: path) else { return nil }
    self = status.kind
  }
}
