/// Tells what a source is from its first bytes; from its name only where those leave it open.
///
///     let head = try stream.peek(FormatFinder.sampleSize)
///     FormatFinder.find(head, name: "awards.csv.gz")   // .format(.delimited)
package enum FormatFinder {
  /// How many bytes are worth looking at.
  package static let sampleSize = 1 << 16

  /// `head` is unpacked where the file is packed. A ZIP file is taken for a workbook: only its list
  /// of contents shows whether it is one.
  ///
  /// `isNamed`: the user named this very file, so that a text without any ending is a table even
  /// where it does not look like one.
  package static func find(
    _ head: [UInt8], name: String, isNamed: Bool = true
  ) -> FormatFinding {
    let ending = FileEnding(name)
    if let reason = ending.isOfOffice { return .noData(reason) }
    if let binary = Signature.of(head) { return binary.finding }
    if head.isEmpty, let promised = ending.promises { return .format(promised) }
    if head.isEmpty { return .noData(.isEmpty) }
    guard let text = text(of: head) else {
      return ending.promises == nil
        ? .noData(.isBinary) : .unreadable(.isBinary, advice: .checkFile)
    }
    if let reason = ending.isNoData { return .noData(reason) }
    return finding(text, ending, isNamed: isNamed)
  }

  private static func finding(
    _ text: ArraySlice<UInt8>, _ ending: FileEnding, isNamed: Bool
  ) -> FormatFinding {
    switch text.first {
    case UInt8(ascii: "<"):
      if isWebPage(text) {
        return ending.isOfWeb ? .noData(.isWebPage) : .unreadable(.isWebPage, advice: .saveWebPage)
      }
      return .format(.xml)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if ending.promises == .delimited { return .format(.delimited) }
      if ending.promises == .jsonLines { return .format(.jsonLines) }
      return .format(JSONShape(text).isSeveral ? .jsonLines : .json)
    default:
      // What a name promises is tried, and the reader of it says what is wrong.
      if let promised = ending.promises { return .format(promised) }
      let isTable = isNamed || DialectFinder.isTable(Array(text))
      return isTable ? .format(.delimited) : .noData(.isProse)
    }
  }

  /// The head in UTF-8 without mark and leading space; nil when it is no text.
  private static func text(of head: [UInt8]) -> ArraySlice<UInt8>? {
    let found = EncodingDetector.find(in: head)
    var text: [UInt8] = []
    switch found.encoding {
    case .utf16LittleEndian, .utf16BigEndian:
      var log = FaultLog()
      _ = UTF16Reading(head, isBigEndian: found.encoding == .utf16BigEndian)
        .decode(isEnd: false, into: &text, &log)
      if text.starts(with: TextEncoding.utf8.mark) { text.removeFirst(3) }
    default:
      text = Array(head.dropFirst(found.markLength))
      // Texts have no control characters but those that move on; a few strays are let be.
      let controls = text.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
      if controls * 50 > text.count { return nil }
    }
    return text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  private static func isWebPage(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = String(decoding: text.prefix(2048), as: UTF8.self).lowercased()[...]
    for (start, end) in [("<?", "?>"), ("<!--", "-->"), ("<!--", "-->")] {
      rest = rest.drop(while: \.isWhitespace)
      guard rest.hasPrefix(start), let close = rest.firstRange(of: end) else { continue }
      rest = rest[close.upperBound...]
    }
    rest = rest.drop(while: \.isWhitespace)
    return ["<!doctype html", "<html", "<table", "<meta", "<head"].contains { rest.hasPrefix($0) }
  }
}
