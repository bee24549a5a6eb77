/// One cell: what it holds, what that is, and where it leads.
package struct Cell: Sendable, Hashable {
  package let value: Value
  package let style: CellStyle
  /// A cell of this workbook.
  package let link: CellPlace?

  package enum Value: Sendable, Hashable {
    case blank
    case text(String)
    case number(Double)
    /// Days since 1970-01-01.
    case day(Int)
  }

  package init(_ value: Value, _ style: CellStyle, link: CellPlace? = nil) {
    self.value = value
    self.style = style
    self.link = link
  }

  package static func text(
    _ text: String, _ style: CellStyle = .text, link: CellPlace? = nil
  ) -> Cell {
    let shown = CellText.shown(text)
    return Cell(shown.isEmpty ? .blank : .text(shown), style, link: link)
  }

  package static func number(_ number: Int, _ style: CellStyle = .number) -> Cell {
    Cell(.number(Double(number)), style)
  }

  package static func blank(_ style: CellStyle = .text) -> Cell { Cell(.blank, style) }

  /// What it holds as a person reads it, to measure columns and for tests.
  package var text: String {
    switch value {
    case .blank: ""
    case .text(let text): text
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    case .day: "2000-01-01"
    }
  }
}

/// What a cell is for; how that looks is the business of whoever writes it.
package enum CellStyle: Sendable, Hashable {
  /// The head of a page and what stands under it.
  case title, subtitle
  /// Above a part of a page, and above a column.
  case section, heading
  /// Beside a value on a page.
  case label
  /// Texts of a table, which wrap; words, which do not.
  case text, word
  /// Of a page, over the cells on its right.
  case sentence
  /// Code, hashes and names of fields.
  case code
  /// The number of a thing, which stands for it.
  case ordinal
  case number, decimal, percent, date
  /// With the code of its currency.
  case money(String)
  /// A grade from the best to the worst: its words are coloured by the rules of its sheet.
  case grade
  /// What the auditor fills in.
  case input, inputDate
  /// A remark of the workbook itself.
  case note
}

/// A cell of a sheet, both counted from 0.
package struct CellPlace: Sendable, Hashable {
  package let sheet: String
  package let row: Int
  package let column: Int

  package init(sheet: String, row: Int, column: Int = 0) {
    self.sheet = sheet
    self.row = row
    self.column = column
  }

  /// `'Findings'!A12`; quotes in a name are doubled.
  package var reference: String {
    let quoted = sheet.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''")
    return "'\(quoted)'!\(CellPlace.letters(column))\(row + 1)"
  }

  /// `A`, `Z`, `AA`.
  package static func letters(_ column: Int) -> String {
    var rest = column
    var letters = ""
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}
