/// A record that bears on a finding: what part it has, where it stands, and what was read of it.
package struct EvidenceRecord: Sendable, Hashable {
  /// `bid a`, `tender`, `bids`, `step 2`.
  package let role: String
  package let record: String
  package let key: [String]
  /// Nil for a record that is only referred to.
  package let place: RowPlace?
  package let cells: [Cell]

  package init(role: String, record: String, key: [String], place: RowPlace?, cells: [Cell]) {
    self.role = role
    self.record = record
    self.key = key
    self.place = place
    self.cells = cells
  }

  /// Every place that it was read from, its own first.
  package var places: [RowPlace] {
    ([place] + cells.map(\.place)).compactMap { $0 }.reduce(into: []) { places, place in
      if !places.contains(place) { places.append(place) }
    }
  }

  package struct Cell: Sendable, Hashable {
    package let field: String
    /// As the source has it; nil where it is blank.
    package let given: String?
    /// Whether the source says that there is none: `無`, or a blank where the model takes it for that.
    package let isNone: Bool
    /// The form in which it was compared, where that is another.
    package let compared: String?
    /// Where it stands, where another row than that of its record gave it.
    package let place: RowPlace?

    /// In one way of writing for all sources, as amounts and days are worked with.
    package var value: String? { isNone ? nil : compared ?? given }

    package var isMissing: Bool { given == nil && !isNone }

    package init(
      field: String, given: String?, isNone: Bool = false, compared: String?, place: RowPlace?
    ) {
      self.field = field
      self.given = given
      self.isNone = isNone
      self.compared = compared
      self.place = place
    }
  }
}

/// Where a row stands in what was read.
package struct RowPlace: Sendable, Hashable {
  package let path: String
  /// The sheet, or the table of a database.
  package let part: String?
  /// The line, the row of the sheet, or the number of the element, from 1.
  package let number: Int
  /// The place in a document.
  package let pointer: String?

  package init(path: String, part: String?, number: Int, pointer: String?) {
    self.path = path
    self.part = part
    self.number = number
    self.pointer = pointer
  }
}
