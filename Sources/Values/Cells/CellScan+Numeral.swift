/// Numbers in Chinese words, alone or mixed with digits: 壹佰貳拾萬, 3萬5千, 1億2,345萬.
extension CellScan {
  /// A number that has words for its size, or only words; nil where none begins.
  ///
  /// `first` are digits that were read already. Sizes go down, as they do when spoken, and a last
  /// digit without one is only taken where nothing else can be meant: 三萬零五, but not 三萬五,
  /// which may be 35,000.
  mutating func numeral(first: UInt128? = nil) throws(CellTrouble) -> UInt128? {
    var sum = NumeralSum()
    var number = first.map { NumeralSum.Number(value: $0, width: 0, isChinese: false) }
    var isEmpty = first == nil
    while true {
      if number == nil, let digit = take(CellScan.numeralDigits) {
        isEmpty = false
        if digit == 0, !(isZeroAlone && sum.isEmpty) {
          sum.hasZero = true
        } else {
          number = NumeralSum.Number(value: UInt128(digit), width: 1, isChinese: true)
        }
      } else if let (power, isSection) = take(CellScan.numeralSizes) {
        if isEmpty, power != 1 || isSection { throw .notANumber }
        isEmpty = false
        guard isSection ? sum.close(number, power) : sum.add(number, power) else {
          throw .notANumber
        }
        number = nil
      } else if number == nil, !isEmpty, next.digit != nil, let more = try groupedDigits() {
        number = NumeralSum.Number(value: more.value, width: more.width, isChinese: false)
      } else {
        break
      }
    }
    guard !isEmpty else { return nil }
    guard let value = sum.finish(number, isBeforeUnit: next == "元") else { throw .notANumber }
    return value
  }

  /// 零 that is not followed by a digit: the number 0.
  private var isZeroAlone: Bool {
    var ahead = self
    return ahead.take(CellScan.numeralDigits) == nil && ahead.take(CellScan.numeralSizes) == nil
  }

  /// A small number in digits or words; nil where none stands or it is too great.
  mutating func count(below limit: Int) -> Int? {
    let start = index
    if let digits = digits() {
      if digits.width <= 2, digits.value < limit { return digits.value }
    } else if let value = try? numeral(), value < UInt128(limit) {
      return Int(value)
    }
    index = start
    return nil
  }

  /// 一百一十二, or digit by digit 一一二; `width` as if it were written in digits.
  mutating func chineseYear() -> (value: Int, width: Int)? {
    let start = index
    var (value, width) = (0, 0)
    while width < 5, let digit = take(CellScan.numeralDigits) {
      value = value * 10 + digit
      width += 1
    }
    if width >= 2, next == "年" || next == " " { return (value, width) }
    index = start
    guard let value = try? numeral(), value < 10000 else {
      index = start
      return nil
    }
    return (Int(value), value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : 4)
  }

  static let numeralDigits: [(String, Int)] = [
    ("零", 0), ("〇", 0), ("一", 1), ("二", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6),
    ("七", 7), ("八", 8), ("九", 9), ("壹", 1), ("貳", 2), ("參", 3), ("肆", 4), ("伍", 5),
    ("陸", 6), ("柒", 7), ("捌", 8), ("玖", 9), ("兩", 2), ("叁", 3), ("叄", 3), ("弍", 2),
    ("貮", 2),
  ]

  /// The power of ten, and whether it closes a section of four digits.
  static let numeralSizes: [(String, (power: Int, isSection: Bool))] = [
    ("十", (1, false)), ("拾", (1, false)), ("百", (2, false)), ("佰", (2, false)),
    ("千", (3, false)), ("仟", (3, false)), ("萬", (4, true)), ("億", (8, true)),
    ("兆", (12, true)),
  ]
}
