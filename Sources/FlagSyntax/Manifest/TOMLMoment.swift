/// The shapes of dates and times: `2025-03-02`, `09:00:30.5`, `2025-03-02T09:00:30+08:00`.
enum TOMLMoment {
  static func isValid(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    if let date = numbers(&rest, widths: [4, 2, 2], separator: UInt8(ascii: "-")) {
      guard isDay(date[0], date[1], date[2]) else { return false }
      guard let separator = rest.popFirst() else { return true }
      guard "Tt ".utf8.contains(separator) else { return false }
      return takesTime(&rest) && (rest.isEmpty || takesOffset(&rest)) && rest.isEmpty
    }
    return takesTime(&rest) && rest.isEmpty
  }

  private static func takesTime(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard let time = numbers(&rest, widths: [2, 2, 2], separator: UInt8(ascii: ":")),
      time[0] < 24, time[1] < 60, time[2] <= 60  // a leap second
    else { return false }
    guard rest.first == UInt8(ascii: ".") else { return true }
    rest.removeFirst()
    let digits = rest.prefix { isDigit($0) }
    rest.removeFirst(digits.count)
    return !digits.isEmpty
  }

  private static func takesOffset(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard let sign = rest.popFirst() else { return false }
    if "Zz".utf8.contains(sign) { return true }
    guard "+-".utf8.contains(sign),
      let offset = numbers(&rest, widths: [2, 2], separator: UInt8(ascii: ":"))
    else { return false }
    return offset[0] < 24 && offset[1] < 60
  }

  /// Takes numbers of fixed widths off the front, or nothing.
  private static func numbers(
    _ text: inout ArraySlice<UInt8>, widths: [Int], separator: UInt8
  ) -> [Int]? {
    var rest = text
    var result: [Int] = []
    for width in widths {
      if !result.isEmpty, rest.popFirst() != separator { return nil }
      let digits = rest.prefix(width)
      guard digits.count == width, digits.allSatisfy({ isDigit($0) }) else { return nil }
      result.append(digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
      rest.removeFirst(width)
    }
    text = rest
    return result
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...12).contains(month) && day >= 1 && day <= lengths[month - 1]
  }
}
