/// The exact decimal text of a number as a workbook or a database stores it.
///
/// Both keep binary numbers. The text of up to 15 digits is what was typed, and stays. One of 16 or
/// 17 digits is the long form of a binary number (`1.1000000000000001` for 1.1): the shortest text
/// that means the same number takes its place. A longer text, or a whole number, was written out by
/// a program that knew every digit, and stays. Exponents are always written out.
///
///     1.1000000000000001 → 1.1    0.30000000000000004 stays    2.5E-3 → 0.0025
struct DecimalText {
  private var isNegative = false
  /// Without zeros in front.
  private var digits: [UInt8] = []
  /// How many of the digits stand before the point; may lie outside them.
  private var point = 0
  private var hasPoint = false
  private var hasExponent = false

  /// An exponent beyond this belongs to no number that is stored in binary.
  private static let largestExponent = 400

  /// Appends the text of a number; false, and nothing appended, when it is none.
  ///
  /// `shift` moves the point to the right: 2 makes a percentage of a share.
  static func append(_ number: ArraySlice<UInt8>, shift: Int = 0, to bytes: inout [UInt8]) -> Bool {
    if shift == 0, isPlain(number) {
      bytes += number
      return true
    }
    guard var text = DecimalText(number) else { return false }
    let isWhole = !text.hasPoint && !text.hasExponent
    if !isWhole, (16...17).contains(text.digits.count),
      let double = Double(String(decoding: number, as: UTF8.self)), double.isFinite,
      let shortest = DecimalText(Array(double.description.utf8)[...])
    {
      text = shortest
    }
    text.point += shift
    text.write(to: &bytes)
    return true
  }

  /// Appends the shortest text that means this number.
  static func append(_ double: Double, to bytes: inout [UInt8]) {
    let description = Array(double.description.utf8)
    guard let text = DecimalText(description[...]) else {
      bytes += description
      return
    }
    text.write(to: &bytes)
  }

  /// At most 15 digits with at most one point between them: nothing to be done.
  private static func isPlain(_ number: ArraySlice<UInt8>) -> Bool {
    var digits = 0
    var point = -1
    var position = number.startIndex
    if number.first == UInt8(ascii: "-") { position += 1 }
    let start = position
    while position < number.endIndex {
      let byte = number[position]
      if byte == UInt8(ascii: "."), point < 0 {
        point = position
      } else if byte &- UInt8(ascii: "0") < 10 {
        digits += 1
      } else {
        return false
      }
      position += 1
    }
    return digits > 0 && digits <= 15 && point != start && point != number.endIndex - 1
  }

  init?(_ number: ArraySlice<UInt8>) {
    var rest = number
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
      isNegative = rest.removeFirst() == UInt8(ascii: "-")
    }
    var seen = 0
    while let byte = rest.first {
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else if byte &- UInt8(ascii: "0") < 10 {
        seen += 1
        if !digits.isEmpty || byte != UInt8(ascii: "0") { digits.append(byte) }
        if !hasPoint, !digits.isEmpty { point += 1 }
        if hasPoint, digits.isEmpty { point -= 1 }
      } else {
        break
      }
      rest.removeFirst()
    }
    guard seen > 0 else { return nil }
    if rest.isEmpty { return }
    guard rest.removeFirst() | 0x20 == UInt8(ascii: "e"),
      let exponent = Int(String(decoding: rest, as: UTF8.self)),
      abs(exponent) <= Self.largestExponent
    else { return nil }
    hasExponent = true
    point += exponent
  }

  private func write(to bytes: inout [UInt8]) {
    let zero = UInt8(ascii: "0")
    var end = digits.count
    while end > max(point, 0), digits[end - 1] == zero { end -= 1 }
    let kept = digits[..<end]
    if kept.isEmpty {
      bytes.append(zero)
      return
    }
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    if point <= 0 {
      bytes.append(zero)
      bytes.append(UInt8(ascii: "."))
      bytes.append(contentsOf: repeatElement(zero, count: -point))
      bytes += kept
    } else if point >= end {
      bytes += kept
      bytes.append(contentsOf: repeatElement(zero, count: point - end))
    } else {
      bytes += kept[..<point]
      bytes.append(UInt8(ascii: "."))
      bytes += kept[point...]
    }
  }
}
