internal import Glibc

/// The files of a folder and of all folders in it.
package enum FolderListing {
  /// Paths of the regular files under `folder`, each beginning with `folder`, sorted by bytes.
  ///
  /// Hidden entries (`.git`) are passed over. Symbolic links are followed once everything real has
  /// been seen, and nothing is listed or entered twice, so a link to its own parent ends quietly.
  /// A link that leads nowhere is listed: reading it will say what is wrong.
  ///
  /// Without `deep` only what stands directly in the folder is listed.
  package static func files(
    under folder: String, endingIn endings: [String] = [], deep: Bool = true
  ) throws(FileTrouble) -> [String] {
    var walk = Walk(endings: endings, isDeep: deep)
    try walk.enter(folder)
    while let next = walk.pending.popLast() { try walk.visit(next) }
    while !walk.links.isEmpty {
      let links = walk.links.sorted(by: byBytes)
      walk.links = []
      for link in links {
        try walk.follow(link)
        while let next = walk.pending.popLast() { try walk.visit(next) }
      }
    }
    return walk.files.sorted(by: byBytes)
  }

  /// Whether anything that is not hidden stands in a folder.
  static func hasEntries(_ folder: String) throws(FileTrouble) -> Bool {
    // Safe: the stream is used only here and closed on every way out.
    guard let stream = unsafe opendir(folder) else {
      throw FileTrouble(.list, folder, errno: errno)
    }
    defer { unsafe closedir(stream) }
    // Safe: the entry is valid until the next readdir.
    while let entry = unsafe readdir(stream) {
      if unsafe entry.pointee.d_name.0 != CChar(UInt8(ascii: ".")) { return true }
    }
    return false
  }

  private static func byBytes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

/// How far a listing has come.
private struct Walk {
  let endings: [String]
  let isDeep: Bool
  var files: [String] = []
  /// Real folders still to be listed.
  var pending: [String] = []
  /// Symbolic links, kept until every real folder has been listed.
  var links: [String] = []
  private var seen: Set<FileStatus.Identity> = []

  init(endings: [String], isDeep: Bool) {
    self.endings = endings
    self.isDeep = isDeep
  }

  mutating func enter(_ folder: String) throws(FileTrouble) {
    guard let status = FileStatus(of: folder) else {
      throw FileTrouble(.list, folder, errno: errno)
    }
    if status.kind != .folder { throw FileTrouble(.list, folder, .isNoFolder) }
    if seen.insert(status.identity).inserted { pending.append(folder) }
  }

  mutating func follow(_ link: String) throws(FileTrouble) {
    guard let status = FileStatus(of: link) else {
      if isWanted(link) { files.append(link) }
      return
    }
    switch status.kind {
    case .folder: if isDeep { try enter(link) }
    case .file: if isWanted(link), seen.insert(status.identity).inserted { files.append(link) }
    case .other: break
    }
  }

  mutating func visit(_ folder: String) throws(FileTrouble) {
    // Safe: the stream is used only here and closed on every way out.
    guard let stream = unsafe opendir(folder) else {
      throw FileTrouble(.list, folder, errno: errno)
    }
    defer { unsafe closedir(stream) }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    errno = 0
    while let entry = unsafe readdir(stream) {
      // Safe: the entry is valid until the next readdir, and its name ends in NUL.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe Name($0) }
      }
      if !name.isHidden { try add(prefix, name) }
      errno = 0
    }
    if errno != 0 { throw FileTrouble(.list, folder, errno: errno) }
  }

  private mutating func add(_ prefix: String, _ name: Name) throws(FileTrouble) {
    if !name.isUTF8 { throw FileTrouble(.list, prefix, .unreadableName(name.text)) }
    let path = prefix + name.text
    guard let status = FileStatus(ofLink: path) else {
      if errno == ENOENT { return }  // gone since the folder was read
      throw FileTrouble(.list, path, errno: errno)
    }
    switch status.kind {
    case .folder: if isDeep, seen.insert(status.identity).inserted { pending.append(path) }
    case .file:
      seen.insert(status.identity)
      if isWanted(path) { files.append(path) }
    case .other: if status.isLink { links.append(path) }
    }
  }

  private func isWanted(_ path: String) -> Bool {
    endings.isEmpty || endings.contains { path.hasSuffix($0) }
  }
}

/// One name as it stands in a folder.
private struct Name {
  let text: String
  let isUTF8: Bool

  init(_ bytes: UnsafePointer<CChar>) {
    // Safe: the caller gives a text that ends in NUL, and both calls copy it.
    let valid = unsafe String(validatingCString: bytes)
    text = unsafe valid ?? String(cString: bytes)
    isUTF8 = valid != nil
  }

  var isHidden: Bool { text.utf8.first == UInt8(ascii: ".") }
}
