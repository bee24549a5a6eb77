internal import Diagnostics

/// Quotes that do not end where they should, and how to go on behind them.
extension RowCutter {
  /// Rejects a row with a quote that is not closed, or closed on another line with text behind it.
  ///
  /// If the line on which the quote opened is a whole row by itself, the quote was never meant to
  /// open anything, and the rows behind it are sound. If not, the lines that follow are parts of a
  /// cell over several lines, which must not be taken for rows. Where nothing closes at all, only
  /// the line goes: a quote must not swallow the rest of the file.
  mutating func rejectUnclosed(_ rejected: inout [RejectedRow]) throws(SourceTrouble) {
    guard let opening = row.opening, row.isOpen else {
      throw .rowTooLong(source, line: line, limit: portions.row)
    }
    let isClosedSomewhere = row.hasTextBehindQuotes
    if isClosedSomewhere, columns == 1 || !isRow(withLetter: opening),
      try rejectWhole(opening, &rejected)
    {
      return
    }
    try rejectLine(of: opening, &rejected)
  }

  /// Whether the line of the quote ends a row of the right length if the quote is a letter.
  private mutating func isRow(withLetter opening: ExactRow.Opening) -> Bool {
    let leniency = ExactRow.Leniency(letter: start + opening.offset)
    let end = lineEnd(from: start + opening.offset).lowerBound
    let outcome = row.read(pending, start..<end, isWhole: true, leniency)
    return outcome == .row && row.cells == columns && row.end == end
  }

  /// Rejects everything up to where the row ends with text behind its quotes; false if it does not.
  private mutating func rejectWhole(
    _ opening: ExactRow.Opening, _ rejected: inout [RejectedRow]
  ) throws(SourceTrouble) -> Bool {
    while true {
      switch readRow(ExactRow.Leniency(isTextBehindQuotes: true)) {
      case .row:
        reject(content(upTo: row.end), opening, &rejected)
        advance(to: row.next, lines: row.lines)
        return true
      case .doubtful, .endless:
        return false
      case .more:
        if isOverLimit { return false }
        try readMore()
      }
    }
  }

  private mutating func rejectLine(
    of opening: ExactRow.Opening, _ rejected: inout [RejectedRow]
  ) throws(SourceTrouble) {
    let lineEnd = lineEnd(from: start + opening.offset)
    if lineEnd.isEmpty, !hasEnded || lineEnd.upperBound < pending.count {
      throw .rowTooLong(source, line: line + opening.lines, limit: portions.row)
    }
    reject(content(upTo: lineEnd.lowerBound), opening, &rejected)
    advance(to: lineEnd.upperBound, lines: opening.lines + (lineEnd.isEmpty ? 0 : 1))
  }

  private func reject(
    _ content: Range<Int>, _ opening: ExactRow.Opening, _ rejected: inout [RejectedRow]
  ) {
    let reason = RowFault.unclosedQuote(cell: opening.cell, line: line + opening.lines)
    rejected.append(RejectedRow(place, reason, bytes: Array(pending[content])))
  }

  /// The bytes that end the line of a place; none, at the end of the bytes, if nothing does.
  private func lineEnd(from place: Int) -> Range<Int> {
    let isReturn = dialect.lineEnd == .carriageReturn
    let limit = min(pending.count, start + portions.row + 1)
    let bytes = pending[place..<limit]
    let end = bytes.firstIndex { $0 == .lineFeed || isReturn && $0 == .carriageReturn }
    guard let end else { return limit..<limit }
    let isPair =
      pending[end] == .carriageReturn && end + 1 < pending.count && pending[end + 1] == .lineFeed
    return end..<(isPair ? end + 2 : end + 1)
  }
}
