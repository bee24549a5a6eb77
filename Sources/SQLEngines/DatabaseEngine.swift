package import SQLTranslation
package import Scanning
package import SourceReading

/// A database that judges what it can.
package enum DatabaseEngine: Sendable {
  /// The file of the database, or nil for one in memory; and the Python that has DuckDB.
  case duckdb(file: String?, python: String)
  case postgres(address: String)
  case spark(SparkEngine)

  package var dialect: SQLDialect {
    switch self {
    case .duckdb: .duckdb
    case .postgres: .postgres
    case .spark: .spark
    }
  }

  /// What the database says of the subjects of each rule that it can judge.
  package func sieves(_ scanner: Scanner) throws(SourceTrouble) -> [String: Sieve] {
    try sieves([PreparedData(scanner, dialect)])[0]
  }

  /// The same for several scans, in one session.
  package func sieves(_ all: [PreparedData]) throws(SourceTrouble) -> [[String: Sieve]] {
    let places = all.indices.filter { !all[$0].query.rules.isEmpty }
    guard !places.isEmpty else { return all.map { _ in [:] } }
    let asked = places.map { all[$0] }
    let found: [SieveReader]
    switch self {
    case .duckdb(let file, let python):
      found = try DuckDBSession(file: file, python: python).verdicts(of: asked)
    case .postgres(let address): found = try PostgresSession(address).verdicts(of: asked)
    case .spark(let engine): found = try SparkSession(engine).verdicts(of: asked)
    }
    var sieves: [[String: Sieve]] = all.map { _ in [:] }
    for (place, reader) in zip(places, found) { sieves[place] = reader.sieves }
    return sieves
  }
}
