internal import CSQLite
internal import Diagnostics

/// Reads the rows of one table of a SQLite file.
///
/// The number of a row is its place in the table; its offset is the row id, by which it can be read
/// again, or the number where it has none.
package struct SQLiteReader: RowReader, ~Copyable {
  package let columns: [String]
  private let table: SQLiteDatabase.Table
  private let path: String
  private let connection: SQLiteConnection
  private var statement: SQLiteStatement
  private var count = 0
  private var hasEnded = false
  /// For each column how many values are binary data, and the first row.
  private var binaries: [Int: (count: Int, first: Int)] = [:]

  private static let fullSize = 1 << 18
  private static let largestRow = 1 << 30

  init(_ table: SQLiteDatabase.Table, of path: String) throws(SourceTrouble) {
    let connection = try SQLiteConnection(opening: path)
    let name = "main." + SQLiteDatabase.quoted(table.name)
    let query =
      table.rowName.map { "SELECT \(name).\($0), * FROM \(name) ORDER BY 1" }
      ?? "SELECT * FROM \(name)"
    let statement = try connection.prepare(query, source: path)
    columns = Array(statement.columns.dropFirst(table.rowName == nil ? 0 : 1))
    self.table = table
    self.path = path
    self.connection = connection
    self.statement = statement
  }

  package mutating func next(
    _ batch: inout CellBatch, rejected: inout [RejectedRow]
  ) throws(SourceTrouble) -> Bool {
    batch.removeAll()
    if batch.columns != columns.count { batch = CellBatch(columns: columns.count) }
    while !hasEnded, batch.bytes.count + 4 * batch.ends.count < Self.fullSize {
      let code = statement.step()
      // What was read before is worth nothing then, and may itself look like damage.
      if code != SQLITE_ROW, connection.hasChanged(path) { throw .changedDatabase(path) }
      switch code {
      case SQLITE_ROW: try take(&batch)
      case SQLITE_DONE: hasEnded = true
      default:
        throw .database(
          path, at: .table(table.name, row: count + 1), code: code, connection.message)
      }
    }
    batch.bytes.append(contentsOf: repeatElement(0, count: CellBatch.padding))
    return batch.rows > 0
  }

  private mutating func take(_ batch: inout CellBatch) throws(SourceTrouble) {
    count += 1
    let number = count
    let first = table.rowName == nil ? 0 : 1
    let start = batch.bytes.count
    for column in columns.indices {
      let outcome = statement.append(first + column, to: &batch.bytes)
      if outcome == .outOfMemory { throw .outOfMemory(path) }
      if outcome == .binary { binaries[column, default: (0, number)].count += 1 }
      guard batch.bytes.count - start < Self.largestRow else {
        throw .database(path, at: .table(table.name, row: count), code: SQLITE_TOOBIG, "")
      }
      batch.closeCell()
    }
    batch.endRow(
      at: RowPlace(number: count, offset: first == 1 ? statement.integer(0) : count))
  }

  /// What is worth knowing about the table; complete when all rows have been read.
  package var notes: [SourceNote] {
    binaries.keys.sorted().map { column in
      let (count, first) = binaries[column] ?? (0, 0)
      return .binaryData(table.name, column: columns[column], count: count, first: first)
    }
  }
}
