internal import CByteScan

/// Cuts delimited bytes into rows, a piece at a time: what both readers of such texts are made of.
///
/// Rows of which every quote, every cell and every byte is as it should be are cut by bit masks and
/// stay where they were read. Others are read by the rules one by one, in `RowCutter+Exact.swift`.
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

  var row: ExactRow
  /// How many bytes are read by the rules before bit masks are tried again.
  private(set) var patience: Int
  /// Up to where in the source the bytes are known to be text.
  var validEnd = 0
  /// Where what was read and is not cut yet has no characters.
  private(set) var faults: FaultQueue
  private var supply: any ByteSupply & ~Copyable
  private var inner: [UInt32] = []
  private var failure: SourceTrouble?

  init(
    _ supply: consuming any ByteSupply & ~Copyable, of source: String, dialect: Dialect,
    columns: Int, from beginning: Beginning, stop: Int = .max, portions: Portions
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
    faults = FaultQueue(beginning.faults)
    row = ExactRow(dialect, keeping: columns)
    patience = min(leastPatience, portions.piece)
  }

  /// Where a row begins, with what was read from there on already.
  struct Beginning {
    var offset: Int
    var line: Int
    var pending: [UInt8] = []
    var hasEnded = false
    var faults: [EncodingFault] = []
  }

  /// The next rows; false when there are no more.
  mutating func next(
    _ batch: inout CellBatch, rejected: inout [RejectedRow]
  ) throws(SourceTrouble) -> Bool {
    batch.removeAll()
    batch.quote = dialect.quote
    batch.mayEndInReturn = dialect.lineEnd != .carriageReturn
    if let failure { throw failure }
    let known = rejected.count
    while offset < stop {
      do {
        if try takeClean(&batch) { return true }
        try takeExactly(&batch, rejected: &rejected)
      } catch {
        // The rows before it are handed on first.
        if batch.rows == 0, rejected.count == known { throw error }
        failure = error
      }
      if batch.rows > 0 || rejected.count > known {
        batch.bytes.appendPadding()
        return true
      }
      if hasEnded, start == pending.count { break }
    }
    return false
  }

  // MARK: Reading

  /// Reads into `pending` until it has `count` bytes that are not cut yet.
  mutating func readPending(upTo count: Int) throws(SourceTrouble) {
    pending.removeSubrange(..<start)
    start = 0
    try supply.fill(&pending, upTo: count, &hasEnded)
    faults.add(supply.takeFaults())
  }

  /// What the source of the bytes has to say; complete when all is read.
  mutating func notesOfSupply() -> [SourceNote] { supply.takeNotes() }

  /// How much a piece may hold: rows behind `stop` are not ours to read.
  var pieceSize: Int { min(portions.piece, stop - offset) }

  // MARK: The common case

  /// Takes the rows at the beginning of a piece of which there is nothing to be said; false if what
  /// follows them must be read by the rules.
  private mutating func takeClean(_ batch: inout CellBatch) throws(SourceTrouble) -> Bool {
    if dialect.lineEnd == .carriageReturn { return false }
    let held = pending.count - start
    let size = pieceSize
    batch.bytes.append(contentsOf: pending[start..<start + min(held, size)])
    try supply.fill(&batch.bytes, upTo: size, &hasEnded)
    faults.add(supply.takeFaults())
    let count = batch.bytes.count
    batch.bytes.appendPadding()
    let (taken, isClean) = cut(&batch, count: count, isWhole: hasEnded && held <= count)
    if held > count {
      start += taken
    } else {
      pending.removeAll(keepingCapacity: true)
      pending.append(contentsOf: batch.bytes[taken..<count])
      start = 0
    }
    if !isClean { batch.bytes.removeSubrange(taken...) }
    return isClean
  }

  /// Cuts the clean rows at the beginning of a piece; gives the number of bytes that they take, and
  /// whether nothing but a part of a row comes behind.
  private mutating func cut(
    _ batch: inout CellBatch, count: Int, isWhole: Bool
  ) -> (taken: Int, isClean: Bool) {
    let found = ByteScan.findCells(
      batch.bytes, count: count, dialect, ends: &batch.ends, inner: &inner)
    var rows = found.rows
    if isWhole, !found.is_odd, !found.is_open, count > 0, batch.bytes[count - 1] != .lineFeed {
      batch.ends.append(UInt32(count))
      rows += 1
    }
    line = place(rows, of: &batch, count: count)
    if batch.rows < rows { dropUnevenRows(&batch) }
    var taken = end(of: batch, count: count)
    let valid = ByteScan.validText(batch.bytes.span.extracting(..<taken))
    let sound = min(valid, (faults.first?.textOffset ?? .max) - offset)
    while taken > sound {
      dropLastRow(&batch)
      taken = end(of: batch, count: count)
    }
    let isClean = rows > 0 && batch.rows == rows && !found.is_odd
    if !isClean {
      patience = taken < patience ? min(patience * 2, portions.piece) : leastPatience
    }
    batch.ends.removeLast(batch.ends.count - batch.rows * columns - 1)
    move(by: taken)
    rowsSeen += batch.rows
    return (taken, isClean)
  }

  /// The next row begins so many bytes behind the last one.
  mutating func move(by count: Int) {
    offset += count
    faults.drop(before: offset)
  }

  /// Where the row behind the last one of the batch begins.
  private func end(of batch: CellBatch, count: Int) -> Int {
    min(Int(batch.ends[batch.rows * columns] &+ 1), count)
  }

  private mutating func dropLastRow(_ batch: inout CellBatch) {
    if let last = batch.places.popLast() { line = last.number }
  }

  /// Notes where the rows of a piece stand as long as a line ends where each should end, and gives
  /// the line behind them.
  ///
  /// If it comes to the last of the rows, none of them has another number of cells than it should.
  private func place(_ rows: Int, of batch: inout CellBatch, count: Int) -> Int {
    var line = line
    let columns = columns
    let offset = offset
    var places = RowPlaces()
    swap(&places, &batch.places)
    defer { swap(&places, &batch.places) }
    let bytes = batch.bytes.span
    let ends = batch.ends.span
    let inner = inner.span
    places.append(atMost: rows) { numbers, offsets in
      var rowStart = 0
      var breaks = 0
      var index = columns
      while numbers.count < rows, index < ends.count {
        let end = Int(ends[index])
        if bytes[end] != .lineFeed && end != count { return }
        if columns == 1,
          end == rowStart || end == rowStart + 1 && bytes[rowStart] == .carriageReturn
        {
          return
        }
        numbers.append(line)
        offsets.append(offset + rowStart)
        while breaks < inner.count, Int(inner[breaks]) < end {
          breaks += 1
          line += 1
        }
        line += 1
        rowStart = end + 1
        index += columns
      }
    }
    return line
  }

  /// Keeps the rows before the first in which a line ends too early.
  private mutating func dropUnevenRows(_ batch: inout CellBatch) {
    for row in 0..<batch.rows {
      let ends = batch.ends[(row * columns + 1)..<(row * columns + columns)]
      if ends.contains(where: { batch.bytes[Int($0)] == .lineFeed }) {
        while batch.rows > row { dropLastRow(&batch) }
        return
      }
    }
  }
}

/// How many bytes are read by the rules before bit masks are tried again, at least.
private let leastPatience = 4 << 10
