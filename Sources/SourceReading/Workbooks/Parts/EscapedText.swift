/// The way in which workbooks write characters that XML can't hold: `_x000D_` is a line end.
enum EscapedText {
  /// Decodes what stands from a place to the end.
  ///
  /// An underscore that could be mistaken is itself written as `_x005F_`.
  static func decode(_ bytes: inout [UInt8], from start: Int) {
    guard let first = firstEscape(in: bytes, from: start) else { return }
    var (read, write) = (first, first)
    while read < bytes.count {
      guard isEscape(in: bytes, at: read) else {
        bytes[write] = bytes[read]
        read += 1
        write += 1
        continue
      }
      for byte in character(in: bytes, at: &read) {
        bytes[write] = byte
        write += 1
      }
    }
    bytes.removeLast(bytes.count - write)
  }

  /// Never longer than its escape, so that a text may be decoded in its own place.
  private static func character(in bytes: [UInt8], at place: inout Int) -> String.UTF8View {
    var unit = code(in: bytes, at: place)
    place += 7
    // Two halves of a pair make one character.
    if (0xD800..<0xDC00).contains(unit), isEscape(in: bytes, at: place),
      case let second = code(in: bytes, at: place), (0xDC00..<0xE000).contains(second)
    {
      unit = 0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00)
      place += 7
    }
    return String(Unicode.Scalar(unit).map(Character.init) ?? "\u{FFFD}").utf8
  }

  private static func firstEscape(in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count - start >= 7 else { return nil }
    return (start...bytes.count - 7).first { isEscape(in: bytes, at: $0) }
  }

  private static func isEscape(in bytes: [UInt8], at place: Int) -> Bool {
    place + 7 <= bytes.count && bytes[place] == UInt8(ascii: "_")
      && bytes[place + 1] == UInt8(ascii: "x") && bytes[place + 6] == UInt8(ascii: "_")
      && bytes[place + 2..<place + 6].allSatisfy { hex($0) != nil }
  }

  private static func code(in bytes: [UInt8], at place: Int) -> UInt32 {
    bytes[place + 2..<place + 6].reduce(0) { $0 << 4 | (hex($1) ?? 0) }
  }

  private static func hex(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    default: nil
    }
  }
}
