import Files

/// The sources of this repository, as they lie on disk.
struct SourceTree: Sendable {
  let files: [File]

  struct File: Sendable {
    /// From the root of the repository: `Sources/Files/FileBytes.swift`.
    let path: String
    let lines: [Substring]

    /// `Sources` or `Tests`.
    var area: Substring { parts[0] }
    var target: String { String(parts[1]) }

    private var parts: [Substring] { path.split(separator: "/") }

    /// The lines of code with their numbers; whole-line comments are left out.
    var code: [(number: Int, text: Substring)] {
      lines.enumerated().map { ($0 + 1, $1) }
        .filter { !$0.1.drop { $0 == " " }.hasPrefix("//") }
    }

    /// The modules that the file imports, with the line of each.
    var imports: [(number: Int, module: String)] {
      code.compactMap { number, text in
        let words = text.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
          words[..<place].allSatisfy({ $0.hasPrefix("@") || Self.access.contains($0) })
        else { return nil }
        // `import struct Module.Type` names its module in the last word.
        let name = words[words.count - 1].split(separator: ".")[0]
        return (number, String(name))
      }
    }

    private static let access: Set<Substring> = [
      "public", "package", "internal", "fileprivate", "private",
    ]
  }

  /// The Swift files of `Sources` and `Tests`.
  static let swift = SourceTree(under: ["Sources", "Tests"], endingIn: [".swift"])
  /// What people read before they read code.
  static let documents = SourceTree(
    under: ["README.md", "CHANGELOG.md", "docs"], endingIn: [".md"])

  private init(under places: [String], endingIn endings: [String]) {
    files = places.flatMap { place -> [File] in
      let root = SourceTree.root
      let paths: [String] =
        switch FileKind(at: root + place) {
        case .file: [root + place]
        case .folder:
          (try? FolderListing.files(under: root + place, endingIn: endings)) ?? []
        default: []
        }
      return paths.map { path in
        let text = String(decoding: (try? FileBytes.read(path)) ?? [], as: UTF8.self)
        return File(
          path: String(path.dropFirst(root.count)),
          lines: text.split(separator: "\n", omittingEmptySubsequences: false))
      }
    }
  }

  private static let root: String = {
    let folders = #filePath.split(separator: "/").dropLast(3)
    return "/" + folders.joined(separator: "/") + "/"
  }()
}
