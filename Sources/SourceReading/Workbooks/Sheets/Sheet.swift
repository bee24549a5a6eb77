/// One sheet of a workbook, as its list of sheets has it.
package struct Sheet: Sendable, Equatable {
  package let name: String
  package let visibility: Visibility
  /// Where it stands among the sheets, from 0.
  package let index: Int
  /// The path of its part; nil for a sheet without rows, such as a chart.
  let part: String?

  package var hasRows: Bool { part != nil }

  package enum Visibility: Sendable, Equatable {
    case visible
    case hidden
    /// Hidden so that the menus of the program don't show it.
    case veryHidden
  }
}
