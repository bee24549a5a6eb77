import Diagnostics
import FlagSyntax
import Files

/// Files that lie beside the tests.
enum StoredFile {
  private static let folder = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined()

  /// The rules, parameters and model that every part of the language is held to.
  static let conformance = names(in: "Conformance")

  static func names(in name: String) -> [String] {
    let paths = (try? FolderListing.files(under: "\(folder)/\(name)")) ?? []
    return paths.map { String($0.dropFirst(folder.count + name.count + 2)) }
  }

  /// The bytes of a file beside the tests; nil when there is none.
  static func bytes(_ path: String) -> [UInt8]? {
    try? FileBytes.read("\(folder)/\(path)")
  }

  static func source(_ name: String) -> SourceFile {
    SourceFile(name: name, bytes: bytes("Conformance/\(name)") ?? [])
  }
}
