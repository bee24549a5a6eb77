/// Breaks prose into lines of a given display width.
///
/// English breaks at spaces; Chinese breaks between any two characters except before a closing and
/// after an opening mark; code in backticks stays whole, and a number keeps its unit:
/// `TWD 1,500,000`, `新臺幣 1,500,000 元`.
package struct TextLayout: Sendable {
  /// In columns; a CJK character takes two.
  package let width: Int

  package init(width: Int) { self.width = width }

  package func lines(of text: String) -> [String] {
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
  package static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var isCode = false
    var before: Character?
    for letter in text {
      if let last = before, !isCode, mayBreak(last, letter, after: piece) {
        pieces.append(piece)
        piece = ""
      }
      if letter == "`" { isCode.toggle() }
      piece.append(letter)
      before = letter
    }
    return pieces + (piece.isEmpty ? [] : [piece])
  }

  private static let closing = "，。、；：！？）」』》〕…％%”’"
  private static let opening = "（「『《〔“‘"

  private static func mayBreak(_ left: Character, _ right: Character, after piece: String) -> Bool {
    if left == " " { return right != " " && !keepsTogether(piece, right) }
    if right == " " || closing.contains(right) || opening.contains(left) { return false }
    return left.isWide || right.isWide
  }

  /// Whether what stands on both sides of a space is one amount.
  private static func keepsTogether(_ piece: String, _ right: Character) -> Bool {
    let word = piece.trimmed.split(separator: " ").last ?? ""
    guard let last = word.last else { return false }
    if right.isWide { return last.isNumber }
    guard right.isNumber else { return false }
    return last.isWide ? !closing.contains(last) : word.count > 1 && word.allSatisfy(\.isUppercase)
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
