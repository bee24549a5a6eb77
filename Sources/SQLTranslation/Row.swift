/// The row that an expression reads. Its columns are written with a mark in the place of the name
/// that the row has in a query, because one expression stands in several.
enum Row {
  private static let mark = "\u{1}"

  static func column(_ name: String) -> String { mark + "." + name }

  /// The expression, for a query in which the row has this name.
  static func read(_ expression: String, as row: String) -> String {
    expression.split(separator: mark, omittingEmptySubsequences: false).joined(separator: row)
  }

  /// The expression, for rows to be put together by it.
  ///
  /// A constant there would be the place of a column, or an error.
  static func grouped(_ expression: String, as row: String) -> String {
    isConstant(expression) ? "COALESCE(\(expression), NULL)" : read(expression, as: row)
  }

  /// Whether the expression is the same for every row.
  static func isConstant(_ expression: String) -> Bool { !expression.contains(mark) }
}
