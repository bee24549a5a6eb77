/// Where the bytes of a document come from, piece by piece.
package protocol DocumentBytes: ~Copyable {
  /// Appends at most `count` bytes and says how many; 0 at the end, and only there.
  mutating func read(into bytes: inout [UInt8], atMost count: Int) throws(SourceTrouble) -> Int
}

/// A document that is in memory already.
package struct BytesInMemory: DocumentBytes {
  private let bytes: [UInt8]
  private var position = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package mutating func read(into bytes: inout [UInt8], atMost count: Int) -> Int {
    let end = min(position + count, self.bytes.count)
    bytes.append(contentsOf: self.bytes[position..<end])
    defer { position = end }
    return end - position
  }
}
