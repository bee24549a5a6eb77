extension CellScan {
  /// The form in which a character is compared; nil for one that takes no room.
  static func folded(_ character: Unicode.Scalar) -> Unicode.Scalar? {
    switch character.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: "\n"
    case 0x09, 0x0B, 0x0C, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    case 0x21...0x7E: character
    // Marks of direction and width, and the mark at the start of a file.
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF: nil
    case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(truncatingIfNeeded: character.value - 0xFEE0))
    case 0x2212, 0xFE63, 0x2010, 0x2011: "-"
    case 0xFE6A: "%"
    case 0xFE69: "$"
    case 0x53F0: "臺"
    case 0x5713: "元"
    case 0x4E07: "萬"
    case 0x4EBF: "億"
    case 0: "\u{FFFD}"
    default: character
    }
  }
}

extension Span<UInt8> {
  /// The character that begins at a place, which moves behind it; U+FFFD for a byte that fits
  /// nowhere in UTF-8.
  func character(at position: inout Int) -> Unicode.Scalar {
    let first = self[position]
    position += 1
    guard first >= 0x80 else { return Unicode.Scalar(first) }
    let length =
      switch first {
      case 0xC2...0xDF: 1
      case 0xE0...0xEF: 2
      case 0xF0...0xF4: 3
      default: 0
      }
    guard length > 0, position + length <= count else { return "\u{FFFD}" }
    var value = UInt32(first) & (0x3F >> UInt32(length))
    for offset in 0..<length {
      let byte = self[position + offset]
      guard byte & 0xC0 == 0x80 else { return "\u{FFFD}" }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= (length == 2 ? 0x800 : length == 3 ? 0x10000 : 0x80),
      let character = Unicode.Scalar(value)
    else { return "\u{FFFD}" }
    position += length
    return character
  }
}
