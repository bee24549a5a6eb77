/// A number as a cell has it, with its sign, its size and its currency.
///
///     NT$(1,234)    -1234, TWD
///     1.5億元        150000000, TWD, in hundred millions
struct WrittenNumber {
  private(set) var value: ExactDecimal
  /// What was said of the currency.
  private(set) var mark: CurrencyMark?
  /// The power of ten that the words behind the digits stand for, if they are all that stands there.
  private(set) var power: Int?
  /// Where the cell names a unit or size of its own, as `萬元`; nil where it has none.
  private(set) var unit: Range<Int>?
  /// In words altogether: 伍佰萬.
  private(set) var isInWords = false

  /// The number at the front; nil where none begins. `takesCurrency` allows 元, NT$, USD and such.
  init?(_ scan: inout CellScan, takesCurrency: Bool) throws(CellTrouble) {
    let start = scan.index
    var sign = WrittenSign()
    sign.take(&scan)
    if takesCurrency, let mark = CurrencyMark.take(&scan) {
      self.mark = mark
      scan.skipSpaces()
      _ = scan.take(":")
      sign.take(&scan)
    }
    if let number = try scan.number() {
      value = number
      try takeSize(&scan)
    } else if let number = try scan.numeral() {
      guard let number = ExactDecimal(isNegative: false, magnitude: number, exponent: 0)
      else { throw .outOfRange }
      value = number
      isInWords = true
      unit = start..<scan.index
    } else {
      scan.index = start
      return nil
    }
    if takesCurrency { try takeCurrency(&scan) }
    if try sign.isNegative(closing: &scan) { value = -value }
    if takesCurrency, unit == nil { try takeCurrency(&scan) }
  }

  /// The size behind digits: 億, 千萬, `million`, or the rest of a number such as 3萬5千.
  private mutating func takeSize(_ scan: inout CellScan) throws(CellTrouble) {
    let start = scan.index
    scan.skipSpaces()
    let before = scan.index
    if let power = scan.take(WrittenNumber.englishSizes) ?? scan.takeSizes() {
      if scan.next.digit == nil, scan.next.numeralDigit == nil {
        guard let scaled = value.scaled(byPowerOfTen: power) else { throw .outOfRange }
        value = scaled
        self.power = power
      } else {
        guard let whole = value.whole else { throw .notANumber }
        scan.index = before
        guard let sum = try scan.numeral(first: whole),
          let number = ExactDecimal(isNegative: false, magnitude: sum, exponent: 0)
        else { throw .notANumber }
        value = number
      }
      unit = before..<scan.index
    } else {
      scan.index = start
    }
  }

  static let englishSizes = WordTable([("THOUSAND", 3), ("MILLION", 6)])

  /// 元, 美元, USD behind the number, then 角 and 分, then 整.
  private mutating func takeCurrency(_ scan: inout CellScan) throws(CellTrouble) {
    let start = scan.index
    scan.skipSpaces()
    let before = scan.index
    if scan.take("元") || scan.take("塊") {
      mark = mark ?? .yuan
      if isInWords { try takeCoins(&scan) }
    } else if let behind = CurrencyMark.take(&scan) {
      if let first = mark?.code, let second = behind.code, first != second {
        throw .wrongCurrency(found: second)
      }
      mark = mark?.code == nil ? behind : mark
      _ = scan.take("元")
      // A code behind the number is no unit that could contradict the one that was told.
      return
    } else {
      scan.index = start
      if unit != nil { _ = scan.take("整") || scan.take("正") }
      return
    }
    unit = (isInWords ? before : unit?.lowerBound ?? before)..<scan.index
    _ = scan.take("整") || scan.take("正")
  }

  /// 五角三分: tenths and hundredths.
  private mutating func takeCoins(_ scan: inout CellScan) throws(CellTrouble) {
    for (coin, power) in [("角", -1), ("分", -2)] as [(Unicode.Scalar, Int)] {
      let start = scan.index
      guard let digit = scan.takeNumeralDigit(), scan.take(coin),
        let part = ExactDecimal(digit).scaled(byPowerOfTen: power), let sum = value.adding(part)
      else {
        scan.index = start
        continue
      }
      value = sum
    }
  }
}

/// The sign of a number, wherever accountants put it: `-5`, `5-`, `(5)`, 負5.
private struct WrittenSign {
  private var isMinus = false
  private var isPlus = false
  private var isInParentheses = false

  mutating func take(_ scan: inout CellScan) {
    scan.skipSpaces()
    if !isMinus, !isPlus, !isInParentheses {
      if scan.take("-") || scan.take("負") {
        isMinus = true
      } else if scan.take("+") {
        isPlus = true
      } else if scan.take("(") {
        isInParentheses = true
      }
    }
    scan.skipSpaces()
  }

  mutating func isNegative(closing scan: inout CellScan) throws(CellTrouble) -> Bool {
    if isInParentheses {
      guard scan.takeApart(")") else { throw .notANumber }
    } else if !isMinus, !isPlus, scan[ahead: 1] == CellScan.end, scan.take("-") {
      isMinus = true
    }
    return isMinus || isInParentheses
  }
}

extension CellScan {
  /// 億, 萬, 千萬: the power of ten of one or two sizes in a row.
  mutating func takeSizes() -> Int? {
    guard let first = takeNumeralSize() else { return nil }
    guard !first.isSection, let second = next.numeralPower, second >= 4 else { return first.power }
    index += 1
    return first.power + second
  }
}

extension ExactDecimal {
  /// The digits of a whole number that is not negative.
  fileprivate var whole: UInt128? {
    exponent >= 0 && !isNegative ? PowerOfTen.shift(mantissa.magnitude, by: Int(exponent)) : nil
  }
}
