internal import Diagnostics

/// What is done row by row: rows of other lengths, stray quotes, bytes that are no text.
extension RowCutter {
  /// Takes some rows one after the other.
  mutating func takeExactly(
    _ batch: inout CellBatch, rejected: inout [RejectedRow]
  ) throws(SourceTrouble) {
    if pending.count - start < pieceSize { try readPending(upTo: pieceSize) }
    let begin = offset
    let most = dialect.lineEnd == .carriageReturn ? portions.piece : patience
    while offset < stop, offset - begin < most, start < pending.count || !hasEnded {
      switch readRow() {
      case .row: finishRow(&batch, &rejected)
      case .doubtful, .endless: try rejectUnclosed(&rejected)
      case .more:
        if isOverLimit {
          try rejectUnclosed(&rejected)
        } else if offset > begin {
          return
        } else {
          try readMore()
        }
      }
    }
  }

  /// Twice as much as there is, so that long rows are read over and over only a few times.
  mutating func readMore() throws(SourceTrouble) {
    try readPending(upTo: pending.count - start + max(portions.piece, pending.count - start))
  }

  /// Whether there are surely more bytes than one row may have, be it the last one.
  var isOverLimit: Bool { pending.count - start > portions.row + 1 }

  /// Reads the next row, within the limit for one.
  mutating func readRow(
    _ leniency: ExactRow.Leniency = ExactRow.Leniency()
  ) -> ExactRow.Outcome {
    row.read(pending, from: start, limit: portions.row, isWhole: hasEnded, leniency)
  }

  // MARK: Rows that ended

  private mutating func finishRow(_ batch: inout CellBatch, _ rejected: inout [RejectedRow]) {
    let content = content(upTo: row.end)
    if content.isEmpty {
      blankLines += 1
    } else if let reason = reasonToReject(content) {
      rejected.append(RejectedRow(place, reason, bytes: Array(pending[content])))
    } else {
      append(&batch)
    }
    advance(to: row.next, lines: row.lines)
  }

  var place: RowPlace { RowPlace(number: line, offset: offset) }

  /// The bytes of the row without its line end.
  func content(upTo end: Int) -> Range<Int> {
    dialect.content(of: pending, start..<end)
  }

  mutating func advance(to next: Int, lines: Int) {
    move(by: next - start)
    start = next
    line += lines
    rowsSeen += 1
  }

  private mutating func reasonToReject(_ content: Range<Int>) -> Wording? {
    if validEnd - offset < content.count {
      // Many rows are looked at in one go.
      let end = min(pending.count, max(content.upperBound, start + portions.piece))
      validEnd = offset + ByteScan.validText(pending.span.extracting(start..<end))
    }
    let valid = validEnd - offset
    if valid < content.count {
      let isNul = pending[start + valid] == 0
      return isNul ? RowFault.nul(at: valid + 1) : RowFault.notUTF8(at: valid + 1)
    }
    if let fault = faults.first, fault.textOffset < offset + content.count {
      return RowFault.noCharacter(fault)
    }
    return row.cells == columns ? nil : RowFault.cells(row.cells, expected: columns)
  }

  private mutating func append(_ batch: inout CellBatch) {
    if let quote = dialect.quote, !row.quirks.isEmpty {
      appendMended(&batch, quote)
    } else {
      let base = batch.bytes.count - start
      batch.bytes.append(contentsOf: pending[start..<row.end])
      batch.bytes.append(.lineFeed)
      for end in row.ends { batch.ends.append(UInt32(end + base)) }
    }
    batch.places.append(place)
  }

  /// Writes cells with text behind their quotes as the rules want them, so that they are read as
  /// they were meant.
  private func appendMended(_ batch: inout CellBatch, _ quote: UInt8) {
    let content = content(upTo: row.end)
    var cellStart = start
    var quirks = row.quirks[...]
    for (index, end) in row.ends.enumerated() {
      if quirks.first == index {
        quirks.removeFirst()
        let cell = pending[cellStart..<min(end, content.upperBound)]
        CellText.append(
          quoted: CellText.text(of: cell, quote: quote), quote: quote, to: &batch.bytes)
      } else {
        batch.bytes.append(contentsOf: pending[cellStart..<end])
      }
      batch.ends.append(UInt32(batch.bytes.count))
      batch.bytes.append(.lineFeed)
      cellStart = end + 1
    }
  }
}
