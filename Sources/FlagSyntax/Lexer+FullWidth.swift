import Diagnostics

/// Full-width signs and typographic quotes, which count as the plain ones they stand for.
extension Lexer {
  /// A sign as Chinese text sets it: said once, then read as the plain sign.
  mutating func wide(_ text: Span<UInt8>, _ range: Range<Int>, _ plain: String) {
    if plain == "\"" { return quoted(text, range) }
    if let kind = TokenKind(sign: plain) {
      position = range.upperBound
      tokens.append(Token(kind, range))
      return wide(range, plain)
    }
    var written = ""
    while position < end, let plain = Scalar(text, at: position, end: end).plain,
      TokenKind(sign: plain) == nil, plain != "\""
    {
      written += plain
      position += Scalar(text, at: position, end: end).width
    }
    let number = written.first?.isNumber ?? false
    if number, position < end, Scalar(text, at: position, end: end).isMyriad {
      position += Scalar(text, at: position, end: end).width
    }
    tokens.append(Token(number ? .number : .name, range.lowerBound..<position))
    wide(range.lowerBound..<position, written)
  }

  /// A text in typographic quotes, up to the closing one or the end of the line.
  private mutating func quoted(_ text: Span<UInt8>, _ open: Range<Int>) {
    position = open.upperBound
    var edits = [Fix.Edit(open, "\"")]
    while position < end, text[position] != 0x0A {
      let scalar = Scalar(text, at: position, end: end)
      position += scalar.width
      if scalar.plain == "\"" || scalar.value == 0x22 {
        edits.append(Fix.Edit(position - scalar.width..<position, "\""))
        break
      }
    }
    tokens.append(Token(.string, open.lowerBound..<position))
    let place = Place(file, open)
    diagnostics.append(
      Diagnostic(
        .fullWidth, at: place, [Wording(verbatim: place.text), "\""],
        fix: edits.count == 2 ? Fix(in: file, edits) : nil))
  }

  private mutating func wide(_ range: Range<Int>, _ plain: String) {
    guard !diagnostics.isFull else { return }
    let place = Place(file, range)
    diagnostics.append(
      Diagnostic(
        .fullWidth, at: place, [Wording(verbatim: place.text), Wording(verbatim: plain)],
        fix: Fix(replacing: place, with: plain)))
  }
}

extension TokenKind {
  fileprivate init?(sign: String) {
    switch sign {
    case ",": self = .comma
    case ".": self = .dot
    case "(": self = .openParenthesis
    case ")": self = .closeParenthesis
    case "=": self = .equals
    case "+": self = .plus
    case "-": self = .minus
    case "*": self = .star
    case "/": self = .slash
    case "%": self = .percent
    case "<": self = .less
    case "<=": self = .lessOrEqual
    case ">": self = .greater
    case ">=": self = .greaterOrEqual
    default: return nil
    }
  }
}
