/// How much of a document may be held at a time.
package struct DocumentLimits: Sendable {
  /// Objects and lists inside each other.
  package var depth = 512
  /// Bytes of one row.
  package var bytes = 256 << 20
  /// Values in one row.
  package var nodes = 16 << 20
  /// Bytes that the cells of one row may come to.
  package var cells = 512 << 20
  /// Bytes that are asked of the source at a time.
  package var piece = 256 << 10

  package init() {}
}
