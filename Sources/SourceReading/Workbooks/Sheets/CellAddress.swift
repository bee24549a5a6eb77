/// Column and row of a cell, both counted from 1: `C7` is column 3, row 7.
struct CellAddress: Sendable, Equatable, CustomStringConvertible {
  let column: Int
  /// Zero where only the column is said.
  let row: Int

  static let lastColumn = 16_384

  init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// Nil for what is no address, and beyond column `XFD`.
  init?(_ text: some Collection<UInt8>) {
    var column = 0
    var row = 0
    var digits = 0
    for byte in text {
      let letter = (byte | 0x20) &- UInt8(ascii: "a")
      if letter < 26, digits == 0 {
        column = column * 26 + Int(letter) + 1
        guard column <= Self.lastColumn else { return nil }
      } else if byte &- UInt8(ascii: "0") < 10 {
        digits += 1
        guard digits <= 9 else { return nil }
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      } else {
        return nil
      }
    }
    guard column > 0 else { return nil }
    self.init(column: column, row: row)
  }

  var description: String { Self.letters(column) + (row > 0 ? String(row) : "") }

  /// The name of a column: `A` to `XFD`.
  static func letters(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
