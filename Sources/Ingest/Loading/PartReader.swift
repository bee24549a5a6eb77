import FlagSemantics
package import SourceReading

/// One table or document of the supply, ready to be read in pieces that threads share.
package protocol PartReader: Sendable {
  /// How many pieces it has; each can be read by itself.
  var pieces: Int { get }

  /// How many rows a piece has at most; nil where nobody knows before it is read.
  func rows(inPiece piece: Int) -> Int?

  /// Reads a piece, handing over its rows batch by batch with the number of their row set.
  func read(
    piece: Int, _ body: (_ rowSet: Int, _ batch: CellBatch) -> Void
  ) throws(SourceTrouble) -> PieceEnd

  /// Reads about so many rows from the front, to see what stands in them.
  func readFirst(_ rows: Int, _ body: (_ batch: CellBatch) -> Void) throws(SourceTrouble)
}

extension PartReader {
  package func readFirst(_ rows: Int, _ body: (_ batch: CellBatch) -> Void) throws(SourceTrouble) {
    _ = try read(piece: 0) { _, batch in body(batch) }
  }
}

extension PartReader {
  package func rows(inPiece piece: Int) -> Int? { nil }
}

/// What else a reader says of a piece.
package struct PieceEnd: Sendable {
  package var rejected: [RejectedRow] = []
  package var notes: [SourceNote] = []
  package var sha256: String?

  package init() {}
}

/// A part with its mapping, planned on the columns it has.
struct PlannedPart: Sendable {
  let report: SourceReport
  let mappingIndex: Int
  let mapping: Mapping
  let reader: any PartReader
  /// For each row set, its columns and the plans of the fills that go through it.
  let rowSets: [RowSet]
  /// How deep its records stand above others: keys are read before what refers to them.
  let rank: Int
  /// What the beginning of a document has and no fill takes.
  let unmappedPaths: [ColumnReport]

  struct RowSet: Sendable {
    let columns: [String]
    let plans: [FillPlan]
  }

  var plans: [FillPlan] { rowSets.flatMap(\.plans) }
}
