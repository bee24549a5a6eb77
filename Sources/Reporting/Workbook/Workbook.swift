/// A workbook as plain values: what stands in each cell and what it means, not how it is drawn.
///
/// Everything that a reader can see is decided here, so tests read it without a file; whoever
/// writes it down decides nothing.
package struct Workbook: Sendable {
  package let properties: Properties
  package let sheets: [Sheet]
  /// The font that every cell has: one that both Excel and LibreOffice find or replace well.
  package let font: String

  package init(properties: Properties, sheets: [Sheet], font: String) {
    self.properties = properties
    self.sheets = sheets
    self.font = font
  }

  /// What file managers and the page "Info" show.
  package struct Properties: Sendable, Hashable {
    package let title: String
    package let subject: String
    package let author: String
    package let comments: String
    /// Seconds since 1970: of the data, never of the clock, so that the bytes stay the same.
    package let created: Int

    package init(title: String, subject: String, author: String, comments: String, created: Int) {
      self.title = title
      self.subject = subject
      self.author = author
      self.comments = comments
      self.created = created
    }
  }

  package subscript(name: String) -> Sheet? { sheets.first { $0.name == name } }
}
