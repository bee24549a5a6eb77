package import Diagnostics

/// A file, or a sheet or table of one, that a scan read.
package struct ScannedSource: Sendable, Hashable {
  package let path: String
  package let part: String?
  /// Of the bytes as they lie; nil for what has no file.
  package let sha256: String?
  package let mapping: String?
  /// Its rows are counted by the lines of a text.
  package let isText: Bool
  package let rows: Int
  /// Rows that gave nothing because they, or their keys, could not be read.
  package let rejectedRows: Int
  /// `CSV`; then the encoding, the delimiter, the line of the header.
  package let format: Wording
  package let details: [Wording]
  /// Empty where nobody asked for them.
  package let columns: [Column]
  package let troubles: [Trouble]
  /// How many troubles there are beyond those listed.
  package let unlisted: Int

  package init(
    path: String, part: String?, sha256: String?, mapping: String?, isText: Bool, rows: Int,
    rejectedRows: Int, format: Wording, details: [Wording] = [], columns: [Column] = [],
    troubles: [Trouble] = [], unlisted: Int = 0
  ) {
    self.path = path
    self.part = part
    self.sha256 = sha256
    self.mapping = mapping
    self.isText = isText
    self.rows = rows
    self.rejectedRows = rejectedRows
    self.format = format
    self.details = details
    self.columns = columns
    self.troubles = troubles
    self.unlisted = unlisted
  }

  /// The same, with its troubles told otherwise.
  package func replacing(_ troubles: [Trouble]) -> ScannedSource {
    ScannedSource(
      path: path, part: part, sha256: sha256, mapping: mapping, isText: isText, rows: rows,
      rejectedRows: rejectedRows, format: format, details: details, columns: columns,
      troubles: troubles, unlisted: unlisted)
  }

  package struct Column: Sendable, Hashable {
    package let name: String
    package let filled: Int
    /// Nil when there are more than are counted.
    package let distinct: Int?
    /// The fields it fills: `tender.budget`; none where nobody mapped it.
    package let fields: [String]
    /// Cells that could not be read as their field asks.
    package let unread: Int

    package init(name: String, filled: Int, distinct: Int?, fields: [String], unread: Int) {
      self.name = name
      self.filled = filled
      self.distinct = distinct
      self.fields = fields
      self.unread = unread
    }
  }

  /// A row or a cell that could not be taken.
  package struct Trouble: Sendable, Hashable {
    /// The line, the row of the sheet, or the number of the element, from 1.
    package let row: Int
    package let pointer: String?
    /// The columns it stands in; none for the whole row.
    package let columns: [String]
    package let text: String?
    package let reason: Wording
    /// Whether no record came of the row.
    package let isRejection: Bool

    package init(
      row: Int, pointer: String?, columns: [String], text: String?, reason: Wording,
      isRejection: Bool
    ) {
      self.row = row
      self.pointer = pointer
      self.columns = columns
      self.text = text
      self.reason = reason
      self.isRejection = isRejection
    }

    /// The same, with another text in place of its own.
    package func replacing(_ text: String?) -> Trouble {
      Trouble(
        row: row, pointer: pointer, columns: columns, text: self.text == nil ? nil : text,
        reason: reason, isRejection: isRejection)
    }
  }
}
