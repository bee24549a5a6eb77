internal import CByteScan

/// Cuts delimited bytes into rows, a piece at a time: what both readers of such texts are made of.
///
/// A piece in which every quote, every row and every byte is as it should be is cut by bit masks
/// and stays where it was read. Any other goes to the rules row by row, in `RowCutter+Exact.swift`.
struct RowCutter: ~Copyable {
  let dialect: Dialect
  let columns: Int
  let portions: Portions
  let source: String
  /// No row is taken that begins here or behind.
  let stop: Int

  /// What was read and is not cut yet begins at `start` in `pending`.
  var pending: [UInt8]
  var start = 0
  /// Where the next row begins in the source, and its line from 1.
  var offset: Int
  var line: Int
  var hasEnded: Bool

  /// Lines without a byte, which are passed over.
  var blankLines = 0
  /// Every row so far, blank and rejected ones too.
  var rowsSeen = 0

  /// Places ahead that are no characters; the rows they stand in are rejected.
  private var faultsAhead: [EncodingFault] = []
  private var nextFault = 0

  var row: ExactRow
  private var supply: any ByteSupply & ~Copyable
  private var inner: [UInt32] = []

  init(
    _ supply: consuming any ByteSupply & ~Copyable, of source: String, dialect: Dialect,
    columns: Int,
    from beginning: Beginning, stop: Int = .max, portions: Portions
  ) {
    self.supply = supply
    self.source = source
    self.dialect = dialect
    self.columns = columns
    self.stop = stop
    self.portions = portions
    pending = beginning.pending
    offset = beginning.offset
    line = beginning.line
    hasEnded = beginning.hasEnded
    row = ExactRow(dialect, keeping: columns)
  }

  /// Where a row begins, with what was read from there on already.
  struct Beginning {
    var offset: Int
    var line: Int
    var pending: [UInt8] = []
    var hasEnded = false
  }

  /// The next rows; false when there are no more.
  mutating func next(
    _ batch: inout CellBatch, rejected: inout [RejectedRow]
  ) throws(SourceTrouble) -> Bool {
    batch.removeAll()
    batch.quote = dialect.quote
    batch.mayEndInReturn = dialect.lineEnd != .carriageReturn
    let known = rejected.count
    while offset < stop {
      if try takeClean(&batch) { return true }
      try takeExactly(&batch, rejected: &rejected)
      if batch.rows > 0 || rejected.count > known {
        batch.bytes.appendPadding()
        return true
      }
      if hasEnded, start == pending.count { break }
    }
    return false
  }

  // MARK: Reading

  /// What the source says of itself, once all is read.
  mutating func closingNotes() -> [SourceNote] { supply.closingNotes() }

  private mutating func collectFaults() {
    let faults = supply.takeFaults()
    if faults.isEmpty { return }
    faultsAhead.removeSubrange(..<nextFault)
    nextFault = 0
    faultsAhead += faults.filter(\.spoilsRow)
  }

  /// The first place of a range that is no character; places before it are done with.
  mutating func fault(in range: Range<Int>) -> EncodingFault? {
    while nextFault < faultsAhead.count, faultsAhead[nextFault].textOffset < range.lowerBound {
      nextFault += 1
    }
    guard nextFault < faultsAhead.count, faultsAhead[nextFault].textOffset < range.upperBound
    else { return nil }
    return faultsAhead[nextFault]
  }

  /// Reads into `pending` until it has `count` bytes that are not cut yet.
  mutating func readPending(upTo count: Int) throws(SourceTrouble) {
    pending.removeSubrange(..<start)
    start = 0
    try supply.fill(&pending, upTo: count, &hasEnded)
    collectFaults()
  }

  /// How much a piece may hold: rows behind `stop` are not ours to read.
  var pieceSize: Int { min(portions.piece, stop - offset) }

  // MARK: The common case

  /// Takes the whole rows of a piece if there is nothing to be said about any of them.
  private mutating func takeClean(_ batch: inout CellBatch) throws(SourceTrouble) -> Bool {
    if dialect.lineEnd == .carriageReturn { return false }
    let held = pending.count - start
    let size = pieceSize
    batch.bytes.append(contentsOf: pending[start..<start + min(held, size)])
    try supply.fill(&batch.bytes, upTo: size, &hasEnded)
    collectFaults()
    let count = batch.bytes.count
    batch.bytes.appendPadding()
    let isWhole = hasEnded && held <= count
    if fault(in: offset..<offset + count) == nil,
      let taken = cut(&batch, count: count, isWhole: isWhole)
    {
      if held > count {
        start += taken
      } else {
        pending.removeAll(keepingCapacity: true)
        pending.append(contentsOf: batch.bytes[taken..<count])
        start = 0
      }
      return true
    }
    if held <= count {
      swap(&pending, &batch.bytes)
      pending.removeSubrange(count...)
      start = 0
    }
    batch.removeAll()
    return false
  }

  /// Cuts a piece; the number of bytes that its rows take, or nil if they are not all clean.
  private mutating func cut(_ batch: inout CellBatch, count: Int, isWhole: Bool) -> Int? {
    let found = ByteScan.findCells(
      batch.bytes, count: count, dialect, ends: &batch.ends, inner: &inner)
    if found.is_odd || isWhole && found.is_open { return nil }
    var rows = found.rows
    if isWhole, count > 0, batch.bytes[count - 1] != .lineFeed {
      batch.ends.append(UInt32(count))
      rows += 1
    }
    let cells = rows * columns
    guard rows > 0, cells < batch.ends.count else { return nil }
    let taken = min(Int(batch.ends[cells]) + 1, count)
    guard let nextLine = place(rows, of: &batch, count: count),
      ByteScan.validText(batch.bytes.span.extracting(..<taken)) == taken
    else { return nil }
    batch.ends.removeLast(batch.ends.count - cells - 1)
    offset += taken
    line = nextLine
    rowsSeen += rows
    return taken
  }

  /// Notes where the rows of a piece stand, and gives the line behind them; nil if one of them does
  /// not have its number of cells, or is blank.
  private func place(_ rows: Int, of batch: inout CellBatch, count: Int) -> Int? {
    var isEven = true
    var line = line
    let columns = columns
    let offset = offset
    var places: [RowPlace] = []
    swap(&places, &batch.places)
    defer { swap(&places, &batch.places) }
    let bytes = batch.bytes.span
    let ends = batch.ends.span
    let inner = inner.span
    places.append(addingCapacity: rows) { places in
      var rowStart = 0
      var breaks = 0
      var index = 0
      for _ in 0..<rows {
        index += columns
        let end = Int(ends[index])
        let isBlank =
          columns == 1
          && (end == rowStart || end == rowStart + 1 && bytes[rowStart] == .carriageReturn)
        if isBlank || bytes[end] != .lineFeed && end != count {
          isEven = false
          return
        }
        places.append(RowPlace(number: line, offset: offset + rowStart))
        while breaks < inner.count, Int(inner[breaks]) < end {
          breaks += 1
          line += 1
        }
        line += 1
        rowStart = end + 1
      }
    }
    return isEven ? line : nil
  }
}
