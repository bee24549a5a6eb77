internal import Diagnostics

/// The beginning of a delimited text: the names of its columns, and where its rows begin.
struct DelimitedHead {
  let names: HeaderNames
  /// The line on which the header begins.
  let line: Int
  let beginning: RowCutter.Beginning

  /// More columns than any program writes.
  private static let mostColumns = 1 << 20
  /// As many rows as show whether every row has an empty cell at its end.
  private static let sampledRows = 50

  init(
    _ supply: inout some ByteSupply & ~Copyable, of source: String, _ dialect: Dialect, _ portions: Portions
  ) throws(SourceTrouble) {
    var bytes: [UInt8] = []
    var hasEnded = false
    try supply.fill(&bytes, upTo: portions.sample, &hasEnded)
    if bytes.isEmpty { throw .noHeader(source, isEmpty: true) }
    var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    var row = ExactRow(dialect, keeping: Self.mostColumns)
    while true {
      // The lines above the header are no rows: their quotes mean nothing.
      row = ExactRow(
        line > dialect.headerLine ? dialect : dialect.withoutQuotes, keeping: Self.mostColumns)
      let limit = min(bytes.count, place + portions.row + 1)
      let outcome = row.read(
        bytes, place..<limit, isWhole: hasEnded && limit == bytes.count)
      if outcome == .more, bytes.count - place <= portions.row {
        try supply.fill(
          &bytes, upTo: bytes.count + max(portions.sample, bytes.count), &hasEnded)
        continue
      }
      if outcome != .row { throw .header(row, source, line: line, portions) }
      let isBlank = row.end == place || row.end == place + 1 && bytes[place] == .carriageReturn
      if line > dialect.headerLine, !isBlank { break }
      place = row.next
      line += row.lines
      if hasEnded, place == bytes.count { throw .noHeader(source, isEmpty: false) }
    }

    if row.cells > Self.mostColumns { throw .tooManyColumns(source, limit: Self.mostColumns) }
    let valid = ByteScan.validText(bytes.span.extracting(place..<row.end))
    if valid < row.end - place {
      throw .headerUnreadable(
        source, line: line,
        bytes[place + valid] == 0 ? RowFault.nul(at: valid + 1) : RowFault.notUTF8(at: valid + 1))
    }
    var names = HeaderNames(row.texts(in: bytes, from: place), line: line)
    let next = row.next
    let nextLine = line + row.lines
    try supply.fill(&bytes, upTo: next + portions.sample, &hasEnded)
    if Self.haveRowsExtraCell(
      bytes[next..<min(bytes.count, next + portions.sample)], dialect, columns: names.names.count,
      isWhole: hasEnded && bytes.count <= next + portions.sample)
    {
      names.addExtraCell()
    }
    self.names = names
    self.line = line
    bytes.removeSubrange(..<next)
    beginning = RowCutter.Beginning(
      offset: next, line: nextLine, pending: bytes, hasEnded: hasEnded)
  }

  /// Whether every row at the beginning has one cell more than the header, and nothing in it.
  private static func haveRowsExtraCell(
    _ bytes: ArraySlice<UInt8>, _ dialect: Dialect, columns: Int, isWhole: Bool
  ) -> Bool {
    var row = ExactRow(dialect, keeping: columns + 1)
    let bytes = Array(bytes)
    var place = 0
    var count = 0
    while count < sampledRows, place < bytes.count,
      row.read(bytes, place..<bytes.count, isWhole: isWhole) == .row
    {
      let content = row.content(in: bytes, from: place)
      place = row.next
      if content.isEmpty { continue }
      guard row.cells == columns + 1, row.ends[columns - 1] + 1 == content.upperBound else {
        return false
      }
      count += 1
    }
    return count > 0
  }
}

extension Dialect {
  fileprivate var withoutQuotes: Dialect {
    var dialect = self
    dialect.quote = nil
    return dialect
  }
}

extension SourceTrouble {
  /// For a header row that has no end.
  fileprivate static func header(
    _ row: ExactRow, _ source: String, line: Int, _ portions: Portions
  ) -> SourceTrouble {
    guard row.isOpen, let opening = row.opening else {
      return .rowTooLong(source, line: line, limit: portions.row)
    }
    return .headerUnreadable(
      source, line: line,
      RowFault.unclosedQuote(cell: opening.cell, line: line + opening.lines))
  }
}
