/// Numbers in digits.
extension CellScan {
  /// `1234`, `1,234.50`, `.5`, `1.2E+06`; nil where none begins.
  ///
  /// Commas are taken only where they part threes; a comma for the point is not guessed at.
  mutating func number() throws(CellTrouble) -> ExactDecimal? {
    var scan = DecimalScan()
    var isGrouped = false
    if next == "." {
      guard self[ahead: 1].digit != nil else { return nil }
      _ = scan.take(UInt8(ascii: "0"))
    } else {
      guard next.digit != nil else { return nil }
      isGrouped = try groups { _ = scan.take($0) }
    }
    if next == "." {
      index += 1
      _ = scan.take(UInt8(ascii: "."))
      while let digit = next.digit {
        _ = scan.take(UInt8(ascii: "0") + UInt8(digit))
        index += 1
      }
    }
    guard scan.endsWithDigit else { throw .notANumber }
    let power = isGrouped ? 0 : exponent()
    guard let value = scan.value(scaledBy: power) else { throw .outOfRange }
    return value
  }

  /// A whole number in digits inside one that is written in words: the `2,345` of `1億2,345萬`.
  mutating func groupedDigits() throws(CellTrouble) -> (value: UInt128, width: Int)? {
    guard next.digit != nil else { return nil }
    var (value, width) = (UInt128(0), 0)
    _ = try groups { digit in
      if width < 30 { value = value * 10 + UInt128(digit - UInt8(ascii: "0")) }
      width += 1
    }
    guard width < 30 else { throw .outOfRange }
    return (value, width)
  }

  /// Hands on the digits before the point and says whether commas part them.
  private mutating func groups(
    _ take: (UInt8) -> Void
  ) throws(CellTrouble) -> Bool {
    var (width, isGrouped) = (0, false)
    let startsWithZero = next == "0"
    while true {
      if let digit = next.digit {
        take(UInt8(ascii: "0") + UInt8(digit))
        width += 1
      } else if next == ",", self[ahead: 1].digit != nil {
        guard isGrouped ? width == 3 : (1...3).contains(width) && !startsWithZero
        else { throw .notANumber }
        (width, isGrouped) = (0, true)
      } else {
        break
      }
      index += 1
    }
    guard !isGrouped || width == 3 else { throw .notANumber }
    return isGrouped
  }

  /// The power of ten that spreadsheets write behind great numbers; 0 where none stands.
  private mutating func exponent() -> Int {
    guard next == "E" || next == "e" else { return 0 }
    let hasSign = self[ahead: 1] == "+" || self[ahead: 1] == "-"
    guard self[ahead: hasSign ? 2 : 1].digit != nil else { return 0 }
    let isNegative = self[ahead: 1] == "-"
    index += hasSign ? 2 : 1
    guard let digits = digits() else { return 0 }
    let power = digits.width > 3 ? 1000 : digits.value
    return isNegative ? -power : power
  }
}
