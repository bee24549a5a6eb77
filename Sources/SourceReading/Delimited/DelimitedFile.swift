package import Workers

/// A delimited text that lies in a file, cut into chunks that threads can read side by side.
///
///     let file = try DelimitedFile(bytes, of: "bids.csv", dialect, workers)
///     let sums = workers.map(file.chunks.count) { sum(of: file, chunk: $0) }
///
/// The chunks in their order give the same rows as `DelimitedRows`, with the same places.
package struct DelimitedFile: Sendable {
  package let columns: [String]
  package let chunks: [Chunk]
  /// What is worth knowing.
  package let notes: [SourceNote]
  private let source: String
  private let file: any PositionedBytes
  private let dialect: Dialect
  private let portions: Portions
  private let pool: BatchPool

  /// A part of the file that begins where a row does.
  package struct Chunk: Sendable, Hashable {
    package let range: Range<Int>
    /// The line on which it begins, from 1.
    package let line: Int
    /// How many rows it has, blank and rejected ones too.
    package let rowsAtMost: Int
  }

  /// What became of the rows of a chunk.
  package struct Tally: Sendable, Hashable {
    package var rows = 0
    package var rejected = 0
    package var blankLines = 0
  }

  /// Reads the file once to find its chunks; it must be UTF-8, with or without a mark.
  package init(
    _ file: some PositionedBytes, of source: String, _ dialect: Dialect, _ workers: Workers,
    portions: Portions = .usual
  ) throws(SourceTrouble) {
    var supply = PartSupply(source: file, offset: 0, end: file.size)
    let head = try DelimitedHead(&supply, of: source, dialect, portions)
    columns = head.names.names
    let finder = ChunkFinder(
      file: file, source: source, dialect: dialect, columns: columns.count, portions: portions)
    chunks = try finder.chunks(from: head.beginning, workers)
    let hasRows = chunks.contains { $0.rowsAtMost > 0 }
    notes = head.names.notes + (hasRows ? [] : [.headerOnly(line: head.line)])
    self.source = source
    self.file = file
    self.dialect = dialect
    self.portions = portions
    pool = BatchPool(columns: columns.count, mostBytes: 4 * portions.piece)
  }

  /// Hands on the rows of a chunk, some at a time, with those that could not be taken.
  ///
  /// The batch and the list are used again for the next rows. Whoever takes the hash of the file
  /// reads it.
  @discardableResult
  package func forEachBatch(
    inChunk index: Int, hashing hash: SharedHash? = nil,
    _ body: (inout CellBatch, inout [RejectedRow]) throws(SourceTrouble) -> Void
  ) throws(SourceTrouble) -> Tally {
    let chunk = chunks[index]
    let file: any PositionedBytes = hash ?? file
    var cutter = RowCutter(
      PartSupply(source: file, offset: chunk.range.lowerBound, end: file.size), of: source,
      dialect: dialect, columns: columns.count,
      from: RowCutter.Beginning(offset: chunk.range.lowerBound, line: chunk.line),
      stop: chunk.range.upperBound, portions: portions)
    var batch = pool.take()
    var rejected: [RejectedRow] = []
    var tally = Tally()
    while try cutter.next(&batch, rejected: &rejected) {
      tally.rows += batch.rows
      tally.rejected += rejected.count
      try body(&batch, &rejected)
      rejected.removeAll(keepingCapacity: true)
    }
    pool.giveBack(batch)
    if cutter.offset < chunk.range.upperBound { throw .changedWhileRead(source) }
    tally.blankLines = cutter.blankLines
    return tally
  }

  /// Lets go of what it keeps for the next chunk.
  package func rest() { pool.empty() }

  /// Reads one row again; false if there is none that can be taken at that place any more.
  package func readAgain(
    _ place: RowPlace, into batch: inout CellBatch
  ) throws(SourceTrouble) -> Bool {
    var small = portions
    small.piece = min(4 << 10, portions.piece)
    var cutter = RowCutter(
      PartSupply(source: file, offset: place.offset, end: file.size), of: source,
      dialect: dialect, columns: columns.count,
      from: RowCutter.Beginning(offset: place.offset, line: place.number),
      stop: place.offset + 1, portions: small)
    var rejected: [RejectedRow] = []
    return try cutter.next(&batch, rejected: &rejected) && batch.rows == 1
  }
}
