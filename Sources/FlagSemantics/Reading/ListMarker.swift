import Diagnostics

/// What stands before an item of a list: (a), (i), (A) in English; 一、（一） 1. （1） in Chinese.
enum ListMarker {
  static func text(_ index: Int, depth: Int, in language: Language) -> String {
    let number = index + 1
    switch (language, depth) {
    case (.english, 0): return "(\(letter(index)))"
    case (.english, 1): return "(\(roman(number)))"
    case (.english, 2): return "(\(letter(index).uppercased()))"
    case (.chinese, 0): return "\(chinese(number))、"
    case (.chinese, 1): return "（\(chinese(number))）"
    case (.chinese, 2): return "\(number)."
    case (.chinese, 3): return "（\(number)）"
    default: return "(\(number))"
    }
  }

  private static func letter(_ index: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let last = String(letters[index % 26])
    return index < 26 ? last : letter(index / 26 - 1) + last
  }

  private static func roman(_ number: Int) -> String {
    let steps = [(50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")]
    var rest = number
    return steps.reduce(into: "") { text, step in
      while rest >= step.0 {
        text += step.1
        rest -= step.0
      }
    }
  }

  private static func chinese(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard number < 100 else { return "\(number)" }
    guard number >= 10 else { return digits[number] }
    return (number < 20 ? "" : digits[number / 10]) + "十" + digits[number % 10]
  }
}
