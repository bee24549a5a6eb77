/// The number of a code point, as the loops over text have them: `sign("#")` is 0x23.
@inline(__always)
func sign(_ character: Unicode.Scalar) -> UInt32 { character.value }

extension UInt32 {
  /// One of 0 to 9.
  @inline(__always)
  var isDigit: Bool { self &- 0x30 < 10 }

  /// One of a to z; a folded text has no capitals.
  @inline(__always)
  var isLatin: Bool { self &- 0x61 < 26 }

  /// A letter or digit of a script that puts spaces between words.
  ///
  /// Beside any other sign, white space means nothing: Chinese has no spaces, and `A - B` is `A-B`.
  @inline(__always)
  var isOfSpacedWord: Bool {
    if self < 0x80 { return isDigit || isLatin }
    switch self {
    case 0xB7: return false
    case 0x80..<0x2000, 0x2C00..<0x2E00: return true
    case 0xA4D0..<0xE000, 0xFB00..<0xFE00, 0x10000..<0x1F000: return true
    default: return false
    }
  }

  /// A letter or digit of any script, as far as canonical forms must know.
  @inline(__always)
  var isLetterOrDigit: Bool {
    if self < 0x80 { return isDigit || isLatin }
    switch self {
    case 0x80..<0xC0: return self == 0xAA || self == 0xB5 || self == 0xBA
    case 0xD7, 0xF7, 0x2000..<0x2C00, 0x2E00..<0x3005, 0x3008..<0x3031, 0xFE00..<0x10000:
      return false
    case 0x1F000..<0x20000: return false
    default: return true
    }
  }

  /// A Chinese character.
  @inline(__always)
  var isIdeograph: Bool {
    self &- 0x3400 < 0x6C00 || self &- 0x20000 < 0x20000 || self == 0x3007 || self == 0x3005
  }

  /// A sign that stands in the place of a letter or digit that is withheld: `A1234*****`, 王○明.
  @inline(__always)
  var isMask: Bool { self == 0x2A || self == 0x25CB || self == 0x25CF }
}

extension [UInt8] {
  /// Appends a code point as UTF-8; half of a surrogate pair becomes U+FFFD.
  @inline(__always)
  mutating func appendUTF8(_ point: UInt32) {
    if point < 0x80 {
      append(UInt8(truncatingIfNeeded: point))
    } else if point < 0x800 {
      append(UInt8(truncatingIfNeeded: 0xC0 | point >> 6))
      append(UInt8(truncatingIfNeeded: 0x80 | point & 0x3F))
    } else if point < 0x10000 {
      append(UInt8(truncatingIfNeeded: 0xE0 | point >> 12))
      append(UInt8(truncatingIfNeeded: 0x80 | point >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | point & 0x3F))
    } else {
      append(UInt8(truncatingIfNeeded: 0xF0 | point >> 18))
      append(UInt8(truncatingIfNeeded: 0x80 | point >> 12 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | point >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | point & 0x3F))
    }
  }
}

extension Span<UInt8> {
  /// The code point that starts here and moves the place behind it.
  ///
  /// A byte that is no part of a code point gives U+FFFD and counts alone.
  @inline(__always)
  func codePoint(at index: inout Int) -> UInt32 {
    let first = UInt32(self[index])
    index += 1
    guard first >= 0x80 else { return first }
    let length: Int
    var point: UInt32
    let least: UInt32
    switch first {
    case 0xC2...0xDF: (length, point, least) = (1, first & 0x1F, 0x80)
    case 0xE0...0xEF: (length, point, least) = (2, first & 0x0F, 0x800)
    case 0xF0...0xF4: (length, point, least) = (3, first & 0x07, 0x10000)
    default: return 0xFFFD
    }
    guard index + length <= count else { return 0xFFFD }
    for offset in 0..<length {
      let byte = UInt32(self[index + offset])
      guard byte & 0xC0 == 0x80 else { return 0xFFFD }
      point = point << 6 | byte & 0x3F
    }
    guard point >= least, point < 0x110000, point &- 0xD800 >= 0x800 else { return 0xFFFD }
    index += length
    return point
  }
}
