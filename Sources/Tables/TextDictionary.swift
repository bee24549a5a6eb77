internal import CByteScan

/// Distinct texts with a number for each, in the order in which they were first met.
///
/// A column keeps the numbers; two texts are equal when their numbers are. All bytes lie in one
/// arena, so a million texts are a few allocations.
///
///     var dictionary = TextDictionary()
///     dictionary.number(of: cell)      // 0 for the first, the same for the same text
package struct TextDictionary: Sendable {
  /// An entry for each text.
  private var arena: [UInt8] = []
  /// The word at which the entry of each text begins.
  private var starts: [UInt32] = []
  private var slots = [Slot.empty]

  /// A place of the open hash table: empty when `start` is `UInt32.missing`.
  ///
  /// A half of the hash says where the place is and which few texts may be equal. Eight places lie in
  /// one line of the cache, and what they lead to is mostly one more.
  fileprivate struct Slot {
    let hash: UInt32
    let start: UInt32

    static let empty = Slot(hash: 0, start: .missing)
  }

  package init() {}

  package var count: Int { starts.count }

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
    let entry = TextEntry(arena.span, starts[Int(number)])
    return entry.text..<entry.text + entry.length
  }

  // MARK: Looking up

  package func find(_ text: Span<UInt8>, hash: UInt64) -> UInt32? {
    let start = slots[index(of: text, UInt32(truncatingIfNeeded: hash >> 32))].start
    return start == .missing ? nil : TextEntry(arena.span, start).number
  }

  /// The place of a text, or where it has to be put.
  private func index(of text: Span<UInt8>, _ hash: UInt32) -> Int {
    // Spans, because several threads count references to what they share one after the other.
    let (slots, arena) = (slots.span, arena.span)
    var index = place(of: hash)
    while slots[index].start != .missing,
      slots[index].hash != hash || !TextEntry(arena, slots[index].start).holds(text, arena)
    {
      index = following(index)
    }
    return index
  }

  private func place(of hash: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(hash) &* UInt64(slots.count)) >> 32)
  }

  private func following(_ index: Int) -> Int { index + 1 == slots.count ? 0 : index + 1 }

  /// Whether this is the text with the number.
  package func isEqual(_ text: Span<UInt8>, _ number: UInt32) -> Bool {
    let arena = arena.span
    return TextEntry(arena, starts[Int(number)]).holds(text, arena)
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
    let length: UInt32

    package init(_ text: Span<UInt8>) {
      hash = UInt32(truncatingIfNeeded: TextHash.hash(text) >> 32)
      length = UInt32(truncatingIfNeeded: text.count)
    }
  }

  /// Where the entry of a text likely is.
  package struct Guess: Sendable {
    fileprivate var slot: Slot

    /// Whether the text is surely not in the dictionary.
    package var isNew: Bool { slot.start == .missing }
  }

  /// For each text where it likely stands.
  ///
  /// In a large dictionary every step of a look-up waits for the memory. Here each step is taken for
  /// all texts before the next, and what the next will read is fetched meanwhile; what
  /// `number(of:by:)` needs is in the cache of the processor in the end.
  package func guess(_ texts: [Sought], _ guesses: inout [Guess]) {
    guesses.removeAll(keepingCapacity: true)
    // Safe: what is fetched lies in the arrays, and is not read.
    unsafe slots.withUnsafeBytes { slots in
      for text in texts {
        let start = place(of: text.hash) * MemoryLayout<Slot>.stride
        unsafe bytescan_fetch(slots.baseAddress, start, start + 1)
      }
    }
    let slots = slots.span
    unsafe arena.withUnsafeBytes { arena in
      for text in texts {
        var place = place(of: text.hash)
        while slots[place].hash != text.hash, slots[place].start != .missing {
          place = following(place)
        }
        guesses.append(Guess(slot: slots[place]))
        guard slots[place].start != .missing else { continue }
        let start = Int(slots[place].start) * TextEntry.word
        unsafe bytescan_fetch(
          arena.baseAddress, start, min(start + TextEntry.word + Int(text.length), arena.count))
      }
    }
  }

  /// The number of the text, if the guess is right.
  @inline(__always)
  package func number(of text: Span<UInt8>, by guess: Guess) -> UInt32? {
    if guess.slot.start == .missing { return nil }
    let arena = arena.span
    let entry = TextEntry(arena, guess.slot.start)
    return entry.holds(text, arena) ? entry.number : nil
  }

  /// The number of a text, a new one when it was not met before.
  package mutating func number(of text: Span<UInt8>, hash: UInt64) -> UInt32 {
    if (count + 1) * 2 > slots.count { grow() }
    let hash = UInt32(truncatingIfNeeded: hash >> 32)
    let index = index(of: text, hash)
    if slots[index].start != .missing { return TextEntry(arena.span, slots[index].start).number }
    let number = UInt32(count)
    let start = UInt32(arena.count / TextEntry.word)
    TextEntry.append(text, number, to: &arena)
    starts.append(start)
    slots[index] = Slot(hash: hash, start: start)
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
    var sought: [Sought] = []
    var guesses: [Guess] = []
    for first in stride(from: 0, to: other.count, by: TextDictionary.batch) {
      let batch = first..<min(first + TextDictionary.batch, other.count)
      sought.removeAll(keepingCapacity: true)
      other.forEach(in: batch) { sought.append(Sought($0)) }
      guess(sought, &guesses)
      other.forEach(in: batch) { text in
        let guess = guesses[numbers.count - first]
        numbers.append(number(of: text, by: guess) ?? number(of: text))
      }
    }
    return numbers
  }

  /// So many texts are looked for at once.
  private static let batch = 1_024

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: .empty, count: max(64, old.count * 2))
    for slot in old where slot.start != .missing {
      var index = place(of: slot.hash)
      while slots[index].start != .missing { index = following(index) }
      slots[index] = slot
    }
  }
}
