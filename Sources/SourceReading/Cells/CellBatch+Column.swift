extension CellBatch {
  /// Hands over each cell of a column, from the first row to the last, without its quotes.
  ///
  /// A span lives only through its call. Nothing is copied but what has a doubled quote in it.
  @inlinable @inline(__always)
  package func forEachCell(in column: Int, _ body: (Span<UInt8>) -> Void) {
    let bytes = self.bytes.span
    let ends = self.ends.span
    let dropsReturn = mayEndInReturn && column == columns - 1
    var index = column
    for _ in 0..<rows {
      let start = Int(ends[index] &+ 1)
      var end = Int(ends[index + 1])
      index += columns
      if dropsReturn, end > start, bytes[end - 1] == 0x0D { end -= 1 }
      if let quote, end > start, bytes[start] == quote {
        withUnquoted(bytes.extracting(start..<end), quote, body)
      } else {
        body(bytes.extracting(start..<end))
      }
    }
  }

  @inlinable
  func withUnquoted(_ cell: Span<UInt8>, _ quote: UInt8, _ body: (Span<UInt8>) -> Void) {
    let end = cell.count > 1 && cell[cell.count - 1] == quote ? cell.count - 1 : cell.count
    var index = 1
    while index < end, cell[index] != quote { index += 1 }
    if index == end { return body(cell.extracting(1..<end)) }
    var text: [UInt8] = []
    index = 1
    while index < end {
      text.append(cell[index])
      index += cell[index] == quote && index + 1 < end && cell[index + 1] == quote ? 2 : 1
    }
    body(text.span)
  }
}
