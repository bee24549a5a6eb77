/// Texts that hardly recur: their bytes one after the other, and no look-up for any of them.
///
/// They lie in runs, so a column grows without copying what it has, and what several threads read is
/// joined by handing over their runs.
package struct PlainTexts: Sendable {
  private struct PlacedRun {
    let firstRow: Int
    let run: TextRun
  }

  private var closed: [PlacedRun] = []
  // The run that is being filled, kept apart so that a text costs no look into `closed`.
  private var firstRow = 0
  private var open: TextRun
  let beginAlike: Bool

  /// Keys, pointers into a document and the like mostly begin alike, each like the one before.
  package init(beginAlike: Bool = false) {
    self.beginAlike = beginAlike
    open = TextRun(beginAlike: beginAlike)
  }

  package var count: Int { firstRow + open.count }

  /// A smaller run is copied, so that a column of many small files is not one of many small runs.
  private static let smallest = 4 << 10

  // MARK: Adding

  /// So many texts will come.
  package mutating func reserve(_ texts: Int) { open.reserve(texts) }

  package mutating func append(_ text: Span<UInt8>) {
    if open.size + text.count > TextRun.largest { closeRun() }
    open.append(text)
  }

  package mutating func appendAbsent(isNone: Bool = false) {
    if open.size >= TextRun.largest { closeRun() }
    open.appendAbsent(isNone: isNone)
  }

  private mutating func closeRun() {
    if open.count == 0 { return }
    closed.append(PlacedRun(firstRow: firstRow, run: open.closed))
    firstRow += open.count
    open = TextRun(beginAlike: beginAlike)
  }

  /// Nothing more is added for now: what was kept free is given back.
  package mutating func trim() { open.trim() }

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
    for closed in other.closed { append(closed.run) }
    append(other.open)
  }

  private mutating func append(_ run: TextRun) {
    if run.size < PlainTexts.smallest {
      if open.size + run.size > TextRun.largest { closeRun() }
      open.append(contentsOf: run)
    } else {
      closeRun()
      closed.append(PlacedRun(firstRow: firstRow, run: run.closed))
      firstRow += run.count
    }
  }

  // MARK: Reading

  package func presence(_ row: Int) -> Presence {
    let place = place(of: row)
    if place == closed.count { return open.presence(row - firstRow) }
    return closed[place].run.presence(row - closed[place].firstRow)
  }

  /// The rows from this one on that have no text.
  package func absentRows(from first: Int) -> [Int] {
    var rows: [Int] = []
    for place in place(of: first)...closed.count {
      let (start, run) = (run(place).firstRow, run(place).run)
      for index in max(0, first - start)..<run.count where run.isAbsent(index) {
        rows.append(start + index)
      }
    }
    return rows
  }

  /// Empty where the text is absent.
  package subscript(row: Int) -> ArraySlice<UInt8> {
    let place = place(of: row)
    if place == closed.count { return open[row - firstRow] }
    return closed[place].run[row - closed[place].firstRow]
  }

  /// Hands over each text that is there with its row, from the first row to the last.
  func forEach(_ body: (_ row: Int, _ text: Span<UInt8>) -> Void) {
    forEach(in: 0..<count) { row, presence, text in if presence == .value { body(row, text) } }
  }

  /// Hands over the texts of rows that follow each other; an absent one is empty.
  package func forEach(
    in rows: Range<Int>, _ body: (_ row: Int, _ presence: Presence, _ text: Span<UInt8>) -> Void
  ) {
    for place in place(of: rows.lowerBound)...closed.count {
      let (first, run) = (run(place).firstRow, run(place).run)
      let own = rows.clamped(to: first..<first + run.count)
      if own.isEmpty { return }
      run.forEach(in: own.lowerBound - first..<own.upperBound - first) { index, presence, text in
        body(first + index, presence, text)
      }
    }
  }

  /// Hands over the texts of some rows; quickest where they ascend.
  package func forEach(of rows: ArraySlice<UInt32>, _ body: (Span<UInt8>) -> Void) {
    var rest = rows
    while let row = rest.first {
      let run = run(place(of: Int(row)))
      let own = run.firstRow..<run.firstRow + run.run.count
      let end = rest.firstIndex { !own.contains(Int($0)) } ?? rest.endIndex
      run.run.forEach(of: rest[..<end].lazy.map { Int($0) - run.firstRow }, body)
      precondition(end > rest.startIndex, "a row that the column does not have")
      rest = rest[end...]
    }
  }

  /// Whether each text stands after the one before it, and so after all before it.
  var ascend: Bool {
    var last: ArraySlice<UInt8>?
    for place in 0...closed.count {
      let run = run(place).run
      guard run.ascend else { return false }
      guard let own = run.firstAndLast else { continue }
      if let last, !own.first.span.isCountedAfter(last.span) { return false }
      last = own.last
    }
    return true
  }

  /// Whether the texts of rows that follow each other are known to stand one after the other by
  /// bytes: where that is so, nobody need compare them.
  package func rise(over rows: ClosedRange<Int>) -> Bool {
    // Nothing is copied: this is asked for every few rows.
    let place = place(of: rows.lowerBound)
    if place == closed.count { return open.rise(over: rows.lowerBound - firstRow, rows.count) }
    return closed[place].run.rise(over: rows.lowerBound - closed[place].firstRow, rows.count)
  }

  private func run(_ place: Int) -> PlacedRun {
    place == closed.count ? PlacedRun(firstRow: firstRow, run: open) : closed[place]
  }

  /// Which run has a row.
  private func place(of row: Int) -> Int {
    if row >= firstRow { return closed.count }
    var (low, high) = (0, closed.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if closed[middle].firstRow <= row { low = middle } else { high = middle }
    }
    return low
  }
}
