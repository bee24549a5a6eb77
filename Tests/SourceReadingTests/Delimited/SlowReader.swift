import SourceReading

/// The same rules as the readers of delimited texts, one byte after the other, all in memory.
struct SlowReader {
  let bytes: [UInt8]
  let dialect: Dialect
  let rowLimit: Int
  private(set) var outcome = ReadText()
  private var columns = 0

  init(_ bytes: [UInt8], _ dialect: Dialect, rowLimit: Int = 1 << 40) {
    self.bytes = bytes
    self.dialect = dialect
    self.rowLimit = rowLimit
    read()
  }

  private mutating func read() {
    if bytes.isEmpty { return outcome.fail("the file is empty") }
    var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    while true {
      let isHeader = line > dialect.headerLine
      let row = row(from: place, quote: isHeader ? dialect.quote : nil)
      guard row.ending == .row else {
        return outcome.fail(row.isOpen ? "header" : "longer", line)
      }
      if isHeader, !isBlank(place..<row.end) {
        if reasonOfBytes(content(place..<row.end)) != nil { return outcome.fail("header", line) }
        columns = row.cells.count
        outcome.header = row.cells
        place = row.next
        line += row.lines
        break
      }
      place = row.next
      line += row.lines
      if place == bytes.count { return outcome.fail("there is no header row") }
    }
    if hasExtraCell(from: place) { columns += 1 }
    while place < bytes.count, outcome.trouble == nil { readRow(&place, &line) }
  }

  private func hasExtraCell(from start: Int) -> Bool {
    var place = start
    var count = 0
    while place < bytes.count, count < 50 {
      let row = row(from: place, quote: dialect.quote)
      if row.ending != .row { break }
      if !isBlank(place..<row.end) {
        if row.cells.count != columns + 1 { return false }
        if row.rawLast != [] { return false }
        count += 1
      }
      place = row.next
    }
    return count > 0
  }

  private mutating func readRow(_ place: inout Int, _ line: inout Int) {
    let start = place
    let row = row(from: start, quote: dialect.quote)
    switch row.ending {
    case .row:
      let content = content(start..<row.end)
      if isBlank(start..<row.end) {
        outcome.blankLines += 1
      } else if let reason = reasonOfBytes(content) {
        outcome.reject(line, start, reason, bytes[content])
      } else if row.cells.count != columns {
        outcome.reject(line, start, "\(row.cells.count) cells", bytes[content])
      } else {
        outcome.rows.append(ReadText.Row(number: line, offset: start, cells: row.cells))
      }
      place = row.next
      line += row.lines
    case .tooLong where !row.isOpen:
      outcome.fail("longer", line)
    case .doubtful where columns == 1 || !isRow(start, withLetterAt: row.opening):
      let whole = self.row(from: start, quote: dialect.quote, isTextBehindQuotes: true)
      if whole.ending == .row {
        outcome.reject(line, start, "quote", bytes[content(start..<whole.end)])
        place = whole.next
        line += whole.lines
      } else {
        rejectLine(&place, &line, row)
      }
    case .doubtful, .endless, .tooLong:
      rejectLine(&place, &line, row)
    }
  }

  private mutating func rejectLine(_ place: inout Int, _ line: inout Int, _ row: Row) {
    let start = place
    var end = row.opening
    while end < bytes.count, !isLineEnd(end) { end += 1 }
    if end > start + rowLimit, end < bytes.count || end > start + rowLimit + 1 {
      return outcome.fail("longer", line + row.linesBefore)
    }
    outcome.reject(line, start, "quote", bytes[content(start..<end)])
    line += row.linesBefore
    if end < bytes.count {
      line += 1
      end += isPair(end) ? 2 : 1
    }
    place = end
  }

  private func isRow(_ start: Int, withLetterAt opening: Int) -> Bool {
    var end = opening
    while end < bytes.count, !isLineEnd(end) { end += 1 }
    let line = SlowReader.row(
      Array(bytes[start..<end]), dialect, letter: opening - start, limit: .max)
    return line.ending == .row && line.cells.count == columns && line.end == end - start
  }

  // MARK: Lines

  private func isLineEnd(_ place: Int) -> Bool {
    bytes[place] == 10 || dialect.lineEnd == .carriageReturn && bytes[place] == 13
  }

  private func isPair(_ place: Int) -> Bool {
    bytes[place] == 13 && place + 1 < bytes.count && bytes[place + 1] == 10
  }

  private func content(_ row: Range<Int>) -> Range<Int> {
    if dialect.lineEnd != .carriageReturn, !row.isEmpty, bytes[row.upperBound - 1] == 13 {
      return row.lowerBound..<row.upperBound - 1
    }
    return row
  }

  private func isBlank(_ row: Range<Int>) -> Bool { content(row).isEmpty }

  private func reasonOfBytes(_ range: Range<Int>) -> String? {
    let bytes = bytes[range]
    let nul = bytes.firstIndex(of: 0)
    if String(validating: bytes, as: UTF8.self) != nil {
      return nul.map { "a NUL at byte \($0 - range.lowerBound + 1) " }
    }
    if let nul, String(validating: bytes[..<nul], as: UTF8.self) != nil {
      return "a NUL at byte \(nul - range.lowerBound + 1) "
    }
    return "not UTF-8"
  }

  // MARK: One row

  struct Row {
    enum Ending { case row, endless, doubtful, tooLong }
    var ending = Ending.row
    var cells: [[UInt8]] = []
    var rawLast: [UInt8] = []
    var end = 0
    var next = 0
    var lines = 0
    var opening = 0
    var linesBefore = 0
    var isOpen = false
  }

  private func row(
    from start: Int, quote: UInt8?, isTextBehindQuotes: Bool = false
  ) -> Row {
    var dialect = dialect
    dialect.quote = quote
    var row = SlowReader.row(
      Array(bytes[start...]), dialect, isTextBehindQuotes: isTextBehindQuotes, limit: rowLimit)
    row.end += start
    row.next += start
    row.opening += start
    return row
  }

  private static func row(
    _ bytes: [UInt8], _ dialect: Dialect, letter: Int? = nil, isTextBehindQuotes: Bool = false,
    limit: Int
  ) -> Row {
    let isReturn = dialect.lineEnd == .carriageReturn
    /// Nil at the end of the bytes; more than a row may have are not looked at.
    func byte(_ place: Int) -> UInt8? { place < bytes.count ? bytes[place] : nil }
    func isOver(_ place: Int) -> Bool { limit < bytes.count - 1 && place > limit }
    func endsLine(_ place: Int) -> Bool { byte(place) == 10 || isReturn && byte(place) == 13 }
    func isBorder(_ place: Int) -> Bool {
      guard let next = byte(place) else { return true }
      if next == dialect.delimiter || endsLine(place) { return true }
      return next == 13 && (byte(place + 1) == 10 || place + 1 == bytes.count)
    }
    var row = Row()
    var place = 0
    while true {
      var cell: [UInt8] = []
      let cellStart = place
      if isOver(place) {
        row.ending = .tooLong
        return row
      }
      if let quote = dialect.quote, byte(place) == quote, place != letter {
        (row.opening, row.linesBefore, row.isOpen) = (place, row.lines, true)
        place += 1
        while true {
          if isOver(place) {
            row.ending = .tooLong
            return row
          }
          guard let next = byte(place) else {
            row.ending = .endless
            return row
          }
          if next == quote {
            if isOver(place + 1) {
              row.ending = .tooLong
              return row
            }
            if byte(place + 1) != quote { break }
            cell.append(quote)
            place += 2
            continue
          }
          if next == 10 || isReturn && next == 13 {
            if !(isReturn && next == 10 && bytes[place - 1] == 13) { row.lines += 1 }
          }
          cell.append(next)
          place += 1
        }
        place += 1
        if needsMore(place, bytes, limit, isReturn) {
          row.ending = .tooLong
          return row
        }
        if !isBorder(place), row.lines > row.linesBefore, !isTextBehindQuotes {
          var behind = place
          while let next = byte(behind), next == 32 || next == 9, next != dialect.delimiter {
            behind += 1
          }
          if needsMore(behind, bytes, limit, isReturn) {
            row.ending = .tooLong
            return row
          }
          if !isBorder(behind) {
            row.ending = .doubtful
            return row
          }
        }
        row.isOpen = false
      }
      while let next = byte(place), next != dialect.delimiter, !endsLine(place) {
        cell.append(next)
        place += 1
      }
      if isOver(place) {
        row.ending = .tooLong
        return row
      }
      row.rawLast = Array(bytes[cellStart..<place])
      if byte(place) == dialect.delimiter, place < bytes.count {
        row.cells.append(cell)
        place += 1
        continue
      }
      if !isReturn, cell.last == 13, row.rawLast.last == 13 {
        cell.removeLast()
        row.rawLast.removeLast()
      }
      row.cells.append(cell)
      (row.end, row.next) = (place, place)
      if place < bytes.count {
        row.lines += 1
        row.next += isReturn && byte(place) == 13 && byte(place + 1) == 10 ? 2 : 1
        if isReturn, byte(place) == 13, isOver(place + 1) { row.ending = .tooLong }
      }
      return row
    }
  }

  /// Whether what stands there can't be judged by the bytes that one row may have.
  private static func needsMore(
    _ place: Int, _ bytes: [UInt8], _ limit: Int, _ isReturn: Bool
  ) -> Bool {
    if limit >= bytes.count - 1 { return false }
    if place > limit { return true }
    return !isReturn && bytes[place] == 13 && place + 1 > limit
  }
}
