import Tables

/// Turns all rows of a table into the table: one row standing for each record.
struct TableBuilding {
  let assembly: TableAssembly?
  let keyCount: Int

  init(_ assembly: TableAssembly?, keyCount: Int) {
    self.assembly = assembly
    self.keyCount = keyCount
  }

  func built() -> (Table, [Contradiction]) {
    guard let assembly else {
      return (Table(name: "", rows: 0, columns: [:], origins: Origins()), [])
    }
    var resolution = RecordResolution(assembly)
    var rowsByKey: [UInt32] = []
    switch assembly.keyField.flatMap({ assembly.columns[$0] }) {
    case .coded(let keys, let own)? where own.count > 0:
      // Keys that nothing refers to are numbered by their own column.
      _ = resolution.resolve(keys: keys, keyCount: own.count)
    case .coded(let keys, _)?: rowsByKey = resolution.resolve(keys: keys, keyCount: keyCount)
    case .plain(let texts)?:
      if let keys = texts.numbersOfEqualTexts() {
        _ = resolution.resolve(keys: keys, keyCount: keys.count)
      }
    default: resolution.dropRepeats(rows: assembly.rows)
    }
    let table = Table(
      name: assembly.name, rows: assembly.rows, columns: resolution.resolvedColumns(),
      origins: assembly.origins, superseded: resolution.superseded, rowsByKey: rowsByKey,
      taken: resolution.taken())
    return (table, resolution.contradictions)
  }
}
