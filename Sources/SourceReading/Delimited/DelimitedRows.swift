/// The rows of a delimited text, from any source of bytes, in order.
///
///     var rows = try DelimitedRows(bytes, of: "tenders.csv", Dialect())
///     while try rows.next(&batch, rejected: &rejected) { … }
package struct DelimitedRows: ~Copyable, RowReader {
  package let columns: [String]
  /// What is worth knowing; complete when there are no more rows.
  package private(set) var notes: [SourceNote]
  private let headerLine: Int
  private var cutter: RowCutter
  private var hasEnded = false

  package init(
    _ supply: consuming some ByteSupply & ~Copyable, of source: String, _ dialect: Dialect,
    portions: Portions = .usual
  ) throws(SourceTrouble) {
    let head = try DelimitedHead(&supply, of: source, dialect, portions)
    columns = head.names.names
    notes = head.names.notes
    headerLine = head.line
    cutter = RowCutter(
      supply, of: source, dialect: dialect, columns: columns.count, from: head.beginning,
      portions: portions)
  }

  /// Lines without a byte, which are passed over.
  package var blankLines: Int { cutter.blankLines }

  package mutating func next(
    _ batch: inout CellBatch, rejected: inout [RejectedRow]
  ) throws(SourceTrouble) -> Bool {
    if try cutter.next(&batch, rejected: &rejected) { return true }
    if !hasEnded {
      notes += cutter.notesOfSupply()
      if cutter.rowsSeen == cutter.blankLines { notes.append(.headerOnly(line: headerLine)) }
    }
    hasEnded = true
    return false
  }
}
