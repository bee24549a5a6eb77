/// Finds the column in which something stands on several lines.
enum Columns {
  /// As far as a column that an author has kept may stand from where it need be.
  private static let widest = 16

  /// The nearest column after all the widths, or the one in which all of them stand already: a
  /// block that is in order stays as it is when its longest line becomes shorter.
  static func place(after widths: [Int], asWritten columns: [Int?], gap: Int) -> Int {
    let nearest = (widths.max() ?? 0) + gap
    guard let first = columns.first, let kept = first, columns.allSatisfy({ $0 == kept }),
      kept >= nearest, kept <= nearest + widest
    else { return nearest }
    return kept
  }
}
