/// One Unicode character of a source text, as far as the lexer tells characters apart.
struct Scalar {
  let value: UInt32
  /// In bytes; an invalid byte is one wide.
  let width: Int

  init(_ text: Span<UInt8>, at start: Int, end: Int) {
    let first = text[start]
    let count = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard count > 0, first < 0xF5, start + count <= end else {
      (value, width) = (Scalar.invalid, 1)
      return
    }
    var value = count == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(count))
    for offset in 1..<max(count, 1) {
      let byte = text[start + offset]
      guard byte & 0xC0 == 0x80 else {
        (self.value, width) = (Scalar.invalid, 1)
        return
      }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    (self.value, width) = (value, count)
  }

  private static let invalid: UInt32 = .max

  var isInvalid: Bool { UnicodeScalar(value) == nil }

  /// Blank, the full-width blank, the byte order mark.
  var isSpace: Bool {
    value == 0x3000 || value == 0xFEFF || value == 0xA0 || value == 0x200B
  }

  /// 萬 and 億 after a number: ten thousand, a hundred million.
  var isMyriad: Bool { value == 0x842C || value == 0x5104 }

  var isWord: Bool {
    if value < 0x80 { return UInt8(value).isWord }
    if (0x4E00...0x9FFF).contains(value) { return true }
    guard plain == nil, let scalar = UnicodeScalar(value) else { return false }
    return scalar.properties.isAlphabetic
  }

  /// The plain sign that a full-width sign or a typographic mark stands for.
  var plain: String? {
    switch value {
    case 0xFF01...0xFF5E: String(UnicodeScalar(UInt8(value - 0xFEE0)))
    case 0x3001: ","
    case 0x3002: "."
    case 0x300C, 0x300D, 0x201C, 0x201D: "\""
    case 0x00D7: "*"
    case 0x00F7: "/"
    case 0x2264: "<="
    case 0x2265: ">="
    case 0x2212, 0x2013, 0x2014: "-"
    default: nil
    }
  }
}

extension UInt8 {
  /// A letter, a digit or `_`.
  var isWord: Bool {
    (self >= 97 && self <= 122) || (self >= 65 && self <= 90) || (self >= 48 && self <= 57)
      || self == 95
  }
}
