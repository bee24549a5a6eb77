internal import Diagnostics
internal import Files
internal import FlagSyntax
internal import Glibc
internal import ProbityKit

/// Runs again whenever a file of the pack was written.
struct WatchLoop {
  /// What the files looked like when they were last read.
  private var known: [String: FileVersion] = [:]
  private let folder: WorkFolder
  private let paths: [String]

  init(_ paths: [String], in folder: WorkFolder) {
    self.folder = folder
    self.paths = paths
  }

  /// Whether something has changed since the last question. Also true the first time.
  mutating func hasChanged(_ files: [String]) -> Bool {
    let found = versions(files)
    defer { known = found }
    return found != known
  }

  private func versions(_ files: [String]) -> [String: FileVersion] {
    let listed = paths.flatMap { path -> [String] in
      guard case .folder? = folder.kind(of: path) else { return [path] }
      return (try? folder.files(under: path, endingIn: SourceForm.endings)) ?? []
    }
    var found: [String: FileVersion] = [:]
    for path in Set(files + listed) {
      if let version = FileVersion(of: folder.located(path)) { found[path] = version }
    }
    return found
  }

  /// 300 ms.
  static func rest() { usleep(300_000) }

  /// The time of day, where the user is: `14:05:09`.
  static var now: String {
    var seconds = time(nil)
    var parts = unsafe tm()
    // Safe: both structures live through the call, which fills the second.
    unsafe localtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return unsafe [parts.tm_hour, parts.tm_min, parts.tm_sec].map(two).joined(separator: ":")
  }
}
