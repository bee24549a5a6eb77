internal import Diagnostics

/// One row of a sheet as it was read: the cells that hold something, from left to right.
struct SheetRow: Sendable {
  struct Cell: Sendable {
    /// From 1.
    let column: Int
    let bytes: Range<Int>
    /// Text, as against a number, a date or a truth.
    let isText: Bool
  }

  /// As the sheet counts, from 1.
  var number = 0
  /// How many rows stand before it in the file.
  var ordinal = 0
  var cells: [Cell] = []
  var bytes: [UInt8] = []
  /// Why the row can't be taken.
  var fault: Wording?

  mutating func begin(number: Int, ordinal: Int) {
    self.number = number
    self.ordinal = ordinal
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    fault = nil
  }

  func text(_ cell: Cell) -> String { String(decoding: bytes[cell.bytes], as: UTF8.self) }

  /// The text of a column; empty where nothing stands.
  func text(column: Int) -> String {
    cells.first { $0.column == column }.map(text) ?? ""
  }

  /// The cells as a line of a CSV file, so that a row that was refused can be corrected.
  func line() -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    let needingQuotes: Set<UInt8> = [
      quote, UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
    ]
    var line: [UInt8] = []
    var column = 1
    for cell in cells where cell.column >= column {
      line.append(contentsOf: repeatElement(UInt8(ascii: ","), count: cell.column - column))
      column = cell.column
      let text = bytes[cell.bytes]
      if text.contains(where: needingQuotes.contains) {
        line.append(quote)
        for byte in text {
          if byte == quote { line.append(quote) }
          line.append(byte)
        }
        line.append(quote)
      } else {
        line += text
      }
    }
    return line
  }
}
