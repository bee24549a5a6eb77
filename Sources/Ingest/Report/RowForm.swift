package import SourceReading

/// How a row that could not be taken is written down, so that it can be corrected and read again.
package enum RowForm: Sendable, Hashable {
  /// As its bytes stand in the source, between these signs.
  case delimited(Dialect)
  /// Its cells, as a row of a CSV file: the source is a workbook or a database.
  case cells
  /// As a document of its own on one line of JSON: the source is a document.
  case document

  package var isDelimited: Bool { if case .delimited = self { true } else { false } }

  /// The signs between which rows are written.
  package var dialect: Dialect {
    if case .delimited(let dialect) = self { return dialect }
    return Dialect()
  }

  /// A row of a batch; as it stands in the source wherever its bytes lie there like that.
  func row(_ row: Int, of batch: CellBatch) -> [UInt8] {
    switch self {
    case .document: return row < batch.documents.count ? batch.documents[row] : []
    case .delimited(let dialect):
      let isAsItStands = (0..<batch.columns - 1).allSatisfy { column in
        batch.bytes[batch.range(row: row, column: column).upperBound] == dialect.delimiter
      }
      guard isAsItStands else { return joined(row, of: batch) }
      var bytes = batch.rowBytes(row)
      if batch.mayEndInReturn, bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
      return bytes
    case .cells: return joined(row, of: batch)
    }
  }

  private func joined(_ row: Int, of batch: CellBatch) -> [UInt8] {
    line((0..<batch.columns).map { batch.text(row: row, column: $0) })
  }

  /// Texts as one row, in quotes where they need them.
  package func line(_ texts: [[UInt8]]) -> [UInt8] {
    let dialect = dialect
    var line: [UInt8] = []
    for (index, text) in texts.enumerated() {
      if index > 0 { line.append(dialect.delimiter) }
      append(text, dialect, to: &line)
    }
    return line
  }

  private func append(_ text: [UInt8], _ dialect: Dialect, to line: inout [UInt8]) {
    let special: Set<UInt8> = [dialect.delimiter, 0x0A, 0x0D]
    guard let quote = dialect.quote,
      text.first == quote || text.contains(where: { special.contains($0) })
    else {
      line += text
      return
    }
    line.append(quote)
    for byte in text {
      if byte == quote { line.append(quote) }
      line.append(byte)
    }
    line.append(quote)
  }
}
