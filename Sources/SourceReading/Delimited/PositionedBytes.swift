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
