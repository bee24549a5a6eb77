internal import CPostgres
internal import Diagnostics

/// One connection to a PostgreSQL server.
@safe package struct PostgresConnection: ~Copyable {
  private let library: postgres_library
  private let connection: OpaquePointer
  /// What must stand in no message.
  private let secret: String?
  /// The source in troubles.
  package let name: String

  /// What the session agrees on: dates and numbers in one form, and nothing is written.
  private static let preparation = """
    SET default_transaction_read_only = on; SET datestyle = 'ISO, YMD'; \
    SET intervalstyle = 'iso_8601'; SET extra_float_digits = 1; SET cursor_tuple_fraction = 1; \
    SET synchronize_seqscans = off; \
    BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY
    """

  package init(to location: PostgresLocation) throws(SourceTrouble) {
    let name = location.name
    var library = postgres_library()
    // Safe: only a library in which every function was found is used.
    guard unsafe postgres_load(&library) != 0 else { throw .noPostgresLibrary(name) }
    guard !PostgresAddress(location.address).hasBarePassword,
      !location.address.utf8.contains(0), !location.query.statement.utf8.contains(0),
      let options = Self.options(of: location.address, library)
    else { throw .noPostgresAddress(name) }
    let secret = options["password"]
    // Safe: what comes out is freed in `deinit`, or here when it is of no use.
    guard let connection = unsafe postgres_connect(library, location.address) else {
      throw .outOfMemory(name)
    }
    if unsafe postgres_is_connected(library, connection) == 0 {
      let message = unsafe String(cString: postgres_error(library, connection))
      let needs = unsafe postgres_needs_password(library, connection) != 0
      let used = unsafe postgres_used_password(library, connection) != 0
      unsafe postgres_finish(library, connection)
      throw .noPostgresConnection(
        name, Self.redacted(message, secret),
        needsPassword: needs, wasRefused: used && !needs && message.contains("password"))
    }
    self.library = library
    unsafe self.connection = connection
    self.secret = secret
    self.name = name
  }

  deinit {
    // Safe: nobody else has the connection.
    unsafe postgres_finish(library, connection)
  }

  /// Agrees on forms and begins a transaction that can only read.
  func begin() throws(SourceTrouble) {
    // Safe: the connection lives; the result owns what comes out.
    try check(
      unsafe PostgresResult(postgres_execute(library, connection, Self.preparation), library))
  }

  /// Runs one statement that gives no rows.
  package func run(_ statement: String) throws(SourceTrouble) {
    // Safe: as above.
    try check(unsafe PostgresResult(postgres_execute_one(library, connection, statement), library))
  }

  /// Asks for rows that then come one by one from `next`.
  func ask(_ statement: String) throws(SourceTrouble) {
    // Safe: as above.
    if unsafe postgres_send_one(library, connection, statement) == 0 {
      throw trouble("", row: nil)
    }
  }

  func next() -> PostgresResult {
    // Safe: as above.
    unsafe PostgresResult(postgres_next_result(library, connection), library)
  }

  /// Runs a `COPY … FROM STDIN` with what the pieces give, until there is none.
  package func copy(
    _ statement: String, _ pieces: () -> [UInt8]?
  ) throws(SourceTrouble) {
    // Safe: the connection lives; the result owns what comes out.
    let opened = unsafe PostgresResult(
      postgres_execute_one(library, connection, statement), library)
    guard opened.status == .copying else { throw trouble(opened.state, row: nil) }
    while let piece = pieces() {
      // Safe: the bytes are copied before the call returns.
      let isTaken = unsafe piece.withUnsafeBytes { bytes in
        unsafe postgres_put(
          library, connection, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count))
      }
      if isTaken == 0 { throw trouble("", row: nil) }
    }
    if unsafe postgres_put_end(library, connection) == 0 { throw trouble("", row: nil) }
    let result = next()
    let (status, state) = (result.status, result.state)
    while next().status != .none {}
    if status != .done { throw trouble(state, row: nil) }
  }

  /// All rows of a query that gives few.
  package func rows(_ query: String) throws(SourceTrouble) -> [[String?]] {
    try ask(query)
    var rows: [[String?]] = []
    while true {
      let result = next()
      switch result.status {
      case .row:
        rows.append(
          result.columns.indices.map { column in
            var text: String?
            // Safe: the text is copied inside.
            unsafe result.withValue(column) { text = unsafe String(decoding: $0, as: UTF8.self) }
            return text
          })
      case .end, .done: break
      case .none: return rows
      case .copying, .failed: throw trouble(result.state, row: nil)
      }
    }
  }

  /// What is wrong, by the code that the server gave.
  func trouble(_ state: String, row: Int?) -> SourceTrouble {
    // Safe: the text ends in NUL and is copied at once.
    let message = unsafe String(cString: postgres_error(library, connection))
    return .postgres(name, state: state, Self.redacted(message, secret), row: row)
  }

  private func check(_ result: borrowing PostgresResult) throws(SourceTrouble) {
    if result.status != .done { throw trouble(result.state, row: nil) }
  }

  // MARK: Secrets

  /// The address taken apart as the library understands it; nil when it is none.
  private static func options(of address: String, _ library: postgres_library) -> [String: String]?
  {
    // Safe: the list ends with an option without a keyword, and is freed once it was copied from.
    guard let list = unsafe postgres_parse(library, address) else { return nil }
    defer { unsafe postgres_free_options(library, list) }
    var options: [String: String] = [:]
    var index = 0
    while let keyword = unsafe list[index].keyword {
      if let value = unsafe list[index].val {
        options[unsafe String(cString: keyword)] = unsafe String(cString: value)
      }
      index += 1
    }
    return options
  }

  private static func redacted(_ message: String, _ secret: String?) -> String {
    let line = message.split { $0.isNewline }.joined(separator: " ")
    guard let secret, !secret.isEmpty else { return line }
    return line.replacing(secret, with: "•••")
  }
}
