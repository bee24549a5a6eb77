import SourceReading

/// A table that is read from front to back in one piece: a sheet, a table of a database, a packed
/// or transcoded file.
struct RowsPart<Reader: RowReader & ~Copyable>: PartReader {
  let open: @Sendable () throws(SourceTrouble) -> Reader
  var isReadOnce = false

  var pieces: Int { 1 }

  func read(
    piece: Int, rejected: ([RejectedRow]) -> Void, _ body: (Int, CellBatch) -> Void
  ) throws(SourceTrouble) -> [SourceNote] {
    var reader = try open()
    var batch = CellBatch(columns: reader.columns.count)
    var unread: [RejectedRow] = []
    while true {
      unread.removeAll(keepingCapacity: true)
      let isMore = try reader.next(&batch, rejected: &unread)
      rejected(unread)
      guard isMore else { return reader.notes }
      body(0, batch)
      batch.removeAll()
    }
  }

  func readFirst(_ rows: Int, _ body: (CellBatch) -> Void) throws(SourceTrouble) {
    var reader = try open()
    var batch = CellBatch(columns: reader.columns.count)
    var rejected: [RejectedRow] = []
    var read = 0
    while read < rows, try reader.next(&batch, rejected: &rejected) {
      rejected.removeAll()
      read += batch.rows
      body(batch)
      batch.removeAll()
    }
  }
}

/// A plain delimited file, whose chunks go to any thread.
struct ChunkedPart: PartReader {
  let table: DelimitedFile
  let file: SharedFile
  private var hash: SharedHash?

  init(table: DelimitedFile, file: SharedFile) {
    self.table = table
    self.file = file
  }

  func rows(inPiece piece: Int) -> Int? {
    piece < table.chunks.count ? table.chunks[piece].rowsAtMost : nil
  }

  var pieces: Int { max(1, table.chunks.count) }

  var hasPlaces: Bool { true }

  func read(
    piece: Int, rejected: ([RejectedRow]) -> Void, _ body: (Int, CellBatch) -> Void
  ) throws(SourceTrouble) -> [SourceNote] {
    if piece < table.chunks.count {
      try table.forEachBatch(inChunk: piece, hashing: hash) { batch, unread in
        rejected(unread)
        body(0, batch)
      }
    }
    return piece == 0 ? table.notes : []
  }

  func rest() { table.rest() }

  func readAgain(
    _ places: [RowPlace], _ body: (Int, CellBatch) -> Void
  ) throws(SourceTrouble) {
    var batch = CellBatch(columns: table.columns.count)
    for place in places where try table.readAgain(place, into: &batch) { body(0, batch) }
  }

  func hashing() -> (part: any PartReader, hash: SharedHash)? {
    guard let hash = SharedHash(file),
      (try? hash.read(upTo: table.chunks.first?.range.lowerBound ?? 0)) != nil
    else { return nil }
    var part = self
    part.hash = hash
    return (part, hash)
  }

  func verify() throws(SourceTrouble) -> SourceNote? { try file.verify() }
}

/// A JSON or XML document, read row by row into the row sets of its plan.
struct DocumentPart: PartReader {
  let open: @Sendable () throws(SourceTrouble) -> DocumentReader<TextStream>
  let plan: DocumentPlan

  var pieces: Int { 1 }

  func read(
    piece: Int, rejected: ([RejectedRow]) -> Void, _ body: (Int, CellBatch) -> Void
  ) throws(SourceTrouble) -> [SourceNote] {
    var reader = try open()
    var batches = plan.emptyBatches()
    var unread: [RejectedRow] = []
    while try reader.next(&batches, rejected: &unread) {
      rejected(unread)
      unread.removeAll(keepingCapacity: true)
      for (rowSet, batch) in batches.enumerated() where batch.rows > 0 { body(rowSet, batch) }
    }
    rejected(unread)
    return reader.notes
  }
}
