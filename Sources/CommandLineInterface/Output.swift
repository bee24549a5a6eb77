package import Files

/// Text on its way out of the program, collected so that the system is called seldom.
///
/// Writing never throws: the first trouble is kept, the rest is dropped, and the end of the program
/// reports it. A verb that prints without end asks `trouble` now and then.
package struct Output: Sendable {
  private var bytes: [UInt8] = []
  /// Where full buffers go; nil keeps everything, for tests.
  private let stream: StandardStream?
  package private(set) var trouble: FileTrouble.Reason?

  private static let capacity = 1 << 16

  package init(_ stream: StandardStream?) { self.stream = stream }

  package mutating func write(_ text: String) {
    guard trouble == nil else { return }
    bytes.append(contentsOf: text.utf8)
    if bytes.count >= Output.capacity { flush() }
  }

  package mutating func flush() {
    guard let stream, !bytes.isEmpty else { return }
    if trouble == nil { trouble = stream.write(bytes) }
    bytes.removeAll(keepingCapacity: true)
  }

  /// What has been written and not yet handed to the system.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
