/// The rows under a source line: carets and dashes, and what they say.
///
/// The label of the last mark follows it on its row; the others stand below, from right to left,
/// each at the column of its mark. No bars join them, because bars break beside wide characters.
struct MarkRows {
  /// One mark with the columns it takes, counted from 0.
  struct Mark {
    let columns: Range<Int>
    let isMain: Bool
    /// The lines of its label; none when it has nothing to say.
    let label: [String]
  }

  let marks: [Mark]
  /// The colour of the carets.
  let ink: Ink

  var lines: [StyledLine] {
    let fromRight = marks.sorted {
      ($0.columns.upperBound, $0.columns.lowerBound, $0.isMain ? 1 : 0)
        > ($1.columns.upperBound, $1.columns.lowerBound, $1.isMain ? 1 : 0)
    }
    guard let last = fromRight.first else { return [] }
    var first = drawing(width: last.columns.upperBound)
    if let text = last.label.first { first.add(" " + text, ink(of: last)) }
    var lines = [first]
    for text in last.label.dropFirst() {
      lines.append(indented(text, to: last.columns.upperBound + 1, of: last))
    }
    let below = fromRight.dropFirst().sorted { $0.columns.lowerBound > $1.columns.lowerBound }
    for mark in below {
      lines += mark.label.map { indented($0, to: mark.columns.lowerBound, of: mark) }
    }
    return lines
  }

  private func indented(_ text: String, to column: Int, of mark: Mark) -> StyledLine {
    var line = StyledLine(String(repeating: " ", count: column))
    line.add(text, ink(of: mark))
    return line
  }

  private func ink(of mark: Mark) -> Ink { mark.isMain ? ink : .aside }

  /// The row of marks; where two overlap the caret wins.
  private func drawing(width: Int) -> StyledLine {
    var row = [Character](repeating: " ", count: width)
    for mark in marks where !mark.isMain {
      for column in mark.columns { row[column] = "-" }
    }
    for mark in marks where mark.isMain {
      for column in mark.columns { row[column] = "^" }
    }
    var line = StyledLine()
    var rest = row[...]
    while let sign = rest.first {
      let run = rest.prefix { $0 == sign }
      line.add(String(run), sign == "^" ? ink : sign == "-" ? .aside : .plain)
      rest = rest.dropFirst(run.count)
    }
    return line
  }
}
