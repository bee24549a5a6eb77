/// The columns of a source that nobody has mapped yet, with some of what stands in them.
package struct SourceSample: Sendable {
  package let name: String
  package let columns: [Column]

  package struct Column: Sendable {
    package let name: String
    /// Some of its filled cells, each text once.
    package let values: [String]
    package let isBlank: Bool

    package init(name: String, values: [String]) {
      self.name = name
      self.values = values
      isBlank = values.isEmpty
    }
  }

  package init(name: String, columns: [Column]) {
    self.name = name
    self.columns = columns
  }
}

/// Where a column might belong.
package struct ColumnGuess: Sendable, Hashable {
  package let column: String
  /// `tender.budget`; nil when nothing is near enough.
  package let record: String?
  package let field: String?
  /// In hundredths.
  package let confidence: Int
  package let reason: Reason

  package enum Reason: String, Sendable {
    /// The label or the name of the field.
    case label
    /// Another mapping fills the field from a column of this name.
    case synonym
    /// Words in common with the label.
    case likeness
    case none
  }
}
