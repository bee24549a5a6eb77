/// The beginning of a delimited text, cut by one delimiter and one quote to see how well they fit.
struct SampleTable {
  /// Records that hold something, in order.
  private(set) var records: [Record] = []

  struct Record {
    /// The line it begins on, from 0.
    let line: Int
    var cells = 0
    /// Cells that are not blank.
    var filled = 0
    /// Cells that are mostly digits, as values are and names of columns are not.
    var numbers = 0
    var quoted = 0
    /// The first cell is blank, as the name above a running number often is.
    var beginsBlank = false
    /// A quote that does not end where a cell ends.
    var hasBrokenQuote = false
  }

  private static let mostRecords = 400

  init(
    _ sample: [UInt8], from start: Int = 0, line: Int = 0, isWhole: Bool, delimiter: UInt8,
    quote: UInt8?, lineEnd: Dialect.LineEnd
  ) {
    let end = lineEnd == .carriageReturn ? UInt8(ascii: "\r") : UInt8(ascii: "\n")
    var cutter = Cutter(
      bytes: sample, delimiter: delimiter, quote: quote, end: end, next: start, line: line)
    while !cutter.isAtEnd, records.count < SampleTable.mostRecords {
      let (record, isComplete) = cutter.record()
      // The last line of a longer text may be cut anywhere.
      if !isComplete, !isWhole, !records.isEmpty { break }
      if record.filled > 0 { records.append(record) }
    }
  }

  /// The number of cells that most records have, at least two; nil where there is none.
  ///
  /// Wide records count a little more than narrow ones: titles are narrow.
  var width: Int? {
    var counts: [Int: Int] = [:]
    for record in records where record.cells > 1 && !record.hasBrokenQuote {
      counts[record.cells, default: 0] += 1
    }
    let ranked = counts.map { (width: $0.key, weight: Double($0.value) * weight($0.key)) }
    return ranked.max { ($0.weight, $0.width) < ($1.weight, $1.width) }?.width
  }

  /// How far the records agree on the width, from 0 to below 1.
  func score(width: Int) -> Double {
    Double(fitting(width, in: records[...])) / Double(max(1, records.count)) * weight(width)
  }

  func fitting(_ width: Int, in records: ArraySlice<Record>) -> Int {
    records.count { $0.cells == width && !$0.hasBrokenQuote }
  }

  private func weight(_ width: Int) -> Double { 1 - 1 / Double(width) }
}

/// Cuts one record after the other.
private struct Cutter {
  let bytes: [UInt8]
  let delimiter: UInt8
  let quote: UInt8?
  let end: UInt8
  var next: Int
  var line: Int

  var isAtEnd: Bool { next >= bytes.count }

  mutating func record() -> (SampleTable.Record, isComplete: Bool) {
    var record = SampleTable.Record(line: line)
    while true {
      let start = next
      let isClosed = skipQuoted(&record)
      while next < bytes.count, bytes[next] != delimiter, bytes[next] != end { next += 1 }
      record.cells += 1
      let cell = CellShape(bytes[start..<next])
      if cell.isFilled {
        record.filled += 1
      } else if record.cells == 1 {
        record.beginsBlank = true
      }
      if cell.isNumber { record.numbers += 1 }
      if isAtEnd { return (record, false) }
      let isEnd = bytes[next] == end
      next += 1
      if isEnd {
        line += 1
        return (record, isClosed)
      }
    }
  }

  /// Goes behind the quote that closes the cell, if the cell begins with one.
  private mutating func skipQuoted(_ record: inout SampleTable.Record) -> Bool {
    guard let quote, !isAtEnd, bytes[next] == quote else { return true }
    record.quoted += 1
    next += 1
    while next < bytes.count {
      if bytes[next] == end { line += 1 }
      next += 1
      guard bytes[next - 1] == quote else { continue }
      if next < bytes.count, bytes[next] == quote {
        next += 1
        continue
      }
      let isReturn = next < bytes.count && bytes[next] == UInt8(ascii: "\r")
      if !isAtEnd, bytes[next] != delimiter, bytes[next] != end, !isReturn {
        record.hasBrokenQuote = true
      }
      return true
    }
    record.hasBrokenQuote = true
    return false
  }
}

/// What a cell looks like from afar.
private struct CellShape {
  let isFilled: Bool
  let isNumber: Bool

  init(_ cell: ArraySlice<UInt8>) {
    var digits = 0
    var others = 0
    for byte in cell {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"),
        UInt8(ascii: "\""), UInt8(ascii: "'"):
        break
      default: others += 1
      }
    }
    isFilled = digits + others > 0
    isNumber = digits > 0 && digits >= others
  }
}
