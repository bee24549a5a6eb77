import SourceReading
import Tables

/// Some rows of one part of the supply, read again to tell how their cells are given.
struct RowsAgain: Sendable {
  let part: PlannedPart
  /// Its place among the sources of the supply.
  let source: Int
  /// By where they came from, the cells of each row.
  let wanted: [RowOrigin: [TableCell]]
  let supply: Supply

  func texts() -> [TableCell: String] {
    let decoders = part.rowSets.map { rowSet in
      rowSet.plans.filter(isWanted).map { decoder($0, rowSet) }
    }
    // What could be read before a trouble is told; the rest is shown as the table has it.
    try? part.reader.readAgain(places) { rowSet, batch in
      for decoder in decoders[rowSet] { decoder.take(batch) }
    }
    var texts: [TableCell: String] = [:]
    for piece in decoders.joined().map({ $0.finish(supply.model) }) { collect(piece, into: &texts) }
    return texts
  }

  /// In the order of the source.
  private var places: [RowPlace] {
    let places = wanted.keys.map { RowPlace(number: $0.number, offset: $0.offset) }
    return Set(places).sorted { ($0.offset, $0.number) < ($1.offset, $1.number) }
  }

  private func isWanted(_ plan: FillPlan) -> Bool {
    wanted.keys.contains { $0.fill == plan.index }
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

  private func collect(_ piece: FillPiece, into texts: inout [TableCell: String]) {
    for row in 0..<piece.rows {
      for cell in wanted[piece.origins[row]] ?? [] {
        guard let given = piece.texts[cell.field], let read = piece.columns[cell.field],
          let held = supply.tables[cell.table]?.columns[cell.field],
          held.holds(cell.row, valueOf: read, at: row)
        else { continue }
        texts[cell] = String(decoding: given[row], as: UTF8.self)
      }
    }
  }
}
