internal import Diagnostics
internal import Files
internal import Glibc
package import Testing

/// A text that stands in a file beside the tests, named after its case.
///
/// `PROBITY_RECORD=1 swift test` writes the files instead of comparing, never where `CI` is set.
package enum GoldenFile {
  /// Holds `text` to `Golden/<name>` beside the test that calls.
  package static func expect(
    _ text: String, _ name: String, beside test: String = #filePath,
    at location: SourceLocation = #_sourceLocation
  ) {
    let folder = test.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/Golden/"
    let path = folder + name
    if isRecording {
      do { try AtomicFile.write(Array(text.utf8), to: path) } catch {
        Issue.record("\(error.message.english)", sourceLocation: location)
      }
      return
    }
    let expected = (try? FileBytes.read(path)).map { String(decoding: $0, as: UTF8.self) }
    if text != expected {
      Issue.record(
        "\(path) holds another text. Now it reads:\n\(text)", sourceLocation: location)
    }
  }

  private static var isRecording: Bool {
    isSet("PROBITY_RECORD") && !isSet("CI")
  }

  private static func isSet(_ name: String) -> Bool {
    // Safe: the value is only compared with nil.
    unsafe getenv(name) != nil
  }
}
