/// A text in an arena: its number and its length in 32 bits each, its bytes, and zeros up to the next
/// word of eight bytes.
struct TextEntry {
  static let word = 8

  let number: UInt32
  let length: Int
  /// Where the bytes begin.
  let text: Int

  @inline(__always)
  init(_ arena: Span<UInt8>, _ start: UInt32) {
    let head = arena.word(at: Int(start) * TextEntry.word)
    number = UInt32(truncatingIfNeeded: head)
    length = Int(head >> 32)
    text = Int(start) * TextEntry.word + TextEntry.word
  }

  /// Most texts are a few words, so they are compared here and not by a call.
  @inline(__always)
  func holds(_ other: Span<UInt8>, _ arena: Span<UInt8>) -> Bool {
    guard other.count == length else { return false }
    guard length >= TextEntry.word else { return holds(short: other, arena) }
    var index = 0
    while index + TextEntry.word < length {
      if arena.word(at: text + index) != other.word(at: index) { return false }
      index += TextEntry.word
    }
    let last = length - TextEntry.word
    return arena.word(at: text + last) == other.word(at: last)
  }

  @inline(__always)
  private func holds(short other: Span<UInt8>, _ arena: Span<UInt8>) -> Bool {
    if length >= 4 {
      let last = length - 4
      return arena.half(at: text) == other.half(at: 0)
        && arena.half(at: text + last) == other.half(at: last)
    }
    for index in 0..<length where arena[text + index] != other[index] { return false }
    return true
  }

  static func append(_ text: Span<UInt8>, _ number: UInt32, to arena: inout [UInt8]) {
    let head = UInt64(number) | UInt64(text.count) << 32
    let padding = (TextEntry.word - text.count % TextEntry.word) % TextEntry.word
    arena.append(addingCapacity: TextEntry.word + text.count + padding) { added in
      for shift in stride(from: 0, to: 64, by: 8) {
        added.append(UInt8(truncatingIfNeeded: head >> UInt64(shift)))
      }
      for index in text.indices { added.append(text[index]) }
      added.append(repeating: 0, count: padding)
    }
  }
}

extension Span<UInt8> {
  /// Eight bytes, the lowest first.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    precondition(index >= 0 && index + 8 <= count)
    // Safe: the eight bytes lie within, and any bytes are a number.
    return unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      .littleEndian
  }

  /// Four bytes.
  @inline(__always)
  fileprivate func half(at index: Int) -> UInt32 {
    precondition(index >= 0 && index + 4 <= count)
    // Safe: the four bytes lie within, and any bytes are a number.
    return unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt32.self)
  }
}

extension [UInt8] {
  /// Adds the bytes of a span.
  package mutating func append(contentsOf text: Span<UInt8>) {
    // Safe: the buffer is only read, within the call.
    unsafe text.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
