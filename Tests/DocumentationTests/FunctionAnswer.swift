import FlagSemantics
import Statistics
import Values

/// What the program says to an example.
enum FunctionAnswer {
  case quantity(Ratio)
  case word(String)
  case set([String])

  /// Why an example cannot be computed from values alone.
  struct Unanswered: Error {}
}

extension FunctionExample {
  /// Every function is answered here; those of a model or a pack are told, not computed.
  func answer(_ builtin: Builtin) throws -> FunctionAnswer {
    switch builtin {
    case .count: .quantity(whole(try set(0).count))
    case .sum: .quantity(try total())
    case .howMany: .quantity(whole(arguments.count { word($0)?.text == "yes" }))
    case .distinct: .set(unique(try set(0)).map(\.text))
    case .common:
      .set(try unique(set(0)).filter { try set(1).contains($0) }.map(\.text))
    case .min, .max, .first, .last: try inOrder(builtin)
    case .number:
      .quantity(try one(0).text == "yes" ? Ratio(1) : try quantity(0))
    case .similarity: .quantity(try similarity())
    case .remainder: .quantity(try remainder())
    case .magnitude: .quantity(try magnitude())
    case .year: .quantity(whole(try day(0).year))
    case .month: .quantity(whole(try day(0).month))
    case .dayOfMonth: .quantity(whole(try day(0).day))
    case .hour: .quantity(whole(try hour()))
    case .isWorkingDay: .word(isWorkingDay(try day(0)) ? "yes" : "no")
    case .workingDays: .quantity(whole(try workingDays()))
    case .history, .inForce: throw FunctionAnswer.Unanswered()
    default: .quantity(try statistic(builtin))
    }
  }

  // MARK: Arguments

  func word(_ argument: Argument) -> Word? {
    if case .one(let word) = argument { word } else { nil }
  }

  func one(_ index: Int) throws -> Word {
    guard index < arguments.count, let word = word(arguments[index]) else {
      throw FunctionAnswer.Unanswered()
    }
    return word
  }

  func set(_ index: Int) throws -> [Word] {
    guard index < arguments.count, case .set(let words) = arguments[index] else {
      throw FunctionAnswer.Unanswered()
    }
    return words
  }

  func quantity(_ index: Int) throws -> Ratio { try known(try one(index).quantity) }

  func day(_ index: Int) throws -> CalendarDate { try known(try one(index).date) }

  func known<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw FunctionAnswer.Unanswered() }
    return value
  }

  func whole(_ number: Int) -> Ratio { Ratio(ExactDecimal(number)) }

  // MARK: What needs no statistics

  private func total() throws -> Ratio {
    try set(0).reduce(Ratio.zero) { try known(known($1.quantity).adding($0)) }
  }

  private func unique(_ words: [Word]) -> [Word] {
    words.enumerated().filter { !words[..<$0.offset].contains($0.element) }.map(\.element)
  }

  private func inOrder(_ builtin: Builtin) throws -> FunctionAnswer {
    let words = arguments.count == 1 ? try set(0) : arguments.compactMap(word)
    guard !words.isEmpty else { throw Undefined.tooFew }
    let isLowest = builtin == .min || builtin == .first
    let days = words.compactMap(\.date)
    if days.count == words.count {
      return .word(try known(isLowest ? days.min() : days.max()).description)
    }
    let values = try words.map { try known($0.quantity) }
    return .quantity(try known(isLowest ? values.min() : values.max()))
  }

  private func similarity() throws -> Ratio {
    let texts = try [0, 1].map { index in
      try known(TextSignature(known(one(index).quoted), as: .text))
    }
    return texts[0].similarity(to: texts[1])
  }

  private func remainder() throws -> Ratio {
    guard try quantity(1) != .zero else { throw Undefined.divisionByZero }
    return try known(try quantity(0).remainder(dividingBy: quantity(1)))
  }

  private func magnitude() throws -> Ratio {
    guard let power = try quantity(0).magnitude else { throw Undefined.outOfRange }
    return Ratio(power)
  }

  private func hour() throws -> Int {
    Int(try known(try known(one(0).moment).time).hour)
  }

  /// An office that is closed on Saturday and Sunday.
  private func isWorkingDay(_ day: CalendarDate) -> Bool {
    day.weekday != .saturday && day.weekday != .sunday
  }

  private func workingDays() throws -> Int {
    let (first, second) = (try day(0), try day(1))
    let days = second.days(since: first)
    let low = Swift.min(first, second)
    let open = try (1...max(days.magnitude, 1)).filter { step in
      try step <= days.magnitude && isWorkingDay(known(low.adding(days: Int(step))))
    }
    return days < 0 ? -open.count : open.count
  }
}
