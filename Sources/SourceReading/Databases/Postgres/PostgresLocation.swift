internal import Diagnostics

/// A query of a PostgreSQL database: where it is, and what is asked of it.
///
/// An address is what all programs of PostgreSQL take, and means all tables that its search path
/// finds. Behind a `#`, which no address holds, it may say the table or the query; a query is taken
/// as it stands.
///
///     postgres://reader@db.example/awards
///     postgres://reader@db.example/awards#table=public.tender
///     postgres://reader@db.example/awards#query=SELECT * FROM tender WHERE year = 112
package struct PostgresLocation: Sendable, Equatable {
  /// May hold a password; never shown.
  let address: String
  package let query: PostgresQuery

  /// For an address and a query that are given apart.
  package init(_ address: String, _ query: PostgresQuery) {
    self.address = address
    self.query = query
  }

  /// For both in one text.
  package init(_ text: String) throws(SourceTrouble) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let address = String(parts[0])
    guard parts.count > 1 else {
      self.init(address, .everything)
      return
    }
    let question = parts[1]
    let pair = question.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    switch pair.first {
    case "table" where pair.count == 2 && !pair[1].isEmpty:
      self.init(address, .table(PostgresTable(dotted: String(pair[1]))))
    case "query" where pair.count == 2 && !pair[1].isEmpty:
      self.init(address, .select(String(pair[1])))
    default: throw .noQuestion(PostgresAddress(address).shown)
    }
  }

  /// Whether a text is such an address.
  package static func isOne(_ text: String) -> Bool {
    text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
  }

  /// How the source is called: the address without its password and options, and the table.
  package var name: String {
    let shown = PostgresAddress(address).shown
    return switch query {
    case .everything: shown
    case .table(let table): "\(shown) › \(table.shown)"
    case .select: "\(shown) › query"
    }
  }
}

package enum PostgresQuery: Sendable, Equatable {
  /// All tables and views that the search path finds.
  case everything
  case table(PostgresTable)
  /// One statement that gives rows.
  case select(String)

  var statement: String {
    switch self {
    case .everything: ""
    case .select(let text): text
    case .table(let table): table.statement
    }
  }
}

/// A table or view by its name, with its schema before it or found by the search path.
package struct PostgresTable: Sendable, Equatable {
  let parts: [String]
  /// The columns of its primary key: by them its rows come in the same order each time.
  let key: [String]

  init(_ parts: [String], key: [String] = []) {
    self.parts = parts
    self.key = key
  }

  /// As a user writes it: `SCHEMA.TABLE`.
  package init(dotted name: String) {
    self.init(name.split(separator: ".", omittingEmptySubsequences: false).map(String.init))
  }

  package var shown: String { parts.joined(separator: ".") }

  /// Names are quoted piece by piece, so that no name is taken for more than a name.
  var statement: String {
    let names = { (names: [String]) in names.map { SQLiteDatabase.quoted($0) } }
    let order = key.isEmpty ? "" : " ORDER BY " + names(key).joined(separator: ", ")
    return "SELECT * FROM " + names(parts).joined(separator: ".") + order
  }
}
