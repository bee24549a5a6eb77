/// What is wanted of a document: where its rows stand, and what becomes of each.
///
///     DocumentPlan(
///       rowPaths: ["releases[]", "."],
///       rowSets: [
///         DocumentRowSet(columns: [.own("ocid"), .own("tender/value/amount")]),
///         DocumentRowSet(
///           parts: .elements("parties"),
///           columns: [.ofRow("ocid"), .own("id"), .own("roles", takesAll: true)]),
///       ])
package struct DocumentPlan: Sendable {
  /// Tried in this order; the first that the document has.
  package let rowPaths: [String]
  package let rowSets: [DocumentRowSet]

  package init(rowPaths: [String], rowSets: [DocumentRowSet]) {
    self.rowPaths = rowPaths
    self.rowSets = rowSets
  }
}

/// Columns that are filled together: once for each row, or once for each of its parts.
package struct DocumentRowSet: Sendable {
  package let parts: DocumentParts?
  package let columns: [DocumentColumn]

  package init(parts: DocumentParts? = nil, columns: [DocumentColumn]) {
    self.parts = parts
    self.columns = columns
  }
}

/// The parts of a row that become rows of their own.
package enum DocumentParts: Sendable, Hashable {
  /// The elements of a list; a value without a list around it counts as one.
  case elements(String)
  /// For each number in names like `投標廠商1:廠商名稱` the fields of that number.
  case numbered(before: String, after: String)
}

/// Which cell is meant.
package struct DocumentColumn: Sendable, Hashable {
  package enum Place: Sendable, Hashable {
    /// From the part, or from the row where there are no parts.
    case own(String)
    case ofRow(String)
    /// From the object that is so many objects above the part.
    case above(Int, String)
    /// The part itself.
    case it
    /// Which part of its row it is, from 1; of numbered parts the number in their names.
    case number
  }

  package let place: Place
  /// Several values come together, with `separator` between them; else they are a fault.
  package let takesAll: Bool

  /// U+001F, the separator of units: it stands in no text that people write.
  package static let separator: UInt8 = 0x1F

  package init(_ place: Place, takesAll: Bool = false) {
    self.place = place
    self.takesAll = takesAll
  }

  package static func own(_ path: String, takesAll: Bool = false) -> DocumentColumn {
    DocumentColumn(.own(path), takesAll: takesAll)
  }

  package static func ofRow(_ path: String, takesAll: Bool = false) -> DocumentColumn {
    DocumentColumn(.ofRow(path), takesAll: takesAll)
  }

  package static func above(
    _ levels: Int, _ path: String, takesAll: Bool = false
  ) -> DocumentColumn {
    DocumentColumn(.above(levels, path), takesAll: takesAll)
  }

  package static let it = DocumentColumn(.it)
  package static let number = DocumentColumn(.number)
}
