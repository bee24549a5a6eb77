/// Text as a cell can hold it.
package enum CellText {
  /// As many UTF-16 units as a cell of Excel holds.
  package static let limit = 32_767
  private static let mark = " […]"

  /// What XML forbids shown as `\x07`, and no longer than a cell holds.
  ///
  /// A cut text ends with a mark; the JSON beside the workbook has all of it.
  package static func shown(_ text: String) -> String {
    let safe =
      hasByteOfForbidden(text) && text.unicodeScalars.contains(where: isForbidden)
      ? visible(text) : text
    return safe.utf8.count <= limit || safe.utf16.count <= limit ? safe : cut(safe)
  }

  private static func hasByteOfForbidden(_ text: String) -> Bool {
    // What is not stored as UTF-8 is looked at sign by sign. Safe: the bytes are lent for the call.
    unsafe text.utf8.withContiguousStorageIfAvailable {
      unsafe $0.contains(where: mayBeForbidden)
    } ?? true
  }

  private static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isForbidden(scalar) {
        result.append(contentsOf: escape(scalar).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\x" + String(repeating: "0", count: max(0, 2 - digits.count)) + digits
  }

  /// Whether a byte of UTF-8 is, or begins, what XML forbids.
  private static func mayBeForbidden(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xEF
  }

  /// Control characters but tab and line feed, and what is no character.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func cut(_ text: String) -> String {
    let room = limit - mark.utf16.count
    var units = 0
    var end = text.startIndex
    for index in text.indices {
      units += text[index].utf16.count
      if units > room { break }
      end = text.index(after: index)
    }
    return text[..<end] + mark
  }
}
