internal import Files

/// A DuckDB or Parquet file, whose tables are read by DuckDB.
///
///     let file = try DuckDBFile(opening: "archive.duckdb", by: program)
///     for table in file.tables { var reader = try file.rows(of: table) … }
package struct DuckDBFile: Sendable {
  package let path: String
  /// As the user gave it.
  package let name: String
  package let isParquet: Bool
  /// By schema and name.
  package private(set) var tables: [Table] = []
  private let program: DuckDBProgram

  package struct Table: Sendable, Equatable {
    /// Nil for that of a Parquet file.
    package let name: String?
    package fileprivate(set) var columns: [String]
    /// The table as a query names it.
    fileprivate let quoted: String
  }

  package init(
    opening path: String, named name: String, isParquet: Bool, by program: DuckDBProgram?
  ) throws(SourceTrouble) {
    guard let program else { throw .noDuckDB(name) }
    self.path = path
    self.name = name
    self.isParquet = isParquet
    self.program = program
    let list = isParquet ? DuckDBFile.columnsOfRows : DuckDBFile.columnsOfTables
    var reader = try DuckDBReader(self.reader(of: list), named: name)
    var batch = CellBatch(columns: reader.columns.count)
    var rejected: [RejectedRow] = []
    while try reader.next(&batch, rejected: &rejected) {
      for row in 0..<batch.rows {
        let cells = (0..<3).map {
          String(decoding: batch.text(row: row, column: $0), as: UTF8.self)
        }
        add(column: cells[2], schema: cells[0], table: cells[1])
      }
    }
  }

  /// What a file begins with that DuckDB reads; nil for others.
  package static func isParquet(_ head: [UInt8]) -> Bool? {
    if head.starts(with: Array("PAR1".utf8)) { return true }
    return head.count > 12 && head[8..<12].elementsEqual("DUCK".utf8) ? false : nil
  }

  package func rows(of table: Table) throws(SourceTrouble) -> DuckDBReader {
    // A row of one blank cell would be a blank line.
    let columns =
      table.columns.count == 1
      ? "coalesce(\(table.columns[0].quoted)::VARCHAR, '') AS \(table.columns[0].quoted)" : "*"
    return try DuckDBReader(reader(of: "SELECT \(columns) FROM \(table.quoted)"), named: name)
  }

  private func reader(of query: String) throws(SourceTrouble) -> ChildProgram {
    try program.start(.init(path: path, isParquet: isParquet, query: query))
  }

  private mutating func add(column: String, schema: String, table: String) {
    let quoted = isParquet ? "rows" : "\(schema.quoted).\(table.quoted)"
    if tables.last?.quoted == quoted {
      tables[tables.count - 1].columns.append(column)
    } else {
      let name = isParquet ? nil : schema == "main" ? table : "\(schema).\(table)"
      tables.append(Table(name: name, columns: [column], quoted: quoted))
    }
  }

  private static let columnsOfTables = """
    SELECT schema_name, table_name, column_name FROM duckdb_columns() \
    WHERE NOT internal AND database_name = current_database() \
    ORDER BY schema_name, table_name, column_index
    """

  private static let columnsOfRows =
    "SELECT 'main', 'rows', column_name FROM (DESCRIBE SELECT * FROM rows)"
}

extension String {
  /// As a name in SQL.
  fileprivate var quoted: String { SQLiteDatabase.quoted(self) }
}
