/// A place in a text whose bytes do not mean what the encoding of the text would have them mean.
///
/// The row in which it stands is to be rejected, unless the kind is `ownCharacter`.
package struct EncodingFault: Sendable, Hashable {
  package let kind: Kind
  /// As people count, from 1.
  package let line: Int
  /// Where the bytes stand in the source, unpacked.
  package let sourceOffset: Int
  /// Where U+FFFD, or what was read, stands in the UTF-8 that was given.
  package let textOffset: Int
  /// The bytes in question, at most eight.
  package let bytes: [UInt8]

  package enum Kind: Sendable, Hashable {
    /// No character; U+FFFD stands in its place.
    case undecodable
    /// A line of UTF-8 in a text of another encoding, given as it is.
    case otherEncoding
    /// A character that an office made itself; given as one of the private area of Unicode.
    case ownCharacter
  }

  /// Whether the row can't be taken.
  package var spoilsRow: Bool { kind != .ownCharacter }
}
