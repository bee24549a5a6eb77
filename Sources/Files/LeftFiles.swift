internal import Glibc

/// Files in the making that a process left behind which was killed before it could remove them.
///
/// Whoever makes such a file holds it by a lock, which ends with the process, however it ends. So what
/// nobody holds was left.
enum LeftFiles {
  static func remove(from folder: String) {
    // Safe: the path lives through the call; the stream is used only here, and closed.
    guard let stream = unsafe opendir(folder) else { return }
    defer { _ = unsafe closedir(stream) }
    while let entry = unsafe readdir(stream) {
      // Safe: the name ends in NUL and is copied before the next entry is read.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe String(cString: UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
      }
      guard name.hasPrefix(".probity-"), name.hasSuffix(".tmp") else { continue }
      let path = folder + "/" + name
      guard FileStatus(of: path)?.kind == .file,
        let file = try? Descriptor(opening: path, O_WRONLY | O_NOFOLLOW, as: .write), file.take()
      else { continue }
      // Safe: the path lives through the call.
      _ = unsafe unlink(path)
    }
  }
}
