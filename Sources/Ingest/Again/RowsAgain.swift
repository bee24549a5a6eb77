import SourceReading
import Tables

/// Some rows of one part of the supply, read again to tell how their cells are given.
struct RowsAgain: Sendable {
  /// A row by where it came from, and which of the cells are asked of it.
  struct Row: Sendable {
    let origin: RowOrigin
    let cells: [Int]
  }

  let part: PlannedPart
  /// Its place among the sources of the supply.
  let source: Int
  /// In the order of the source.
  let rows: [Row]
  let cells: [TableCell]
  let supply: Supply

  /// Cells with what is given for them.
  func texts() -> [(cell: Int, text: String)] {
    let decoders = part.rowSets.map { rowSet in
      rowSet.plans.filter(isWanted).map { decoder($0, rowSet) }
    }
    // What could be read before a trouble is told; the rest is shown as the table has it.
    try? part.reader.readAgain(places) { rowSet, batch in
      for decoder in decoders[rowSet] { decoder.take(batch) }
    }
    let wanted = Dictionary(
      rows.map { ($0.origin, $0.cells) }, uniquingKeysWith: { first, _ in first })
    var texts: [(cell: Int, text: String)] = []
    for decoder in decoders.joined() {
      collect(decoder.finish(supply.model), wanted, into: &texts)
    }
    return texts
  }

  /// Each once, though several records may have come from one row.
  private var places: [RowPlace] {
    var places: [RowPlace] = []
    for row in rows {
      let place = RowPlace(number: row.origin.number, offset: row.origin.offset)
      if places.last != place { places.append(place) }
    }
    return places
  }

  private func isWanted(_ plan: FillPlan) -> Bool {
    rows.contains { $0.origin.fill == plan.index }
  }

  private func decoder(_ plan: FillPlan, _ rowSet: PlannedPart.RowSet) -> FillDecoder {
    let factory = TakerFactory(
      model: supply.model, mapping: part.mapping, domains: Domains(), texts: KnownTexts(),
      rows: nil)
    return FillDecoder(
      plan, at: 0, mapping: part.mappingIndex, source: source, sourceName: part.sourceName,
      columns: rowSet.columns, factory: factory, rows: nil, form: part.report.form,
      keeping: FaultKeeping(keepsRows: false), keepsTexts: true)
  }

  private func collect(
    _ piece: FillPiece, _ wanted: [RowOrigin: [Int]],
    into texts: inout [(cell: Int, text: String)]
  ) {
    for row in 0..<piece.rows {
      for place in wanted[piece.origins[row]] ?? [] {
        let cell = cells[place]
        guard let given = piece.texts[cell.field], let read = piece.columns[cell.field],
          let held = supply.tables[cell.table]?.columns[cell.field],
          held.holds(cell.row, valueOf: read, at: row)
        else { continue }
        texts.append((place, String(decoding: given[row], as: UTF8.self)))
      }
    }
  }
}
