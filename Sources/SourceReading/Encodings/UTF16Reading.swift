/// Reads UTF-16; half a pair of surrogates is no character.
struct UTF16Reading {
  private let input: [UInt8]
  private let high: Int
  private let low: Int

  init(_ input: [UInt8], isBigEndian: Bool) {
    self.input = input
    (high, low) = isBigEndian ? (0, 1) : (1, 0)
  }

  func decode(isEnd: Bool, into text: inout [UInt8], _ log: inout FaultLog) -> Int {
    var next = 0
    while next + 2 <= input.count {
      let first = unit(at: next)
      if !(0xD800...0xDFFF).contains(first) {
        append(first, to: &text)
        next += 2
      } else if first < 0xDC00, next + 4 > input.count, !isEnd {
        return next
      } else if first < 0xDC00, next + 4 <= input.count,
        case let second = unit(at: next + 2), (0xDC00...0xDFFF).contains(second)
      {
        append(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00), to: &text)
        next += 4
      } else {
        log.add(.undecodable, at: next, input[next..<next + 2], in: text)
        text.append(contentsOf: TextDecoder.replacement)
        next += 2
      }
    }
    if !isEnd || next == input.count { return next }
    log.add(.undecodable, at: next, input[next...], in: text)
    text.append(contentsOf: TextDecoder.replacement)
    return input.count
  }

  private func unit(at index: Int) -> UInt32 {
    UInt32(input[index + high]) << 8 | UInt32(input[index + low])
  }

  private func append(_ scalar: UInt32, to text: inout [UInt8]) {
    if scalar < 0x80 {
      text.append(UInt8(scalar))
    } else if scalar < 0x800 {
      text.append(UInt8(0xC0 | scalar >> 6))
      text.append(UInt8(0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
      text.append(UInt8(0xE0 | scalar >> 12))
      text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      text.append(UInt8(0x80 | scalar & 0x3F))
    } else {
      text.append(UInt8(0xF0 | scalar >> 18))
      text.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      text.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
