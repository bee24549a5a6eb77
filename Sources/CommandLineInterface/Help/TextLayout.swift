/// Breaks prose into lines of a given display width.
///
/// English breaks at spaces; Chinese breaks between any two characters except before a closing and
/// after an opening mark; code in backticks stays whole.
struct TextLayout {
  /// In columns; a CJK character takes two.
  let width: Int

  func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in TextLayout.pieces(of: text) {
      let needed = TextLayout.width(of: piece.trimmed)
      if used > 0 && used + needed > width {
        lines.append(line.trimmed)
        (line, used) = ("", 0)
      }
      line += piece
      used += TextLayout.width(of: piece)
    }
    return lines + (line.trimmed.isEmpty ? [] : [line.trimmed])
  }

  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.isWide ? 2 : 1) }
  }

  /// The shortest parts that a line may end after; a part keeps the spaces behind it.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var isCode = false
    var before: Character?
    for letter in text {
      if let last = before, !isCode, mayBreak(last, letter) {
        pieces.append(piece)
        piece = ""
      }
      if letter == "`" { isCode.toggle() }
      piece.append(letter)
      before = letter
    }
    return pieces + (piece.isEmpty ? [] : [piece])
  }

  private static func mayBreak(_ left: Character, _ right: Character) -> Bool {
    if left == " " { return right != " " }
    if right == " " || "，。、；：！？）」』》…".contains(right) || "（「『《".contains(left) {
      return false
    }
    return left.isWide || right.isWide
  }
}

extension String {
  /// Without the spaces at its end.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension Character {
  fileprivate var isWide: Bool { unicodeScalars.contains { $0.isWide } }
}

extension Unicode.Scalar {
  /// East Asian scripts, their marks, and full-width forms.
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
