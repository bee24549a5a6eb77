/// The tables and views of a PostgreSQL database that its search path finds.
///
/// Those that the user may not read are listed as well: whoever needs one is told that it is locked.
package struct PostgresDatabase: Sendable {
  package private(set) var tables: [Table] = []

  package struct Table: Sendable, Equatable {
    package let location: PostgresLocation
    /// As people call it: without its schema where that is `public`.
    package let name: String
    package fileprivate(set) var columns: [String]
  }

  package init(_ location: PostgresLocation) throws(SourceTrouble) {
    let connection = try PostgresConnection(to: location)
    try connection.begin()
    for row in try connection.rows(PostgresDatabase.columns) {
      let cells = row.map { $0 ?? "" }
      let table = PostgresTable(
        Array(cells[..<2]), key: cells[3].isEmpty ? [] : cells[3].components(by: "\u{1F}"))
      let place = PostgresLocation(location.address, .table(table))
      if tables.last?.location == place {
        tables[tables.count - 1].columns.append(cells[2])
      } else {
        let name = cells[0] == "public" ? cells[1] : table.shown
        tables.append(Table(location: place, name: name, columns: [cells[2]]))
      }
    }
  }

  private static let columns = """
    SELECT n.nspname, c.relname, a.attname, (\
    SELECT string_agg(k.attname, E'\\x1F' ORDER BY u.place) \
    FROM pg_catalog.pg_index i, unnest(i.indkey::int2[]) WITH ORDINALITY u(number, place), \
    pg_catalog.pg_attribute k \
    WHERE i.indrelid = c.oid AND i.indisprimary AND k.attrelid = c.oid AND k.attnum = u.number) \
    FROM pg_catalog.pg_class c \
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace \
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped \
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition \
    AND n.nspname = ANY (current_schemas(false)) \
    ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", a.attnum
    """
}

extension String {
  fileprivate func components(by sign: Character) -> [String] {
    split(separator: sign, omittingEmptySubsequences: false).map(String.init)
  }
}
