import Files

/// The program that was built along with these tests.
enum BuiltProgram {
  static var path: String { folder + "/probity" }

  static var folder: String {
    let own = (try? FileBytes.read("/proc/self/cmdline")) ?? []
    let words = own.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    let bundle = words.first { $0.hasSuffix(".xctest") } ?? words.first ?? ""
    return bundle.split(separator: "/").dropLast().map { "/" + $0 }.joined()
  }

  /// The root of the repository.
  static var repository: String {
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
  }
}
