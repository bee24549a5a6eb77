/// Reads one row by the rules, whatever its quotes do.
///
/// A cell that begins with a quote goes on to the quote that closes it; two quotes in it stand for
/// one. Anywhere else a quote is a letter: in `5" pipe`, and in `"abc"d"e` behind the one that
/// closes. Bit masks can't tell these, so rows that have them are read here.
struct ExactRow {
  let dialect: Dialect
  /// Cells behind these are counted but not remembered.
  let kept: Int

  /// One end for each cell, as a place in the bytes.
  private(set) var ends: [Int] = []
  private(set) var cells = 0
  /// The cells with text behind the quote that closes them.
  private(set) var quirks: [Int] = []
  /// Where the line end begins, and where the next row does.
  private(set) var end = 0
  private(set) var next = 0
  /// How many lines end in the row.
  private(set) var lines = 0
  private var rowStart = 0
  /// The quote that opened last.
  private(set) var opening: Opening?
  /// Whether nothing has closed it yet.
  private(set) var isOpen = false
  /// Whether something closed it, but with text behind.
  private(set) var hasTextBehindQuotes = false

  struct Opening {
    /// How many bytes of the row stand before it.
    let offset: Int
    /// The number of its cell, from 1.
    let cell: Int
    /// How many lines of the row end before it.
    let lines: Int
  }

  enum Outcome {
    case row
    /// The row goes on behind the bytes.
    case more
    /// The source ends in quotes.
    case endless
    /// What closes a cell has text behind it, and stands on another line than what opened it: most
    /// likely one of the two is no quote at all.
    case doubtful
  }

  /// What deviates from the rules.
  struct Leniency {
    /// The place of a quote that is a letter although its cell begins with it.
    var letter: Int?
    /// Cells over several lines may have text behind their quotes.
    var isTextBehindQuotes = false
  }

  init(_ dialect: Dialect, keeping kept: Int) {
    self.dialect = dialect
    self.kept = kept
  }

  /// Reads the row that begins where the range does; nothing follows the range if it `isWhole`.
  mutating func read(
    _ bytes: [UInt8], _ range: Range<Int>, isWhole: Bool, _ leniency: Leniency = Leniency()
  ) -> Outcome {
    read(bytes.span.extracting(..<range.upperBound), from: range.lowerBound, isWhole, leniency)
  }

  /// Reads the row that begins at `start` within the limit for one.
  mutating func read(
    _ bytes: [UInt8], from start: Int, limit: Int, isWhole: Bool, _ leniency: Leniency = Leniency()
  ) -> Outcome {
    let end = min(bytes.count, start + limit + 1)
    return read(bytes, start..<end, isWhole: isWhole && end == bytes.count, leniency)
  }

  private mutating func read(
    _ bytes: Span<UInt8>, from start: Int, _ isWhole: Bool, _ leniency: Leniency
  ) -> Outcome {
    ends.removeAll(keepingCapacity: true)
    quirks.removeAll(keepingCapacity: true)
    (cells, lines, opening, isOpen, hasTextBehindQuotes) = (0, 0, nil, false, false)
    rowStart = start
    var cursor = MarkCursor(dialect, from: start)
    var cellStart = start
    while true {
      if cellStart < bytes.count, bytes[cellStart] == dialect.quote, cellStart != leniency.letter {
        let outcome = readQuoted(bytes, from: cellStart, isWhole, leniency, &cursor)
        if outcome != .row { return outcome }
      }
      var place = cursor.next(in: bytes)
      while place < bytes.count, bytes[place] == dialect.quote { place = cursor.next(in: bytes) }
      if place == bytes.count {
        if !isWhole { return .more }
        endCell(at: place)
        (end, next) = (place, place)
        return .row
      }
      endCell(at: place)
      if bytes[place] == dialect.delimiter {
        cellStart = place + 1
        continue
      }
      return endRow(at: place, in: bytes, isWhole)
    }
  }

  /// The bytes of the row without its line end.
  func content(in bytes: [UInt8], from start: Int) -> Range<Int> {
    dialect.content(of: bytes, start..<end)
  }

  /// The text of each cell that is remembered.
  func texts(in bytes: [UInt8], from start: Int) -> [[UInt8]] {
    let content = content(in: bytes, from: start)
    var cellStart = start
    return ends.map { end in
      defer { cellStart = end + 1 }
      return CellText.text(
        of: bytes[cellStart..<max(cellStart, min(end, content.upperBound))], quote: dialect.quote)
    }
  }

  private mutating func endCell(at place: Int) {
    cells += 1
    if cells <= kept { ends.append(place) }
  }

  private mutating func endRow(at place: Int, in bytes: Span<UInt8>, _ isWhole: Bool) -> Outcome {
    (end, next) = (place, place + 1)
    if dialect.lineEnd == .carriageReturn, bytes[place] == .carriageReturn {
      if next == bytes.count, !isWhole { return .more }
      if next < bytes.count, bytes[next] == .lineFeed { next += 1 }
    }
    lines += 1
    return .row
  }

  /// Goes to the quote that closes the cell.
  private mutating func readQuoted(
    _ bytes: Span<UInt8>, from start: Int, _ isWhole: Bool, _ leniency: Leniency,
    _ cursor: inout MarkCursor
  ) -> Outcome {
    opening = Opening(offset: start - rowStart, cell: cells + 1, lines: lines)
    isOpen = true
    var place = cursor.next(in: bytes)
    while true {
      place = cursor.next(in: bytes)
      if place == bytes.count { return isWhole ? .endless : .more }
      let byte = bytes[place]
      if byte == dialect.quote {
        if place + 1 < bytes.count, bytes[place + 1] == dialect.quote {
          _ = cursor.next(in: bytes)
        } else {
          let outcome = close(bytes, at: place, isWhole, leniency)
          isOpen = outcome != .row
          hasTextBehindQuotes = outcome == .doubtful
          return outcome
        }
      } else if byte == .carriageReturn {
        lines += 1
      } else if byte == .lineFeed {
        if dialect.lineEnd != .carriageReturn || bytes[place - 1] != .carriageReturn { lines += 1 }
      }
    }
  }

  /// Looks at what stands behind the quote that closes a cell.
  private mutating func close(
    _ bytes: Span<UInt8>, at quote: Int, _ isWhole: Bool, _ leniency: Leniency
  ) -> Outcome {
    switch isBorder(bytes, at: quote + 1, isWhole) {
    case nil: return .more
    case true: return .row
    case false: quirks.append(cells)
    }
    guard !leniency.isTextBehindQuotes, let opening, lines > opening.lines else { return .row }
    var place = quote + 1
    while place < bytes.count, bytes[place] == .space || bytes[place] == .tab,
      bytes[place] != dialect.delimiter
    {
      place += 1
    }
    switch isBorder(bytes, at: place, isWhole) {
    case nil: return .more
    case true: return .row
    case false: return .doubtful
    }
  }

  /// Whether a cell may end there; nil when the bytes behind must be known first.
  private func isBorder(_ bytes: Span<UInt8>, at place: Int, _ isWhole: Bool) -> Bool? {
    guard place < bytes.count else { return isWhole ? true : nil }
    switch bytes[place] {
    case dialect.delimiter, .lineFeed: return true
    case .carriageReturn:
      if dialect.lineEnd == .carriageReturn { return true }
      guard place + 1 < bytes.count else { return isWhole ? true : nil }
      return bytes[place + 1] == .lineFeed
    default: return false
    }
  }
}

extension Dialect {
  /// A row without the carriage return that belongs to its line end.
  func content(of bytes: [UInt8], _ row: Range<Int>) -> Range<Int> {
    guard lineEnd != .carriageReturn, !row.isEmpty, bytes[row.upperBound - 1] == .carriageReturn
    else { return row }
    return row.lowerBound..<row.upperBound - 1
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
}
