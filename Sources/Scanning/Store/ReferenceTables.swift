package import Findings
package import Values

/// What the pack counts by, the same for all data: its table of office days.
package struct ReferenceTables: Sendable {
  package let calendar: Table<OfficeCalendar>?

  package init(calendar: Table<OfficeCalendar>? = nil) {
    self.calendar = calendar
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
  /// The table of office days as evidence.
  package var calendarUse: Finding.TableUse? {
    calendar.map { table in
      Finding.TableUse(
        kind: .calendar, path: table.file?.path, sha256: table.file?.sha256,
        from: table.content.first.description, until: table.content.last.description)
    }
  }
}
