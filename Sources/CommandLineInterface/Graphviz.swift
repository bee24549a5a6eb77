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
    return output(of: "dot -Tpng '\(path)' 2>/dev/null")
  }

  /// What a command prints, where it ends well and prints something.
  private static func output(of command: String) -> [UInt8]? {
    // Safe: the command lives through the call; the stream is used only here, and closed.
    guard let stream = unsafe popen(command, "r") else { return nil }
    var bytes: [UInt8] = []
    while case let byte = unsafe fgetc(stream), byte >= 0 { bytes.append(UInt8(byte)) }
    let status = unsafe pclose(stream)
    return status == 0 && !bytes.isEmpty ? bytes : nil
  }
}
