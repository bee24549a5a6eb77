/// What a source is, by which the reader for it is chosen.
package enum SourceFormat: Sendable, Hashable {
  /// CSV, TSV and their like.
  case delimited
  /// XLSX.
  case workbook
  case json
  /// One JSON value to a line, or several in a row.
  case jsonLines
  case xml
  case sqlite
  case duckdb
  case parquet
  case postgres
  /// None of them.
  case unknown
}
