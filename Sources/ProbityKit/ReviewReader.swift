import Diagnostics
package import Reporting
package import SourceReading

/// Reads back what auditors filled in, also after another program has saved the workbook: rows
/// sorted or filtered, columns moved, added or hidden.
package enum ReviewReader {
  /// Nil where no sheet has findings of Probity.
  package static func history(of path: String) throws(SourceTrouble) -> ReviewHistory? {
    let workbook = try SourceReading.Workbook(opening: path)
    var rows: [ReviewRow] = []
    var mistakes: [ReviewHistory.Mistake] = []
    var voice: Voice?
    for sheet in workbook.sheets where sheet.hasRows {
      guard let found = try read(sheet, of: workbook, &rows, &mistakes) else { continue }
      voice = voice ?? found
    }
    return voice.map { ReviewHistory(rows: rows, mistakes: mistakes, voice: $0) }
  }

  /// Nil where the sheet is another one.
  private static func read(
    _ sheet: SourceReading.Sheet, of workbook: SourceReading.Workbook, _ rows: inout [ReviewRow],
    _ mistakes: inout [ReviewHistory.Mistake]
  ) throws(SourceTrouble) -> Voice? {
    var reader = try workbook.rows(of: sheet)
    let headings = reader.columns
    guard let voice = Voice(headings: headings),
      let key = ReviewHeading.fingerprint.column(among: headings),
      let status = ReviewHeading.status.column(among: headings)
    else { return nil }
    var batch = CellBatch(columns: headings.count)
    var rejected: [RejectedRow] = []
    while try reader.next(&batch, rejected: &rejected) {
      for row in 0..<batch.rows {
        let line = Line(
          batch: batch, row: row, headings: headings, isGone: SheetName.gone.isName(sheet.name))
        if line.text(at: key).isEmpty { continue }
        let read = line.reviewed
        rows.append(read)
        guard case .unknown(let text) = read.status else { continue }
        let place = CellPlace(
          sheet: sheet.name, row: batch.places[row].number - 1, column: reader.firstColumn + status)
        mistakes.append(.init(address: place.reference, text: text))
      }
    }
    return voice
  }

  private struct Line {
    let batch: CellBatch
    let row: Int
    let headings: [String]
    let isGone: Bool

    func text(at column: Int) -> String {
      String(decoding: batch.text(row: row, column: column), as: UTF8.self)
    }

    private func text(_ heading: ReviewHeading) -> String {
      heading.column(among: headings).map(text(at:)) ?? ""
    }

    var reviewed: ReviewRow {
      let status = text(.status)
      return ReviewRow(
        fingerprint: text(.fingerprint), rule: text(.rule), subject: text(.subject),
        severity: text(.severity), message: text(.message),
        status: ReviewStatus(status).map { .known($0) } ?? .unknown(status),
        reviewer: text(.reviewer), secondReviewer: text(.secondReviewer),
        reviewedOn: text(.reviewedOn), note: text(.note), isGone: isGone)
    }
  }
}
