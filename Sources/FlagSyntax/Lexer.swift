import Diagnostics

/// Cuts a region of a source file into tokens.
///
/// It never stops: what has no meaning becomes an `unknown` token and a diagnostic, and a
/// full-width sign counts as the plain one it stands for, so that the parser can go on.
struct Lexer {
  let file: SourceFile
  var tokens: [Token] = []
  var diagnostics = MistakeList()
  var position: Int
  let end: Int
  private let keywords = KeywordTable.shared

  init(_ file: SourceFile, region: Range<Int>) {
    self.file = file
    position = region.lowerBound
    end = region.upperBound
  }

  /// All tokens of the region, the last of them `end`.
  mutating func run() {
    tokens.reserveCapacity((end - position) / 6 + 1)
    let bytes = file.bytes
    let text = bytes.span
    while position < end { scan(text) }
    tokens.append(Token(.end, end..<end))
  }

  private mutating func scan(_ text: Span<UInt8>) {
    let start = position
    let byte = text[start]
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D: position += 1
    case UInt8(ascii: "#"): skipLine(text)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      word(text, from: start)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): number(text)
    case UInt8(ascii: "\""): string(text)
    case UInt8(ascii: "|"):
      if next(text, is: byte), followsToken(text) { sign(.foreign, width: 2) } else { row(text) }
    case UInt8(ascii: ","): sign(.comma)
    case UInt8(ascii: "."): sign(.dot)
    case UInt8(ascii: "("): sign(.openParenthesis)
    case UInt8(ascii: ")"): sign(.closeParenthesis)
    case UInt8(ascii: "+"): sign(.plus)
    case UInt8(ascii: "-"): sign(.minus)
    case UInt8(ascii: "*"): sign(.star)
    case UInt8(ascii: "/"): sign(.slash)
    case UInt8(ascii: "%"): sign(.percent)
    case UInt8(ascii: "<"): order(text, .less, .lessOrEqual)
    case UInt8(ascii: ">"): order(text, .greater, .greaterOrEqual)
    case UInt8(ascii: "="): equals(text)
    case UInt8(ascii: "!"), UInt8(ascii: "&"), UInt8(ascii: "^"): foreign(text)
    case 0x80...: beyondASCII(text)
    default: unknown(text, start..<start + 1)
    }
  }

  private mutating func skipLine(_ text: Span<UInt8>) {
    while position < end, text[position] != 0x0A { position += 1 }
  }

  private mutating func sign(_ kind: TokenKind, width: Int = 1) {
    tokens.append(Token(kind, position..<position + width))
    position += width
  }

  private func next(_ text: Span<UInt8>, is byte: UInt8, ahead: Int = 1) -> Bool {
    position + ahead < end && text[position + ahead] == byte
  }

  private mutating func order(_ text: Span<UInt8>, _ plain: TokenKind, _ orEqual: TokenKind) {
    if next(text, is: UInt8(ascii: "=")) {
      sign(orEqual, width: 2)
    } else if plain == .less, next(text, is: UInt8(ascii: ">")) {
      sign(.foreign, width: 2)
    } else {
      sign(plain)
    }
  }

  private mutating func equals(_ text: Span<UInt8>) {
    if next(text, is: UInt8(ascii: "=")) { sign(.foreign, width: 2) } else { sign(.equals) }
  }

  private mutating func foreign(_ text: Span<UInt8>) {
    let pair = next(text, is: UInt8(ascii: "=")) || next(text, is: text[position])
    sign(.foreign, width: pair ? 2 : 1)
  }

  // MARK: Words

  private mutating func word(_ text: Span<UInt8>, from start: Int) {
    var capital = false
    while position < end {
      let byte = text[position]
      if byte >= 0x80 {
        let scalar = Scalar(text, at: position, end: end)
        guard scalar.isWord else { break }
        position += scalar.width
      } else {
        guard byte.isWord else { break }
        capital = capital || (byte >= 65 && byte <= 90)
        position += 1
      }
    }
    let range = start..<position
    if text[start] >= 48, text[start] <= 57 {
      tokens.append(Token(.mixed, range))
    } else if capital {
      tokens.append(Token(.capital, range))
    } else {
      tokens.append(Token(.name, range, keyword: keywords.keyword(range, of: text)))
    }
  }

  private mutating func number(_ text: Span<UInt8>) {
    let start = position
    if let date = dateEnd(text, from: start) { return self.date(text, start..<date) }
    skipDigits(text)
    if next(text, is: UInt8(ascii: "."), ahead: 0), position + 1 < end,
      text[position + 1] >= 48, text[position + 1] <= 57
    {
      position += 1
      skipDigits(text)
    }
    if position < end, text[position] >= 0x80 {
      let scalar = Scalar(text, at: position, end: end)
      if scalar.isMyriad { position += scalar.width }
    }
    guard position < end, Scalar(text, at: position, end: end).isWord else {
      return tokens.append(Token(.number, start..<position))
    }
    word(text, from: start)
  }

  private mutating func skipDigits(_ text: Span<UInt8>) {
    while position < end, (text[position] >= 48 && text[position] <= 57) || text[position] == 95 {
      position += 1
    }
  }

  /// The end of `YYYY-MM-DD` beginning at `start`, if that is what stands there.
  private func dateEnd(_ text: Span<UInt8>, from start: Int) -> Int? {
    guard matches("0000-00-00", text, at: start) else { return nil }
    let after = start + 10
    return after < end && Scalar(text, at: after, end: end).isWord ? nil : after
  }

  private mutating func date(_ text: Span<UInt8>, _ range: Range<Int>) {
    position = range.upperBound
    guard matches(" 00:00", text, at: position) else {
      return tokens.append(Token(.date, range))
    }
    position += 6
    if matches(":00", text, at: position) { position += 3 }
    tokens.append(Token(.datetime, range.lowerBound..<position))
  }

  /// Whether the text at an offset has the shape of the pattern, in which `0` is any digit.
  private func matches(_ pattern: StaticString, _ text: Span<UInt8>, at start: Int) -> Bool {
    guard start + pattern.utf8CodeUnitCount <= end else { return false }
    return pattern.withUTF8Buffer { bytes in
      for offset in 0..<bytes.count {
        let byte = text[start + offset]
        // Safe: offset stays under the count of the buffer.
        let wanted = unsafe bytes[offset]
        let fits = wanted == 48 ? byte >= 48 && byte <= 57 : byte == wanted
        if !fits { return false }
      }
      return true
    }
  }

  // MARK: Texts and rows

  private mutating func string(_ text: Span<UInt8>) {
    let start = position
    position += 1
    while position < end, text[position] != 0x22, text[position] != 0x0A {
      if text[position] < 0x20 { control(text, position) }
      position += 1
    }
    if position < end, text[position] == 0x22 {
      position += 1
    } else {
      if text[position - 1] == 0x0D { position -= 1 }
      diagnostics.append(Diagnostic(.unclosedText, at: Place(file, start..<position)))
    }
    tokens.append(Token(.string, start..<position))
  }

  /// Whether a token stands before this place on its line: there `||` is no row of a table.
  private func followsToken(_ text: Span<UInt8>) -> Bool {
    guard let last = tokens.last, last.kind != .row else { return false }
    for offset in Int(last.upper)..<position where text[offset] == 0x0A { return false }
    return true
  }

  private mutating func row(_ text: Span<UInt8>) {
    let start = position
    var last = start
    while position < end, text[position] != 0x0A {
      if text[position] == UInt8(ascii: "|") { last = position }
      if text[position] < 0x20, text[position] != 0x09 { control(text, position) }
      position += 1
    }
    if last == start {
      if text[position - 1] == 0x0D { position -= 1 }
      diagnostics.append(Diagnostic(.unclosedRow, at: Place(file, start..<position)))
      tokens.append(Token(.row, start..<position))
    } else {
      position = last + 1
      tokens.append(Token(.row, start..<position))
    }
  }

  // MARK: The rest

  /// Says that a control character stands here, unless it is half of a line end.
  private mutating func control(_ text: Span<UInt8>, _ offset: Int) {
    if text[offset] == 0x0D, offset + 1 >= end || text[offset + 1] == 0x0A { return }
    guard !diagnostics.isFull else { return }
    let value = String(file.bytes[offset], radix: 16, uppercase: true)
    let name = Wording(verbatim: "U+" + String(repeating: "0", count: 4 - value.count) + value)
    diagnostics.append(
      Diagnostic(.controlCharacter, at: Place(file, offset..<offset + 1), [name]))
  }

  private mutating func unknown(_ text: Span<UInt8>, _ range: Range<Int>) {
    position = range.upperBound
    tokens.append(Token(.unknown, range))
    if text[range.lowerBound] < 0x20 || text[range.lowerBound] == 0x7F {
      return control(text, range.lowerBound)
    }
    guard !diagnostics.isFull else { return }
    let place = Place(file, range)
    diagnostics.append(Diagnostic(.unknownCharacter, at: place, [Wording(verbatim: place.text)]))
  }

  private mutating func beyondASCII(_ text: Span<UInt8>) {
    let start = position
    let scalar = Scalar(text, at: start, end: end)
    let range = start..<start + scalar.width
    if scalar.isSpace {
      position = range.upperBound
    } else if let plain = scalar.plain {
      wide(text, range, plain)
    } else if scalar.isWord {
      word(text, from: start)
    } else if scalar.isInvalid {
      // The check of the whole file has said so already.
      position = range.upperBound
      tokens.append(Token(.unknown, range))
    } else {
      unknown(text, range)
    }
  }
}
