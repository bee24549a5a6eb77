internal import CByteScan

/// Looks for the end of a JSON text, sixteen bytes at a time.
struct JSONText {
  enum End { case closed, hungry, broken(JSONMistake.Kind) }

  /// The closing quote, or the mistake.
  private(set) var position: Int
  private(set) var hasEscapes = false
  private(set) var isBeyondASCII = false
  private(set) var end = End.hungry

  /// `quote` is the index of the opening one.
  init(after quote: Int) { position = quote + 1 }

  @inline(__always)
  mutating func run(_ input: JSONMachine.Input) {
    let bytes = unsafe input.start
    let limit = unsafe input.end
    var high: UInt32 = 0
    while position < limit {
      // Safe: 64 bytes behind the end may be read.
      let found = unsafe stringscan_stops16(bytes + position)
      let stops = found & 0xFFFF
      if stops == 0 {
        high |= found >> 16
        position += 16
        continue
      }
      let count = stops.trailingZeroBitCount
      high |= (found >> 16) & ((1 << UInt32(count)) - 1)
      position += count
      guard position < limit else { break }
      let byte = unsafe bytes[position]
      if byte == UInt8(ascii: "\"") {
        isBeyondASCII = high != 0
        end = .closed
        return
      }
      guard byte == UInt8(ascii: "\\") else {
        end = .broken(.control(byte))
        return
      }
      hasEscapes = true
      guard unsafe takeEscape(bytes, limit) else {
        if case .broken = end { return }
        break
      }
    }
    end = unsafe input.isLast ? .broken(.unclosedText) : .hungry
    if unsafe input.isLast { position = limit }
  }

  /// Goes past one escape; false when it is wrong or breaks off.
  private mutating func takeEscape(_ bytes: UnsafePointer<UInt8>, _ limit: Int) -> Bool {
    guard position + 1 < limit else { return false }
    // Safe: the index is below the limit.
    switch unsafe bytes[position + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
      return true
    case UInt8(ascii: "u"):
      for offset in 2..<6 {
        guard position + offset < limit else { return false }
        // Safe: the index is below the limit.
        guard unsafe bytes[position + offset].hexDigit != nil else {
          end = .broken(.escape)
          return false
        }
      }
      position += 6
      return true
    default:
      end = .broken(.escape)
      return false
    }
  }
}

/// Looks for the end of a number and holds it to the grammar: `-0`, `12.50`, `1E+400`.
struct JSONNumber {
  enum End { case closed, hungry, broken }

  private(set) var position: Int
  private(set) var end = End.hungry

  init(at start: Int) { position = start }

  @inline(__always)
  mutating func run(_ input: JSONMachine.Input) {
    let bytes = unsafe input.start
    let limit = unsafe input.end
    var index = position
    var digits = 0
    // Safe: every index is held under the limit.
    if unsafe bytes[index] == UInt8(ascii: "-") { index += 1 }
    let first = index
    while index < limit, unsafe bytes[index].isDigit { index += 1 }
    digits = index - first
    var isWrong = unsafe digits == 0 || (digits > 1 && bytes[first] == UInt8(ascii: "0"))
    if isWrong, digits > 1 { index = first }
    if !isWrong, index < limit, unsafe bytes[index] == UInt8(ascii: ".") {
      index += 1
      let start = index
      while index < limit, unsafe bytes[index].isDigit { index += 1 }
      isWrong = index == start
    }
    if !isWrong, index < limit, unsafe bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < limit,
        unsafe bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-")
      {
        index += 1
      }
      let start = index
      while index < limit, unsafe bytes[index].isDigit { index += 1 }
      isWrong = index == start
    }
    if index == limit, unsafe !input.isLast {
      end = .hungry
      return
    }
    position = index
    end = isWrong ? .broken : .closed
  }
}
