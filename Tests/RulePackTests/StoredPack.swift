import Files
import ProbityKit

/// The packs that this repository publishes or shows: each folder with a `pack.toml`.
enum StoredPack {
  /// The root of the repository, two folders above the tests.
  static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// Their folders, from the root of the repository: `Rules/tw`.
  static let all: [String] = ["Rules", "Examples"].flatMap { place in
    let manifests = (try? WorkFolder(root).files(under: place, endingIn: ["/pack.toml"])) ?? []
    return manifests.map { String($0.dropLast("/pack.toml".count)) }
  }

  static func read(_ folder: String) throws -> Pack {
    try PackReader(in: WorkFolder(root)).read([folder])
  }
}
