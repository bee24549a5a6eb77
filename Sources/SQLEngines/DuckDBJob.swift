package import Files
import Scanning
import SQLTranslation

/// A folder that DuckDB can work through: the tables as CSV, how they are loaded, and the query.
package struct DuckDBJob {
  private let folder: String

  package init(in folder: String) { self.folder = folder }

  package func write(_ data: PreparedData) throws(FileTrouble) {
    var load: [String] = []
    for (place, table) in data.tables.enumerated() {
      let path = "\(folder)/table\(place).csv"
      try AtomicFile.write(table.lines(0..<table.rows), to: path)
      load.append(statement(table, path, data.dialect))
    }
    try AtomicFile.write(Array(load.joined(separator: ";\n").utf8), to: folder + "/load.sql")
    try AtomicFile.write(Array(data.query.text.utf8), to: folder + "/query.sql")
  }

  private func statement(_ table: PreparedTable, _ path: String, _ dialect: Dialect) -> String {
    let columns = table.columns.map {
      "\(dialect.text($0.name)): \(dialect.text(dialect.type($0.storage.stored)))"
    }
    return """
      CREATE OR REPLACE TEMP TABLE \(dialect.identifier(table.name)) AS SELECT * FROM read_csv(\
      \(dialect.text(path)), header = false, auto_detect = false, delim = ',', quote = '"', \
      escape = '"', nullstr = \(dialect.text(PreparedTable.blank)), \
      columns = {\(columns.joined(separator: ", "))})
      """
  }
}
