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
    // A short text of one line is the rule, and twice its bytes is more than its columns.
    if text.utf8.count < width / 2, !text.utf8.contains(10) { return 1 }
    let room = max(1, width - 2)
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
