package import Tables
import Workers

extension Supply {
  /// How cells stand in their sources: `685,000元` where the table has an amount.
  ///
  /// Tables have values only, so the rows are read again, by their offsets where a source has them.
  /// A cell whose row gives another value than the table has is left out: the source has changed.
  package func asGiven(_ cells: [TableCell]) -> [TableCell: String] {
    var wanted: [Int: [RowOrigin: [TableCell]]] = [:]
    for cell in cells {
      guard let table = tables[cell.table] else { continue }
      let origin = table.origins[table.row(with: cell.field, of: cell.row)]
      wanted[origin.source, default: [:]][origin, default: []].append(cell)
    }
    let readings = wanted.keys.sorted().compactMap { source -> RowsAgain? in
      guard let part = parts[source], !part.reader.isReadOnce else { return nil }
      return RowsAgain(part: part, source: source, wanted: wanted[source] ?? [:], supply: self)
    }
    return workers.map(readings.count) { readings[$0].texts() }
      .reduce(into: [:]) { $0.merge($1) { first, _ in first } }
  }
}
