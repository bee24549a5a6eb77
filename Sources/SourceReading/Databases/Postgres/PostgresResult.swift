internal import CPostgres

/// One answer of a PostgreSQL server: a row, the end of the rows, or what is wrong.
@safe struct PostgresResult: ~Copyable {
  private let result: OpaquePointer?
  private let library: postgres_library

  enum Status: Equatable {
    /// Nothing more comes.
    case none
    case row
    /// The rows have ended.
    case end
    /// Done, without rows.
    case done
    /// The server waits for what is to be copied.
    case copying
    case failed
  }

  init(_ result: OpaquePointer?, _ library: postgres_library) {
    unsafe self.result = result
    self.library = library
  }

  deinit {
    // Safe: nobody else has the result.
    if let result = unsafe result { unsafe postgres_clear(library, result) }
  }

  var status: Status {
    guard let result = unsafe result else { return .none }
    // Safe: the result lives as long as this value, here and below.
    return switch unsafe postgres_result_status(library, result) {
    case 9: .row
    case 2: .end
    case 1: .done
    case 4: .copying
    default: .failed
    }
  }

  /// The five letters by which the server names what is wrong; empty when it is gone.
  var state: String {
    guard let result = unsafe result else { return "" }
    let code = Int32(UInt8(ascii: "C"))
    // Safe: texts end in NUL and are copied at once, here and below.
    return unsafe postgres_result_field(library, result, code).map {
      unsafe String(cString: $0)
    } ?? ""
  }

  var columns: [String] {
    guard let result = unsafe result else { return [] }
    return (0..<(unsafe postgres_column_count(library, result))).map { column in
      unsafe postgres_column_name(library, result, column).map { unsafe String(cString: $0) } ?? ""
    }
  }

  /// The number of the type of each column.
  var types: [UInt32] {
    guard let result = unsafe result else { return [] }
    return (0..<(unsafe postgres_column_count(library, result))).map {
      unsafe postgres_column_type(library, result, $0)
    }
  }

  /// Hands over the text of a column of the row; not called for `NULL`.
  func withValue(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let column = Int32(column)
    // Safe: the text has this length and lives as long as the result.
    guard let result = unsafe result,
      unsafe postgres_is_null(library, result, 0, column) == 0,
      let value = unsafe postgres_value(library, result, 0, column)
    else { return }
    let count = unsafe Int(postgres_length(library, result, 0, column))
    let start = unsafe UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self)
    unsafe body(UnsafeBufferPointer(start: start, count: count))
  }
}
