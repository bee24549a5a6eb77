import Glibc

/// An empty folder that goes away with everything in it.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/probity-tests-XXXXXX\0".utf8.map { CChar($0) })
    // Safe: mkdtemp writes only into the array it is given.
    _ = unsafe mkdtemp(&template)
    path = String(decoding: template.dropLast().map { UInt8($0) }, as: UTF8.self)
  }

  deinit { _ = unsafe system("rm -rf \(path)") }

  /// Every name that stands directly in the folder, hidden ones too.
  var allNames: [String] {
    guard let stream = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      // Safe: the name ends in NUL and is copied at once.
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
        unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func isLink(_ name: String) -> Bool {
    var status = stat()
    return unsafe lstat(self(name), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  func callAsFunction(_ name: String) -> String { path + "/" + name }

  private func run(_ arguments: String...) -> Int32 {
    unsafe system(arguments.joined(separator: " "))
  }

  func write(_ name: String, _ text: String) {
    let pieces = name.split(separator: "/").dropLast()
    for end in pieces.indices {
      _ = unsafe mkdir(self(pieces[...end].joined(separator: "/")), 0o755)
    }
    let file = unsafe fopen(self(name), "w")
    unsafe fputs(text, file)
    unsafe fclose(file)
  }

  func link(_ name: String, to target: String) {
    _ = unsafe symlink(target, self(name))
  }

  func mode(_ name: String) -> UInt32 {
    var status = stat()
    _ = unsafe stat(self(name), &status)
    return status.st_mode & 0o7777
  }
}
