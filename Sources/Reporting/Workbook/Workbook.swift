/// A workbook as plain values: what stands in each cell and what it means, not how it is drawn.
///
/// Everything that a reader can see is decided here, so tests read it without a file; whoever
/// writes it down decides nothing.
package struct Workbook: Sendable {
  package let properties: Properties
  package let sheets: [Sheet]
  /// By which formulas of whoever works on it find its parts.
  package let names: [DefinedName]
  /// The font that every cell has: one that both Excel and LibreOffice find or replace well.
  package let font: String

  package init(
    properties: Properties, sheets: [Sheet], names: [DefinedName] = [], font: String
  ) {
    self.names = names
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

  /// A name for cells, the same in every language.
  package struct DefinedName: Sendable, Hashable {
    package let name: String
    package let sheet: String
    package let area: CellArea

    package init(name: String, sheet: String, area: CellArea) {
      self.name = name
      self.sheet = sheet
      self.area = area
    }

    /// `='Findings'!$A$2:$C$9`
    package var formula: String {
      func cell(_ row: Int, _ column: Int) -> String { "$\(CellPlace.letters(column))$\(row + 1)" }
      let quoted = CellPlace(sheet: sheet, row: 0).reference.dropLast(2)
      return "=\(quoted)\(cell(area.rows.lowerBound, area.columns.lowerBound)):"
        + cell(area.rows.upperBound, area.columns.upperBound)
    }
  }

  package subscript(name: String) -> Sheet? { sheets.first { $0.name == name } }
}
