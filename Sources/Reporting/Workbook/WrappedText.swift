import Diagnostics

/// How many lines the cells of a row take once they wrap.
enum WrappedText {
  /// Excel shows no row higher than this many lines.
  static let limit = 26

  /// The lines of a text that is as wide as a page; words of Latin letters stay whole.
  static func broken(_ text: String, _ columns: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { part -> [String] in
      var lines: [String] = []
      var line = ""
      for word in words(of: part) {
        if !line.isEmpty, DisplayWidth.columns(of: line + word) > columns {
          lines.append(line)
          line = ""
        }
        line += line.isEmpty ? word.drop { $0 == " " } : word
      }
      return lines + [line]
    }
  }

  /// Pieces between which a line may end: before a space, and on both sides of a wide sign.
  private static func words(of text: Substring) -> [Substring] {
    var words: [Substring] = []
    var start = text.startIndex
    for place in text.indices.dropFirst() {
      let isWide = DisplayWidth.columns(of: String(text[place])) > 1
      let wasWide = DisplayWidth.columns(of: String(text[text.index(before: place)])) > 1
      let isStop = "，。、；：！？」）".contains(text[place])
      guard text[place] == " " || (isWide || wasWide) && !isStop else { continue }
      words.append(text[start..<place])
      start = place
    }
    return words + [text[start...]]
  }

  static func lines(of cells: [Cell], _ widths: [Int]) -> Int {
    var most = 1
    for (cell, width) in zip(cells, widths) where cell.style.wraps {
      guard case .text(let text) = cell.value else { continue }
      most = max(most, lines(of: text, width: width))
    }
    return min(most, limit)
  }

  private static func lines(of text: String, width: Int) -> Int {
    let room = max(1, width - 1)
    // A short text of one line is the rule, and no character is wider than its bytes.
    if text.utf8.count <= room, !text.utf8.contains(where: { $0 < 0x20 }) { return 1 }
    var lines = 0
    DisplayWidth.columnsOfLines(of: text) { lines += max(1, ($0 + room - 1) / room) }
    return lines
  }
}

extension CellStyle {
  /// Whether a long text goes on in the next line.
  package var wraps: Bool {
    switch self {
    case .text, .heading, .input, .inputDate: true
    default: false
    }
  }
}
