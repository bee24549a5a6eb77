import Glibc
import Testing

/// A stored result, named after its case; `PROBITY_RECORD=1` writes it anew.
enum GoldenFile {
  private static var isRecording: Bool { unsafe getenv("PROBITY_RECORD") != nil }

  static func expect(
    _ text: String, is name: String, at location: SourceLocation = #_sourceLocation
  ) {
    if isRecording { return record(text, as: name) }
    let stored = StoredFile.bytes("Golden/\(name)").map { String(decoding: $0, as: UTF8.self) }
    #expect(stored == text, "Golden/\(name)", sourceLocation: location)
  }

  private static func record(_ text: String, as name: String) {
    guard let stream = unsafe fopen("\(StoredFile.folder)/Golden/\(name)", "w") else { return }
    defer { unsafe fclose(stream) }
    let bytes = Array(text.utf8)
    unsafe fwrite(bytes, 1, bytes.count, stream)
  }
}
