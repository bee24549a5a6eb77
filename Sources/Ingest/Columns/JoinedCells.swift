import FlagSemantics
import SourceReading
import Values

/// Cells that are made of several of their row, as those of a key are.
struct JoinedCells {
  let sourceName: [UInt8]
  let blanks: Placeholders
  let part: Int
  /// A batch of one column, kept for its room.
  private var joined = CellBatch(columns: 1)

  init(sourceName: [UInt8], blanks: Placeholders, part: Int) {
    self.sourceName = sourceName
    self.blanks = blanks
    self.part = part
  }

  /// The values of a field, as the only column of a batch; blank where a part of one is.
  mutating func cells(of field: PlannedField, _ batch: CellBatch) -> CellBatch {
    let paths = field.cells.compactMap(\.wholePath)
    joined.removeAll()
    for row in 0..<batch.rows {
      let first = joined.bytes.count
      for path in paths {
        if joined.bytes.count > first { joined.bytes.append(UInt8(ascii: "/")) }
        guard add(path, of: batch, row) else {
          joined.bytes.removeLast(joined.bytes.count - first)
          break
        }
      }
      joined.closeCell()
    }
    joined.places = batch.places
    return joined
  }

  /// Adds a part; false where it is blank.
  @inline(__always)
  private mutating func add(_ path: CellPath, of batch: CellBatch, _ row: Int) -> Bool {
    if case .column(let column) = path,
      batch.appendPlain(row: row, column: column, blanks.strangers, to: &joined.bytes)
    {
      return true
    }
    let start = joined.bytes.count
    append(path, of: batch, row)
    return !isBlank(joined.bytes.span.extracting(start..<joined.bytes.count))
  }

  private func isBlank(_ part: Span<UInt8>) -> Bool {
    part.isEmpty || (blanks.mayMatch(part) && blanks.matches(part))
  }

  private mutating func append(_ path: CellPath, of batch: CellBatch, _ row: Int) {
    switch path {
    case .column(let column): batch.appendTrimmed(row: row, column: column, to: &joined.bytes)
    case .row:
      joined.bytes += sourceName
      joined.bytes.append(UInt8(ascii: ":"))
      joined.bytes.append(contentsOf: String(batch.places[row].number).utf8)
    case .number: joined.bytes.append(contentsOf: String(part).utf8)
    case .piece: break
    }
  }
}
