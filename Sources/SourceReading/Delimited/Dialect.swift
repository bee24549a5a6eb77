/// How a delimited text is written: what parts its cells and lines, and where its header stands.
///
/// Found from the beginning of a file by `DialectFinder`, or told by a mapping.
///
///     案件清單                  headerLine 2: the third line of the file
///     製表日期：112/03/07
///     案號;機關;金額            delimiter ;
package struct Dialect: Sendable, Hashable {
  package var delimiter: UInt8
  /// A cell that begins with it ends with it, and holds it doubled. Nil: no byte is special.
  package var quote: UInt8?
  package var lineEnd: LineEnd
  /// The line on which the header stands, from 0; lines inside quotes count.
  package var headerLine: Int
  /// How many lines above the header hold something and are passed over: titles, notes.
  package var skippedLines: Int

  package enum LineEnd: Sendable, Hashable {
    case newline
    case returnAndNewline
    /// A carriage return alone, as old Macintosh programs write.
    case carriageReturn
  }

  package init(
    delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8? = UInt8(ascii: "\""),
    lineEnd: LineEnd = .newline, headerLine: Int = 0, skippedLines: Int = 0
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.lineEnd = lineEnd
    self.headerLine = headerLine
    self.skippedLines = skippedLines
  }
}
