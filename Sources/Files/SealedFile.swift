internal import CFaults
internal import Glibc

/// A whole new file that has yet to take the place of the old one; it is gone with the value where
/// it never does.
///
/// It is held until then, so that nobody takes it for one that was left.
package final class SealedFile: Sendable {
  /// The path as the user gave it, for errors.
  private let path: String
  /// The file that will be replaced; nil where there is none, as for a device.
  private let target: String?
  private let descriptor: Descriptor
  private let unfinished: Int32

  init(path: String, target: String?, descriptor: consuming Descriptor, unfinished: Int32) {
    self.path = path
    self.target = target
    self.descriptor = descriptor
    self.unfinished = unfinished
  }

  deinit {
    // Once it has taken its place, another file may have its old name.
    if target != nil, let own = descriptor.status?.identity,
      FileStatus(of: descriptor.path)?.identity == own
    {
      // Safe: the path lives through the call.
      _ = unsafe unlink(descriptor.path)
    }
    faults_forget(unfinished)
  }

  package func commit() throws(FileTrouble) {
    guard let target else { return }
    // Safe: both paths live through the call.
    if unsafe rename(descriptor.path, target) != 0 {
      throw FileTrouble(.write, path, errno: errno)
    }
    // The name is safe on disk only once the folder is. Where that is refused, nothing is lost.
    if let folder = try? Descriptor(opening: folder(of: target), O_RDONLY, as: .write) {
      _ = folder.synchronise()
    }
  }
}
