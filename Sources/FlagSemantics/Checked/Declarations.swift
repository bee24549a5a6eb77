package import Diagnostics
package import Values

/// A number the law or the office sets, with every value it ever had.
package struct Parameter: Sendable {
  package let name: String
  package let titles: Labels
  package let scalar: Scalar
  /// The code list that has one value for each code.
  package let key: CodeListID?
  package let laws: [Citation]
  package let values: [Dated]
  package let place: Place

  package struct Dated: Sendable {
    package let code: String?
    package let value: Expression
    package let from: CalendarDate?
    package let because: String?
    package let place: Place
  }

  /// Whether the value depends on the day.
  package var isDated: Bool { values.contains { $0.from != nil } }
}

/// A list of values kept beside the rules, or written out as codes.
package struct NamedList: Sendable {
  package let name: String
  package let titles: Labels
  package let scalar: Scalar
  package let source: Source
  package let place: Place

  package enum Source: Sendable {
    /// A file with a column of the type, and `from` and `until` where membership has an end.
    case file(String)
    case codes([String])
  }

  /// The column of its file, and of its table in a test, that has its values: named after their type.
  package var column: String {
    if case .text(let kind) = scalar { return kind.rawValue }
    return TypeReader.plain.first { $0.value == scalar }?.key ?? "code"
  }

  /// A list in a file may say from when until when each entry holds.
  package var isDated: Bool {
    if case .file = source { true } else { false }
  }
}

/// A name for a value, a condition, a set of records, or what is reached along a link.
package struct Definition: Sendable {
  /// The record it belongs to: `tender.valid_bids`; none for `small_awards`.
  package let owner: RecordID?
  package let name: String
  package let labels: Labels
  package let body: Body
  package let type: ValueType
  /// What in it depends on the day, so that a rule which uses it must say which day counts.
  package let datedBy: [DatedUse]
  /// Who may see it, where the model says so of a field worked out from others.
  package let access: AccessClass?
  package let place: Place

  package enum Body: Sendable {
    case value(Expression)
    case reach(Reach)
    case broken
  }

  /// `people along owned_by within 8 steps where its share >= 25%`.
  package struct Reach: Sendable {
    package let ends: RecordID
    package let relation: Relation
    package let steps: Int
    package let condition: Expression?

    package enum Relation: Sendable {
      case link(LinkID, Field.Direction)
      /// A to-one field that leads from a record to another of its kind.
      case field(String)
    }
  }
}

/// A local change of a parameter or a rule's severity.
package struct Setting: Sendable {
  package enum Target: Sendable, Hashable {
    case parameter(String, code: String?)
    case severity(rule: String)

    package var text: String {
      switch self {
      case .parameter(let name, let code): code.map { "\(name) for \($0)" } ?? name
      case .severity(let rule): "\(rule).severity"
      }
    }
  }

  package let target: Target
  package let value: Value
  package let from: CalendarDate?
  package let because: String?
  package let place: Place

  package enum Value: Sendable {
    case expression(Expression)
    case severity(Severity)
  }
}

/// Findings that an office has looked into and set aside.
package struct Exception: Sendable {
  package let rule: String
  package let condition: Expression
  package let until: CalendarDate?
  package let because: String
  package let place: Place
}

/// What depends on the day of a rule: a parameter, a list, or which records belong.
package struct DatedUse: Sendable, Hashable {
  package let name: String
  /// Whether it is records or edges that hold from one day to another; `history` takes them all.
  package let isOfRecords: Bool

  init(_ name: String, isOfRecords: Bool = false) {
    self.name = name
    self.isOfRecords = isOfRecords
  }
}
