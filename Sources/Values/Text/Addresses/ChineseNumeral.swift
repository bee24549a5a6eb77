/// A number in Chinese characters, as addresses have it: 十二, 一百零三, 一二三, 廿五.
struct ChineseNumeral {
  let value: Int
  /// The place behind it.
  let end: Int

  /// The longest run of numerals from a place on; `nil` when none stands there or it has too many.
  init?(_ text: Span<UInt32>, at start: Int) {
    var total = 0
    var digit = 0
    var hasPlaces = false
    var index = start
    while index < text.count, let numeral = ChineseNumeral.numeral(text[index]) {
      switch numeral {
      case .digit(let value): digit = hasPlaces ? value : digit * 10 + value
      case .place(let worth):
        total += max(digit, 1) * worth
        digit = 0
        hasPlaces = true
      case .tens(let worth):
        total += worth
        hasPlaces = true
      }
      index += 1
      guard index - start <= 8 else { return nil }
    }
    guard index > start else { return nil }
    value = total + digit
    end = index
  }

  static func isNumeral(_ point: UInt32) -> Bool { numeral(point) != nil }

  private enum Numeral {
    case digit(Int)
    /// 十, 百, 千: worth so many times the digit before it.
    case place(Int)
    /// 廿, 卅.
    case tens(Int)
  }

  private static func numeral(_ point: UInt32) -> Numeral? {
    switch point {
    case 0x3007, 0x96F6, 0x25CB: .digit(0)  // 〇 零 ○
    case 0x4E00: .digit(1)
    case 0x4E8C: .digit(2)
    case 0x4E09: .digit(3)
    case 0x56DB: .digit(4)
    case 0x4E94: .digit(5)
    case 0x516D: .digit(6)
    case 0x4E03: .digit(7)
    case 0x516B: .digit(8)
    case 0x4E5D: .digit(9)
    case 0x5341: .place(10)
    case 0x767E: .place(100)
    case 0x5343: .place(1000)
    case 0x5EFF: .tens(20)
    case 0x5345: .tens(30)
    default: nil
    }
  }
}
