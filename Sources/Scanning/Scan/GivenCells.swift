import Findings
import FlagSemantics
import Tables

/// A finding whose evidence has the values of the tables.
struct FindingDraft: Sendable {
  let finding: Finding
  /// The row of its table for each record of the evidence; nil where it has none.
  let rows: [Int?]
}

/// Tells the cells of evidence as their sources have them, so that whoever opens a file at the row
/// that a finding names sees there what the finding says.
///
/// Texts are kept as they were read; all else is a value in its table, or none, and is read again.
struct GivenCells {
  private let data: Dataset

  init(_ data: Dataset) { self.data = data }

  func showing(_ drafts: [FindingDraft]) -> [Finding] {
    guard let asGiven = data.asGiven else { return drafts.map(\.finding) }
    var texts = asGiven(drafts.flatMap(cells).compactMap(\.self))[...]
    return drafts.map { draft in
      var places = cells(of: draft)[...]
      return draft.finding.resting(
        on: draft.finding.evidence.map { record in
          record.with(
            record.cells.map { cell in
              guard let place = places.popFirst(), place != nil,
                let text = texts.popFirst() ?? nil, !text.isEmpty, text != cell.given
              else { return cell }
              return .init(
                field: cell.field, given: text, isNone: cell.isNone, compared: cell.given,
                place: cell.place)
            })
        })
    }
  }

  /// For each cell of the evidence its place in a table; nil for what is missing, or stands there as
  /// it was given.
  private func cells(of draft: FindingDraft) -> [TableCell?] {
    zip(draft.finding.evidence, draft.rows).flatMap { record, row -> [TableCell?] in
      let columns = data.tables[record.record]?.columns
      return record.cells.map { cell in
        guard let row, !cell.isMissing, let column = columns?[cell.field],
          cell.isNone || !column.isOfTexts
        else { return nil }
        return TableCell(table: record.record, row: row, field: cell.field)
      }
    }
  }
}

extension EvidenceRecord {
  fileprivate func with(_ cells: [Cell]) -> EvidenceRecord {
    EvidenceRecord(role: role, record: record, key: key, place: place, cells: cells)
  }
}
