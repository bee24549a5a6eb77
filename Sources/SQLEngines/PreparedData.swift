import Plans
package import SQLTranslation
package import Scanning

/// What a database is given: the tables that the plan of a scan reads, and the one query over them.
package struct PreparedData: Sendable {
  package let tables: [PreparedTable]
  package let catalog: Catalog
  package let query: Query
  package let dialect: SQLDialect

  package init(_ scanner: Scanner, _ dialect: SQLDialect) {
    let own = scanner.preparedTables() + scanner.datedLists()
    self.dialect = dialect
    // A first translation tells what the engine has to work out for the query.
    let asking = Query(
      scanner.plan, scanner.pack, Catalog(own, scanner, isAsking: true), dialect)
    tables = scanner.tables(own, with: asking.handedOver)
    catalog = Catalog(tables, scanner)
    query = Query(scanner.plan, scanner.pack, catalog, dialect)
  }
}

extension Catalog {
  init(_ tables: [PreparedTable], _ scanner: Scanner, isAsking: Bool = false) {
    var columns: [String: [String: Int]] = [:]
    var left: [String: Set<String>] = [:]
    for table in tables {
      columns[table.name] = Dictionary(
        uniqueKeysWithValues: table.columns.map { column in
          if case .decimal(let scale) = column.storage { return (column.name, scale) }
          return (column.name, 0)
        })
      left[table.name] = table.left
    }
    self.init(
      columns: columns, left: left, complete: scanner.completeTables,
      entries: Dictionary(
        scanner.undatedLists().map { (Entry($0.name, $0.scalar), $0.entries) },
        uniquingKeysWith: { first, _ in first }), isAsking: isAsking)
  }
}

extension PreparedTable.Storage {
  /// As a database is told.
  package var stored: SQLDialect.Storage {
    switch self {
    case .truth: .truth
    case .whole: .whole
    case .text: .key
    case .decimal(let scale): .decimal(scale: scale)
    }
  }
}
