internal import Glibc

/// Distinct texts with a number for each, in the order in which they were first met.
///
/// A column keeps the numbers; two texts are equal when their numbers are. All bytes lie in one
/// arena, so a million texts are two allocations.
///
///     var dictionary = TextDictionary()
///     dictionary.number(of: cell)      // 0 for the first, the same for the same text
package struct TextDictionary: Sendable {
  private var arena: [UInt8] = []
  /// Where each text ends in the arena; it begins where the one before ended.
  private var ends: [Int] = []
  private var slots = [Slot.empty]

  /// An entry of the open hash table: empty when `number` is `UInt32.missing`.
  ///
  /// A half of the hash says where the entry stands and which few texts may be equal, and eight
  /// entries lie in one line of the cache.
  private struct Slot {
    let hash: UInt32
    let number: UInt32

    static let empty = Slot(hash: 0, number: .missing)
  }

  package init() {}

  package var count: Int { ends.count }

  /// The bytes of all texts together.
  package var byteCount: Int { arena.count }

  package subscript(number: UInt32) -> ArraySlice<UInt8> { arena[range(number)] }

  package func text(_ number: UInt32) -> String {
    String(decoding: arena[range(number)], as: UTF8.self)
  }

  /// Hands over some texts one after the other, by their numbers.
  package func forEach(in numbers: Range<Int>, _ body: (Span<UInt8>) -> Void) {
    let bytes = arena.span
    for number in numbers { body(bytes.extracting(range(UInt32(number)))) }
  }

  private func range(_ number: UInt32) -> Range<Int> {
    let index = Int(number)
    return (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  // MARK: Looking up

  package func find(_ text: Span<UInt8>, hash: UInt64) -> UInt32? {
    let hash = UInt32(truncatingIfNeeded: hash >> 32)
    var index = place(of: hash)
    while true {
      let slot = slots[index]
      if slot.number == .missing { return nil }
      if slot.hash == hash, isEqual(text, slot.number) { return slot.number }
      index = following(index)
    }
  }

  private func place(of hash: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(hash) &* UInt64(slots.count)) >> 32)
  }

  private func following(_ index: Int) -> Int { index + 1 == slots.count ? 0 : index + 1 }

  /// Whether this is the text with the number.
  package func isEqual(_ text: Span<UInt8>, _ number: UInt32) -> Bool {
    let range = range(number)
    return range.count == text.count && isEqual(text, at: range.lowerBound)
  }

  package func find(_ text: Span<UInt8>) -> UInt32? { find(text, hash: TextHash.hash(text)) }

  package func find(_ text: String) -> UInt32? {
    // Copied, because a text may not lie in one stretch.
    let bytes = Array(text.utf8)
    return find(bytes.span)
  }

  /// What `guess` must know of a text.
  package struct Sought: Sendable {
    let hash: UInt32
    let first: UInt8
    let last: UInt8

    package init(_ text: Span<UInt8>) {
      hash = UInt32(truncatingIfNeeded: TextHash.hash(text) >> 32)
      first = text.count > 0 ? text[0] : 0
      last = text.count > 0 ? text[text.count - 1] : 0
    }
  }

  /// For each text the number that it likely has; `missing` where it surely or likely has none.
  ///
  /// In a large dictionary every step of a look-up waits for the memory. Here each step is taken for
  /// all texts before the next, so that the processor waits for many of them at once, and what
  /// `isEqual` needs of the likely ones is in its cache.
  package func guess(_ texts: [Sought], _ numbers: inout [UInt32]) {
    numbers.removeAll(keepingCapacity: true)
    let slots = slots.span
    for text in texts {
      var index = place(of: text.hash)
      while slots[index].hash != text.hash, slots[index].number != .missing {
        index = index + 1 == slots.count ? 0 : index + 1
      }
      numbers.append(slots[index].number)
    }
    // Spans, because several threads count references to what they share one after the other.
    let (arena, ends) = (arena.span, ends.span)
    for index in numbers.indices where numbers[index] != .missing {
      let number = Int(numbers[index])
      let (start, end) = (number == 0 ? 0 : ends[number - 1], ends[number])
      let first = start < end ? arena[start] : 0
      let last = start < end ? arena[end - 1] : 0
      if first != texts[index].first || last != texts[index].last { numbers[index] = .missing }
    }
  }

  /// The number of a text, a new one when it was not met before.
  package mutating func number(of text: Span<UInt8>, hash: UInt64) -> UInt32 {
    if let number = find(text, hash: hash) { return number }
    if (count + 1) * 2 > slots.count { grow() }
    let number = UInt32(count)
    arena.append(contentsOf: text)
    ends.append(arena.count)
    insert(Slot(hash: UInt32(truncatingIfNeeded: hash >> 32), number: number))
    return number
  }

  package mutating func number(of text: Span<UInt8>) -> UInt32 {
    number(of: text, hash: TextHash.hash(text))
  }

  package mutating func number(of text: [UInt8]) -> UInt32 { number(of: text.span) }

  /// Takes in another dictionary; the numbers here of all its texts, in its order.
  package mutating func take(_ other: TextDictionary) -> [UInt32] {
    guard count == 0 else { return numbers(of: other) }
    self = other
    return Array(0..<UInt32(other.count))
  }

  /// The numbers here of all texts of another dictionary, in its order.
  package mutating func numbers(of other: TextDictionary) -> [UInt32] {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(other.count)
    let bytes = other.arena.span
    for number in 0..<UInt32(other.count) {
      let range = other.range(number)
      numbers.append(self.number(of: bytes.extracting(range)))
    }
    return numbers
  }

  @inline(__always)
  private func isEqual(_ text: Span<UInt8>, at start: Int) -> Bool {
    // Safe: both stretches lie within their storage, and their lengths were compared before.
    unsafe text.withUnsafeBufferPointer { left in
      unsafe arena.withUnsafeBufferPointer { right in
        guard let left = left.baseAddress, let right = right.baseAddress else { return true }
        return unsafe memcmp(left, right + start, text.count) == 0
      }
    }
  }

  private mutating func insert(_ slot: Slot) {
    var index = place(of: slot.hash)
    while slots[index].number != .missing { index = following(index) }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: .empty, count: max(64, old.count * 2))
    for slot in old where slot.number != .missing { insert(slot) }
  }
}

extension [UInt8] {
  /// Adds the bytes of a span.
  package mutating func append(contentsOf text: Span<UInt8>) {
    // Safe: the buffer is only read, within the call.
    unsafe text.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
