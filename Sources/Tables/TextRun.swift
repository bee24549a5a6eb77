/// Texts that follow each other: their bytes in one piece, and mostly one more byte for each.
///
/// Where a text begins is not kept but for every sixteenth: the lengths since then say it.
struct TextRun: Sendable {
  private(set) var bytes: [UInt8] = []
  /// The length of each text, or one of the signs below.
  private var lengths: [UInt8] = []
  /// Where every sixteenth text begins.
  private var starts: [UInt32] = []
  private var longLengths: [LongLength] = []

  private struct LongLength {
    let index: UInt32
    let length: UInt32
  }

  private static let longest: UInt8 = 252
  private static let long: UInt8 = 253
  private static let none: UInt8 = 254
  private static let missing: UInt8 = 255
  private static let step = 16

  /// A run with more bytes is closed.
  static let largest = 16 << 20

  var count: Int { lengths.count }

  /// What it takes in memory, without what is kept free.
  var size: Int { bytes.count + lengths.count }

  // MARK: Adding

  /// Makes room for so many more texts.
  mutating func reserve(_ texts: Int) {
    lengths.reserveCapacity(count + texts)
    starts.reserveCapacity((count + texts) / TextRun.step + 1)
  }

  mutating func append(_ text: Span<UInt8>) {
    if text.count <= Int(TextRun.longest) {
      add(UInt8(truncatingIfNeeded: text.count))
    } else {
      longLengths.append(LongLength(index: UInt32(count), length: UInt32(text.count)))
      add(TextRun.long)
    }
    if bytes.count + text.count > bytes.capacity { makeRoom(for: text.count) }
    bytes.append(contentsOf: text)
  }

  mutating func appendAbsent(isNone: Bool) { add(isNone ? TextRun.none : TextRun.missing) }

  private mutating func add(_ length: UInt8) {
    if lengths.count % TextRun.step == 0 { starts.append(UInt32(bytes.count)) }
    lengths.append(length)
  }

  /// What is not yet there will likely be as long as what is: so little room is left over.
  private mutating func makeRoom(for more: Int) {
    let needed = bytes.count + more
    let isSample = count >= TextRun.step * 8
    let likely = isSample ? needed * lengths.capacity / count : needed * 2
    bytes.reserveCapacity(max(needed, min(likely, TextRun.largest)) + needed / 32)
  }

  mutating func append(contentsOf other: TextRun) {
    var start = 0
    for index in 0..<other.count {
      let length = other.length(at: index)
      switch other.presence(index) {
      case .value: append(other.bytes.span.extracting(start..<start + length))
      case .none: appendAbsent(isNone: true)
      case .missing: appendAbsent(isNone: false)
      }
      start += length
    }
  }

  /// Gives back what was kept free for more, where that is much.
  mutating func trim() {
    if bytes.capacity - bytes.count > max(bytes.count / 16, 64) { bytes = bytes.trimmed }
    if lengths.capacity - count > max(count / 16, 64) {
      lengths = lengths.trimmed
      starts = starts.trimmed
    }
  }

  // MARK: Reading

  func presence(_ index: Int) -> Presence {
    switch lengths[index] {
    case TextRun.none: .none
    case TextRun.missing: .missing
    default: .value
    }
  }

  func isAbsent(_ index: Int) -> Bool { lengths[index] >= TextRun.none }

  /// Empty where the text is absent.
  subscript(index: Int) -> ArraySlice<UInt8> { bytes[range(index)] }

  private func range(_ index: Int) -> Range<Int> {
    var start = Int(starts[index / TextRun.step])
    for before in index / TextRun.step * TextRun.step..<index { start += length(at: before) }
    return start..<start + length(at: index)
  }

  /// Hands over some texts; quickest where one follows the other.
  func forEach(of indices: some Sequence<Int>, _ body: (Span<UInt8>) -> Void) {
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

  @inline(__always)
  private func length(at index: Int) -> Int {
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

  /// Whether each text stands after the one before it.
  var ascend: Bool {
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

  /// Nil where no text is there.
  var firstAndLast: (first: ArraySlice<UInt8>, last: ArraySlice<UInt8>)? {
    guard let first = (0..<count).first(where: { presence($0) == .value }),
      let last = (0..<count).last(where: { presence($0) == .value })
    else { return nil }
    return (self[first], self[last])
  }

  /// Hands over texts that follow each other; an absent one is empty.
  func forEach(
    in indices: Range<Int>,
    _ body: (_ index: Int, _ presence: Presence, _ text: Span<UInt8>) -> Void
  ) {
    guard let first = indices.first else { return }
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
}

extension Array {
  /// The same without room for more.
  fileprivate var trimmed: [Element] {
    var trimmed: [Element] = []
    trimmed.reserveCapacity(count)
    trimmed += self
    return trimmed
  }
}
