package import Diagnostics
package import SourceReading

/// One table or document that was read: what it is, how it was understood, what became of its rows.
package struct SourceReport: Sendable {
  /// As the user gave it, or as it was found in a folder.
  package let path: String
  /// The sheet, or the table of a database.
  package let part: String?
  /// `CSV`, `XLSX`, `JSON Lines`.
  package let format: Wording
  /// The encoding, the delimiter, the line of the header: how the bytes were taken.
  package let details: [Wording]
  /// Of the bytes as they lie; nil for what has no file.
  package internal(set) var sha256: String?
  package let bytes: Int?
  /// Nil when no mapping fits.
  package let mapping: String?
  package let unmapped: Unmapped?
  /// How its rows are written down for correction.
  package let form: RowForm
  package var rows = 0
  package var columns: [ColumnReport] = []
  package var fills: [FillReport] = []
  /// Rows that the reader itself could not take.
  package var rejected: [RejectedRow] = []
  package var faults: [RowFault] = []
  /// How many rows gave nothing at all because they, or their keys, could not be read.
  package var rejectedRows = 0
  /// How many of them the reader could not take; they are not among `rows`.
  package var unreadRows = 0
  /// How many rows and cells could not be taken beyond those listed.
  package var unlisted = 0
  package var notes: [SourceNote] = []
  /// Why the source could not be read to its end.
  package var trouble: SourceTrouble?

  /// A source that could not be opened.
  init(path: String, trouble: SourceTrouble) {
    self.init(
      path: path, part: nil, format: "–", details: [], bytes: nil, mapping: nil,
      unmapped: nil, notes: [], form: .document)
    self.trouble = trouble
  }

  init(
    path: String, part: String?, format: Wording, details: [Wording],
    bytes: Int?, mapping: String?, unmapped: Unmapped?, notes: [SourceNote], form: RowForm
  ) {
    self.path = path
    self.part = part
    self.format = format
    self.details = details
    self.bytes = bytes
    self.mapping = mapping
    self.unmapped = unmapped
    self.notes = notes
    self.form = form
  }

  /// Those handed on and those the reader could not take.
  package var allRows: Int { rows + unreadRows }

  /// Why no mapping fits, and what the nearest one still asks for.
  package struct Unmapped: Sendable, Hashable {
    package let nearest: String?
    package let lacking: [String]
    package let alsoFitting: [String]
  }
}

/// One column of a source.
package struct ColumnReport: Sendable, Hashable {
  package let name: String
  package let filled: Int
  /// Nil when there are more than are counted.
  package let distinct: Int?
  /// The fields it fills: `tender.budget`.
  package let fields: [String]
  /// Cells that could not be read as their field asks.
  package let unread: Int
}

extension ColumnReport {
  /// One report for each column, where several fills of a document ask for the same path.
  static func joined(_ reports: [ColumnReport]) -> [ColumnReport] {
    var places: [String: Int] = [:]
    var joined: [ColumnReport] = []
    for report in reports {
      guard let place = places[report.name] else {
        places[report.name] = joined.count
        joined.append(report)
        continue
      }
      let first = joined[place]
      joined[place] = ColumnReport(
        name: first.name, filled: max(first.filled, report.filled),
        distinct: first.filled >= report.filled ? first.distinct : report.distinct,
        fields: first.fields + report.fields.filter { !first.fields.contains($0) },
        unread: max(first.unread, report.unread))
    }
    return joined
  }
}

/// What one fill made of the rows of a source.
package struct FillReport: Sendable, Hashable {
  /// The record or link.
  package let target: String
  package let counts: FillCounts
}
