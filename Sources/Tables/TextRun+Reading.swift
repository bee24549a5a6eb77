extension TextRun {
  func presence(_ index: Int) -> Presence {
    switch lengths[index] {
    case TextRun.none: .none
    case TextRun.missing: .missing
    default: .value
    }
  }

  func isAbsent(_ index: Int) -> Bool { lengths[index] >= TextRun.none }

  /// Empty where the text is absent.
  subscript(index: Int) -> ArraySlice<UInt8> {
    if shared == nil { return bytes[range(index)] }
    if isAbsent(index) { return [] }
    var reader = TextReader()
    reader.move(to: index, of: self)
    return reader.text.bytes[..<reader.text.count]
  }

  /// Where what is kept of a text lies.
  private func range(_ index: Int) -> Range<Int> {
    var start = Int(starts[index / TextRun.step])
    for before in index / TextRun.step * TextRun.step..<index { start += length(at: before) }
    return start..<start + length(at: index)
  }

  @inline(__always)
  fileprivate func length(at index: Int) -> Int {
    let length = lengths[index]
    if length <= TextRun.longest { return Int(length) }
    return length == TextRun.long ? longLength(at: index) : 0
  }

  private func longLength(at index: Int) -> Int {
    var (low, high) = (0, longLengths.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(longLengths[middle].index) <= index { low = middle } else { high = middle }
    }
    return Int(longLengths[low].length)
  }

  // MARK: One after the other

  /// Hands over some texts; quickest where one follows the other.
  func forEach(of indices: some Sequence<Int>, _ body: (Span<UInt8>) -> Void) {
    if shared != nil {
      var reader = TextReader()
      for index in indices {
        reader.move(to: index, of: self)
        let length = isAbsent(index) ? 0 : reader.text.count
        body(reader.text.bytes.span.extracting(0..<length))
      }
      return
    }
    let bytes = bytes.span
    var last = -1
    var start = 0
    for index in indices {
      if index != last + 1 { start = range(index).lowerBound }
      let end = start + length(at: index)
      body(bytes.extracting(start..<end))
      last = index
      start = end
    }
  }

  /// Hands over texts that follow each other; an absent one is empty.
  func forEach(
    in indices: Range<Int>,
    _ body: (_ index: Int, _ presence: Presence, _ text: Span<UInt8>) -> Void
  ) {
    guard let first = indices.first else { return }
    if shared != nil {
      var index = first
      return forEach(of: indices) { text in
        body(index, presence(index), text)
        index += 1
      }
    }
    let (bytes, lengths) = (bytes.span, lengths.span)
    var start = range(first).lowerBound
    for index in indices {
      let sign = lengths[index]
      if sign <= TextRun.longest {
        let end = start + Int(sign)
        body(index, .value, bytes.extracting(start..<end))
        start = end
      } else {
        let end = start + length(at: index)
        body(index, presence(index), bytes.extracting(start..<end))
        start = end
      }
    }
  }

  // MARK: Order

  /// Whether each text stands after the one before it.
  var ascend: Bool {
    if shared != nil { return ascended }
    let bytes = bytes.span
    var last: Range<Int>?
    var start = 0
    for index in 0..<count where presence(index) == .value {
      let range = start..<start + length(at: index)
      if let last, !bytes.extracting(range).isCountedAfter(bytes.extracting(last)) { return false }
      last = range
      start = range.upperBound
    }
    return true
  }

  /// Whether so many texts from this one on are known to stand one after the other by bytes.
  func rise(over first: Int, _ texts: Int) -> Bool {
    if shared == nil || first + texts > count || isAbsent(first) { return false }
    for index in first + 1..<first + texts {
      guard rises[index / TextRun.step] >> UInt16(index % TextRun.step) & 1 == 1 else {
        return false
      }
    }
    return true
  }

  /// Nil where no text is there.
  var firstAndLast: (first: ArraySlice<UInt8>, last: ArraySlice<UInt8>)? {
    guard let first = (0..<count).first(where: { presence($0) == .value }),
      let last = (0..<count).last(where: { presence($0) == .value })
    else { return nil }
    return (self[first], self[last])
  }
}

/// Puts together texts of which only what differs from the one before is kept.
private struct TextReader {
  /// The last text that is there.
  private(set) var text = TextBuffer()
  private var next = 0
  private var start = 0

  /// Reads up to a text: on from the last one in its sixteen, else from where these begin.
  mutating func move(to index: Int, of run: TextRun) {
    if index < next || index / TextRun.step != next / TextRun.step {
      next = index / TextRun.step * TextRun.step
      start = Int(run.starts[next / TextRun.step])
    }
    while next <= index { take(run) }
  }

  private mutating func take(_ run: TextRun) {
    let end = start + run.length(at: next)
    if !run.isAbsent(next) {
      text.replace(
        after: Int(run.shared?[next] ?? 0), with: run.bytes.span.extracting(start..<end))
    }
    (start, next) = (end, next + 1)
  }
}
