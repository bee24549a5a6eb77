internal import Diagnostics

/// Reads the rows of one sheet behind its header.
///
/// The number of a row is the one the sheet shows beside it; its offset is how many rows stand
/// before it in the file. Rows without any cell are no rows.
package struct SheetReader: RowReader, ~Copyable {
  package let columns: [String]
  /// The column of the sheet in which they begin, counted from 0.
  package let firstColumn: Int
  private let sheet: Sheet
  private let header: SheetHeader?
  private let sink: SheetSink
  private var part: XMLPart

  init(_ sheet: Sheet, _ entry: ArchiveEntry, of archive: Archive, _ meaning: CellMeaning)
    throws(SourceTrouble)
  {
    let limit = archive.limits.sheet
    let sink = SheetSink(meaning, source: archive.name, largestCell: archive.limits.cell)
    var part = try XMLPart(entry, of: archive, limit: limit, into: sink)
    while !part.isAtEnd, !sink.hasEnoughAhead { try part.step() }
    let rows = sink.takeRowsAhead()
    var header = HeaderFinder(rows, merges: sink.findings.merges).find()
    if let found = header, !part.isAtEnd, found.mayDependOnMerges(top: rows.first?.number) {
      // Merged cells are listed behind all rows: the sheet is gone through once more for them.
      let merges = MergeSink()
      var whole = try XMLPart(entry, of: archive, limit: limit, into: merges)
      try whole.finish()
      header = HeaderFinder(rows, merges: merges.findings.merges).find()
    }
    self.part = part
    self.sink = sink
    self.sheet = sheet
    self.header = header
    columns = header?.names ?? []
    firstColumn = (header?.columns.lowerBound ?? 1) - 1
    guard let header else { return }
    var table = SheetTable(columns: header.columns)
    for row in rows where row.number > header.rows.upperBound || row.fault != nil {
      table.append(row)
    }
    sink.table = table
  }

  package mutating func next(
    _ batch: inout CellBatch, rejected: inout [RejectedRow]
  ) throws(SourceTrouble) -> Bool {
    while !part.isAtEnd, let table = sink.table, table.batch.rows == 0, table.rejected.isEmpty {
      try part.step()
    }
    guard var table = sink.table else { return false }
    sink.table = nil
    batch.removeAll()
    if batch.columns != columns.count { batch = CellBatch(columns: columns.count) }
    swap(&batch, &table.batch)
    rejected += table.rejected
    let hasSome = batch.rows > 0 || !table.rejected.isEmpty
    table.rejected = []
    sink.table = table
    if hasSome {
      batch.bytes.append(contentsOf: repeatElement(0, count: CellBatch.padding))
    }
    return hasSome
  }

  /// What is worth knowing about the sheet; complete when all rows have been read.
  package var notes: [SourceNote] {
    guard let header else { return [.emptySheet(sheet)] }
    return SheetNotes(
      sheet: sheet, header: header, findings: sink.findings, outside: sink.table?.outside
    ).all
  }
}

/// Takes in only the merged cells of a sheet.
private final class MergeSink: XMLSink {
  var findings = SheetFindings()

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "mergeCell", let range = attributes.text("ref").flatMap({ CellRange($0) }) else {
      return
    }
    findings.merge(range)
  }
}
