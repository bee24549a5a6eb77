import Diagnostics

/// Measures bytes of a source file in display columns.
enum SourceText {
  static func columns(of bytes: ArraySlice<UInt8>) -> Int {
    if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return bytes.count }
    return DisplayWidth.columns(of: String(decoding: bytes, as: UTF8.self))
  }

  /// The column at which the author wrote something; nil when it stands very far from the margin,
  /// so that a file on one line of many megabytes costs no more than any other.
  static func column(of offset: Int, in bytes: [UInt8]) -> Int? {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A {
      start -= 1
      if offset - start > 1000 { return nil }
    }
    return columns(of: bytes[start..<offset])
  }

  /// The bytes without blanks, tabs, full-width blanks and line ends at their edges.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first {
      if first <= 0x20 {
        bytes.removeFirst()
      } else if bytes.starts(with: fullWidthBlank) {
        bytes.removeFirst(fullWidthBlank.count)
      } else {
        break
      }
    }
    return trimmedAtEnd(bytes)
  }

  static func trimmedAtEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let last = bytes.last {
      if last == 0x20 || last == 0x09 || last == 0x0D {
        bytes.removeLast()
      } else if bytes.suffix(fullWidthBlank.count).elementsEqual(fullWidthBlank) {
        bytes.removeLast(fullWidthBlank.count)
      } else {
        break
      }
    }
    return bytes
  }

  private static let fullWidthBlank: [UInt8] = [0xE3, 0x80, 0x80]
}
