internal import Glibc

/// A folder that appears with all its files, or not at all.
///
/// Everything is written beside its place first. A folder that is already there, and has nothing in
/// it but hidden entries, is filled; if that fails half way, what was put in is taken out again.
struct NewFolder {
  private let path: String
  private let files: [(name: String, bytes: [UInt8])]
  private let draft: String
  private let isFilling: Bool

  /// Names may hold `/`; the folders on the way are made.
  init(_ path: String, holding files: [(name: String, bytes: [UInt8])]) {
    var path = path
    while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
    self.path = path
    self.files = files
    isFilling = FileStatus(of: path) != nil
    draft = (isFilling ? path + "/" : parent(of: path)) + ".probity-\(getpid()).tmp"
  }

  func create() throws(FileTrouble) {
    do {
      try writeDraft()
      if isFilling { try fill() } else { try move(draft, to: path) }
    } catch {
      remove(draft)
      throw error
    }
    if isFilling { remove(draft) }
  }

  private func writeDraft() throws(FileTrouble) {
    try makeFolder(draft)
    for folder in folders { try makeFolder(draft + "/" + folder) }
    for file in files {
      let place = draft + "/" + file.name
      do { try AtomicFile.write(file.bytes, to: place) } catch { throw error.named(path) }
    }
  }

  private func fill() throws(FileTrouble) {
    var moved: [String] = []
    do {
      for name in topNames {
        try move(draft + "/" + name, to: path + "/" + name)
        moved.append(name)
      }
    } catch {
      for name in moved { try? move(path + "/" + name, to: draft + "/" + name) }
      throw error
    }
  }

  /// The folders in it, each after the one that holds it.
  private var folders: [String] {
    var found: [String] = []
    for file in files {
      let parts = file.name.split(separator: "/").dropLast()
      for end in parts.indices {
        let folder = parts[...end].joined(separator: "/")
        if !found.contains(folder) { found.append(folder) }
      }
    }
    return found
  }

  private var topNames: [String] {
    var names: [String] = []
    for file in files {
      let name = file.name.split(separator: "/").first.map(String.init) ?? ""
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  private func makeFolder(_ folder: String) throws(FileTrouble) {
    // Safe: the path lives through the call.
    if unsafe mkdir(folder, 0o777) != 0 { throw FileTrouble(.write, path, errno: errno) }
  }

  private func move(_ old: String, to new: String) throws(FileTrouble) {
    // Safe: both paths live through the call.
    if unsafe rename(old, new) != 0 { throw FileTrouble(.write, path, errno: errno) }
  }

  /// Takes away what was made here, and nothing else.
  private func remove(_ folder: String) {
    // Safe: the paths live through the calls.
    for file in files { _ = unsafe unlink(folder + "/" + file.name) }
    for inner in folders.reversed() { _ = unsafe rmdir(folder + "/" + inner) }
    _ = unsafe rmdir(folder)
  }
}

private func parent(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "" }
  return String(path[...slash])
}

/// Makes a folder and those above it that are missing.
func makeFolders(_ path: String) throws(FileTrouble) {
  switch FileStatus(of: path)?.kind {
  case .folder: return
  case .file, .other: throw FileTrouble(.write, path, .isNoFolder)
  case nil: break
  }
  let above = parent(of: path.hasSuffix("/") ? String(path.dropLast()) : path)
  if !above.isEmpty, above != "/", above != path { try makeFolders(String(above.dropLast())) }
  // Safe: the path lives through the call.
  if unsafe mkdir(path, 0o777) != 0, errno != EEXIST {
    throw FileTrouble(.write, path, errno: errno)
  }
}
