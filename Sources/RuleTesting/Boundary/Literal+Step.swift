import FlagSemantics
import Values

/// How far a constant is moved to see whether a test stands at its edge.
enum Step {
  /// The last digit written, one unit of money, one day, one month.
  case fine
  /// Five points: a share of counted things can't come nearer with few of them.
  case share
}

extension Literal {
  /// The value one step up or down; nil where that means nothing.
  func moved(up: Bool, _ step: Step) -> Literal? {
    switch self {
    case .number(let number):
      return number.moved(up, by: number.lastDigit).map(Literal.number)
    case .percent(let percent):
      let points = percent.fraction.scaled(byPowerOfTen: 2) ?? .zero
      let size = step == .share ? ExactDecimal(5) : points.lastDigit
      guard let moved = points.moved(up, by: size) else { return nil }
      return Percent(points: moved).map(Literal.percent)
    case .money(let money):
      return money.amount.moved(up, by: money.amount.lastDigit).map {
        .money(Money($0, money.currency))
      }
    case .span(let span): return span.moved(up).map(Literal.span)
    case .date(let date):
      return CalendarDate(dayNumber: Int(date.dayNumber) + (up ? 1 : -1)).map(Literal.date)
    case .truth, .datetime, .steps, .text, .code: return nil
    }
  }

  /// Whether a step down from it leads below what a count or an amount can be.
  var isZero: Bool {
    switch self {
    case .number(let number): number == .zero
    case .percent(let percent): percent.fraction == .zero
    case .money(let money): money.amount == .zero
    case .span(let span): span.isZero
    default: false
    }
  }

  var isWhole: Bool {
    switch self {
    case .number(let number): number.exponent >= 0
    case .span(.duration(let duration)): duration.seconds % 86_400 == 0
    case .span: true
    default: false
    }
  }
}

extension ExactDecimal {
  /// 1, or where there are digits after the point the last of them.
  fileprivate var lastDigit: ExactDecimal {
    exponent >= 0 ? .one : ExactDecimal.one.scaled(byPowerOfTen: Int(exponent)) ?? .one
  }

  fileprivate func moved(_ up: Bool, by step: ExactDecimal) -> ExactDecimal? {
    adding(up ? step : -step)
  }
}

extension TimeSpan {
  fileprivate func moved(_ up: Bool) -> TimeSpan? {
    let sign = up ? 1 : -1
    switch self {
    case .duration(let duration):
      let unit = [86_400, 3_600, 60].first { duration.seconds % $0 == 0 } ?? 1
      return .duration(Duration(seconds: duration.seconds + sign * unit))
    case .period(let period): return .period(Period(months: period.months + sign))
    case .workingDays(let days): return .workingDays(WorkingDays(days.count + sign))
    }
  }

  fileprivate var isZero: Bool {
    switch self {
    case .duration(let duration): duration.seconds == 0
    case .period(let period): period.months == 0
    case .workingDays(let days): days.count == 0
    }
  }
}
