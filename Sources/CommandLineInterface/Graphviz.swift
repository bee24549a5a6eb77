internal import Files
internal import Glibc

/// The program that draws networks, where it is installed.
enum Graphviz {
  /// A picture of a text in its language; nil where the program is missing or refuses.
  static func png(_ text: String) -> [UInt8]? {
    var template = Array("/tmp/probity-network-XXXXXX".utf8CString)
    // Safe: mkstemp writes only into the array it is given, which ends in NUL.
    let descriptor = unsafe mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    close(descriptor)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // Safe: the path lives through the call.
    defer { _ = unsafe unlink(path) }
    guard (try? AtomicFile.write(Array(text.utf8), to: path)) != nil else { return nil }
    guard let child = try? ChildProgram("dot", ["-Tpng", path]),
      let picture = try? FileBytes.read(child.output)
    else { return nil }
    return child.finish().status == 0 && !picture.isEmpty ? picture : nil
  }
}
