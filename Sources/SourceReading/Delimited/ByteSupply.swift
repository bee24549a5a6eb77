/// Gives the bytes of a text one after the other, in UTF-8.
package protocol ByteSupply: ~Copyable {
  /// Appends some bytes, at most `count`; 0 says that there are no more.
  mutating func read(into buffer: inout [UInt8], atMost count: Int) throws(SourceTrouble) -> Int

  /// The places in what was read where the source has no characters; each is given once.
  mutating func takeFaults() -> [EncodingFault]

  /// What is worth knowing about the source; complete when all is read.
  var notes: [SourceNote] { get }
}

extension ByteSupply where Self: ~Copyable {
  /// None, for bytes that nobody has decoded.
  package mutating func takeFaults() -> [EncodingFault] { [] }

  package var notes: [SourceNote] { [] }

  /// The notes, where the kind of the supply is not known: only what changes it may be called then.
  mutating func takeNotes() -> [SourceNote] { notes }

  /// Reads until there are `count` bytes or the source has ended.
  mutating func fill(
    _ bytes: inout [UInt8], upTo count: Int, _ hasEnded: inout Bool
  ) throws(SourceTrouble) {
    while bytes.count < count, !hasEnded {
      hasEnded = try read(into: &bytes, atMost: count - bytes.count) == 0
    }
  }
}
