/// One code point as it stands in the bytes of a file.
///
/// A sequence of bytes that is not UTF-8 reads as one U+FFFD, cut where `String(decoding:as:)`
/// cuts it, so that columns, drawings and texts always agree.
struct CodePoint {
  let scalar: Unicode.Scalar
  /// How many bytes it takes, from 1 to 4.
  let length: Int

  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// Reads the code point that begins at `start`; no byte at or after `end` is looked at.
  static func read(_ bytes: [UInt8], at start: Int, before end: Int) -> CodePoint {
    let lead = bytes[start]
    if lead < 0x80 { return CodePoint(scalar: Unicode.Scalar(lead), length: 1) }
    guard let form = Form(lead: lead) else { return CodePoint(scalar: replacement, length: 1) }
    var value = UInt32(lead) & (0x3F >> UInt32(form.following))
    for step in 1...form.following {
      let next = start + step
      let allowed = step == 1 ? form.second : 0x80...0xBF
      guard next < end, allowed.contains(bytes[next]) else {
        return CodePoint(scalar: replacement, length: step)
      }
      value = value << 6 | UInt32(bytes[next] & 0x3F)
    }
    return CodePoint(scalar: Unicode.Scalar(value) ?? replacement, length: form.following + 1)
  }

  /// What may follow a first byte; this rules out overlong forms and surrogates.
  private struct Form {
    let following: Int
    let second: ClosedRange<UInt8>

    init?(lead: UInt8) {
      switch lead {
      case 0xC2...0xDF: (following, second) = (1, 0x80...0xBF)
      case 0xE0: (following, second) = (2, 0xA0...0xBF)
      case 0xED: (following, second) = (2, 0x80...0x9F)
      case 0xE1...0xEF: (following, second) = (2, 0x80...0xBF)
      case 0xF0: (following, second) = (3, 0x90...0xBF)
      case 0xF1...0xF3: (following, second) = (3, 0x80...0xBF)
      case 0xF4: (following, second) = (3, 0x80...0x8F)
      default: return nil
      }
    }
  }
}
