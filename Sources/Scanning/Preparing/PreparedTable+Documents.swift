/// A table for who reads lines of JSON.
extension PreparedTable {
  /// What a column is called in a line, short because every line says it.
  package static func mark(_ place: Int) -> String { "c\(place)" }

  /// Some rows as lines of JSON; what is missing is left out: `{"c0":17,"c1":true,"c3":"…"}`.
  package func documents(_ range: Range<Int>) -> [UInt8] {
    let marks = columns.indices.map { Array(",\"\(PreparedTable.mark($0))\":".utf8) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count * columns.count * 16)
    var cell: [UInt8] = []
    for index in range {
      let start = bytes.count
      bytes.append(UInt8(ascii: ","))
      for (place, column) in columns.enumerated() {
        cell.removeAll(keepingCapacity: true)
        guard write(place, of: index, to: &cell) else { continue }
        bytes += marks[place].dropFirst(bytes.count == start + 1 ? 1 : 0)
        if column.storage == .text {
          PreparedCell.append(quoted: cell, to: &bytes)
        } else {
          bytes += cell
        }
      }
      bytes[start] = UInt8(ascii: "{")
      bytes.append(UInt8(ascii: "}"))
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}

extension PreparedCell {
  /// A text that stands in quotes as CSV has it, as JSON has it.
  fileprivate static func append(quoted cell: [UInt8], to bytes: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(UInt8(ascii: "\""))
    var isSecond = false
    for byte in cell.dropFirst().dropLast() {
      switch byte {
      case UInt8(ascii: "\""):
        if !isSecond { bytes += [UInt8(ascii: "\\"), byte] }
        isSecond.toggle()
        continue
      case UInt8(ascii: "\\"): bytes += [byte, byte]
      case 0..<32:
        bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
      isSecond = false
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
