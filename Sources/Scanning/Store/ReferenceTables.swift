package import Findings
package import Values

/// What the pack counts by, the same for all data: office days, and rates of exchange.
package struct ReferenceTables: Sendable {
  package let calendar: Table<OfficeCalendar>?
  package let rates: Table<ExchangeRates>?

  package init(calendar: Table<OfficeCalendar>? = nil, rates: Table<ExchangeRates>? = nil) {
    self.calendar = calendar
    self.rates = rates
  }

  /// A table with the file that it was read from; nil where it was made for a test.
  package struct Table<Content: Sendable>: Sendable {
    package let content: Content
    package let file: Dataset.PackFile?

    package init(_ content: Content, from file: Dataset.PackFile? = nil) {
      self.content = content
      self.file = file
    }
  }
}

extension ReferenceTables {
  /// The tables as a report names them, with the days that they have.
  package var uses: [Finding.TableUse] { [calendarUse, ratesUse].compactMap { $0 } }

  /// The table of office days as evidence.
  var calendarUse: Finding.TableUse? {
    calendar.map { table in
      Finding.TableUse(
        kind: .calendar, path: table.file?.path, sha256: table.file?.sha256,
        from: table.content.first.description, until: table.content.last.description)
    }
  }

  private var ratesUse: Finding.TableUse? {
    guard let rates, let days = rates.content.days else { return nil }
    return Finding.TableUse(
      kind: .rates, path: rates.file?.path, sha256: rates.file?.sha256,
      from: days.first.description, until: days.last.description)
  }
}
