internal import Diagnostics

/// The beginning of a delimited text: the names of its columns, and where its rows begin.
struct DelimitedHead {
  let names: HeaderNames
  /// The line on which the header begins.
  let line: Int
  let beginning: RowCutter.Beginning

  /// More columns than any program writes.
  private static let mostColumns = 1 << 20

  init(
    _ supply: inout some ByteSupply & ~Copyable, of source: String, _ dialect: Dialect,
    _ portions: Portions
  ) throws(SourceTrouble) {
    var bytes: [UInt8] = []
    var hasEnded = false
    try supply.fill(&bytes, upTo: portions.sample, &hasEnded)
    if bytes.isEmpty { throw .noHeader(source, isEmpty: true) }
    var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    var row = ExactRow(dialect.withoutQuotes, keeping: Self.mostColumns)
    while true {
      if line > dialect.headerLine, row.dialect != dialect {
        row = ExactRow(dialect, keeping: Self.mostColumns)
      }
      let outcome = row.read(bytes, from: place, limit: portions.row, isWhole: hasEnded)
      if outcome == .more, bytes.count - place <= portions.row + 1 {
        let more = max(portions.sample, bytes.count)
        try supply.fill(&bytes, upTo: bytes.count + more, &hasEnded)
        continue
      }
      if outcome != .row { throw .header(row, source, line: line, portions) }
      if line > dialect.headerLine, !row.content(in: bytes, from: place).isEmpty { break }
      place = row.next
      line += row.lines
      if hasEnded, place == bytes.count { throw .noHeader(source, isEmpty: false) }
    }

    var names = try Self.names(row, bytes, from: place, source, line: line)
    let next = row.next
    let sampleEnd = next + portions.sample
    try supply.fill(&bytes, upTo: sampleEnd, &hasEnded)
    let sample = Array(bytes[next..<min(bytes.count, sampleEnd)])
    let isWhole = hasEnded && bytes.count <= sampleEnd
    if Self.haveRowsExtraCell(
      sample, dialect, columns: names.names.count, limit: portions.row, isWhole: isWhole)
    {
      names.addExtraCell()
    }
    self.names = names
    self.line = line
    bytes.removeSubrange(..<next)
    let faults = supply.takeFaults()
    if let fault = faults.first(where: { $0.spoilsRow && place..<next ~= $0.textOffset }) {
      throw .headerUnreadable(source, line: line, RowFault.noCharacter(fault))
    }
    beginning = RowCutter.Beginning(
      offset: next, line: line + row.lines, pending: bytes, hasEnded: hasEnded,
      faults: faults.filter { $0.textOffset >= next })
  }

  private static func names(
    _ row: ExactRow, _ bytes: [UInt8], from start: Int, _ source: String, line: Int
  ) throws(SourceTrouble) -> HeaderNames {
    if row.cells > mostColumns { throw .tooManyColumns(source, limit: mostColumns) }
    let valid = ByteScan.validText(bytes.span.extracting(start..<row.end))
    if valid < row.end - start {
      let reason =
        bytes[start + valid] == 0 ? RowFault.nul(at: valid + 1) : RowFault.notUTF8(at: valid + 1)
      throw .headerUnreadable(source, line: line, reason)
    }
    return HeaderNames(row.texts(in: bytes, from: start), line: line)
  }

  /// Whether every row at the beginning has one cell more than the header, and nothing in it.
  private static func haveRowsExtraCell(
    _ bytes: [UInt8], _ dialect: Dialect, columns: Int, limit: Int, isWhole: Bool
  ) -> Bool {
    var row = ExactRow(dialect, keeping: columns + 1)
    var place = 0
    var count = 0
    // As many rows as make it sure.
    while count < 50, place < bytes.count,
      row.read(bytes, from: place, limit: limit, isWhole: isWhole) == .row
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
  /// For the lines above the header, which are no rows: their quotes mean nothing.
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
