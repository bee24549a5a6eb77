/// Texts that follow each other: their bytes in one piece, and mostly one more byte for each.
///
/// Where a text begins is not kept but for every sixteenth: the lengths since then say it. Of texts
/// that mostly begin like the one before, as keys do, only what differs is kept; every sixteenth is
/// whole.
struct TextRun: Sendable {
  private(set) var bytes: [UInt8] = []
  /// How much is kept of each text, or one of the signs below.
  private(set) var lengths: [UInt8] = []
  /// Where every sixteenth text begins.
  private(set) var starts: [UInt32] = []
  private(set) var longLengths: [LongLength] = []
  /// How many bytes each text has of the one before; nil where each is kept whole.
  private(set) var shared: [UInt8]?
  /// The text that was added last, where the next may begin like it, and whether it may.
  private var last = TextBuffer()
  private var mayShare = false
  private var hasText = false
  /// Whether each text stands after the one before it, which is asked when the next is compared.
  private(set) var ascended = true
  /// For every sixteen texts of which only what differs is kept: a bit for each that stands after
  /// the one before it by bytes.
  private(set) var rises: [UInt16] = []

  struct LongLength {
    let index: UInt32
    let length: UInt32
  }

  static let longest: UInt8 = 252
  static let long: UInt8 = 253
  static let none: UInt8 = 254
  static let missing: UInt8 = 255
  static let step = 16

  /// A run with more bytes is closed.
  static let largest = 16 << 20

  init(beginAlike: Bool = false) { shared = beginAlike ? [] : nil }

  var count: Int { lengths.count }

  /// What it takes in memory, without what is kept free.
  var size: Int { bytes.count + lengths.count + (shared?.count ?? 0) }

  // MARK: Adding

  /// Makes room for so many more texts.
  mutating func reserve(_ texts: Int) {
    lengths.reserveCapacity(count + texts)
    starts.reserveCapacity((count + texts) / TextRun.step + 1)
    let all = count + texts
    if shared == nil { return }
    shared?.reserveCapacity(all)
    rises.reserveCapacity(all / TextRun.step + 1)
  }

  mutating func append(_ text: Span<UInt8>) {
    if shared == nil { return appendRest(text) }
    let same = last.shared(with: text)
    if ascended, hasText { ascended = last.isBefore(text, same: same) }
    note(rise: hasText && last.precedes(text, same: same))
    hasText = true
    if count % TextRun.step == 0 { mayShare = false }
    let kept = mayShare ? min(same, Int(UInt8.max)) : 0
    shared?.append(UInt8(truncatingIfNeeded: kept))
    appendRest(text.extracting(kept..<text.count))
    last.replace(after: same, with: text.extracting(same..<text.count))
    mayShare = true
  }

  /// What stands after a text that is absent is not compared.
  private mutating func note(rise: Bool) {
    if count % TextRun.step == 0 { rises.append(0) }
    guard rise, lengths.last ?? TextRun.missing < TextRun.none else { return }
    rises[count / TextRun.step] |= 1 << UInt16(count % TextRun.step)
  }

  private mutating func appendRest(_ text: Span<UInt8>) {
    if text.count <= Int(TextRun.longest) {
      add(UInt8(truncatingIfNeeded: text.count))
    } else {
      longLengths.append(LongLength(index: UInt32(count), length: UInt32(text.count)))
      add(TextRun.long)
    }
    if bytes.count + text.count > bytes.capacity { makeRoom(for: text.count) }
    bytes.append(contentsOf: text)
  }

  mutating func appendAbsent(isNone: Bool) {
    if count % TextRun.step == 0 { mayShare = false }
    if shared != nil { note(rise: false) }
    shared?.append(0)
    add(isNone ? TextRun.none : TextRun.missing)
  }

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
    other.forEach(in: 0..<other.count) { _, presence, text in
      switch presence {
      case .value: append(text)
      case .none: appendAbsent(isNone: true)
      case .missing: appendAbsent(isNone: false)
      }
    }
  }

  /// The run when nothing more is added to it.
  var closed: TextRun {
    var run = self
    run.trim()
    run.last = TextBuffer()
    return run
  }

  /// Gives back what was kept free for more, where that is much.
  mutating func trim() {
    if bytes.capacity - bytes.count > max(bytes.count / 16, 64) { bytes = bytes.trimmed }
    if lengths.capacity - count > max(count / 16, 64) {
      lengths = lengths.trimmed
      starts = starts.trimmed
      shared = shared?.trimmed
      rises = rises.trimmed
    }
  }
}

/// A text that changes mostly at its end.
struct TextBuffer: Sendable {
  /// With room for more.
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0

  /// How many bytes it begins with like another.
  func shared(with other: Span<UInt8>) -> Int {
    other.sameBytes(as: bytes.span.extracting(0..<count))
  }

  func isBefore(_ other: Span<UInt8>, same: Int) -> Bool {
    other.isCountedAfter(bytes.span.extracting(0..<count), same: same)
  }

  /// Whether it stands before another by bytes.
  func precedes(_ other: Span<UInt8>, same: Int) -> Bool {
    same < other.count && (same == count || bytes[same] < other[same])
  }

  /// Keeps so many bytes, and puts others behind them.
  mutating func replace(after kept: Int, with rest: Span<UInt8>) {
    count = kept + rest.count
    if bytes.count < count { bytes += repeatElement(0, count: count * 2 - bytes.count) }
    var target = bytes.mutableSpan
    for index in rest.indices { target[kept + index] = rest[index] }
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
