internal import Diagnostics

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
      let needed = DisplayWidth.columns(of: piece.trimmed)
      if used > 0 && used + needed > width {
        lines.append(line.trimmed)
        (line, used) = ("", 0)
      }
      line += piece
      used += DisplayWidth.columns(of: piece)
    }
    return lines + (line.trimmed.isEmpty ? [] : [line.trimmed])
  }

  /// The shortest parts that a line may end after; a part keeps the spaces behind it.
  static func pieces(of text: String) -> [String] {
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
  fileprivate var isWide: Bool { DisplayWidth.columns(of: String(self)) == 2 }
}
