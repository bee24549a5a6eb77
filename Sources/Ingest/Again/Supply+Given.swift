package import Tables
import Workers

extension Supply {
  /// How cells stand in their sources: `685,000元` where the table has an amount; nil where it can't
  /// be told.
  ///
  /// Tables have values only, so the rows are read again, by their offsets where a source has them.
  /// A cell whose row gives another value than the table has is not told: the source has changed.
  package func asGiven(_ cells: [TableCell]) -> [String?] {
    let readings = rows(of: cells).flatMap { source, rows -> [RowsAgain] in
      guard let part = parts[source], !part.reader.isReadOnce else { return [] }
      let size = part.reader.hasPlaces ? Supply.rowsAtATime : rows.count
      return stride(from: 0, to: rows.count, by: size).map { first in
        RowsAgain(
          part: part, source: source, rows: Array(rows[first..<min(first + size, rows.count)]),
          cells: cells, supply: self)
      }
    }
    var texts = [String?](repeating: nil, count: cells.count)
    for found in workers.map(readings.count, { readings[$0].texts() }) {
      for (cell, text) in found { texts[cell] = text }
    }
    return texts
  }

  /// So that threads share what is read of one source.
  private static let rowsAtATime = 8192

  /// Where the cells came from, by source and in its order, each with the places of its cells.
  private func rows(of cells: [TableCell]) -> [(source: Int, rows: [RowsAgain.Row])] {
    var found: [Int: [RowOrigin: [Int]]] = [:]
    for (place, cell) in cells.enumerated() {
      guard let table = tables[cell.table] else { continue }
      let origin = table.origins[table.row(with: cell.field, of: cell.row)]
      found[origin.source, default: [:]][origin, default: []].append(place)
    }
    return found.sorted { $0.key < $1.key }.map { source, rows in
      (
        source,
        rows.map { RowsAgain.Row(origin: $0.key, cells: $0.value) }
          .sorted { ($0.origin.offset, $0.origin.number) < ($1.origin.offset, $1.origin.number) }
      )
    }
  }
}
