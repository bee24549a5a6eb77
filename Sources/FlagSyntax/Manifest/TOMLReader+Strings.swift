import Diagnostics

extension TOMLReader {
  /// Reads a text in single or double quotes that ends on its line.
  mutating func readLineString() -> String? {
    let start = position
    let quote = byte
    position += 1
    var text: [UInt8] = []
    while !isAtLineEnd, let byte {
      if byte == quote {
        position += 1
        return String(decoding: text, as: UTF8.self)
      }
      readCharacter(into: &text, escapes: quote == UInt8(ascii: "\""))
    }
    return reportOpenString(from: start, closedBy: quote == UInt8(ascii: "\"") ? "\"" : "'")
  }

  /// Reads a text in three quotes, which may run over lines.
  mutating func readLinesString() -> String? {
    let start = position
    let quote = file.bytes[start]
    let isBasic = quote == UInt8(ascii: "\"")
    position += 3
    if byte == UInt8(ascii: "\r"), isAtLineEnd { position += 1 }
    _ = take("\n")  // a line end right behind the quotes does not count
    var text: [UInt8] = []
    while let byte {
      if standsThrice(quote) {
        position += 3
        // Up to two more quotes belong to the text: `""""` at the end is one quote and the end.
        var extra = 0
        while extra < 2, self.byte == quote {
          text.append(quote)
          position += 1
          extra += 1
        }
        return String(decoding: text, as: UTF8.self)
      }
      if isAtLineEnd {
        if byte == UInt8(ascii: "\r") { position += 1 }
        position += 1
        text.append(UInt8(ascii: "\n"))
      } else if !isBasic || !skipFoldedLine() {
        readCharacter(into: &text, escapes: isBasic)
      }
    }
    return reportOpenString(from: start, closedBy: isBasic ? "\"\"\"" : "'''")
  }

  /// A backslash at the end of a line joins it with the next word.
  private mutating func skipFoldedLine() -> Bool {
    guard byte == UInt8(ascii: "\\") else { return false }
    var ahead = self
    ahead.position += 1
    ahead.skipBlanks()
    guard ahead.isAtLineEnd, ahead.byte != nil else { return false }
    position = ahead.position
    while byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || (isAtLineEnd && byte != nil) {
      position += 1
    }
    return true
  }

  private mutating func readCharacter(into text: inout [UInt8], escapes: Bool) {
    guard let byte else { return }
    if escapes, byte == UInt8(ascii: "\\") {
      readEscape(into: &text)
      return
    }
    if TOMLReader.isForbidden(byte) { reportForbiddenCharacter() }
    text.append(byte)
    position += 1
  }

  private mutating func readEscape(into text: inout [UInt8]) {
    let start = position
    position += 1
    let letter = byte.map { Unicode.Scalar($0) }
    if !isAtLineEnd { position = endOfCharacter }
    switch letter {
    case "b": text.append(0x08)
    case "t": text.append(0x09)
    case "n": text.append(0x0A)
    case "f": text.append(0x0C)
    case "r": text.append(0x0D)
    case "\"", "\\": text.append(file.bytes[position - 1])
    case "u", "U":
      guard let scalar = readHexadecimal(digits: letter == "u" ? 4 : 8) else { fallthrough }
      text.append(contentsOf: String(Character(scalar)).utf8)
    default:
      let escape = place(from: start)
      report(Diagnostic(.tomlBadEscape, at: escape, [Wording(verbatim: escape.text)]))
    }
  }

  /// Reads the number of a character; the digits are passed over even when it has none.
  private mutating func readHexadecimal(digits: Int) -> Unicode.Scalar? {
    var number: UInt32 = 0
    for _ in 0..<digits {
      guard let byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      number = number << 4 | UInt32(digit)
      position += 1
    }
    return Unicode.Scalar(number)
  }

  private mutating func reportOpenString(from start: Int, closedBy quotes: String) -> String? {
    let opening = place(from: start, to: start + quotes.utf8.count)
    report(
      Diagnostic(
        .tomlUnclosed, at: opening, [Wording(en: "text", zh: "文字"), Wording(verbatim: quotes)]))
    isAbandoned = byte == nil
    return nil
  }
}
