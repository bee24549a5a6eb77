package import SQLTranslation
package import Scanning
package import SourceReading

/// A database that judges what it can.
package enum DatabaseEngine: Sendable {
  /// The file of the database, or nil for one in memory; and the Python that has DuckDB.
  case duckdb(file: String?, python: String)
  case postgres(address: String)

  package var dialect: SQLDialect {
    switch self {
    case .duckdb: .duckdb
    case .postgres: .postgres
    }
  }

  /// What the database says of the subjects of each rule that it can judge.
  package func sieves(_ scanner: Scanner) throws(SourceTrouble) -> [String: Sieve] {
    let data = PreparedData(scanner, dialect)
    guard !data.query.rules.isEmpty else { return [:] }
    let verdicts: SieveReader
    switch self {
    case .duckdb(let file, let python):
      verdicts = try DuckDBSession(file: file, python: python).verdicts(of: data)
    case .postgres(let address): verdicts = try PostgresSession(address).verdicts(of: data)
    }
    return verdicts.sieves
  }
}
