internal import CSQLite
internal import Diagnostics

/// A SQLite file, whose tables and views are read like sheets.
///
/// It is opened read-only where it lies; no journal and no other file is left beside it.
///
///     let database = try SQLiteDatabase(opening: "awards.db")
///     for table in database.tables { var reader = try database.rows(of: table) … }
package struct SQLiteDatabase: Sendable {
  /// As the user gave it.
  package let path: String
  /// By name.
  package let tables: [Table]

  package struct Table: Sendable, Equatable {
    package let name: String
    package let isView: Bool
    /// Empty when the table can't be read: `rows(of:)` says why.
    package let columns: [String]
    /// What names its rows for ever; nil for views and others without it.
    let rowName: String?
  }

  package init(opening path: String) throws(SourceTrouble) {
    self.path = path
    let connection = try SQLiteConnection(opening: path)
    var list = try connection.prepare(
      "SELECT name, type, wr FROM pragma_table_list WHERE schema = 'main' "
        + "AND type <> 'shadow' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
      source: path)
    var tables: [Table] = []
    var code = list.step()
    while code == SQLITE_ROW {
      let name = list.text(0)
      let kind = list.text(1)
      let columns = Self.columns(of: name, connection, source: path)
      tables.append(
        Table(
          name: name, isView: kind == "view", columns: columns,
          rowName: kind == "table" && list.integer(2) == 0 ? Self.rowName(among: columns) : nil))
      code = list.step()
    }
    guard code == SQLITE_DONE else {
      throw .database(path, code: code, connection.message)
    }
    self.tables = tables
  }

  /// Whether a file that begins so is a SQLite file.
  package static func mayBegin(with bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: SQLiteFile.magic)
  }

  package func rows(of table: Table) throws(SourceTrouble) -> SQLiteReader {
    try SQLiteReader(table, of: path)
  }

  private static func columns(
    of table: String, _ connection: borrowing SQLiteConnection, source: String
  ) -> [String] {
    let statement = try? connection.prepare("SELECT * FROM main.\(quoted(table))", source: source)
    return statement?.columns ?? []
  }

  /// The first of the names for the row number that no column has taken.
  private static func rowName(among columns: [String]) -> String? {
    let taken = Set(columns.map { $0.lowercased() })
    return ["rowid", "_rowid_", "oid"].first { !taken.contains($0) }
  }

  static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
