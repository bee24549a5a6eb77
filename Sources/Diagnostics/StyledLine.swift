/// What a piece of drawn text is, which decides its colour.
enum Ink {
  case plain, strong, error, warning, aside

  /// The ANSI sequence that begins the colour; nil for the terminal's own.
  fileprivate var escape: String? {
    switch self {
    case .plain: nil
    case .strong: "\u{1B}[1m"
    case .error: "\u{1B}[1;31m"
    case .warning: "\u{1B}[1;33m"
    case .aside: "\u{1B}[1;34m"
    }
  }
}

/// One line of output, made of pieces that may be coloured; it never ends in a space.
struct StyledLine {
  private var pieces: [(text: String, ink: Ink)] = []

  init() {}

  init(_ text: String, _ ink: Ink = .plain) { add(text, ink) }

  mutating func add(_ text: String, _ ink: Ink = .plain) { pieces.append((text, ink)) }

  mutating func add(_ line: StyledLine) { pieces += line.pieces }

  func text(colours: Bool) -> String {
    var pieces = pieces
    while let last = pieces.popLast() {
      guard let end = last.text.lastIndex(where: { $0 != " " }) else { continue }
      pieces.append((String(last.text[...end]), last.ink))
      break
    }
    return pieces.reduce(into: "") { text, piece in
      if colours, let escape = piece.ink.escape {
        text += escape + piece.text + "\u{1B}[0m"
      } else {
        text += piece.text
      }
    }
  }
}
