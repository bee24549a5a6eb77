internal import Workers

/// Finds places in a file where rows begin, so that threads can take the parts between them.
///
/// The file is parted behind line feeds. Parts in which every quote stands where it belongs join
/// each other by the parity of their quotes; where one does not, the rows of that part are read by
/// the rules to find where the next begins. So the chunks are those of a reader from the first byte
/// on, whatever the quotes do.
struct ChunkFinder<File: PositionedBytes> {
  let file: File
  let source: String
  let dialect: Dialect
  let columns: Int
  let portions: Portions

  func chunks(
    from beginning: RowCutter.Beginning, _ workers: Workers
  ) throws(SourceTrouble) -> [DelimitedFile.Chunk] {
    var state = State(offset: beginning.offset, line: beginning.line, entry: .outside)
    // Only line feeds can be told from the middle of a file.
    if dialect.lineEnd == .carriageReturn {
      let (end, rows) = walk(from: state, to: file.size, nil)
      let range = state.offset..<end.offset
      return [DelimitedFile.Chunk(range: range, line: state.line, rowsAtMost: rows)]
    }
    let parts = try surveys(from: beginning.offset, workers)
    var chunks: [DelimitedFile.Chunk] = []
    var partLine = beginning.line
    for (index, part) in parts.enumerated() {
      partLine += part.lines
      let next = index + 1 < parts.count ? parts[index + 1] : nil
      let following: State
      let rows: Int
      if let (joined, count) = try join(part, state, next, line: partLine) {
        (following, rows) = (joined, count)
      } else {
        (following, rows) = walk(from: state, to: part.range.upperBound, next)
      }
      if following.offset > state.offset {
        chunks.append(
          DelimitedFile.Chunk(
            range: state.offset..<following.offset, line: state.line, rowsAtMost: rows))
      }
      state = following
    }
    return chunks
  }

  /// Where the rows of a part begin.
  private struct State {
    var offset: Int
    var line: Int
    var entry: Entry

    enum Entry {
      /// The first byte of the part begins a row.
      case outside
      /// The part begins in a row, out of quotes or in them; its rows begin behind the first end.
      case outsideBehindFirst, insideBehindFirst
      case unknown
    }
  }

  // MARK: Parts whose quotes are where they belong

  /// Where the rows of the next part begin, and how many there are before.
  private func join(
    _ part: PartSurvey, _ state: State, _ next: PartSurvey?, line: Int
  ) throws(SourceTrouble) -> (State, Int)? {
    // A row over the limit is no row, and must be read to be seen: it spans a part, or one is long.
    let longest = max(part.range.count, next?.range.count ?? 0)
    if longest > portions.row / 2 { return nil }
    let isInside = state.entry == .insideBehindFirst
    let outlook = isInside ? part.inside : part.outside
    var rows = outlook.rows
    switch state.entry {
    case .unknown: return nil
    case .outside:
      if outlook.odd != nil { return nil }
    case .outsideBehindFirst, .insideBehindFirst:
      guard let first = outlook.firstEnd else { return nil }
      if let odd = outlook.odd, odd.upperBound > first { return nil }
      rows -= 1
    }
    let endsInside = isInside != part.turns
    guard let next else {
      if endsInside { return nil }
      if try !endsInLineFeed(part.range) { rows += 1 }
      return (State(offset: part.range.upperBound, line: line, entry: .unknown), rows)
    }
    if !endsInside {
      return (State(offset: next.range.lowerBound, line: line, entry: .outside), rows)
    }
    guard let first = next.inside.firstEnd else { return nil }
    if let odd = next.inside.odd, odd.lowerBound <= first { return nil }
    let start = State(
      offset: first + 1, line: line + next.inside.linesToFirst, entry: .insideBehindFirst)
    return (start, rows + 1)
  }

  private func endsInLineFeed(_ range: Range<Int>) throws(SourceTrouble) -> Bool {
    var bytes: [UInt8] = []
    if range.isEmpty { return true }
    _ = try file.read(into: &bytes, atMost: 1, from: range.upperBound - 1)
    return bytes.last == .lineFeed
  }

  // MARK: Others

  /// Reads the rows from a place until one begins at `end` or behind.
  ///
  /// If they can't be read so far, all the rest is one chunk: whoever reads it will meet the same
  /// trouble, behind the rows before.
  private func walk(from state: State, to end: Int, _ next: PartSurvey?) -> (State, Int) {
    var cutter = RowCutter(
      PartSupply(source: file, offset: state.offset, end: file.size), of: source,
      dialect: dialect, columns: columns,
      from: RowCutter.Beginning(offset: state.offset, line: state.line), stop: end,
      portions: portions)
    var batch = CellBatch(columns: columns)
    var rejected: [RejectedRow] = []
    do {
      while try cutter.next(&batch, rejected: &rejected) { rejected.removeAll() }
    } catch {
      return (State(offset: file.size, line: cutter.line, entry: .unknown), cutter.rowsSeen)
    }
    var following = State(offset: cutter.offset, line: cutter.line, entry: .unknown)
    if let next {
      if cutter.offset == next.range.lowerBound {
        following.entry = .outside
      } else if cutter.offset - 1 == next.inside.firstEnd {
        following.entry = .insideBehindFirst
      } else if cutter.offset - 1 == next.outside.firstEnd {
        following.entry = .outsideBehindFirst
      }
    }
    return (following, cutter.rowsSeen)
  }

  // MARK: Parting

  private func surveys(
    from start: Int, _ workers: Workers
  ) throws(SourceTrouble) -> [PartSurvey] {
    let ranges = try ranges(from: start)
    let (file, dialect, portions) = (file, dialect, portions)
    let surveys = workers.map(ranges.count) { index in
      Result { () throws(SourceTrouble) in
        try PartSurvey(ranges[index], of: file, dialect, portions)
      }
    }
    var parts: [PartSurvey] = []
    for survey in surveys { parts.append(try survey.get()) }
    return parts
  }

  private func ranges(from start: Int) throws(SourceTrouble) -> [Range<Int>] {
    let size = portions.chunk(ofFileWith: file.size)
    var ranges: [Range<Int>] = []
    var lower = start
    while lower < file.size {
      var upper = file.size
      if file.size - lower > size {
        upper = try behindLineFeed(from: lower + size)
      }
      ranges.append(lower..<upper)
      lower = upper
    }
    return ranges
  }

  private func behindLineFeed(from start: Int) throws(SourceTrouble) -> Int {
    var place = start
    var step = 4 << 10
    var bytes: [UInt8] = []
    while place < file.size {
      bytes.removeAll(keepingCapacity: true)
      let count = try file.read(into: &bytes, atMost: step, from: place)
      if count == 0 { break }
      if let found = bytes.firstIndex(of: .lineFeed) { return place + found + 1 }
      place += count
      step = portions.piece
    }
    return file.size
  }
}
