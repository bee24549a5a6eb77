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
      if number == nil, let digit = takeNumeralDigit() {
        isEmpty = false
        let isAlone = sum.isEmpty && next.numeralDigit == nil && next.numeralPower == nil
        if digit == 0, !isAlone {
          sum.hasZero = true
        } else {
          number = NumeralSum.Number(value: UInt128(digit), width: 1, isChinese: true)
        }
      } else if let (power, isSection) = takeNumeralSize() {
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
    while width < 5, let digit = takeNumeralDigit() {
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

  /// A character that stands for a digit, `零` to `九` or as banks write them.
  mutating func takeNumeralDigit() -> Int? {
    guard let digit = next.numeralDigit else { return nil }
    index += 1
    return digit
  }

  /// A character for a size: its power of ten, and whether it closes a section of four digits.
  mutating func takeNumeralSize() -> (power: Int, isSection: Bool)? {
    guard let power = next.numeralPower else { return nil }
    index += 1
    return (power, power >= 4)
  }
}

extension Unicode.Scalar {
  /// What a Chinese character for a digit is worth.
  var numeralDigit: Int? {
    switch self {
    case "零", "〇": 0
    case "一", "壹": 1
    case "二", "貳", "兩", "弍", "貮": 2
    case "三", "參", "叁", "叄": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陸": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  /// The power of ten that a Chinese character for a size stands for.
  var numeralPower: Int? {
    switch self {
    case "十", "拾": 1
    case "百", "佰": 2
    case "千", "仟": 3
    case "萬": 4
    case "億": 8
    case "兆": 12
    default: nil
    }
  }
}
