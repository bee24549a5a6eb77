/// One row of a test table: `| T1 | "a|b" | ? |`.
///
/// In a cell that is a text in quotes, `|` is part of the text.
package struct TableRow: Sendable {
  /// The cells without the blanks around them; the first and the last `|` enclose no cell.
  package let cells: [ArraySlice<UInt8>]

  /// Takes the text of a `row` token.
  package init(_ row: ArraySlice<UInt8>) {
    let bar = UInt8(ascii: "|")
    let quote = UInt8(ascii: "\"")
    var cells: [ArraySlice<UInt8>] = []
    var start = row.startIndex + 1
    var position = start
    var isBlank = true
    while position < row.endIndex {
      let byte = row[position]
      if byte == bar {
        cells.append(SourceText.trimmed(row[start..<position]))
        start = position + 1
      } else if byte == quote, isBlank,
        let end = row[(position + 1)...].firstIndex(of: quote)
      {
        position = end
      }
      isBlank = isBlank && byte <= 0x20 || byte == bar
      position += 1
    }
    if start < row.endIndex { cells.append(SourceText.trimmed(row[start...])) }
    self.cells = cells
  }

  /// The row again, each cell padded to the width of its column.
  func aligned(to widths: [Int]) -> ArraySlice<UInt8> {
    var text: [UInt8] = [UInt8(ascii: "|")]
    for (index, cell) in cells.enumerated() {
      text.append(0x20)
      text += cell
      let width = index < widths.count ? widths[index] : 0
      text += repeatElement(0x20, count: max(width - SourceText.columns(of: cell), 0) + 1)
      text.append(UInt8(ascii: "|"))
    }
    return text[...]
  }
}
