import FlagSemantics
import Values

extension PlannedField {
  /// The columns of the source that the value comes from.
  var columns: [Int] {
    cells.flatMap(\.picks).compactMap { pick in
      if case .column(let index) = pick.path { index } else { nil }
    }
  }
}

extension FilledField.Constant {
  /// As a cell would have it.
  var bytes: [UInt8] {
    switch self {
    case .code(let name), .text(let name): Array(name.utf8)
    case .truth(let truth): Array((truth ? "yes" : "no").utf8)
    case .number(let number): Array(number.description.utf8)
    }
  }
}
