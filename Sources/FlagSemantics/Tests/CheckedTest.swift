package import Diagnostics
package import Values

/// A test of a rule: the records given, and what is expected of each subject.
package struct CheckedTest: Sendable {
  package let title: String
  package let rule: String
  package let settings: [Setting]
  /// The day on which its data end, where it says so; else that of the model.
  package let dataDay: CalendarDate?
  package let tables: [Table]
  package let expectations: [Expectation]
  package let place: Place

  package struct Table: Sendable {
    package enum Kind: Sendable {
      case record(RecordID)
      case link(LinkID)
      case list(String)
    }

    package let kind: Kind
    package let columns: [Column]
    package let rows: [Row]
    package let place: Place
  }

  package struct Column: Sendable {
    package let name: String
    package let type: CellType
  }

  package enum CellType: Sendable {
    case scalar(Scalar)
    /// The key of another record.
    case key(RecordShape)
  }

  package struct Row: Sendable {
    package let cells: [Cell]
    package let place: Place
  }

  package enum Cell: Sendable {
    /// `?`
    case missing
    /// `-`: the column says that there is none.
    case none
    case value(Literal)
    case key(String)
  }

  package struct Expectation: Sendable {
    package let outcome: Outcome
    /// Keys, their parts in order; empty for `nothing`.
    package let subjects: [[String]]
    package let severity: Severity?
    /// `record.field` by its names.
    package let causes: [String]
    package let place: Place
  }
}

/// What becomes of a subject.
package enum Outcome: String, Sendable, CaseIterable { case flagged, clear, outside, undecided }
