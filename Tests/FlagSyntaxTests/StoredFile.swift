import Diagnostics
import FlagSyntax
import Glibc

/// Files that lie beside the tests.
enum StoredFile {
  static let folder = String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? "".startIndex))

  /// The rules, parameters and model that every part of the language is held to.
  static let conformance = names(in: "Conformance")

  static func names(in name: String) -> [String] {
    guard let directory = unsafe opendir("\(folder)/\(name)") else { return [] }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      // Safe: the kernel ends the name with a zero, and it is copied at once.
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The bytes of a file beside the tests; nil when there is none.
  static func bytes(_ path: String) -> [UInt8]? {
    guard let stream = unsafe fopen("\(folder)/\(path)", "r") else { return nil }
    defer { unsafe fclose(stream) }
    var bytes: [UInt8] = []
    while case let byte = unsafe getc(stream), byte != EOF { bytes.append(UInt8(byte)) }
    return bytes
  }

  static func source(_ name: String) -> SourceFile {
    SourceFile(name: name, bytes: bytes("Conformance/\(name)") ?? [])
  }
}
