import Testing
import Values

/// One line of a block of examples: `cv([94, 100, 106]) = 6%`.
struct FunctionExample: Sendable, CustomTestStringConvertible {
  let text: String
  let function: String
  let arguments: [Argument]
  let outcome: Outcome

  enum Argument: Sendable {
    /// What stands in brackets.
    case set([Word])
    case one(Word)
  }

  enum Outcome: Sendable {
    case value(String)
    case missing(cause: String)
  }

  /// A value as it is written.
  struct Word: Sendable, Hashable {
    let text: String

    init(_ text: Substring) { self.text = String(text) }

    /// A number or a percentage.
    var quantity: Ratio? { ShownNumber(text)?.value }
    var date: CalendarDate? { CalendarDate(text) }
    var moment: Instant? { Instant(text) }
    /// A text between quotes.
    var quoted: String? {
      text.count >= 2 && text.hasPrefix("\"") && text.hasSuffix("\"")
        ? String(text.dropFirst().dropLast()) : nil
    }
  }

  var testDescription: String { text }

  init?(_ line: Substring) {
    text = String(line)
    guard let open = line.firstIndex(of: "(") else { return nil }
    function = String(line[..<open])
    let rest = line[line.index(after: open)...]
    if let end = rest.ranges(of: ") is missing: ").last {
      outcome = .missing(cause: String(rest[end.upperBound...]))
      arguments = FunctionExample.split(rest[..<end.lowerBound]).map(FunctionExample.argument)
    } else if let end = rest.ranges(of: ") = ").last {
      outcome = .value(String(rest[end.upperBound...]))
      arguments = FunctionExample.split(rest[..<end.lowerBound]).map(FunctionExample.argument)
    } else {
      return nil
    }
  }

  private static func argument(_ text: Substring) -> Argument {
    guard text.hasPrefix("["), text.hasSuffix("]") else { return .one(Word(text)) }
    return .set(split(text.dropFirst().dropLast()).map { Word($0) })
  }

  /// Splits at the commas outside of brackets.
  private static func split(_ text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    var depth = 0
    for index in text.indices {
      switch text[index] {
      case "[": depth += 1
      case "]": depth -= 1
      case "," where depth == 0:
        parts.append(text[start..<index])
        start = text.index(after: index)
      default: break
      }
    }
    parts.append(text[start...])
    return parts.map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
  }
}

/// A number as the page shows it: `29`, `5/3`, `1.27191571%`, `66.6…%`.
struct ShownNumber {
  let value: Ratio
  /// How much more the true value may be, where dots end the number.
  private let rest: Ratio

  init?(_ text: String) {
    var digits = text[...]
    let isPercent = digits.hasSuffix("%")
    if isPercent { digits = digits.dropLast() }
    let goesOn = digits.hasSuffix("…")
    if goesOn { digits = digits.dropLast() }
    let parts = digits.split(separator: "/").map { ExactDecimal(String($0)) }
    guard let upper = parts.first ?? nil, let lower = parts.count > 1 ? parts[1] : .one,
      let shown = upper.divided(by: lower),
      let unit = ExactDecimal(isPercent ? 100 : 1).divided(by: .one),
      let value = shown.divided(by: unit)
    else { return nil }
    self.value = value
    let decimals = digits.firstIndex(of: ".").map { digits[$0...].count - 1 } ?? 0
    let place = ExactDecimal.one.scaled(byPowerOfTen: -decimals) ?? .one
    rest = goesOn ? Ratio(place).divided(by: unit) ?? .zero : .zero
  }

  func shows(_ exact: Ratio) -> Bool {
    guard let more = exact.subtracting(value) else { return false }
    return more == .zero || (Ratio.zero < more && more < rest)
  }
}
