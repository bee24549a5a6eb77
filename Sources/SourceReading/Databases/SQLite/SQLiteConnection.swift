internal import CSQLite
internal import Diagnostics
internal import Files

/// One open SQLite file, only for reading, that leaves no trace beside it.
@safe struct SQLiteConnection: ~Copyable {
  private let database: OpaquePointer
  private let file: SQLiteFile

  /// Longer values or rows are refused.
  private static let largestValue: Int32 = 256 << 20
  /// For so long another program may hold the file.
  private static let patience: Int32 = 2000

  init(opening path: String) throws(SourceTrouble) {
    let file = try SQLiteFile(path)
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
    // Safe: the address lives through the call; what comes out is closed in `deinit` or here.
    let code = unsafe sqlite3_open_v2(file.address, &opened, flags, nil)
    guard code == SQLITE_OK, let database = unsafe opened else {
      unsafe sqlite3_close_v2(opened)
      throw .database(path, code: code, "")
    }
    unsafe self.database = database
    self.file = file
    unsafe sqlite3_busy_timeout(database, Self.patience)
    _ = unsafe sqlite3_limit(database, SQLITE_LIMIT_LENGTH, Self.largestValue)
    // A hostile file may carry functions and pages that are not what they seem.
    for pragma in ["trusted_schema = off", "cell_size_check = on", "query_only = on"] {
      unsafe sqlite3_exec(database, "PRAGMA \(pragma)", nil, nil, nil)
    }
  }

  deinit {
    // Safe: this form of closing waits for statements that are still there.
    unsafe sqlite3_close_v2(database)
  }

  func prepare(_ text: String, source: String) throws(SourceTrouble) -> SQLiteStatement {
    var prepared: OpaquePointer?
    // Safe: the text lives through the call, and the statement owns what comes out.
    let code = unsafe sqlite3_prepare_v2(database, text, -1, &prepared, nil)
    guard code == SQLITE_OK, let statement = unsafe prepared else {
      throw .database(source, code: code, message)
    }
    return unsafe SQLiteStatement(statement)
  }

  /// Whether another program has written to the file since.
  func hasChanged(_ path: String) -> Bool { (try? SQLiteFile(path)) != file }

  /// What went wrong last, in the words of SQLite.
  var message: String {
    // Safe: the text ends in NUL and is copied at once.
    unsafe sqlite3_errmsg(database).map { unsafe String(cString: $0) } ?? ""
  }
}
