internal import Diagnostics

/// Reads the rows that a PostgreSQL server gives to one query.
///
/// The query runs as a cursor in a transaction that can only read, and its rows come one by one: so
/// it cannot be anything but a query, and memory does not grow with its result. Number and offset
/// of a row are its place in the result.
package struct PostgresReader: RowReader, ~Copyable {
  package let columns: [String]
  private let meanings: [Meaning]
  private let connection: PostgresConnection
  /// A row that was read to learn the columns.
  private var waiting: PostgresResult?
  private var count = 0
  private var hasEnded = false
  private var binaries: [Int: (count: Int, first: Int)] = [:]

  private static let fullSize = 1 << 18
  private static let largestRow = 1 << 30

  /// What a type makes of its text.
  private enum Meaning {
    case text, truth, number, binary

    init(type: UInt32) {
      self =
        switch type {
        case 16: .truth
        case 17: .binary
        case 700, 701: .number
        default: .text
        }
    }
  }

  package init(_ location: PostgresLocation) throws(SourceTrouble) {
    let connection = try PostgresConnection(to: location)
    try connection.begin()
    try connection.run("DECLARE probity NO SCROLL CURSOR FOR \(location.query.statement)")
    try connection.ask("FETCH ALL FROM probity")
    let first = connection.next()
    let status = first.status
    guard status == .row || status == .end else { throw connection.trouble(first.state, row: nil) }
    columns = first.columns
    meanings = first.types.map(Meaning.init)
    hasEnded = status == .end
    waiting = consume first
    self.connection = connection
  }

  package mutating func next(
    _ batch: inout CellBatch, rejected: inout [RejectedRow]
  ) throws(SourceTrouble) -> Bool {
    batch.removeAll()
    if batch.columns != columns.count { batch = CellBatch(columns: columns.count) }
    if !hasEnded, let first = waiting.take() { try take(first, &batch) }
    while !hasEnded, batch.bytes.count + 4 * batch.ends.count < Self.fullSize {
      let result = connection.next()
      switch result.status {
      case .row: try take(result, &batch)
      case .end, .done, .none: hasEnded = true
      case .copying, .failed: throw connection.trouble(result.state, row: count + 1)
      }
    }
    batch.bytes.append(contentsOf: repeatElement(0, count: CellBatch.padding))
    return batch.rows > 0
  }

  private mutating func take(
    _ row: borrowing PostgresResult, _ batch: inout CellBatch
  ) throws(SourceTrouble) {
    count += 1
    let number = count
    let start = batch.bytes.count
    for (column, meaning) in meanings.enumerated() {
      var isBinary = false
      // Safe: the text is copied inside.
      unsafe row.withValue(column) { value in
        switch meaning {
        case .text: unsafe batch.bytes.append(contentsOf: value)
        case .truth:
          batch.bytes += (unsafe value.first == UInt8(ascii: "t") ? "true" : "false").utf8
        case .number:
          let text = unsafe Array(value)
          if !DecimalText.append(text[...], to: &batch.bytes) { batch.bytes += text }
        case .binary: isBinary = true
        }
      }
      if isBinary { binaries[column, default: (0, number)].count += 1 }
      guard batch.bytes.count - start < Self.largestRow else {
        throw .largeRow(connection.name, number, limit: Self.largestRow)
      }
      batch.closeCell()
    }
    batch.endRow(at: RowPlace(number: number, offset: number))
  }

  /// What is worth knowing about the result; complete when all rows have been read.
  package var notes: [SourceNote] {
    binaries.keys.sorted().map { column in
      let (count, first) = binaries[column] ?? (0, 0)
      return .binaryData("PostgreSQL", column: columns[column], count: count, first: first)
    }
  }
}
