import SQLTranslation
import Scanning
package import SourceReading

/// A session with a PostgreSQL server: the tables are temporary, so nothing of them stays, however
/// the session ends.
package struct PostgresSession {
  private let location: PostgresLocation

  package init(_ address: String) { location = PostgresLocation(address, .everything) }

  /// Whether temporary tables may be made: a standby makes none, nor does who lacks the right.
  package func mayJudge() throws(SourceTrouble) -> Bool {
    let right =
      "SELECT has_database_privilege(current_database(), 'TEMP') AND NOT pg_is_in_recovery()"
    return try PostgresConnection(to: location).rows(right) == [["t"]]
  }

  package func verdicts(of all: [PreparedData]) throws(SourceTrouble) -> [SieveReader] {
    let connection = try PostgresConnection(to: location)
    var readers: [SieveReader] = []
    for data in all { readers.append(try verdicts(of: data, connection)) }
    return readers
  }

  private func verdicts(
    of data: PreparedData, _ connection: borrowing PostgresConnection
  ) throws(SourceTrouble) -> SieveReader {
    try connection.run("BEGIN")
    // Compiling a query of hundreds of steps takes longer than running it.
    try connection.run("SET LOCAL jit = off")
    for table in data.tables {
      let name = data.dialect.identifier(table.name)
      let columns = table.columns.map { column in
        "\(data.dialect.identifier(column.name)) \(data.dialect.type(column.storage.stored))"
      }
      try connection.run(
        "CREATE TEMP TABLE \(name) (\(columns.joined(separator: ", "))) ON COMMIT DROP")
      var next = 0
      try connection.copy("COPY \(name) FROM STDIN (FORMAT csv, NULL '\(PreparedTable.blank)')") {
        guard next < table.rows else { return nil }
        let end = min(table.rows, next + PostgresSession.pieceSize)
        defer { next = end }
        return table.lines(next..<end)
      }
      try connection.run("ANALYZE \(name)")
    }
    var reader = SieveReader(data.query.rules)
    for row in try connection.rows(data.query.text) { reader.take(row) }
    try connection.run("ROLLBACK")
    return reader
  }

  private static let pieceSize = 4096
}
