import Diagnostics
import FlagSemantics
import SourceReading
import Tables

/// Decodes one piece of one part: every batch goes to every fill of its row set.
struct PieceDecoding: Sendable {
  let part: PlannedPart
  let source: Int
  let factory: TakerFactory
  let profiles: Bool
  let keeping: FaultKeeping
  /// Told how many rows were read, some at a time.
  let hasRead: @Sendable (_ rows: Int) -> Void

  struct Result: Sendable {
    var pieces: [FillPiece] = []
    var profiles: [ColumnProfile] = []
    var rows = 0
    /// Rows that the reader could not take, as many as are listed.
    var rejected: [RejectedRow] = []
    var rejectedCount = 0
    var notes: [SourceNote] = []
    var trouble: SourceTrouble?
  }

  func decode(_ piece: Int) -> Result {
    var result = Result()
    var decoders: [[FillDecoder]] = []
    var index = 0
    for rowSet in part.rowSets {
      decoders.append(
        rowSet.plans.map { plan in
          defer { index += 1 }
          return FillDecoder(
            plan, at: index, mapping: part.mappingIndex, source: source,
            sourceName: part.sourceName,
            columns: rowSet.columns, factory: factory, rows: part.reader.rows(inPiece: piece),
            form: part.report.form, keeping: keeping)
        })
    }
    if profiles { result.profiles = part.rowSets.map { ColumnProfile(columns: $0.columns.count) } }
    do throws(SourceTrouble) {
      result.notes = try part.reader.read(piece: piece) { rows in
        result.add(rows, keeping)
      } _: { rowSet, batch in
        if rowSet == 0 {
          result.rows += batch.rows
          hasRead(batch.rows)
        }
        if profiles { result.profiles[rowSet].take(batch) }
        for decoder in decoders[rowSet] { decoder.take(batch) }
      }
    } catch {
      result.trouble = error
    }
    result.pieces = decoders.flatMap { $0.map { $0.finish(factory.model) } }
    return result
  }
}

extension PieceDecoding.Result {
  mutating func add(_ rows: [RejectedRow], _ keeping: FaultKeeping) {
    rejectedCount += rows.count
    for row in rows.prefix(max(0, keeping.limit - rejected.count)) {
      rejected.append(
        keeping.keepsRows ? row : RejectedRow(row.place, row.reason, bytes: []))
    }
  }
}
