internal import CSQLite

/// A query of a SQLite file that gives row after row.
@safe struct SQLiteStatement: ~Copyable {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) { unsafe self.statement = statement }

  deinit {
    // Safe: nobody else has the statement.
    unsafe sqlite3_finalize(statement)
  }

  /// `SQLITE_ROW`, `SQLITE_DONE`, or what is wrong.
  mutating func step() -> Int32 {
    // Safe: the statement lives.
    unsafe sqlite3_step(statement)
  }

  var columns: [String] {
    // Safe: names end in NUL and are copied at once.
    (0..<(unsafe sqlite3_column_count(statement))).map { column in
      unsafe sqlite3_column_name(statement, column).map { unsafe String(cString: $0) } ?? ""
    }
  }

  func integer(_ column: Int) -> Int {
    // Safe: the statement lives and stands on a row.
    unsafe Int(sqlite3_column_int64(statement, Int32(column)))
  }

  func text(_ column: Int) -> String {
    var bytes: [UInt8] = []
    _ = append(column, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  enum Outcome { case taken, binary, outOfMemory }

  /// Appends a value as exact text; nothing for `NULL` and for binary data.
  func append(_ column: Int, to bytes: inout [UInt8]) -> Outcome {
    let column = Int32(column)
    // Safe: the statement stands on a row, and values are copied before it moves on.
    switch unsafe sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER:
      bytes += unsafe String(sqlite3_column_int64(statement, column)).utf8
    case SQLITE_FLOAT:
      DecimalText.append(unsafe sqlite3_column_double(statement, column), to: &bytes)
    case SQLITE_TEXT:
      guard let text = unsafe sqlite3_column_text(statement, column) else { return .outOfMemory }
      let count = unsafe Int(sqlite3_column_bytes(statement, column))
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: count))
    case SQLITE_BLOB: return .binary
    default: break
    }
    return .taken
  }
}
