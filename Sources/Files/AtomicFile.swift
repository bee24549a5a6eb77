internal import CFaults
internal import Glibc

/// A file in the making: others see the old one whole, then the new one whole, never a half.
///
/// The bytes go to a hidden file beside the target, which takes its place on `commit`. When
/// anything fails before, or nobody commits, the old file stays as it was. Mode and owner of the
/// old file are kept, and a symbolic link goes on pointing at the file it names. A pipe or a device
/// is written straight away.
///
///     var file = try AtomicFile(replacing: "rules/a.flag")
///     try file.write(bytes)
///     try file.commit()
package struct AtomicFile: ~Copyable {
  /// The path as the user gave it, for errors.
  private let path: String
  /// The file that will be replaced; nil once nothing is left to do or when written straight away.
  private var target: String?
  private var descriptor: Descriptor
  /// By which the process knows it, to remove it where it ends too early.
  private var unfinished: Int32 = -1
  /// Where the bytes are until `commit`, for a C library that writes to a path itself.
  package var temporaryPath: String { descriptor.path }

  /// The folder they are in, for what a library puts aside while it writes.
  package var temporaryFolder: String { folder(of: temporaryPath) }

  package init(replacing path: String, isPrivate: Bool = false) throws(FileTrouble) {
    self.path = path
    let old = FileStatus(of: path)
    if old == nil && errno != ENOENT { throw FileTrouble(.write, path, errno: errno) }
    switch old?.kind {
    case .folder:
      throw FileTrouble(.write, path, .isFolder)
    case .other:
      target = nil
      descriptor = try Descriptor(opening: path, O_WRONLY, as: .write)
    case .file, nil:
      let real = try old.map { _ throws(FileTrouble) in try writable(path) } ?? path
      target = real
      LeftFiles.remove(from: folder(of: real))
      descriptor = try create(beside: real, for: path, mode: isPrivate ? 0o600 : 0o666)
      // Safe: the path is copied.
      unfinished = unsafe faults_keep(descriptor.path)
      if let old, !isPrivate { descriptor.take(modeAndOwnerOf: old) }
    }
  }

  deinit {
    // Safe: the path lives through the call.
    if target != nil { _ = unsafe unlink(temporaryPath) }
    faults_forget(unfinished)
  }

  package func write(_ bytes: [UInt8]) throws(FileTrouble) {
    let code = descriptor.write(bytes)
    if code != 0 { throw FileTrouble(.write, path, errno: code) }
  }

  /// Puts the new file in the place of the old one, once all its bytes are on the disk.
  package consuming func commit() throws(FileTrouble) { try sealed().commit() }

  /// The file with all its bytes on the disk, which waits to take its place: several can do so
  /// together, once all of them are whole.
  package consuming func sealed() throws(FileTrouble) -> SealedFile {
    let code = descriptor.synchronise()
    if code != 0 { throw FileTrouble(.write, path, errno: code) }
    let sealed = SealedFile(
      path: path, target: target, descriptor: try descriptor.duplicate(), unfinished: unfinished)
    target = nil
    unfinished = -1
    return sealed
  }

  /// The whole of a file in one call.
  package static func write(
    _ bytes: [UInt8], to path: String, isPrivate: Bool = false
  ) throws(FileTrouble) {
    let file = try AtomicFile(replacing: path, isPrivate: isPrivate)
    try file.write(bytes)
    try file.commit()
  }
}

/// Creates a file that nobody else has, with at most this mode, and holds it.
private func create(
  beside target: String, for path: String, mode: mode_t
) throws(FileTrouble) -> Descriptor {
  var attempt = 0
  while true {
    let candidate = folder(of: target) + "/.probity-\(getpid())-\(attempt).tmp"
    do {
      let created = try Descriptor(
        opening: candidate, O_WRONLY | O_CREAT | O_EXCL, as: .write, mode: mode)
      // In the moment before, somebody may have taken it for one that was left.
      let isTaken = !created.take() && errno == EWOULDBLOCK
      let own = created.status?.identity
      if !isTaken, own != nil, FileStatus(of: candidate)?.identity == own { return created }
      attempt += 1
    } catch {
      guard error.reason == .system(EEXIST), attempt < 1000 else { throw error.named(path) }
      attempt += 1
    }
  }
}

func folder(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The file behind all links, provided that it may be written.
private func writable(_ path: String) throws(FileTrouble) -> String {
  // Safe: the path lives through the call.
  let refused = unsafe access(path, W_OK) != 0
  if refused { throw FileTrouble(.write, path, errno: errno) }
  // Safe: realpath allocates the text, which is copied and freed before anyone else sees it.
  guard let real = unsafe realpath(path, nil) else {
    throw FileTrouble(.write, path, errno: errno)
  }
  defer { unsafe free(real) }
  return unsafe String(cString: real)
}
