internal import Diagnostics

/// A query of a PostgreSQL database: where it is, and what is asked of it.
///
/// An address is what all programs of PostgreSQL take. Behind a `#`, which no address holds, it may
/// say the table or the query; a query is taken as it stands.
///
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
    let question = parts.count > 1 ? parts[1] : ""
    let pair = question.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    switch pair.first {
    case "table" where pair.count == 2 && !pair[1].isEmpty:
      self.init(address, .table(String(pair[1])))
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
    case .table(let table): "\(shown) › \(table)"
    case .select: "\(shown) › query"
    }
  }
}

package enum PostgresQuery: Sendable, Equatable {
  /// A table or view, with its schema before a dot or found by the search path.
  case table(String)
  /// One statement that gives rows.
  case select(String)

  /// Names are quoted piece by piece, so that no name is taken for more than a name.
  var statement: String {
    switch self {
    case .select(let text): text
    case .table(let name):
      "SELECT * FROM "
        + name.split(separator: ".", omittingEmptySubsequences: false)
        .map { SQLiteDatabase.quoted(String($0)) }.joined(separator: ".")
    }
  }
}
