/// Gives the bytes of a source one after the other.
package protocol ByteSupply: ~Copyable {
  /// Appends some bytes, at most `count`; 0 says that there are no more.
  mutating func read(into bytes: inout [UInt8], atMost count: Int) throws(SourceTrouble) -> Int

  /// Places whose bytes were no characters, each given once; their `textOffset` counts what was
  /// given. None where the bytes come as they are.
  mutating func takeFaults() -> [EncodingFault]

  /// What is worth knowing about the source, once all is read.
  mutating func closingNotes() -> [SourceNote]
}

extension ByteSupply where Self: ~Copyable {
  package mutating func takeFaults() -> [EncodingFault] { [] }
  package mutating func closingNotes() -> [SourceNote] { [] }
}

extension ByteSupply where Self: ~Copyable {
  /// Reads until there are `count` bytes or the source has ended.
  mutating func fill(
    _ bytes: inout [UInt8], upTo count: Int, _ hasEnded: inout Bool
  ) throws(SourceTrouble) {
    while bytes.count < count, !hasEnded {
      hasEnded = try read(into: &bytes, atMost: count - bytes.count) == 0
    }
  }
}

/// A source that can be read at any place, by several threads at once.
package protocol PositionedBytes: Sendable {
  var size: Int { get }

  /// Appends some bytes from a place on, at most `count`; 0 says that the source ends there.
  func read(
    into bytes: inout [UInt8], atMost count: Int, from offset: Int
  ) throws(SourceTrouble) -> Int
}

/// A positioned source from one place to another, as a supply.
struct PartSupply: ByteSupply {
  let source: any PositionedBytes
  var offset: Int
  let end: Int

  mutating func read(into bytes: inout [UInt8], atMost count: Int) throws(SourceTrouble) -> Int {
    guard offset < end else { return 0 }
    let done = try source.read(into: &bytes, atMost: min(count, end - offset), from: offset)
    offset += done
    return done
  }
}
