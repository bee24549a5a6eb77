/// Where the rows of a document go: as cells into batches, or to the rejected.
struct DocumentSink {
  var batches: [CellBatch] = []
  var rejected: [RejectedRow] = []
  private let cells: DocumentCells
  private let limit: Int

  init(_ cells: DocumentCells, limit: Int) {
    self.cells = cells
    self.limit = limit
  }

  /// `bytes` gives the row as it stands in the document.
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
    }
  }

  /// Whether there is enough to be looked at.
  var isFull: Bool {
    rejected.count >= 1 << 12
      || batches.contains { $0.rows >= 1 << 12 || $0.bytes.count >= 1 << 20 }
  }
}
