import FlagSemantics
import Values

/// One value without its name; numbers and percentages are fractions.
enum Value: Sendable, Hashable {
  case truth(Bool)
  case number(Ratio)
  /// Nothing at all has no currency.
  case money(Ratio, CurrencyCode?)
  case day(CalendarDate)
  /// A stretch of seconds.
  case moment(Instant)
  /// In seconds.
  case duration(Ratio)
  case workingDays(Ratio)
  /// In months.
  case period(Ratio)
  case text(String, TextKind)
  case code(String)
  case record(RecordReference)

  /// The size of a quantity.
  var size: Ratio? {
    switch self {
    case .number(let size), .money(let size, _), .duration(let size), .workingDays(let size),
      .period(let size):
      size
    default: nil
    }
  }

  var currency: CurrencyCode? {
    if case .money(_, let currency) = self { currency } else { nil }
  }

  /// The same unit with another size.
  func with(size: Ratio) -> Value {
    switch self {
    case .number: .number(size)
    case .money(_, let currency): .money(size, currency)
    case .duration: .duration(size)
    case .workingDays: .workingDays(size)
    case .period: .period(size)
    default: self
    }
  }

  /// A time as a stretch of seconds: a day is 86,400 long.
  var stretch: Instant? {
    switch self {
    case .day(let day): Instant(day)
    case .moment(let instant): instant
    default: nil
    }
  }
}

extension Value {
  init(_ literal: Literal, as scalar: Scalar) {
    switch literal {
    case .truth(let truth): self = .truth(truth)
    case .number(let number): self = .number(Ratio(number))
    case .percent(let percent): self = .number(Ratio(percent.fraction))
    case .money(let money): self = .money(Ratio(money.amount), money.currency)
    case .date(let day): self = scalar == .datetime ? .moment(Instant(day)) : .day(day)
    case .datetime(let instant): self = .moment(instant)
    case .span(.duration(let duration)):
      self = .duration(Ratio(ExactDecimal(duration.seconds)))
    case .span(.workingDays(let days)): self = .workingDays(Ratio(ExactDecimal(days.count)))
    case .span(.period(let period)): self = .period(Ratio(ExactDecimal(period.months)))
    case .steps(let steps): self = .number(Ratio(ExactDecimal(steps)))
    case .text(let text):
      if case .text(let kind) = scalar {
        self = .text(text, kind)
      } else {
        self = .text(text, .text)
      }
    case .code(let code): self = .code(code)
    }
  }
}
