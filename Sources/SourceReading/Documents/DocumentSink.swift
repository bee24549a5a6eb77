/// Where the rows of a document go: as cells into batches, or to the rejected.
struct DocumentSink {
  var batches: [CellBatch] = []
  var rejected: [RejectedRow] = []
  private let cells: DocumentCells
  private let limit: Int
  /// Whether each row goes with its cells as a document of its own.
  private let keepsRows: Bool

  init(_ cells: DocumentCells, limit: Int, keepsRows: Bool) {
    self.cells = cells
    self.limit = limit
    self.keepsRows = keepsRows
  }

  /// `bytes` gives the row as it stands in the document, or as a document of its own.
  mutating func take(
    _ row: DocumentCells.Row, _ tape: DocumentTape, _ keys: DocumentKeys, bytes: () -> [UInt8]
  ) {
    let place = RowPlace(number: row.number, offset: row.offset, pointer: row.pointer.shown)
    if !tape.nodes[row.node].kind.isContainer, !cells.takesValues {
      let bytes = bytes()
      let shown = bytes.isEmpty ? Array(tape.text(row.node)) : bytes
      rejected.append(RejectedRow(place, .rowIsNoObject, bytes: shown))
    } else if !cells.add(row, tape, keys, to: &batches) {
      rejected.append(RejectedRow(place, .rowTooLarge(limit), bytes: bytes()))
    } else if keepsRows {
      let bytes = bytes()
      for index in batches.indices {
        let missing = batches[index].rows - batches[index].documents.count
        batches[index].documents += repeatElement(bytes, count: missing)
      }
    }
  }

  /// Whether there is enough to be looked at.
  var isFull: Bool {
    rejected.count >= 1 << 12
      || batches.contains { $0.rows >= 1 << 12 || $0.bytes.count >= 1 << 20 }
  }
}
