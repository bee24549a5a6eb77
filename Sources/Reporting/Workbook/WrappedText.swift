import Diagnostics

/// How many lines the cells of a row take once they wrap.
enum WrappedText {
  /// Excel shows no row higher than this many lines.
  static let limit = 26

  static func lines(of cells: [Cell], _ widths: [Int]) -> Int {
    var most = 1
    for (cell, width) in zip(cells, widths) where cell.style.wraps {
      guard case .text(let text) = cell.value else { continue }
      most = max(most, lines(of: text, width: width))
    }
    return min(most, limit)
  }

  private static func lines(of text: String, width: Int) -> Int {
    let room = max(1, width - 2)
    // A short text of one line is the rule, and no character is wider than its bytes.
    if text.utf8.count <= room, !text.utf8.contains(where: { $0 < 0x20 }) { return 1 }
    return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, part in
      lines + max(1, (DisplayWidth.columns(of: String(part)) + room - 1) / room)
    }
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
