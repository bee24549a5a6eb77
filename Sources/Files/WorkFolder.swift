internal import Glibc

/// The folder in which relative paths begin.
///
/// What goes wrong is told with the path as the user gave it. `-` reads the standard input.
package struct WorkFolder: Sendable {
  /// Nil is the folder of the process.
  private let path: String?

  package init(_ path: String? = nil) { self.path = path }

  package func read(_ path: String) throws(FileTrouble) -> [UInt8] {
    do { return try FileBytes.read(located(path)) } catch { throw error.named(path) }
  }

  /// The files under a folder, sorted, each beginning with the name the user gave the folder.
  package func files(
    under path: String, endingIn endings: [String] = [], deep: Bool = true
  ) throws(FileTrouble) -> [String] {
    let place = located(path)
    do {
      let files = try FolderListing.files(under: place, endingIn: endings, deep: deep)
      return files.map { path + $0.dropFirst(place.count) }
    } catch {
      throw error.named(path)
    }
  }

  /// Replaces a file as a whole; on any failure the old one stays.
  ///
  /// A private one nobody but its owner may read, whatever the old one allowed.
  package func write(
    _ bytes: [UInt8], to path: String, isPrivate: Bool = false
  ) throws(FileTrouble) {
    do {
      try AtomicFile.write(bytes, to: located(path), isPrivate: isPrivate)
    } catch {
      throw error.named(path)
    }
  }

  /// Makes a folder and those above it; does nothing when it is there.
  package func makeFolder(_ path: String) throws(FileTrouble) {
    do { try makeFolders(located(path)) } catch { throw error.named(path) }
  }

  /// Begins a file that replaces another one as a whole, to be written piece by piece.
  package func replacement(of path: String) throws(FileTrouble) -> AtomicFile {
    do { return try AtomicFile(replacing: located(path)) } catch { throw error.named(path) }
  }

  /// Makes a folder with files in it, all or nothing; fills one that has only hidden entries.
  package func create(
    _ path: String, holding files: [(name: String, bytes: [UInt8])]
  ) throws(FileTrouble) {
    do {
      try NewFolder(located(path), holding: files).create()
    } catch {
      throw error.named(path)
    }
  }

  /// Whether a folder has entries that are not hidden.
  package func hasEntries(_ path: String) throws(FileTrouble) -> Bool {
    do {
      return try FolderListing.hasEntries(located(path))
    } catch {
      throw error.named(path)
    }
  }

  /// What stands at a path; nil when nothing does.
  package func kind(of path: String) -> FileKind? { FileKind(at: located(path)) }

  /// The path as the system knows it.
  package func located(_ path: String) -> String {
    guard let folder = self.path, !path.hasPrefix("/"), path != "-" else { return path }
    return folder + "/" + path
  }

  /// The path from the root, without `.` and `..`: two that are equal lead to one place.
  package func absolute(_ path: String) -> String {
    let place = located(path)
    var parts: [Substring] = []
    let whole = place.hasPrefix("/") ? place : WorkFolder.ofProcess + "/" + place
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  private static var ofProcess: String {
    // Safe: the system allocates the text, which is copied and freed here.
    guard let path = unsafe getcwd(nil, 0) else { return "" }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }
}
