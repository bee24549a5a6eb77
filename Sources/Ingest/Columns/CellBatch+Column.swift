import SourceReading

/// Takes cells one after the other.
protocol CellReceiver {
  /// The span lives only through the call.
  mutating func take(_ cell: Span<UInt8>)
}

extension CellBatch {
  /// Hands over each cell of a column, from the first row to the last, without its quotes.
  ///
  /// Nothing is copied but what has a doubled quote in it.
  func hand(_ column: Int, to receiver: inout some CellReceiver) {
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
        handUnquoted(bytes.extracting(start..<end), quote, to: &receiver)
      } else {
        receiver.take(bytes.extracting(start..<end))
      }
    }
  }

  func handUnquoted(_ cell: Span<UInt8>, _ quote: UInt8, to receiver: inout some CellReceiver) {
    let end = cell.count > 1 && cell[cell.count - 1] == quote ? cell.count - 1 : cell.count
    var index = 1
    while index < end, cell[index] != quote { index += 1 }
    if index == end { return receiver.take(cell.extracting(1..<end)) }
    var text: [UInt8] = []
    index = 1
    while index < end {
      text.append(cell[index])
      index += cell[index] == quote && index + 1 < end && cell[index + 1] == quote ? 2 : 1
    }
    receiver.take(text.span)
  }
}
