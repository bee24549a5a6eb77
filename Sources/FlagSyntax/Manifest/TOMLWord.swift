/// What a word without quotes means.
enum TOMLWord {
  case truth(Bool)
  case integer(Int64)
  case float
  case moment
  /// A whole number that 64 bits do not hold.
  case tooLarge
  case unknown

  init(_ text: String) {
    switch text {
    case "true": self = .truth(true)
    case "false": self = .truth(false)
    case "inf", "+inf", "-inf", "nan", "+nan", "-nan": self = .float
    default:
      let isSigned = text.hasPrefix("+") || text.hasPrefix("-")
      let digits = isSigned ? text.dropFirst() : text[...]
      self =
        TOMLWord.integer(text, digits, isSigned: isSigned) ?? TOMLWord.float(digits)
        ?? (TOMLMoment.isValid(text) ? .moment : .unknown)
    }
  }

  private static func integer(_ text: String, _ digits: Substring, isSigned: Bool) -> TOMLWord? {
    let bases: [(String, Int)] = isSigned ? [] : [("0x", 16), ("0o", 8), ("0b", 2)]
    for (prefix, radix) in bases where digits.hasPrefix(prefix) {
      guard let bare = ungrouped(digits.dropFirst(2), radix: radix) else { return nil }
      return Int64(bare, radix: radix).map { .integer($0) } ?? .tooLarge
    }
    guard let bare = ungrouped(digits, radix: 10), bare == "0" || !bare.hasPrefix("0")
    else { return nil }
    return Int64((text.hasPrefix("-") ? "-" : "") + bare).map { .integer($0) } ?? .tooLarge
  }

  /// A whole part, then a fraction, an exponent, or both.
  private static func float(_ digits: Substring) -> TOMLWord? {
    let parts = digits.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "e" || $0 == "E" })
    let number = (parts.first ?? "").split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 || number.count == 2, let whole = number.first,
      let bare = ungrouped(whole, radix: 10), bare == "0" || !bare.hasPrefix("0")
    else { return nil }
    if number.count == 2, ungrouped(number[1], radix: 10) == nil { return nil }
    if parts.count == 2 {
      let isSigned = parts[1].hasPrefix("+") || parts[1].hasPrefix("-")
      if ungrouped(isSigned ? parts[1].dropFirst() : parts[1], radix: 10) == nil { return nil }
    }
    return .float
  }

  /// The digits without the `_` between them; `nil` when anything else stands there.
  private static func ungrouped(_ text: Substring, radix: Int) -> String? {
    var result = ""
    var wasDigit = false
    for character in text.unicodeScalars {
      if character == "_", wasDigit {
        wasDigit = false
      } else if character.isASCII, let digit = Character(character).hexDigitValue, digit < radix {
        result.unicodeScalars.append(character)
        wasDigit = true
      } else {
        return nil
      }
    }
    return wasDigit ? result : nil
  }
}
