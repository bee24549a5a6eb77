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
/// Texts are kept as they were read; all else is a value in its table, and is read again.
struct GivenCells {
  private let data: Dataset

  init(_ data: Dataset) { self.data = data }

  func showing(_ drafts: [FindingDraft]) -> [Finding] {
    guard let asGiven = data.asGiven else { return drafts.map(\.finding) }
    var wanted: Set<TableCell> = []
    for draft in drafts { for cell in cells(of: draft) { wanted.insert(cell) } }
    let given = asGiven(Array(wanted))
    return drafts.map { showing($0, given) }
  }

  private func cells(of draft: FindingDraft) -> [TableCell] {
    zip(draft.finding.evidence, draft.rows).flatMap { record, row in
      record.cells.compactMap { tableCell($0, of: record, row) }
    }
  }

  /// Nil for what is missing, or stands in its table as it was given.
  private func tableCell(
    _ cell: EvidenceRecord.Cell, of record: EvidenceRecord, _ row: Int?
  ) -> TableCell? {
    guard let row, cell.given != nil,
      let column = data.tables[record.record]?.columns[cell.field], !column.isOfTexts
    else { return nil }
    return TableCell(table: record.record, row: row, field: cell.field)
  }

  private func showing(_ draft: FindingDraft, _ given: [TableCell: String]) -> Finding {
    draft.finding.resting(
      on: zip(draft.finding.evidence, draft.rows).map { record, row in
        record.with(
          record.cells.map { cell in
            let text = tableCell(cell, of: record, row).flatMap { given[$0] }
            guard let text, text != cell.given else { return cell }
            return .init(
              field: cell.field, given: text, compared: cell.given, place: cell.place)
          })
      })
  }
}

extension EvidenceRecord {
  fileprivate func with(_ cells: [Cell]) -> EvidenceRecord {
    EvidenceRecord(role: role, record: record, key: key, place: place, cells: cells)
  }
}
