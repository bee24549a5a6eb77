import FlagSemantics
package import SourceReading

/// One table or document of the supply, ready to be read in pieces that threads share.
package protocol PartReader: Sendable {
  /// How many pieces it has; each can be read by itself.
  var pieces: Int { get }

  /// How many rows a piece has at most; nil where nobody knows before it is read.
  func rows(inPiece piece: Int) -> Int?

  /// Reads a piece, handing over its rows batch by batch with the number of their row set, and
  /// those that it could not take; what came before a trouble has been handed over by then.
  func read(
    piece: Int, rejected: ([RejectedRow]) -> Void,
    _ body: (_ rowSet: Int, _ batch: CellBatch) -> Void
  ) throws(SourceTrouble) -> [SourceNote]

  /// Reads about so many rows from the front, to see what stands in them.
  func readFirst(_ rows: Int, _ body: (_ batch: CellBatch) -> Void) throws(SourceTrouble)

  /// Lets go of what it keeps for the next piece, when all have been read.
  func rest()

  /// Whether it is never read again: a query may give something else the next time, and costs its
  /// database as much once more.
  var isReadOnce: Bool { get }

  /// Whether a row is found again by its place, without reading all that stands before it.
  var hasPlaces: Bool { get }

  /// Reads some of its rows again, in their order, by the places that they were read at. Rows that no
  /// longer stand there do not come; others may come as well.
  func readAgain(
    _ places: [RowPlace], _ body: (_ rowSet: Int, _ batch: CellBatch) -> Void
  ) throws(SourceTrouble)

  /// The same part, whose file is hashed while its pieces are read, and the hash; nil where that takes
  /// a reading of its own.
  func hashing() -> (part: any PartReader, hash: SharedHash)?

  /// What can be said only once all pieces are read: that the file has grown meanwhile.
  func verify() throws(SourceTrouble) -> SourceNote?
}

extension PartReader {
  package func rows(inPiece piece: Int) -> Int? { nil }

  package func readFirst(_ rows: Int, _ body: (_ batch: CellBatch) -> Void) throws(SourceTrouble) {
    _ = try read(piece: 0) { _ in
    } _: { _, batch in
      body(batch)
    }
  }

  package func rest() {}

  package var isReadOnce: Bool { false }

  package var hasPlaces: Bool { false }

  /// What can't be read by places is read once more as a whole.
  package func readAgain(
    _ places: [RowPlace], _ body: (_ rowSet: Int, _ batch: CellBatch) -> Void
  ) throws(SourceTrouble) {
    let wanted = Set(places.map(\.number))
    for piece in 0..<pieces {
      _ = try read(piece: piece) { _ in
      } _: { rowSet, batch in
        let rows = (0..<batch.rows).filter { wanted.contains(batch.places[$0].number) }
        if !rows.isEmpty { body(rowSet, batch.keeping(rows)) }
      }
    }
  }

  package func hashing() -> (part: any PartReader, hash: SharedHash)? { nil }

  package func verify() throws(SourceTrouble) -> SourceNote? { nil }
}

/// A part with its mapping, planned on the columns it has.
struct PlannedPart: Sendable {
  var report: SourceReport
  private(set) var hashing = Hashing.done
  let mappingIndex: Int
  let mapping: Mapping
  private(set) var reader: any PartReader
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

  /// What names its source for ever, where its records are named by their rows.
  var sourceName: [UInt8] { Array((report.sha256 ?? report.name).utf8.prefix(16)) }

  var plans: [FillPlan] { rowSets.flatMap(\.plans) }

  /// When the SHA-256 of its source is taken.
  enum Hashing: Sendable {
    /// It stands in the report.
    case done
    case withPieces(SharedHash)
    case besidePieces(SourceAddress)
  }

  /// With the pieces where they can, else beside them.
  mutating func takeHash(of source: SourceAddress) {
    if let (part, hash) = reader.hashing() {
      reader = part
      hashing = .withPieces(hash)
    } else {
      hashing = .besidePieces(source)
    }
  }

  /// The source whose hash is taken beside the pieces.
  var unhashed: SourceAddress? {
    if case .besidePieces(let source) = hashing { source } else { nil }
  }

  /// The hash that was taken with the pieces, once they are read.
  var hashOfPieces: String? {
    if case .withPieces(let hash) = hashing { hash.hex() } else { nil }
  }

  /// How many rows it has at most; nil where nobody knows before it is read.
  var rows: Int? {
    var sum = 0
    for piece in 0..<reader.pieces {
      guard let rows = reader.rows(inPiece: piece) else { return nil }
      sum += rows
    }
    return sum
  }

  /// Whether records are named by the hash of their source and the number of their row.
  var namesRows: Bool {
    plans.contains { plan in
      plan.fields.contains { $0.cells.contains { $0.picks.contains { $0.path == .row } } }
    }
  }
}
