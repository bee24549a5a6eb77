import FlagSemantics
import Values

extension Literal {
  /// The value moved by percent of itself, up or down: at least by one where it counts whole things.
  /// Nil where that means nothing, or where it would come to naught.
  func moved(byPercent percent: Int) -> Literal? {
    let factor = ExactDecimal(100 + percent).scaled(byPowerOfTen: -2) ?? .one
    switch self {
    case .number(let number):
      if let whole = number.integer {
        return Literal.whole(whole, percent).map { .number(ExactDecimal($0)) }
      }
      return number.multiplied(by: factor).map(Literal.number)
    case .percent(let share):
      return share.fraction.multiplied(by: factor).map { .percent(Percent(fraction: $0)) }
    case .money(let money):
      return money.amount.multiplied(by: factor).map { .money(Money($0, money.currency)) }
    case .span(.duration(let duration)):
      let unit = [86_400, 3_600, 60].first { duration.seconds % $0 == 0 } ?? 1
      return Literal.whole(duration.seconds / unit, percent).map {
        .span(.duration(Duration(seconds: $0 * unit)))
      }
    case .span(.period(let period)):
      return Literal.whole(period.months, percent).map { .span(.period(Period(months: $0))) }
    case .span(.workingDays(let days)):
      return Literal.whole(days.count, percent).map { .span(.workingDays(WorkingDays($0))) }
    case .truth, .date, .datetime, .steps, .text, .code: return nil
    }
  }

  private static func whole(_ number: Int, _ percent: Int) -> Int? {
    guard number > 0 else { return nil }
    let step = max(1, (number * abs(percent) + 50) / 100)
    let moved = percent < 0 ? number - step : number + step
    return moved > 0 ? moved : nil
  }

  /// As a policy writes it; nil for what is no limit.
  var ofPolicy: String? {
    switch self {
    case .number(let number): number.description
    case .percent(let percent): "\(percent)"
    case .money(let money): "\(money.amount.description) \(money.currency)"
    case .span(.duration(let duration)): Literal.ofPolicy(duration)
    case .span(.period(let period)): "\(period.months) months"
    case .span(.workingDays(let days)): "\(days.count) working days"
    case .truth, .date, .datetime, .steps, .text, .code: nil
    }
  }

  private static func ofPolicy(_ duration: Duration) -> String {
    let seconds = duration.seconds
    for (unit, name) in [(86_400, "days"), (3_600, "hours"), (60, "minutes")]
    where seconds % unit == 0 {
      return "\(seconds / unit) \(name)"
    }
    return "\(seconds) seconds"
  }
}
