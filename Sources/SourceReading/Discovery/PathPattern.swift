/// A path with wildcards: `*` and `?` within a name, `**` for any folders.
///
///     PathPattern("data/**/award_*.csv").matches("data/2023/01/award_02.csv")   // true
///
/// A folder that matches stands for all that is in it, as it does in a shell.
struct PathPattern {
  /// The part before the first wildcard, with which every match begins; `.` for none.
  let folder: String
  private let prefix: String
  private let parts: [[UInt8]]

  static func isPattern(_ path: String) -> Bool { path.utf8.contains { $0 == star || $0 == mark } }

  init(_ pattern: String) {
    let names = pattern.split(separator: "/", omittingEmptySubsequences: false)
    let first = names.firstIndex { PathPattern.isPattern(String($0)) } ?? names.endIndex
    let fixed = names[..<first].joined(separator: "/")
    prefix = first == 0 ? "" : fixed + "/"
    folder = first == 0 ? "." : fixed.isEmpty ? "/" : fixed
    parts = names[first...].filter { !$0.isEmpty }.map { Array($0.utf8) }
  }

  /// How many levels of folders must be listed; nil for all, where `**` stands.
  var depth: Int? { parts.contains(PathPattern.anyFolders) ? nil : parts.count }

  /// The path as the pattern would write it, of what was listed under `folder`.
  func spelled(_ path: String) -> String {
    guard prefix.isEmpty, path.hasPrefix("./") else { return path }
    return String(path.dropFirst(2))
  }

  func matches(_ path: String) -> Bool {
    guard let names = names(of: path) else { return false }
    return matches(parts[...], names[...])
  }

  /// Whether something in this folder may match.
  func reaches(into folder: String) -> Bool {
    guard let names = names(of: folder) else { return false }
    return zip(parts, names).allSatisfy { PathPattern.matches($0, $1) }
  }

  private func names(of path: String) -> [[UInt8]]? {
    guard path.hasPrefix(prefix) else { return nil }
    return path.dropFirst(prefix.count).split(separator: "/").map { Array($0.utf8) }
  }

  private func matches(_ parts: ArraySlice<[UInt8]>, _ names: ArraySlice<[UInt8]>) -> Bool {
    guard let part = parts.first else { return true }
    if part == PathPattern.anyFolders {
      // The last `**` takes what is left, which must be something.
      return (names.startIndex..<names.endIndex).contains {
        matches(parts.dropFirst(), names[$0...])
      }
    }
    guard let name = names.first, PathPattern.matches(part, name) else { return false }
    return matches(parts.dropFirst(), names.dropFirst())
  }

  /// Goes back to the last star only, so that no pattern takes long.
  private static func matches(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
    let characters = Array(String(decoding: name, as: UTF8.self).unicodeScalars)
    let wanted = Array(String(decoding: pattern, as: UTF8.self).unicodeScalars)
    var (at, next) = (0, 0)
    var lastStar: (pattern: Int, name: Int)?
    while next < characters.count {
      if at < wanted.count, wanted[at] == "*" {
        lastStar = (at, next)
        at += 1
      } else if at < wanted.count, wanted[at] == "?" || wanted[at] == characters[next] {
        at += 1
        next += 1
      } else if let star = lastStar {
        lastStar = (star.pattern, star.name + 1)
        at = star.pattern + 1
        next = star.name + 1
      } else {
        return false
      }
    }
    return wanted[at...].allSatisfy { $0 == "*" }
  }

  private static let anyFolders = [star, star]
  private static let star = UInt8(ascii: "*")
  private static let mark = UInt8(ascii: "?")
}
