/// Texts that hardly recur: their bytes one after the other, and no look-up for any of them.
///
/// The bytes lie in runs of about a megabyte, so a column grows and joins others without copying
/// what it has.
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
  private static let runSize = 1 << 20

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
    if !ends.isEmpty { closed.append(Run(firstRow: firstRow, bytes: bytes, ends: ends)) }
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
    var other = other
    other.closeRun()
    closeRun()
    for run in other.closed {
      closed.append(Run(firstRow: firstRow, bytes: run.bytes, ends: run.ends))
      firstRow += run.ends.count
    }
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
