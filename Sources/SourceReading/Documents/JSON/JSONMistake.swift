/// Why some bytes are no JSON, with the place where that shows.
struct JSONMistake: Error, Equatable {
  /// What may stand at a place.
  enum Expected: Sendable, Equatable {
    case value, valueOrListEnd, key, keyOrObjectEnd, colon, commaOrListEnd, commaOrObjectEnd
    /// Nothing but white space: the document is over.
    case nothing
  }

  enum Kind: Equatable {
    case unexpected(Expected, found: UInt8)
    /// The document breaks off.
    case endOfDocument(Expected)
    case unclosedText
    case trailingComma(close: UInt8)
    case comment
    case singleQuote
    /// `NaN`, `Infinity`, `True`, a name without quotes.
    case bareWord(Expected)
    case control(UInt8)
    case escape
    case number
    case tooDeep(Int)
    case tooLarge(Int)
    case tooManyValues(Int)
  }

  /// What a byte that may not stand at a place was probably meant to be.
  static func kind(of byte: UInt8, expected: Expected) -> Kind {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "#"): return .comment
    case UInt8(ascii: "'"): return .singleQuote
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), UInt8(ascii: "$"):
      switch expected {
      case .value, .valueOrListEnd, .key, .keyOrObjectEnd: return .bareWord(expected)
      case .colon, .commaOrListEnd, .commaOrObjectEnd, .nothing: break
      }
    default: break
    }
    return .unexpected(expected, found: byte)
  }

  let kind: Kind
  /// Counted from the first byte of the document.
  let offset: Int
}

/// What is wrong with a row although it can be read to its end.
enum DocumentFault: Equatable {
  case sameKeyTwice([UInt8])
  case invalidUTF8
}
