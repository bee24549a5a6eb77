import Tables

/// Turns the joined pieces of a table into the table: one row standing for each record.
struct TableBuilding {
  let assembly: TableAssembly?
  let keyCount: Int

  init(_ assembly: TableAssembly?, keyCount: Int) {
    self.assembly = assembly
    self.keyCount = keyCount
  }

  func built() -> (Table, [Contradiction]) {
    guard let assembly else { return (Table(name: "", rows: 0, columns: [:], origins: Origins()), []) }
    let joined = assembly.joined()
    var resolution = RecordResolution(joined)
    var rowsByKey: [UInt32] = []
    if let field = assembly.keyField, case .coded(let keys, _)? = joined.columns[field] {
      rowsByKey = resolution.resolve(keys: keys, keyCount: keyCount)
    } else {
      resolution.dropRepeats(rows: joined.rows)
    }
    let table = Table(
      name: assembly.name, rows: joined.rows, columns: resolution.resolvedColumns(),
      origins: joined.origins, superseded: resolution.superseded, rowsByKey: rowsByKey)
    return (table, resolution.contradictions)
  }
}
