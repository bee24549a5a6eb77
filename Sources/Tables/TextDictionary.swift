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
  private var slots: [Slot]
  private var mask: Int

  /// An entry of the open hash table: empty when `number` is `UInt32.missing`.
  private struct Slot {
    var hash: UInt64
    var number: UInt32
    /// The length of the text and its place in the arena, so that most look-ups touch no more.
    var count: UInt32
    var start: Int
  }

  package init() {
    slots = Array(repeating: TextDictionary.empty, count: 1024)
    mask = 1023
  }

  private static let empty = Slot(hash: 0, number: .missing, count: 0, start: 0)

  package var count: Int { ends.count }

  /// The bytes of all texts together.
  package var byteCount: Int { arena.count }

  package subscript(number: UInt32) -> ArraySlice<UInt8> { arena[range(number)] }

  package func text(_ number: UInt32) -> String {
    String(decoding: arena[range(number)], as: UTF8.self)
  }

  private func range(_ number: UInt32) -> Range<Int> {
    let index = Int(number)
    return (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  // MARK: Looking up

  package func find(_ text: Span<UInt8>, hash: UInt64) -> UInt32? {
    let count = UInt32(truncatingIfNeeded: text.count)
    var index = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[index]
      if slot.number == .missing { return nil }
      if slot.hash == hash, slot.count == count, isEqual(text, at: slot.start) {
        return slot.number
      }
      index = (index + 1) & mask
    }
  }

  package func find(_ text: Span<UInt8>) -> UInt32? { find(text, hash: TextHash.hash(text)) }

  package func find(_ text: String) -> UInt32? {
    // Copied, because a text may not lie in one stretch.
    let bytes = Array(text.utf8)
    return find(bytes.span)
  }

  /// The number of a text, a new one when it was not met before.
  package mutating func number(of text: Span<UInt8>, hash: UInt64) -> UInt32 {
    if let number = find(text, hash: hash) { return number }
    if (count + 1) * 2 > slots.count { grow() }
    let number = UInt32(count)
    let start = arena.count
    arena.append(contentsOf: text)
    ends.append(arena.count)
    insert(
      Slot(
        hash: hash, number: number, count: UInt32(truncatingIfNeeded: text.count), start: start))
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
    var index = Int(truncatingIfNeeded: slot.hash) & mask
    while slots[index].number != .missing { index = (index + 1) & mask }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: TextDictionary.empty, count: old.count * 2)
    mask = slots.count - 1
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
