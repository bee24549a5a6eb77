/// How much a workbook may ask of the machine; more is refused as an attack or an accident.
package struct WorkbookLimits: Sendable {
  /// Bytes that one sheet may unpack to. It is read piece by piece and never held.
  package var sheet = 16 << 30
  /// Bytes of all texts that the sheets share, which are held.
  package var texts = 1 << 30
  /// Bytes that any other part may unpack to.
  package var part = 64 << 20
  /// Bytes of one cell.
  package var cell = 64 << 20
  /// Bytes of one tag of XML.
  package var tag = 16 << 20
  /// A part that unpacks to more than `unsuspected` may not swell more than this many times.
  package var swelling = 300
  package var unsuspected = 128 << 20

  package static let usual = WorkbookLimits()

  package init() {}
}
