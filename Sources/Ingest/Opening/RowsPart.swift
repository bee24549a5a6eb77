import SourceReading

/// A table that is read from front to back in one piece: a sheet, a table of a database, a packed
/// or transcoded file.
struct RowsPart<Reader: RowReader & ~Copyable>: PartReader {
  let open: @Sendable () throws(SourceTrouble) -> Reader

  var pieces: Int { 1 }

  func read(
    piece: Int, _ body: (Int, CellBatch) -> Void
  ) throws(SourceTrouble) -> PieceEnd {
    var reader = try open()
    var batch = CellBatch(columns: reader.columns.count)
    var end = PieceEnd()
    var rejected: [RejectedRow] = []
    while true {
      rejected.removeAll(keepingCapacity: true)
      let isMore = try reader.next(&batch, rejected: &rejected)
      end.rejected += rejected
      guard isMore else { break }
      body(0, batch)
      batch.removeAll()
    }
    end.notes = reader.notes
    return end
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
  let file: DelimitedFile

  func rows(inPiece piece: Int) -> Int? {
    piece < file.chunks.count ? file.chunks[piece].rowsAtMost : nil
  }

  var pieces: Int { max(1, file.chunks.count) }

  func read(
    piece: Int, _ body: (Int, CellBatch) -> Void
  ) throws(SourceTrouble) -> PieceEnd {
    var end = PieceEnd()
    if piece == 0 { end.notes = file.notes }
    guard piece < file.chunks.count else { return end }
    try file.forEachBatch(inChunk: piece) { batch, rejected in
      end.rejected += rejected
      body(0, batch)
    }
    return end
  }
}

/// A JSON or XML document, read row by row into the row sets of its plan.
struct DocumentPart: PartReader {
  let open: @Sendable () throws(SourceTrouble) -> DocumentReader<TextStream>
  let plan: DocumentPlan

  var pieces: Int { 1 }

  func read(
    piece: Int, _ body: (Int, CellBatch) -> Void
  ) throws(SourceTrouble) -> PieceEnd {
    var reader = try open()
    var batches = plan.emptyBatches()
    var end = PieceEnd()
    var rejected: [RejectedRow] = []
    while try reader.next(&batches, rejected: &rejected) {
      end.rejected += rejected
      rejected.removeAll(keepingCapacity: true)
      for (rowSet, batch) in batches.enumerated() where batch.rows > 0 { body(rowSet, batch) }
    }
    end.rejected += rejected
    end.notes = reader.notes
    return end
  }
}
