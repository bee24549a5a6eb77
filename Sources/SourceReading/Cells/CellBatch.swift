package import Diagnostics

/// Some rows of a source as bytes: what every reader gives and every column is decoded from.
///
/// The cells stand one after the other, row by row, and behind each stands one byte that belongs to
/// no cell (the delimiter of a CSV file, a zero elsewhere). So a row costs one number for each cell,
/// and a column is decoded by one loop with a constant stride.
///
///     bytes  A,"b ""c""",⏎      ends  [-1, 1, 10, 11]      one row of three cells
///
/// Readers that do not find their cells lying like this append them with `append` and `endRow`.
package struct CellBatch: Sendable {
  /// The cells, and at least `padding` bytes behind them that may be read but mean nothing.
  package var bytes: [UInt8]
  /// One end for each cell after the first entry; a cell begins one byte behind the end before it.
  package var ends: [UInt32]
  package let columns: Int
  /// Where each row stands in its source.
  package var places = RowPlaces()
  /// Cells may stand in this quote, doubled inside. Nil where bytes are what they seem.
  package var quote: UInt8?
  /// Cells that the reader could not give, and why; they are blank.
  package var faults: [CellFault] = []
  /// Each row of a document as a document of its own, where that was asked for.
  package var documents: [[UInt8]] = []
  /// The last cell of a row may end in a carriage return that belongs to the line end.
  package var mayEndInReturn = false

  package static let padding = 64
  /// The end before the first cell: one below zero, wrapped.
  package static let start = UInt32.max

  package init(columns: Int) {
    self.columns = columns
    bytes = []
    ends = [CellBatch.start]
  }

  package var rows: Int { places.count }

  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    ends.append(CellBatch.start)
    places.removeAll()
    faults.removeAll(keepingCapacity: true)
    documents.removeAll(keepingCapacity: true)
  }

  /// Takes back the last rows, down to so many.
  package mutating func removeLast(downTo rows: Int) {
    ends.removeLast(ends.count - 1 - rows * columns)
    bytes.removeLast(bytes.count - Int(ends[ends.count - 1] &+ 1))
    places.removeLast(places.count - rows)
    while let fault = faults.last, fault.row >= rows { faults.removeLast() }
  }

  /// Some of the rows, in their order; of a batch without faults.
  package func keeping(_ rows: [Int]) -> CellBatch {
    var kept = CellBatch(columns: columns)
    kept.quote = quote
    kept.mayEndInReturn = mayEndInReturn
    kept.ends.reserveCapacity(rows.count * columns + 1)
    for row in rows {
      let first = row * columns
      let start = ends[first] &+ 1
      let shift = UInt32(kept.bytes.count) &- start
      // With the byte behind the last cell.
      kept.bytes += bytes[Int(start)..<min(bytes.count, Int(ends[first + columns]) + 1)]
      for cell in 1...columns { kept.ends.append(ends[first + cell] &+ shift) }
      kept.places.append(places[row])
      if row < documents.count { kept.documents.append(documents[row]) }
    }
    kept.bytes += repeatElement(0, count: CellBatch.padding)
    return kept
  }

  /// Where the bytes of a cell lie, quotes and all.
  package func range(row: Int, column: Int) -> Range<Int> {
    let index = row * columns + column
    let start = Int(ends[index] &+ 1)
    return start..<max(start, Int(ends[index + 1]))
  }

  /// The text of a cell without its quotes; for what is read once, not for loops.
  package func text(row: Int, column: Int) -> [UInt8] {
    var range = range(row: row, column: column)
    if mayEndInReturn, column == columns - 1, !range.isEmpty,
      bytes[range.upperBound - 1] == UInt8(ascii: "\r")
    {
      range = range.lowerBound..<range.upperBound - 1
    }
    let cell = bytes[range]
    guard let quote, cell.first == quote else { return Array(cell) }
    var text: [UInt8] = []
    var isSecond = false
    for byte in cell.dropFirst() {
      if byte == quote, !isSecond {
        isSecond = true
      } else {
        isSecond = false
        text.append(byte)
      }
    }
    return text
  }

  /// The bytes of a whole row as they lie, without the line end.
  package func rowBytes(_ row: Int) -> [UInt8] {
    let start = range(row: row, column: 0).lowerBound
    let end = range(row: row, column: columns - 1).upperBound
    return Array(bytes[start..<max(start, end)])
  }

  // MARK: Filling

  /// One more cell of the row in the making.
  package mutating func append(_ cell: some Collection<UInt8>) {
    bytes.append(contentsOf: cell)
    closeCell()
  }

  /// Closes a cell whose bytes have been put behind the one before it.
  package mutating func closeCell() {
    ends.append(UInt32(bytes.count))
    bytes.append(0)
  }

  /// Closes the row, with blanks for cells that did not come.
  package mutating func endRow(at place: RowPlace) {
    while ends.count - 1 < (places.count + 1) * columns { append([]) }
    places.append(place)
  }
}

/// Why a cell has no text that could be taken: a path that meets several values, a broken formula.
package struct CellFault: Sendable, Hashable {
  /// The row in its batch.
  package let row: Int
  package let column: Int
  package let reason: Wording

  package init(row: Int, column: Int, reason: Wording) {
    self.row = row
    self.column = column
    self.reason = reason
  }
}
