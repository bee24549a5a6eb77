/// The records of one kind as a database reads them: by numbers for keys, with texts in their
/// canonical form and times as the seconds between which they lie.
///
/// Rows that stand for no record are not here; records that are only referred to are, and say so.
package struct PreparedTable: Sendable {
  package let name: String
  package let columns: [Column]
  package let rows: Int
  /// Fields that were supplied and can't be told to a database: they are left to the engine.
  package let left: Set<String>
  /// The place of the record of each row.
  private let places: [UInt32]
  private let cells: [Cells]

  /// The same records with more columns.
  func adding(_ more: [(Column, Cells)]) -> PreparedTable {
    PreparedTable(
      name, places, Array(zip(columns, cells)) + more, left: left)
  }

  package struct Column: Sendable, Hashable {
    package let name: String
    package let storage: Storage
  }

  package enum Storage: Sendable, Hashable {
    case truth, whole, text
    /// So many decimals; of numbers that are whole, none.
    case decimal(scale: Int)
  }

  /// Writes the cell of a record by its place; says whether there is one.
  typealias Cells = @Sendable (UInt32, inout [UInt8]) -> Bool

  init(
    _ name: String, _ places: [UInt32], _ columns: [(Column, Cells)], left: Set<String>
  ) {
    self.name = name
    self.places = places
    rows = places.count
    self.left = left
    self.columns = columns.map(\.0)
    cells = columns.map(\.1)
  }

  /// What stands for a cell of which nothing is known; texts are quoted, so it is none of them.
  package static let blank = "\\N"

  /// Some rows as lines of CSV.
  package func lines(_ range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count * columns.count * 12)
    for index in range {
      for (place, cell) in cells.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        if !cell(places[index], &bytes) { bytes += PreparedTable.blank.utf8 }
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}

extension PreparedTable {
  /// Writes one cell as CSV has it; says whether there is one.
  func write(_ column: Int, of row: Int, to bytes: inout [UInt8]) -> Bool {
    cells[column](places[row], &bytes)
  }
}

/// How cells are written.
enum PreparedCell {
  static func append(_ number: Int64, to bytes: inout [UInt8]) {
    var rest = number.magnitude
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// A whole number over a power of ten.
  static func append(_ number: Int64, scale: Int, to bytes: inout [UInt8]) {
    guard scale > 0 else { return append(number, to: &bytes) }
    let start = bytes.count + (number < 0 ? 1 : 0)
    append(number, to: &bytes)
    let digits = bytes.count - start
    if digits <= scale {
      bytes.insert(
        contentsOf: repeatElement(UInt8(ascii: "0"), count: scale + 1 - digits), at: start)
    }
    bytes.insert(UInt8(ascii: "."), at: bytes.count - scale)
  }

  static func append(_ truth: Bool, to bytes: inout [UInt8]) {
    bytes += (truth ? "true" : "false").utf8
  }

  /// In quotes, those inside it twice.
  static func append(quoting text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
