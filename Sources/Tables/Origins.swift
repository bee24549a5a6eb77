/// Where each row of a table came from: source, row of the source, part of that row.
package struct Origins: Sendable {
  /// Rows that follow each other out of one source.
  private struct Run {
    let firstRow: Int
    /// The place of the source in the supply, and the fill of its mapping.
    let source: Int
    let fill: Int
    /// What the offsets are counted from.
    let base: Int
  }

  private var runs: [Run] = []
  private var numbers = RowNumbers()
  private var offsets = RowOffsets()
  /// Empty while no row is a part of its row.
  private var parts: [UInt32] = []
  /// Empty while no source is a document.
  private var pointers = PlainTexts(beginAlike: true)

  package init() {}

  package var count: Int { numbers.count }

  package mutating func reserve(_ rows: Int) {
    offsets.reserve(rows)
  }

  /// What follows comes from here.
  package mutating func begin(source: Int, fill: Int) {
    if let last = runs.last, last.source == source, last.fill == fill { return }
    runs.append(Run(firstRow: count, source: source, fill: fill, base: 0))
  }

  /// One more row: its number and offset in the source, the number of the part from 1 or 0, and the
  /// pointer into a document.
  package mutating func append(number: Int, offset: Int, part: Int = 0, pointer: String? = nil) {
    if part != 0 || !parts.isEmpty {
      while parts.count < count { parts.append(0) }
      parts.append(UInt32(truncatingIfNeeded: part))
    }
    if let pointer {
      while pointers.count < count { pointers.appendAbsent() }
      let bytes = Array(pointer.utf8)
      pointers.append(bytes.span)
    } else if pointers.count > 0 {
      while pointers.count <= count { pointers.appendAbsent() }
    }
    offsets.append(counted(offset))
    numbers.append(number)
  }

  /// The offset from the base of its run; another run where that is too far.
  private mutating func counted(_ offset: Int) -> UInt32 {
    let last = runs.last ?? Run(firstRow: 0, source: 0, fill: 0, base: 0)
    if let counted = UInt32(exactly: offset - last.base) { return counted }
    runs.append(Run(firstRow: count, source: last.source, fill: last.fill, base: offset))
    return 0
  }

  /// More rows of one part: their numbers, their offsets, and their pointers if they have any.
  package mutating func append(
    numbers: [Int], offsets: [Int], pointers: [String?], part: Int
  ) {
    let base = runs.last?.base ?? 0
    let fits = offsets.allSatisfy { UInt32(exactly: $0 - base) != nil }
    if fits, part == 0, parts.isEmpty, pointers.isEmpty, self.pointers.count == 0 {
      for number in numbers { self.numbers.append(number) }
      self.offsets.append(offsets.count) { UInt32(truncatingIfNeeded: offsets[$0] - base) }
      return
    }
    for row in numbers.indices {
      append(
        number: numbers[row], offset: offsets[row], part: part,
        pointer: pointers.isEmpty ? nil : pointers[row])
    }
  }

  package mutating func append(contentsOf other: Origins, droppingRows dropped: [Int] = []) {
    if dropped.isEmpty, parts.isEmpty, pointers.count == 0, other.parts.isEmpty,
      other.pointers.count == 0
    {
      for run in other.runs {
        runs.append(
          Run(
            firstRow: count + run.firstRow, source: run.source, fill: run.fill, base: run.base))
      }
      numbers.append(contentsOf: other.numbers)
      offsets.append(contentsOf: other.offsets)
      return
    }
    var skip = dropped.makeIterator()
    var next = skip.next()
    var run = 0
    for row in 0..<other.count {
      while run + 1 < other.runs.count, other.runs[run + 1].firstRow <= row { run += 1 }
      if row == next {
        next = skip.next()
        continue
      }
      begin(source: other.runs[run].source, fill: other.runs[run].fill)
      append(
        number: other.numbers[row], offset: other.runs[run].base + Int(other.offsets[row]),
        part: other.parts.isEmpty ? 0 : Int(other.parts[row]), pointer: other.pointer(row))
    }
  }

  package subscript(row: Int) -> RowOrigin {
    var (low, high) = (0, runs.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if runs[middle].firstRow <= row { low = middle } else { high = middle }
    }
    return RowOrigin(
      source: runs[low].source, fill: runs[low].fill, number: numbers[row],
      offset: runs[low].base + Int(offsets[row]), part: parts.isEmpty ? 0 : Int(parts[row]),
      pointer: pointer(row))
  }

  private func pointer(_ row: Int) -> String? {
    guard row < pointers.count, pointers.presence(row) == .value else { return nil }
    return String(decoding: pointers[row], as: UTF8.self)
  }
}

/// The place that one row came from.
package struct RowOrigin: Sendable, Hashable {
  /// The place of the source in the supply.
  package let source: Int
  /// Which fill of its mapping made the row.
  package let fill: Int
  /// The line, the row of the sheet, or the number of the element, from 1.
  package let number: Int
  package let offset: Int
  /// Which part of that row, from 1; 0 for the whole.
  package let part: Int
  package let pointer: String?
  package init(
    source: Int, fill: Int, number: Int, offset: Int, part: Int = 0, pointer: String? = nil
  ) {
    self.source = source
    self.fill = fill
    self.number = number
    self.offset = offset
    self.part = part
    self.pointer = pointer
  }
}
