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
    let survey = try survey(under: folder, deep: deep)
    if let trouble = survey.troubles.first { throw trouble }
    if endings.isEmpty { return survey.files }
    return survey.files.filter { path in endings.contains { path.hasSuffix($0) } }
  }

  /// The same files, what was passed over on the way, and the folders that could not be listed.
  package static func survey(
    under folder: String, deep: Bool = true
  ) throws(FileTrouble) -> FolderSurvey {
    var walk = Walk(isDeep: deep)
    try walk.enter(folder)
    walk.visitPending()
    while !walk.links.isEmpty {
      let links = walk.links.sorted(by: byBytes)
      walk.links = []
      for link in links {
        walk.follow(link)
        walk.visitPending()
      }
    }
    return walk.survey
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
}

private func byBytes(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}

/// How far a listing has come.
private struct Walk {
  let isDeep: Bool
  private var files: [String] = []
  private var folders: [String] = []
  private var passedOver: [FolderSurvey.PassedOver] = []
  private var troubles: [FileTrouble] = []
  /// Real folders still to be listed.
  private var pending: [String] = []
  /// Symbolic links, kept until every real folder has been listed.
  var links: [String] = []
  private var seen: Set<FileIdentity> = []

  init(isDeep: Bool) { self.isDeep = isDeep }

  var survey: FolderSurvey {
    FolderSurvey(
      files: files.sorted(by: byBytes),
      folders: folders.sorted(by: byBytes),
      passedOver: passedOver.sorted { byBytes($0.path, $1.path) },
      troubles: troubles.sorted { byBytes($0.path, $1.path) })
  }

  mutating func enter(_ folder: String) throws(FileTrouble) {
    guard let status = FileStatus(of: folder) else {
      throw FileTrouble(.list, folder, errno: errno)
    }
    if status.kind != .folder { throw FileTrouble(.list, folder, .isNoFolder) }
    seen.insert(status.identity)
    // A folder that was named and can't be opened is the trouble of the whole listing.
    try list(folder)
  }

  mutating func visitPending() {
    while let folder = pending.popLast() {
      do { try list(folder) } catch { troubles.append(error) }
    }
  }

  mutating func follow(_ link: String) {
    guard let status = FileStatus(of: link) else {
      files.append(link)
      return
    }
    if status.kind == .other { return pass(link, .isSpecial) }
    if !seen.insert(status.identity).inserted { return pass(link, .wasListed) }
    if status.kind == .folder { take(folder: link) } else { files.append(link) }
  }

  private mutating func take(folder: String) {
    if isDeep { pending.append(folder) } else { folders.append(folder) }
  }

  private mutating func pass(_ path: String, _ reason: FolderSurvey.Reason) {
    passedOver.append(FolderSurvey.PassedOver(path: path, reason: reason))
  }

  private mutating func list(_ folder: String) throws(FileTrouble) {
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
      add(prefix, name)
      errno = 0
    }
    if errno != 0 { throw FileTrouble(.list, folder, errno: errno) }
  }

  private mutating func add(_ prefix: String, _ name: Name) {
    if name.text == "." || name.text == ".." { return }
    let path = prefix + name.text
    if name.isHidden { return pass(path, .isHidden) }
    if !name.isUTF8 {
      troubles.append(FileTrouble(.list, prefix, .unreadableName(name.text)))
      return
    }
    guard let status = FileStatus(ofLink: path) else {
      // ENOENT: gone since the folder was read.
      if errno != ENOENT { troubles.append(FileTrouble(.list, path, errno: errno)) }
      return
    }
    switch status.kind {
    case .folder: if seen.insert(status.identity).inserted { take(folder: path) }
    case .file:
      seen.insert(status.identity)
      files.append(path)
    case .other: if status.isLink { links.append(path) } else { pass(path, .isSpecial) }
    }
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
