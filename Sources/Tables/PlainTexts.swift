/// Texts that hardly recur: their bytes one after the other, and no look-up for any of them.
package struct PlainTexts: Sendable {
  /// The bytes of a run of rows, so that joining columns copies no texts.
  private struct Run {
    let firstRow: Int
    var bytes: [UInt8]
    /// The end of each text; all bits but the highest, which says that it is absent.
    var ends: [UInt32]
  }

  private var runs: [Run]
  package private(set) var count: Int

  package init() {
    runs = [Run(firstRow: 0, bytes: [], ends: [])]
    count = 0
  }

  private static let absent: UInt32 = 1 << 31
  /// Absent texts take no bytes, so one bit of their end tells which kind they are.
  private static let none: UInt32 = 1 << 30
  private static let endMask: UInt32 = (1 << 30) - 1

  package mutating func append(_ text: Span<UInt8>) {
    startRunIfFull(text.count)
    let last = runs.count - 1
    runs[last].bytes.append(contentsOf: text)
    runs[last].ends.append(UInt32(runs[last].bytes.count))
    count += 1
  }

  package mutating func appendAbsent(isNone: Bool = false) {
    startRunIfFull(0)
    let last = runs.count - 1
    let end = UInt32(runs[last].bytes.count)
    runs[last].ends.append(end | PlainTexts.absent | (isNone ? PlainTexts.none : 0))
    count += 1
  }

  private mutating func startRunIfFull(_ more: Int) {
    guard runs[runs.count - 1].bytes.count + more > Int(PlainTexts.endMask) else { return }
    runs.append(Run(firstRow: count, bytes: [], ends: []))
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
    for run in other.runs where !run.ends.isEmpty {
      runs.append(Run(firstRow: count, bytes: run.bytes, ends: run.ends))
      count += run.ends.count
    }
    if runs.count > 1, runs[0].ends.isEmpty { runs.removeFirst() }
  }

  package func presence(_ row: Int) -> Presence {
    let run = runs[place(of: row)]
    let end = run.ends[row - run.firstRow]
    if end & PlainTexts.absent == 0 { return .value }
    return end & PlainTexts.none == 0 ? .missing : .none
  }

  /// Empty where the text is absent.
  package subscript(row: Int) -> ArraySlice<UInt8> {
    let run = runs[place(of: row)]
    let index = row - run.firstRow
    let start = index == 0 ? 0 : run.ends[index - 1] & PlainTexts.endMask
    return run.bytes[Int(start)..<Int(run.ends[index] & PlainTexts.endMask)]
  }

  private func place(of row: Int) -> Int {
    var (low, high) = (0, runs.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if runs[middle].firstRow <= row { low = middle } else { high = middle }
    }
    return low
  }
}
