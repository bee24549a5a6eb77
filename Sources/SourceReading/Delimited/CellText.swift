/// The text of a cell, its quotes undone.
enum CellText {
  /// Goes by the rules of `ExactRow`: behind the quote that closes, quotes are letters.
  static func text(of cell: ArraySlice<UInt8>, quote: UInt8?) -> [UInt8] {
    guard let quote, cell.first == quote else { return Array(cell) }
    var text: [UInt8] = []
    var index = cell.startIndex + 1
    while index < cell.endIndex {
      if cell[index] == quote {
        guard index + 1 < cell.endIndex, cell[index + 1] == quote else {
          return text + cell[(index + 1)...]
        }
        index += 1
      }
      text.append(cell[index])
      index += 1
    }
    return text
  }

  /// Appends a text in quotes, those in it doubled.
  static func append(quoted text: [UInt8], quote: UInt8, to bytes: inout [UInt8]) {
    bytes.append(quote)
    for byte in text {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
