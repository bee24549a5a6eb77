import Diagnostics

/// Finds the bytes of a file that are not UTF-8.
enum Encoding {
  /// One diagnostic for each run of bad bytes, at most ten: a file in another encoding has thousands.
  static func mistakes(of file: SourceFile) -> [Diagnostic] {
    let bytes = file.bytes
    let text = bytes.span
    var found: [Diagnostic] = []
    var start = 0
    while start < bytes.count, found.count < 10 {
      guard let bad = firstBad(in: text.extracting(start..<bytes.count)) else { break }
      let range = start + bad.lowerBound..<start + bad.upperBound
      if let last = found.last, last.place.range.upperBound == range.lowerBound {
        found[found.count - 1] = mistake(file, last.place.range.lowerBound..<range.upperBound)
      } else {
        found.append(mistake(file, range))
      }
      start = range.upperBound
    }
    return found
  }

  private static func firstBad(in span: Span<UInt8>) -> Range<Int>? {
    do {
      _ = try UTF8Span(validating: span)
      return nil
    } catch {
      return error.byteOffsets
    }
  }

  private static func mistake(_ file: SourceFile, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(.invalidUTF8, at: Place(file, range))
  }
}
