import FlagSemantics
import SourceReading
import Tables

extension CellBatch {
  /// Adds the text of a cell without white space around it.
  func appendTrimmed(row: Int, column: Int, to text: inout [UInt8]) {
    let range = range(row: row, column: column)
    guard let first = range.first else { return }
    let isPlain = bytes[first] > 0x20 && bytes[first] < 0x80 && bytes[first] != quote
    let last = bytes[range.upperBound - 1]
    if isPlain, last > 0x20, last < 0x80 {
      text.append(contentsOf: bytes.span.extracting(range))
    } else {
      let cell = self.text(row: row, column: column)
      text.append(contentsOf: cell[CellText.trimmed(cell.span)])
    }
  }
}
