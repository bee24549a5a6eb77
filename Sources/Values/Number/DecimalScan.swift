/// Digits gathered one by one, with zeros held back until it is clear that they count.
struct DecimalScan {
  var isNegative = false
  private(set) var endsWithDigit = false
  private var digits: UInt128 = 0
  private var heldZeros = 0
  private var decimals = 0
  private var hasPoint = false
  private var isTooLong = false

  /// Takes one more byte; says `false` for one that can't stand here.
  mutating func take(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      append(byte &- UInt8(ascii: "0"))
      endsWithDigit = true
      return true
    case UInt8(ascii: "."):
      guard endsWithDigit, !hasPoint else { return false }
      hasPoint = true
    case UInt8(ascii: "_"):
      guard endsWithDigit else { return false }
    default:
      return false
    }
    endsWithDigit = false
    return true
  }

  private mutating func append(_ digit: UInt8) {
    if hasPoint { decimals += 1 }
    guard digit != 0 else {
      if digits != 0 { heldZeros += 1 }
      return
    }
    if let shifted = PowerOfTen.shift(digits, by: heldZeros + 1), shifted < PowerOfTen[38] {
      digits = shifted + UInt128(digit)
    } else {
      isTooLong = true
    }
    heldZeros = 0
  }

  func value(scaledBy power: Int) -> ExactDecimal? {
    guard !isTooLong else { return nil }
    return ExactDecimal(
      isNegative: isNegative, normalDigits: digits, exponent: heldZeros - decimals + power)
  }
}
