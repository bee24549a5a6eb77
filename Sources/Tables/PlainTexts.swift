/// Texts that hardly recur: their bytes one after the other, and no look-up for any of them.
///
/// The bytes lie in runs of some megabytes, so a column grows without copying what it has.
package struct PlainTexts: Sendable {
  /// The bytes of rows that follow each other.
  private struct Run {
    let firstRow: Int
    let bytes: [UInt8]
    /// The end of each text; the highest bit says that it is absent.
    let ends: [UInt32]
  }

  private var closed: [Run] = []
  // The run that is being filled, kept apart so that a text costs no look into `closed`.
  private var firstRow = 0
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  package init() {}

  package var count: Int { firstRow + ends.count }

  private static let absent: UInt32 = 1 << 31
  /// Absent texts take no bytes, so one bit of their end tells which kind they are.
  private static let none: UInt32 = 1 << 30
  private static let endMask: UInt32 = (1 << 30) - 1
  private static let runSize = 16 << 20

  package mutating func append(_ text: Span<UInt8>) {
    if bytes.count + text.count > PlainTexts.runSize { closeRun() }
    bytes.append(contentsOf: text)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  package mutating func appendAbsent(isNone: Bool = false) {
    ends.append(
      UInt32(truncatingIfNeeded: bytes.count) | PlainTexts.absent | (isNone ? PlainTexts.none : 0))
  }

  private mutating func closeRun() {
    if ends.isEmpty { return }
    closed.append(Run(firstRow: firstRow, bytes: bytes, ends: ends))
    firstRow += ends.count
    let rows = ends.count
    bytes = []
    bytes.reserveCapacity(PlainTexts.runSize)
    ends = []
    ends.reserveCapacity(rows)
  }

  /// A text of a dictionary, or an absence, by its number.
  package mutating func append(_ number: UInt32, of dictionary: TextDictionary) {
    if number.isAbsent {
      appendAbsent(isNone: number == .none)
    } else {
      append(dictionary[number].span)
    }
  }

  /// Adds the rows of another column.
  package mutating func append(contentsOf other: PlainTexts) {
    for run in other.closed { append(run.bytes, run.ends) }
    append(other.bytes, other.ends)
  }

  private mutating func append(_ more: [UInt8], _ moreEnds: [UInt32]) {
    if bytes.count + more.count > PlainTexts.runSize { closeRun() }
    let start = UInt32(truncatingIfNeeded: bytes.count)
    bytes += more
    ends += moreEnds.lazy.map { $0 + start }
  }

  package func presence(_ row: Int) -> Presence {
    let end: UInt32
    if row >= firstRow {
      end = ends[row - firstRow]
    } else {
      let run = closed[place(of: row)]
      end = run.ends[row - run.firstRow]
    }
    if end & PlainTexts.absent == 0 { return .value }
    return end & PlainTexts.none == 0 ? .missing : .none
  }

  /// Empty where the text is absent.
  package subscript(row: Int) -> ArraySlice<UInt8> {
    if row >= firstRow { return PlainTexts.text(row - firstRow, bytes, ends) }
    let run = closed[place(of: row)]
    return PlainTexts.text(row - run.firstRow, run.bytes, run.ends)
  }

  /// Hands over each text that is there with its row, from the first row to the last.
  func forEach(_ body: (_ row: Int, _ text: Span<UInt8>) -> Void) {
    for run in closed { PlainTexts.forEach(run.firstRow, run.bytes.span, run.ends.span, body) }
    PlainTexts.forEach(firstRow, bytes.span, ends.span, body)
  }

  private static func forEach(
    _ firstRow: Int, _ bytes: Span<UInt8>, _ ends: Span<UInt32>,
    _ body: (_ row: Int, _ text: Span<UInt8>) -> Void
  ) {
    var start = 0
    for index in ends.indices {
      let end = Int(ends[index] & endMask)
      if ends[index] & absent == 0 { body(firstRow + index, bytes.extracting(start..<end)) }
      start = end
    }
  }

  /// Hands over the texts of rows that follow each other; an absent one is empty.
  package func forEach(
    in rows: Range<Int>, _ body: (_ presence: Presence, _ text: Span<UInt8>) -> Void
  ) {
    for run in closed {
      PlainTexts.forEach(in: rows, run.firstRow, run.bytes.span, run.ends.span, body)
    }
    PlainTexts.forEach(in: rows, firstRow, bytes.span, ends.span, body)
  }

  private static func forEach(
    in rows: Range<Int>, _ firstRow: Int, _ bytes: Span<UInt8>, _ ends: Span<UInt32>,
    _ body: (_ presence: Presence, _ text: Span<UInt8>) -> Void
  ) {
    let own = rows.clamped(to: firstRow..<firstRow + ends.count)
    guard !own.isEmpty else { return }
    let first = own.lowerBound - firstRow
    var start = first == 0 ? 0 : Int(ends[first - 1] & endMask)
    for index in first..<own.upperBound - firstRow {
      let end = Int(ends[index] & endMask)
      let presence: Presence =
        ends[index] & absent == 0 ? .value : ends[index] & none == 0 ? .missing : .none
      body(presence, bytes.extracting(start..<end))
      start = end
    }
  }

  /// Hands over the texts of some rows; quickest where they ascend.
  package func forEach(of rows: ArraySlice<UInt32>, _ body: (Span<UInt8>) -> Void) {
    var rest = rows
    while let row = rest.first.map({ Int($0) }) {
      let isLast = row >= firstRow
      let run = isLast ? Run(firstRow: firstRow, bytes: bytes, ends: ends) : closed[place(of: row)]
      let (bytes, ends) = (run.bytes.span, run.ends.span)
      var taken = 0
      for row in rest {
        let index = Int(row) - run.firstRow
        guard index >= 0, index < ends.count else { break }
        let start = index == 0 ? 0 : Int(ends[index - 1] & PlainTexts.endMask)
        body(bytes.extracting(start..<Int(ends[index] & PlainTexts.endMask)))
        taken += 1
      }
      rest = rest.dropFirst(taken)
    }
  }

  private static func text(
    _ index: Int, _ bytes: [UInt8], _ ends: [UInt32]
  ) -> ArraySlice<UInt8> {
    let start = index == 0 ? 0 : ends[index - 1] & endMask
    return bytes[Int(start)..<Int(ends[index] & endMask)]
  }

  private func place(of row: Int) -> Int {
    var (low, high) = (0, closed.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if closed[middle].firstRow <= row { low = middle } else { high = middle }
    }
    return low
  }
}
