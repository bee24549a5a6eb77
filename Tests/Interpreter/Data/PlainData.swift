package import FlagSemantics
package import Values

/// The data of a scan as plain rows, with nothing prepared.
package struct PlainData: Sendable {
  /// By the name of the record: `bid`. A table that is not here was not supplied.
  package var records: [String: PlainTable]
  /// By the name of the link: `owns`; its columns are `from`, `to` and the fields of the link.
  package var links: [String: PlainTable]
  /// By the name of the list; one that is not here is empty.
  package var lists: [String: [PlainEntry]]
  package var calendar: OfficeDays?
  package var rates: [PlainRate] = []

  package init(
    records: [String: PlainTable] = [:], links: [String: PlainTable] = [:],
    lists: [String: [PlainEntry]] = [:], calendar: OfficeDays? = nil
  ) {
    self.records = records
    self.links = links
    self.lists = lists
    self.calendar = calendar
  }
}

/// The rows of one table and which columns were supplied.
package struct PlainTable: Sendable, Hashable {
  package var columns: Set<String>
  package var rows: [PlainRow]
  /// Complete whatever the model says: a table of a test.
  package var isWhole: Bool

  package init(columns: Set<String>, rows: [PlainRow], isWhole: Bool = false) {
    self.columns = columns
    self.rows = rows
    self.isWhole = isWhole
  }
}

/// One row; what is not in it is missing.
package struct PlainRow: Sendable, Hashable {
  package var cells: [String: PlainCell]

  package init(_ cells: [String: PlainCell]) { self.cells = cells }

  package subscript(column: String) -> PlainCell { cells[column] ?? .missing }
}

package enum PlainCell: Sendable, Hashable {
  case value(Literal)
  case reference(RecordReference)
  /// The source says that there is none.
  case none
  case missing

  package var isMissing: Bool { self == .missing }
}

/// A record by its kind and its key, the parts of a key joined by `/`.
package struct RecordReference: Sendable, Hashable {
  package let record: RecordID
  package let key: String

  package init(_ record: RecordID, _ key: String) {
    self.record = record
    self.key = key
  }
}

/// One line of a list: a value and the days on which it holds.
package struct PlainEntry: Sendable, Hashable {
  package let value: PlainCell
  package let from: PlainCell
  package let until: PlainCell

  package init(value: PlainCell, from: PlainCell = .none, until: PlainCell = .none) {
    self.value = value
    self.from = from
    self.until = until
  }
}

/// One unit of a currency in another, from a day to a day.
package struct PlainRate: Sendable {
  package let currency: CurrencyCode
  package let into: CurrencyCode
  package let first: CalendarDate
  package let last: CalendarDate
  package let value: ExactDecimal
}

/// The days on which offices work, as far as the table of the model goes.
package struct OfficeDays: Sendable {
  package let first: CalendarDate
  package let last: CalendarDate
  package let open: Set<CalendarDate>

  package init(first: CalendarDate, last: CalendarDate, open: Set<CalendarDate>) {
    self.first = first
    self.last = last
    self.open = open
  }

  /// Monday to Friday of a stretch of days.
  package init(weekdaysFrom first: CalendarDate, to last: CalendarDate) {
    let days = (0...last.days(since: first)).compactMap { first.adding(days: $0) }
    self.init(
      first: first, last: last,
      open: Set(days.filter { $0.weekday != .saturday && $0.weekday != .sunday }))
  }

  func has(_ day: CalendarDate) -> Bool { first <= day && day <= last }
}
