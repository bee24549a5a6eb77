import Diagnostics

extension TOMLReader {
  /// Reads a word without quotes: a number, `true`, `false`, a date or a time.
  mutating func readScalar() -> TOMLValue? {
    let start = position
    while let byte, !isAtLineEnd, !TOMLReader.endsWord(byte) { position += 1 }
    guard position > start else {
      reportExpected(Wording(en: "a value", zh: "值"))
      return nil
    }
    includeTimeBehindDate(from: start)
    let word = place(from: start)
    let text = word.text
    switch TOMLWord(text) {
    case .truth(let value): return TOMLValue(content: .truth(value), place: word)
    case .integer(let value): return TOMLValue(content: .integer(value), place: word)
    case .float: return TOMLValue(content: .float(text), place: word)
    case .moment: return TOMLValue(content: .moment(text), place: word)
    case .tooLarge:
      report(Diagnostic(.tomlIntegerOutOfRange, at: word, [Wording(verbatim: text)]))
      return TOMLValue(content: .unreadable, place: word)
    case .unknown:
      reportNoValue(word)
      return nil
    }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: "]"),
      UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "#"), UInt8(ascii: "="),
      UInt8(ascii: "\""), UInt8(ascii: "'"):
      true
    default: false
    }
  }

  /// One space may part a date from its time.
  private mutating func includeTimeBehindDate(from start: Int) {
    let isDigit = byte(ahead: 1).map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard position == start + 10, byte == UInt8(ascii: " "), isDigit == true,
      byte(ahead: 3) == UInt8(ascii: ":"), case .moment = TOMLWord(file.text(start..<position))
    else { return }
    position += 1
    while let byte, !isAtLineEnd, !TOMLReader.endsWord(byte) { position += 1 }
  }

  /// A bare word is nearly always a text without its quotes.
  private mutating func reportNoValue(_ word: Place) {
    let lower = word.text.lowercased()
    let isTruth = lower == "true" || lower == "false"
    // What follows on the line may belong to the text: then only the writer knows where it ends.
    skipBlanks()
    let isWhole = isAtLineEnd || byte.map { ",]}#".utf8.contains($0) } == true
    let isPlain = !word.text.utf8.contains {
      TOMLReader.isForbidden($0) || $0 == UInt8(ascii: "\\")
    }
    let replacement = isTruth ? lower : "\"\(word.text)\""
    report(
      Diagnostic(
        .tomlUnreadableValue, at: word, [Wording(verbatim: word.text)],
        notes: isTruth
          ? [] : [Wording(en: "a text stands in quotes", zh: "文字須加上引號")],
        fix: isWhole && isPlain ? Fix(replacing: word, with: replacement) : nil))
  }
}
