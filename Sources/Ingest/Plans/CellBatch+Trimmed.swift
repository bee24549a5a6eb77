import FlagSemantics
import SourceReading
import Tables

extension CellBatch {
  /// Adds the text of a cell if its first byte says that it is no placeholder and nothing is to be
  /// left out of it.
  @inline(__always)
  func appendPlain(
    row: Int, column: Int, _ strangers: [Bool], to text: inout [UInt8]
  ) -> Bool {
    let (bytes, ends) = (bytes.span, ends.span)
    let index = row * columns + column
    let (start, end) = (Int(ends[index] &+ 1), Int(ends[index + 1]))
    guard start < end else { return false }
    let (first, last) = (bytes[start], bytes[end - 1])
    guard strangers[Int(first)], first > 0x20, first != quote, last > 0x20, last < 0x80 else {
      return false
    }
    text.append(contentsOf: bytes.extracting(start..<end))
    return true
  }

  /// Adds the text of a cell without white space around it.
  @inline(__always)
  func appendTrimmed(row: Int, column: Int, to text: inout [UInt8]) {
    let (bytes, ends) = (bytes.span, ends.span)
    let index = row * columns + column
    let (start, end) = (Int(ends[index] &+ 1), Int(ends[index + 1]))
    guard start < end else { return }
    let (first, last) = (bytes[start], bytes[end - 1])
    if first > 0x20, first < 0x80, first != quote, last > 0x20, last < 0x80 {
      text.append(contentsOf: bytes.extracting(start..<end))
    } else {
      let cell = self.text(row: row, column: column)
      text.append(contentsOf: cell[CellText.trimmed(cell.span)])
    }
  }
}
